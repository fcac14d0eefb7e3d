"""Three rounds of questions at random doors, the last one with a few more answers given at an activity."""

from dataclasses import dataclass
from datetime import date

from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.days import later, next_working_day, on
from zhagen.examples.fictional.story import Story


@dataclass(frozen=True)
class Round:
    """A round: its first day, how many answered at doors and at an activity, and the mean score of each question."""

    number: int
    began: str
    doors: int
    at_activity: int
    means: dict[str, float]


ROUNDS = (
    Round(
        1,
        "2024-12-02",
        34,
        0,
        {"together_helps": 1.5, "i_matter": 1.0, "would_join": 1.2, "satisfied": 1.3},
    ),
    Round(
        2,
        "2025-08-04",
        36,
        0,
        {"together_helps": 1.7, "i_matter": 1.35, "would_join": 1.45, "satisfied": 1.7, "knows_org": 0.9},
    ),
    Round(
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
    """Write one row an answer."""
    chance = Chance("surveys")
    for each in ROUNDS:
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
