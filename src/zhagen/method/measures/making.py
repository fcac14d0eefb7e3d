"""How a value is made: a share of k in n, a mean, a comparison, a ratio of two sides, a score. Read from the measure's
data, so that whoever shows the value can say what it was made of.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from zhagen.method.measures.forms import Counting
from zhagen.method.measures.terms import Expr

MADE: Final = "made_"  # the sums whose name begins so are what a value was made of, by the name after it

SIDES: Final = tuple(f"{MADE}{name}" for name in ("now", "before", "first", "second"))


class Form(StrEnum):
    """What a value is, whatever it is of."""

    SHARE = "share"  # k of n, or so many of a hundred
    COUNT = "count"
    MEAN = "mean"  # of n
    MIDDLE = "middle"  # the median of n
    LONGEST = "longest"  # the most among n
    DIFFERENCE = "difference"  # now - before
    RISE = "rise"  # now / before - 1
    RATIO = "ratio"  # one side / the other
    SCORE = "score"  # worked out of several things that are no two sides
    NUMBER = "number"  # somebody's own word: yes, or a number that was written down


def form_of(counting: Counting) -> Form:
    """The form of a measure's value."""
    if counting.counts:
        return Form.COUNT
    if any(name.startswith(MADE) and name not in SIDES for name in counting.sums):
        return Form.SCORE
    k, n = counting.sums.get("k"), counting.sums.get("n")
    value, _ = _bare(counting.sums["value"])
    if value.op == "/":
        if value.of[1] is not n:
            return Form.RATIO
        return Form.SHARE if value.of[0] is k else _of_many(value.of[0])
    if value.op == "-":
        if _is_constant(value.of[0]):
            return Form.SCORE
        return Form.RISE if _is_constant(value.of[1]) else Form.DIFFERENCE
    return _of_many(value)


def sides_of(counting: Counting) -> Mapping[str, Expr]:
    """What a comparison or a ratio compares: `now` and `before`, or `first` and `second`; else nothing."""
    form = form_of(counting)
    value, times = _bare(counting.sums["value"])
    if form is Form.RISE:
        value = value.of[0]
    if form in (Form.RISE, Form.DIFFERENCE):
        return {"now": value.of[0] * times, "before": value.of[1] * times}
    return {"first": value.of[0], "second": value.of[1]} if form is Form.RATIO else {}


def with_sides(counting: Counting) -> Counting:
    """The same with its sides among the sums."""
    return counting.with_(**{f"{MADE}{name}": said for name, said in sides_of(counting).items()})


def _bare(said: Expr) -> tuple[Expr, float]:
    """What is said where it can be said at all, and the number that it is taken times."""
    times = 1.0
    while said.op == "when" or (said.op == "*" and said.of[1].op == "lit"):
        if said.op == "*":
            times *= said.of[1].of[0]
            said = said.of[0]
        else:
            said = said.of[2] if _is_constant(said.of[1]) else said.of[1]
    return said, times


def _of_many(said: Expr) -> Form:
    """What a sum or an aggregate over many things is."""
    how = said.of[2] if said.op == "at" else said
    if how.op != "agg":
        return Form.NUMBER
    return {"median": Form.MIDDLE, "most": Form.LONGEST}.get(how.of[0], Form.MEAN)


def _is_constant(said: Expr) -> bool:
    return said.op == "lit"
