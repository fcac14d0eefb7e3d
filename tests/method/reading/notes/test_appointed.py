"""Appointing somebody is no renewal."""

from tests.method.reading.notes.drawn_reading import notes_of
from zhagen.method.reading.item_notes import appointed
from zhagen.method.terms import Words


def test_terms_begun_by_appointment_are_said() -> None:
    tables = """
        groups
        id | day
        g1 | 2023-01-01

        roles
        group | resident | day        | role   | chosen_by
        g1    | r1       | 2025-06-01 | leader | appointed
        g1    | r2       | 2025-06-01 | core   | election
        g1    | r3       | 2025-06-01 | core   |
    """
    said = Words(
        "2 段任期里 1 段是指定的：指定不算更替", "1 of 2 terms were begun by appointment: that is not renewal"
    )
    assert notes_of("consolidate.goals.leadership-renewal", tables, "2026-03-31") == [said]


def test_without_any_nothing_is_said() -> None:
    assert appointed(0, 4) is None
