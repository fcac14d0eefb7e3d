"""Work that was done before anybody wrote it down is in no figure."""

from datetime import date

from zhagen.method.reading.words.days import day_words
from zhagen.method.terms import Words


def records_begin_late(started: date, first: date | None, days: float) -> Words | None:
    """Says so where the first record is more than `days` days younger than the work."""
    if first is None or (first - started).days <= days:
        return None
    record, work = day_words(first), day_words(started)
    return Words(
        f"记录从{record.zh}才开始，工作是{work.zh}开始的：之前做的不在这些数里",
        f"Records begin on {record.en}, the work on {work.en}: older work is not in these figures",
    )
