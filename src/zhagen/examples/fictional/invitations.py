"""Who was asked to join in, who said yes and who came: more of both as the story goes on."""

from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.days import LAST, Trend, later, working_days
from zhagen.examples.fictional.months import months
from zhagen.examples.fictional.story import Story

A_MONTH = Trend({"2024-10": 8, "2025-03": 13, "2026-03": 13})
ACCEPTED = Trend({"2024-10": 0.28, "2025-02": 0.34, "2025-08": 0.5, "2026-02": 0.54})
CAME = Trend({"2024-10": 0.45, "2025-03": 0.6, "2025-10": 0.8})
_WHY_NOT = {
    "no_time": 26,
    "care": 14,
    "health": 10,
    "cost": 2,
    "no_use": 18,
    "no_interest": 14,
    "no_skill": 8,
    "no_trust": 5,
    "other": 3,
}


def write_invitations(story: Story) -> None:
    """Write the invitations of every month."""
    chance = Chance("invitations")
    for month in months():
        open_days = working_days(month.first, month.last)
        for _ in range(round(A_MONTH(month.first))):
            day = chance.one(open_days)
            known = [resident for resident in story.people.known_on(day) if resident.grown_up]
            accepted = chance.happens(ACCEPTED(day))
            told = accepted and later(day, 7) <= LAST and chance.happens(0.9)
            story.book.write(
                "invitations",
                day,
                resident=story.people.see(chance.one(known), day).id,
                accepted=accepted,
                came=chance.happens(CAME(day)) if told else None,
                reason=None if accepted else chance.weighted(_WHY_NOT),
            )
