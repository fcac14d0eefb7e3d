"""How leaders grow and fare: skills, a monthly word, what groups pass on, whom people turn to, disputes."""

from datetime import date

from zhagen.examples.fictional.book import Chance
from zhagen.examples.fictional.days import LAST, later, months_after, next_working_day, on
from zhagen.examples.fictional.story import Group, Seat, Story

SKILLS = (
    "chairing",
    "dividing_work",
    "records_and_money",
    "visiting",
    "mobilising",
    "speaking",
    "external",
    "mediating",
    "planning",
    "bringing_on",
)
LOOKED_AFTER = 65  # days between two looks at what somebody can do
SLOWER = 5  # every so many-th learns more slowly than the others
# Groups whose leader is worn out by their month: too many hours, demands that nobody should make.
WORN_OUT = {"neighbours": on("2026-01-15"), "stairs": on("2026-02-01"), "dance": on("2025-07-01")}
RESTED = {"dance": on("2025-10-01")}
SHARINGS = (
    ("dance", "stairs", "2025-06-21", "怎样排班"),
    ("stairs", "parents", "2025-07-19", "怎样记账"),
    ("elders", "neighbours", "2025-09-13", "怎样结对"),
    ("stairs", "neighbours", "2025-11-08", "怎样分工"),
    ("parking", "council", "2025-12-13", "怎样与物业谈"),
    ("neighbours", "reading", "2026-01-24", "怎样开会"),
    ("council", "watch", "2026-02-28", "怎样写章程"),
    ("elders", "watch", "2026-03-14", "怎样上门"),
)


def write_leading(story: Story) -> None:
    """Write skill evidence, check-ins and sharings."""
    skills, words = Chance("skills"), Chance("check-ins")
    number = 0
    for group in story.groups:
        for seat in group.seats:
            if seat.roles:
                number += 1
                _write_skills(story, skills, group, seat, slower=number % SLOWER == 0)
            for role, since, until in seat.roles:
                if role == "leader":
                    _write_check_ins(story, words, group, seat, since, until or LAST)
    for giving, taking, day, topic in SHARINGS:
        story.book.write(
            "sharings",
            on(day),
            from_group=story.group(giving).id,
            to_group=story.group(taking).id,
            topic=topic,
        )


def _write_skills(story: Story, chance: Chance, group: Group, seat: Seat, slower: bool) -> None:
    """What somebody with a role was seen to do: a skill or two at a look, higher at each."""
    first = seat.roles[0][1]
    end = seat.roles[-1][2] or group.closed or LAST
    learning = chance.some(SKILLS, 4)
    day, look = later(first, chance.whole(25, 50)), 1
    while day <= end:
        for skill in chance.some(learning, 2):
            level = min(4, look + chance.whole(0, 1) if not slower else (look + 1) // 2)
            story.book.write(
                "skill_evidence", next_working_day(day), resident=seat.resident.id, skill=skill, level=level
            )
        day, look = later(day, LOOKED_AFTER + chance.whole(-10, 10)), look + 1


def _write_check_ins(
    story: Story, chance: Chance, group: Group, seat: Seat, since: date, until: date
) -> None:
    for number in range(1, 24):
        day = next_working_day(months_after(since, number))
        if day > min(until, LAST):
            return
        worn_out = group.key in WORN_OUT and WORN_OUT[group.key] <= day < RESTED.get(
            group.key, later(LAST, 1)
        )
        if chance.happens(0.12):
            continue  # not every month
        story.book.write(
            "check_ins",
            day,
            resident=seat.resident.id,
            tired=chance.whole(3, 4) if worn_out else chance.whole(0, 2),
            useful=chance.whole(1, 2) if worn_out else chance.whole(3, 4),
            go_on=chance.whole(1, 2) if worn_out else chance.whole(3, 4),
            hours_week=chance.whole(14, 18) / 2 if worn_out else chance.whole(3, 11) / 2,
            demands=chance.whole(2, 3) if worn_out else chance.weighted({0: 75, 1: 25}),
        )


# round, first day, respondents, how often each is named
NOMINATION_ROUNDS = (
    (1, "2025-05-19", 36, {"worker": 72, "leader": 7, "group": 4, "committee": 14, "other": 3}),
    (2, "2025-11-10", 46, {"worker": 22, "leader": 36, "group": 22, "committee": 16, "other": 4}),
)


def write_nominations(story: Story) -> None:
    """Write whom people turn to first: one or two names a respondent, in May 2025 and again in November."""
    chance = Chance("nominations")
    for number, text, respondents, weights in NOMINATION_ROUNDS:
        for place in range(respondents):
            day = next_working_day(later(on(text), place // 5))
            respondent = story.book.new_id(day)
            leaders = [seat.resident for seat in story.seats_with_role(day, "leader")]
            for _ in range(chance.weighted({1: 70, 2: 30})):
                named = chance.weighted(weights)
                story.book.write(
                    "nominations",
                    day,
                    round=number,
                    respondent=respondent,
                    named=named,
                    resident=chance.one(leaders).id if named == "leader" else None,
                )


# groups, opened, closed, kind, severity, handled by, the worker's stance
DISPUTES = (
    ("dance", "2025-04-08", "2025-04-22", "views", 1, "worker", "mediates"),
    # Who decides over the shared room. The worker decides it himself; the supervisor takes it over in July.
    ("dance stairs", "2025-06-12", "2025-07-24", "power", 3, "supervisor", "decides"),
    ("parents", "2025-09-02", "2025-09-19", "private", 1, "residents", "none"),
    ("parking council", "2025-12-04", "2025-12-29", "views", 2, "residents", "mediates"),
    ("neighbours", "2026-01-20", "2026-02-10", "resources", 1, "residents", "mediates"),
    # Open on the last day: the quarrel over what is lent to whom has come back.
    ("neighbours", "2026-03-12", "", "resources", 1, "residents", "mediates"),
)
RECURRED = "2026-03-12"


def write_disputes(story: Story) -> None:
    """Write one row a dispute; the last one recurs the one before it."""
    written: list[str] = []
    for keys, opened, closed, kind, severity, handler, stance in DISPUTES:
        dispute = story.book.write(
            "disputes",
            on(opened),
            groups=";".join(story.group(key).id for key in keys.split()),
            kind=kind,
            severity=severity,
            closed=on(closed) if closed else None,
            handler=handler,
            stance=stance,
            recurs=written[-1] if opened == RECURRED else None,
        )
        written.append(dispute)
