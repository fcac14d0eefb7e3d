"""The notes about a whole reading: what the records behind it leave out."""

from zhagen.method.measures.derived.field_records import recorded_from_to, typed_since
from zhagen.method.measures.derived.posts_held import posts_held
from zhagen.method.measures.unit import Unit
from zhagen.method.reading.notes.facts import Facts, day_before
from zhagen.method.reading.notes.gap_in_posts import gap_in_posts
from zhagen.method.reading.notes.late_typing import late_typing
from zhagen.method.reading.notes.records_begin_late import records_begin_late
from zhagen.method.terms import Words


def notes_of_reading(unit: Unit, facts: Facts) -> tuple[Words, ...]:
    """All that have something to say."""
    rules = facts.rules
    recorded, typing = facts.row(unit, recorded_from_to), facts.row(unit, typed_since)
    posts = facts.row(unit, posts_held)
    said = (
        records_begin_late(unit.started, day_before(unit, recorded.get("first")), rules["note_begin_window"]),
        gap_in_posts(posts.get("posts", 0), posts.get("held", 0), day_before(unit, posts.get("contact"))),
        late_typing(
            day_before(unit, recorded.get("typed")),
            typing.get("by_then", 0),
            typing.get("by_now", 0),
            rules["note_typing_more"],
            rules["note_least"],
        ),
    )
    return tuple(note for note in said if note is not None)
