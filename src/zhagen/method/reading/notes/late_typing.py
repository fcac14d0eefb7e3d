"""A reading is made of what was typed by then; with late typing more comes in."""

from datetime import date

from zhagen.method.reading.words.days import day_words
from zhagen.method.reading.words.figure import percent
from zhagen.method.terms import Words


def late_typing(typed: date | None, by_then: int, by_now: int, share: float, least: float) -> Words | None:
    """Says how much usually comes in later, where that is at least `share` of at least `least` records.

    `typed`: the day on which a record was typed last. Of the time before the last window, `by_then` records were
    typed by its end and `by_now` by now.
    """
    if typed is None or by_then < least or by_now - by_then < share * by_then:
        return None
    day, more = day_words(typed), percent((by_now - by_then) / by_then)
    return Words(
        f"录入到{day.zh}为止；照以往，之后还会补进 {more}（上一段先有 {by_then} 笔，后来是 {by_now} 笔）",
        f"As typed by {day.en}; usually {more} more comes in (the time before had {by_then} records at its end, "
        f"later {by_now})",
    )
