"""What is not written down may still have happened: quiet is never 'there were none'."""

from datetime import date

from zhagen.method.reading.words.days import day_words
from zhagen.method.terms import State, Words


def none_written(state: State, records: Words, since: date | None) -> Words | None:
    """Says of a quiet caution since when no such record was written down. `records`: what they are called."""
    if state is not State.QUIET or since is None:
        return None
    day = day_words(since)
    return Words(
        f"{day.zh}以后没有写下{records.zh}；没写下不等于没有",
        f"None written down since {day.en} ({records.en.lower()}); that is not the same as none",
    )
