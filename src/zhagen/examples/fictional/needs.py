"""What the community was asked: rounds of needs assessment, votes on what comes first, surveys at doors."""

from dataclasses import dataclass
from datetime import date

from zhagen.examples.fictional.book import Chance
from zhagen.examples.fictional.days import later, next_working_day, on
from zhagen.examples.fictional.story import Story


@dataclass(frozen=True)
class Round:
    """A round. `kinds`: f(elt) e(xpressed) n(ormative) c(omparative), for each need in its order."""

    number: int
    began: str
    ranked: str
    kinds: dict[str, str]


ROUNDS = (
    # The first asks mostly for feelings.
    Round(
        1,
        "2024-11-25",
        "2024-12-23",
        {
            "sanitation": "fen",
            "elder_care": "fe",
            "parking": "fec",
            "safety": "f",
            "facilities": "fe",
            "noise": "f",
        },
    ),
    Round(
        2,
        "2025-07-28",
        "2025-08-22",
        {
            "parking": "fenc",
            "elder_care": "fen",
            "sanitation": "fec",
            "child_care": "fe",
            "safety": "fen",
            "noise": "f",
        },
    ),
    Round(
        3,
        "2026-01-12",
        "2026-02-06",
        {
            "elder_care": "fenc",
            "parking": "fen",
            "child_care": "fec",
            "governance": "fe",
            "sanitation": "fenc",
            "disability": "fn",
        },
    ),
)
_KINDS = {"f": "felt", "e": "expressed", "n": "normative", "c": "comparative"}
_INFORMANTS = ("老人", "租户", "家长", "商户", "楼长", "残障居民")


def write_needs(story: Story) -> None:
    """Write three rounds of needs assessment: findings, and the order each round ended with."""
    chance = Chance("needs")
    for each in ROUNDS:
        for rank, (category, kinds) in enumerate(each.kinds.items(), 1):
            for kind in kinds:
                story.book.write(
                    "need_findings",
                    next_working_day(later(on(each.began), chance.whole(0, 20))),
                    round=each.number,
                    kind=_KINDS[kind],
                    category=category,
                    informants=";".join(chance.some(_INFORMANTS, 2)),
                    form="number" if kind in "nc" or chance.happens(0.4) else "story",
                    severity=chance.whole(2, 5),
                    reach=chance.whole(2, 40) * 10 if kind != "f" else None,
                )
            story.book.write("need_ranks", on(each.ranked), round=each.number, category=category, rank=rank)


# day, options from the most to the least wanted, residents, leaders, workers, partners
VOTES = (
    ("2025-02-16", ("垃圾分类点", "停车", "老人助餐", "路灯", "楼道", "噪音"), 11, 1, 2, 4),
    ("2026-01-17", ("老人助餐", "停车", "放学托管", "议事规则", "路灯", "楼道"), 17, 6, 1, 2),
)
_OWN_MIND = 2.6  # how far a voter's order strays from the common one, in places


def write_votes(story: Story) -> None:
    """Write two votes on what comes first: the first with many who are no residents, the second in residents' hands."""
    chance = Chance("votes")
    for text, options, residents, leaders, workers, partners in VOTES:
        day = on(text)
        vote = story.book.new_id(day)
        story.book.write("polls", day, vote=vote, closed=day)
        holders = [seat.resident for seat in story.seats_with_role(day, "leader", "core")]
        others = [r for r in story.people.known_on(day) if r.grown_up and r not in holders]
        voters = [(story.people.see(r, day).id, "resident") for r in chance.some(others, residents)]
        voters += [(r.id, "leader") for r in chance.some(list(dict.fromkeys(holders)), leaders)]
        voters += [(story.book.new_id(day), "worker") for _ in range(workers)]
        voters += [(story.book.new_id(day), "partner") for _ in range(partners)]
        for voter, kind in voters:
            places = sorted(
                (place + _OWN_MIND * chance.share(), option) for place, option in enumerate(options)
            )
            for rank, (_, option) in enumerate(places, 1):
                story.book.write(
                    "ballots", day, vote=vote, voter=voter, voter_kind=kind, option=option, rank=float(rank)
                )


@dataclass(frozen=True)
class Survey:
    """A round: its first day, how many answered at doors and at an activity, and the mean score of each question."""

    number: int
    began: str
    doors: int
    at_activity: int
    means: dict[str, float]


SURVEYS = (
    Survey(
        1,
        "2024-12-02",
        34,
        0,
        {"together_helps": 1.5, "i_matter": 1.0, "would_join": 1.2, "satisfied": 1.3},
    ),
    Survey(
        2,
        "2025-08-04",
        36,
        0,
        {"together_helps": 1.7, "i_matter": 1.35, "would_join": 1.45, "satisfied": 1.7, "knows_org": 0.9},
    ),
    Survey(
        3,
        "2026-02-02",
        80,
        6,
        {
            "together_helps": 2.15,
            "i_matter": 1.75,
            "would_join": 1.85,
            "knows_org": 1.75,
            "supports_org": 1.8,
        },
    ),
)
# Asked of every third respondent of the last round only, so that the form stays short.
ALSO_ASKED = {"satisfied": 1.9, "importance_worker": 2.3, "importance_org": 2.2}


def write_surveys(story: Story) -> None:
    """Write three rounds of questions at random doors; the last has some answers given at an activity too."""
    chance = Chance("surveys")
    for each in SURVEYS:
        story.book.write("polls", on(each.began), round=each.number, sample="random_door")
        for place in range(each.doors + each.at_activity):
            day = next_working_day(later(on(each.began), place * 18 // each.doors))
            sample = "random_door" if place < each.doors else "at_activity"
            asked = dict(each.means)
            if each.number == 3 and place % 3 == 0:
                asked |= ALSO_ASKED
            _write_answers(story, chance, each.number, day, sample, asked)


def _write_answers(
    story: Story, chance: Chance, number: int, day: date, sample: str, asked: dict[str, float]
) -> None:
    respondent = story.book.new_id(day)
    member = chance.happens(0.7 if sample == "at_activity" else 0.02 * number)
    leaning = 1.2 * (chance.share() - 0.5)  # some think better of everything, some worse
    for question, mean in asked.items():
        score = round(mean + leaning + 2.0 * (chance.share() - 0.5))
        if chance.happens(0.97):
            story.book.write(
                "survey_answers",
                day,
                round=number,
                sample=sample,
                respondent=respondent,
                member=member,
                question=question,
                score=max(0, min(3, score)),
            )
