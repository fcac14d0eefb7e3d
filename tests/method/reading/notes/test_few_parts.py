"""A caution says how many of its parts told it."""

from tests.method.reading.notes.drawn_reading import notes_of
from zhagen.method.reading.item_notes import few_parts
from zhagen.method.terms import Verdict, Words


def test_one_of_two_parts() -> None:
    tables = """
        reviews
        id | day
        v1 | 2026-03-01

        recommendations
        review | day        | due
        v1     | 2026-03-01 | 2026-06-01
    """
    said = Words("2 个部分里只有 1 个能判断", "Told by 1 of 2 parts")
    assert notes_of("evaluate.cautions.future-not-form", tables, "2026-03-31") == [said]


def test_stale_parts_count_among_those_that_cannot_be_told() -> None:
    verdicts = [Verdict.MISSED, Verdict.STALE, Verdict.UNDECIDED, Verdict.SHOWN, Verdict.MISSED]
    assert few_parts(verdicts) == Words("4 个部分里只有 2 个能判断", "Told by 2 of 4 parts")


def test_all_told_or_none_told_needs_no_note() -> None:
    assert few_parts([Verdict.MET, Verdict.SHOWN]) is None
    assert few_parts([Verdict.UNDECIDED, Verdict.UNDECIDED]) is None
