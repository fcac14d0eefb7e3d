"""What was reached in a passed stage and holds no more may have been given up on purpose."""

from datetime import date

from zhagen.method.reading.words.days import day_words
from zhagen.method.terms import STATE_WORDS, Kind, State, Words

ASKED = frozenset({Kind.TASK, Kind.METHOD, Kind.GOAL})
LESS = frozenset({State.NOT_YET, State.OUT_OF_DATE})
LESS_NOW = Words("现在社工做得少了，是有意的吗？", "the worker now does this less, on purpose?")
NOT_NOW = Words("这一项现在够不上，是有意放下的吗？", "this does not hold now: left aside on purpose?")


def no_longer_holds(
    kind: Kind, state: State, reached: tuple[date, State] | None, passed: date | None
) -> Words | None:
    """Asks whether it is on purpose, of a task, method or goal of a passed stage.

    `reached`: the last day at hand on which it held, and as what; `passed`: when a signed review moved the work
    past its stage.
    """
    if kind not in ASKED or state not in LESS:
        return None
    asks = NOT_NOW if reached is None else LESS_NOW
    if reached is not None:
        day, held = reached
        word, on = STATE_WORDS[held], day_words(day)
        head = Words(f"{on.zh}是“{word.zh}”", f"Was {word.en.lower()} on {on.en}")
    elif passed is not None:
        on = day_words(passed)
        head = Words(f"{on.zh}的评估走过了这一阶段", f"Its stage was passed by the review of {on.en}")
    else:
        head = Words("这一阶段已经走过", "Its stage is passed")
    return Words(f"{head.zh}；{asks.zh}", f"{head.en}; {asks.en}")
