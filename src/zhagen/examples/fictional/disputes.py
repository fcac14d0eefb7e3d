"""Disputes in and between groups: one of them goes wrong, the others are settled by residents themselves."""

from zhagen.examples.fictional.days import on
from zhagen.examples.fictional.story import Story

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
