"""How far the groups' procedures are in use: looked at every few months, and better at each look."""

from zhagen.examples.fictional.days import on
from zhagen.examples.fictional.story import Story

TOPICS = ("charter", "division", "meetings", "finance", "membership", "planning", "external", "succession")
# group, day, level of each topic in that order: 0 none, 1 said, 2 written, 3 written and followed
LOOKED_AT = (
    ("dance", "2025-05-20", (0, 1, 1, 0, 1, 0, 0, 0)),
    ("stairs", "2025-07-04", (1, 1, 1, 1, 1, 1, 0, 0)),
    ("neighbours", "2025-07-22", (1, 1, 1, 0, 1, 0, 0, 0)),
    ("neighbours", "2025-11-06", (2, 2, 2, 2, 2, 1, 1, 1)),
    ("council", "2025-11-20", (2, 1, 2, 1, 2, 2, 1, 0)),
    ("neighbours", "2026-02-26", (2, 2, 3, 3, 3, 2, 1, 2)),
    ("council", "2026-03-05", (2, 2, 3, 2, 3, 2, 2, 0)),  # who comes after them is not settled
)


def write_rules(story: Story) -> None:
    """Write one row a topic and look."""
    for key, day, levels in LOOKED_AT:
        for topic, level in zip(TOPICS, levels, strict=True):
            story.book.write("group_rules", on(day), group=story.group(key).id, topic=topic, level=level)
