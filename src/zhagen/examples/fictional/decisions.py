"""What the groups' meetings decide: by whom it was proposed, how many voted, when it was done."""

from datetime import date

from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.days import Trend, known, later
from zhagen.examples.fictional.story import Group, Story

BY_MEMBERS = Trend({"2025-03": 0.1, "2025-08": 0.35, "2026-01": 0.62})
# In September and October 2025 the leaders decide among themselves.
VOTED = Trend(
    {"2025-03": 0.7, "2025-07": 0.62, "2025-09": 0.38, "2025-10": 0.4, "2025-12": 0.72, "2026-03": 0.8}
)
IN_TIME = Trend({"2025-03": 0.5, "2025-09": 0.75, "2026-03": 0.88})


def write_decisions(story: Story, chance: Chance, group: Group, day: date, by_staff: float) -> None:
    """Write none to two decisions of one meeting."""
    for _ in range(chance.weighted({0: 30, 1: 50, 2: 20})):
        due = later(day, chance.whole(10, 40))
        late = chance.whole(-8, 10) if chance.happens(IN_TIME(day)) else chance.whole(18, 50)
        proposed = "member" if chance.happens(BY_MEMBERS(day)) else "leader"
        story.book.write(
            "decisions",
            day,
            group=group.id,
            proposed_by="worker" if chance.happens(by_staff * 0.8) else proposed,
            due=due,
            done=None if chance.happens(0.05) else known(max(later(day, 1), later(due, late))),
            worker_input=chance.weighted({3: by_staff, 2: by_staff, 1: 1.0 - by_staff, 0: 1.0 - by_staff}),
            members_voted=round(min(1.0, max(0.1, VOTED(day) + 0.2 * (chance.share() - 0.5))), 2),
        )
