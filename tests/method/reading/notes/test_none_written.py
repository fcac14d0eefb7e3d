"""Quiet about disputes says since when none was written down, and never that there were none."""

from datetime import date

from tests.method.reading.notes.drawn_reading import notes_of
from zhagen.method.reading.item_notes import none_written
from zhagen.method.terms import State, Words

ITEM = "launch.cautions.group-disputes"


def test_since_the_newest_one() -> None:
    tables = """
        disputes
        day        | kind  | severity | closed     | stance
        2025-06-01 | views | 1        | 2025-06-10 | mediates
        2025-09-01 | views | 1        | 2025-09-10 | mediates
    """
    said = Words(
        "2025年9月1日以后没有写下纠纷；没写下不等于没有",
        "None written down since 1 September 2025 (disputes); that is not the same as none",
    )
    assert said in notes_of(ITEM, tables, "2026-03-31")


def test_without_any_since_the_day_from_which_they_are_kept() -> None:
    tables = """
        kept
        day        | table
        2025-04-01 | disputes
    """
    said = Words(
        "2025年4月1日以后没有写下纠纷；没写下不等于没有",
        "None written down since 1 April 2025 (disputes); that is not the same as none",
    )
    assert said in notes_of(ITEM, tables, "2026-03-31")


def test_an_open_dispute_needs_no_such_word() -> None:
    assert none_written(State.WATCH, Words("纠纷", "Disputes"), date(2025, 4, 1)) is None
