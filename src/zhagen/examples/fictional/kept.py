"""What the team says it keeps, from which day on: there an empty month means that nothing happened."""

from zhagen.examples.fictional.days import on
from zhagen.examples.fictional.story import Story

# From September 2025 on the groups keep notebooks, so that what is held without a worker is known as well.
KEPT = (
    ("disputes", "2024-12-10"),
    ("concerns", "2024-10-08"),
    ("partner_dealings", "2024-10-08"),
    ("exchanges", "2025-03-01"),
    ("resource_uses", "2024-10-08"),
    ("activities", "2025-09-01"),
)


def write_kept(story: Story) -> None:
    """Write one row a table."""
    for table, since in KEPT:
        story.book.write("kept", on(since), table=table)
