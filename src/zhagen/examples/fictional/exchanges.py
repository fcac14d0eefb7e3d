"""Residents who help each other: first arranged by the workers, then mostly among themselves."""

from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.days import Trend, on, working_days
from zhagen.examples.fictional.months import months
from zhagen.examples.fictional.story import Story

A_MONTH = Trend({"2025-03": 3, "2025-09": 9, "2025-12": 12, "2026-03": 18})
BY_RESIDENTS = Trend({"2025-03": 0.1, "2025-09": 0.4, "2026-03": 0.68})
FIRST = on("2025-03-10")  # two days after the first group that helps was formed
_HELPING = ("elders", "stairs", "neighbours", "watch")


def write_exchanges(story: Story) -> None:
    """Write the exchanges of every month from March 2025 on; members of four groups help."""
    chance = Chance("exchanges")
    for month in (month for month in months() if month.last > FIRST):
        for _ in range(round(A_MONTH(month.last))):
            day = chance.one(working_days(max(FIRST, month.first), month.last))
            helping = [
                seat.resident
                for group in story.groups_on(day)
                if group.key in _HELPING
                for seat in group.seats_on(day)
            ]
            giver = chance.one(helping)
            others = helping if chance.happens(0.45) else story.people.known_on(day)
            receiver = chance.one([resident for resident in others if resident is not giver])
            story.book.write(
                "exchanges",
                day,
                giver=story.people.see(giver, day).id,
                receiver=story.people.see(receiver, day).id,
                arranged_by="resident" if chance.happens(BY_RESIDENTS(day)) else "worker",
                hours=chance.whole(1, 6) / 2,
            )
