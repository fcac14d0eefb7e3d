"""Whom people turn to first: asked in May 2025, when it is still the worker, and again in November."""

from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.days import later, next_working_day, on
from zhagen.examples.fictional.story import Story

# round, first day, respondents, how often each is named
ROUNDS = (
    (1, "2025-05-19", 36, {"worker": 72, "leader": 7, "group": 4, "committee": 14, "other": 3}),
    (2, "2025-11-10", 46, {"worker": 22, "leader": 36, "group": 22, "committee": 16, "other": 4}),
)


def write_nominations(story: Story) -> None:
    """Write one or two names a respondent."""
    chance = Chance("nominations")
    for number, text, respondents, weights in ROUNDS:
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
