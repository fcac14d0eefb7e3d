"""What residents took to those who decide, and what answer came."""

from datetime import date

from zhagen.examples.fictional.chance import Chance
from zhagen.examples.fictional.days import on
from zhagen.examples.fictional.story import Story

# kind, day, residents spoke, replied, result
ACTIONS = (
    ("claim", "2025-04-18", False, "2025-05-30", "partly"),
    ("claim", "2025-06-10", True, "", ""),
    ("advocacy", "2025-07-15", False, "2025-09-04", "no"),
    ("contest", "2025-09-27", True, "2025-10-11", "yes"),
    ("claim", "2025-11-06", True, "2025-12-02", "yes"),
    ("advocacy", "2025-11-27", True, "2026-01-14", "partly"),
    ("claim", "2025-12-18", True, "2026-02-03", "partly"),
    ("claim", "2026-01-08", False, "", ""),
    ("contest", "2026-02-28", True, "2026-03-10", "yes"),
    ("advocacy", "2026-03-05", True, "", ""),
)


def write_actions(story: Story) -> None:
    """Write one row an action, each about a shared concern of the months before where there is one."""
    chance = Chance("actions")
    for kind, text, spoke, replied, result in ACTIONS:
        day = on(text)
        before = [concern for raised, concern in story.shared_concerns if raised < day][-25:]
        story.book.write(
            "actions",
            day,
            kind=kind,
            concern=chance.one(before) if before else None,
            residents_spoke=spoke,
            replied=_day(replied),
            result=result or None,
        )


def _day(text: str) -> date | None:
    return on(text) if text else None
