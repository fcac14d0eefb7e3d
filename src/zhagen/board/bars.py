"""The bar of a part: value, flag at the target, second line, interval, all as shares of the bar's width."""

from dataclasses import dataclass

from zhagen.method.measures.registry import Scale
from zhagen.method.reading.model import Part
from zhagen.method.terms import Verdict

WHOLE = {Scale.SHARE: 1.0, Scale.INDEX: 1.0, Scale.POINTS: 100.0, Scale.PER_HUNDRED: 100.0}
NO_BAR = frozenset({Scale.CHANGE, Scale.RISE, Scale.YES})  # a bar has no left of zero
ROOM = 1.5  # where the scale has no end of its own the target stands at two thirds


@dataclass(frozen=True, slots=True)
class Bar:
    """Shares of the width, 0 to 1. `cannot`: no value is drawn, the bar is dashed. `flags`: main line first."""

    value: float | None
    flags: tuple[float, ...]
    low: float | None
    high: float | None
    cannot: bool


def bar_of(part: Part) -> Bar | None:
    """The bar of a part; None for what has no length, such as yes or no and a comparison with before."""
    scale = Scale(part.unit)
    if scale in NO_BAR or part.verdict is Verdict.NOT_APPLICABLE:
        return None
    lines = _lines(part)
    if part.value is None and not lines:
        return None
    end = _end(part, scale, lines)
    cannot = part.verdict in (Verdict.UNDECIDED, Verdict.STALE)
    with_interval = scale is Scale.SHARE and part.low is not None and part.high is not None
    return Bar(
        value=None if cannot or part.value is None else _share(part.value, end),
        flags=tuple(_share(line, end) for line in lines),
        low=_share(part.low, end) if with_interval and part.low is not None else None,
        high=_share(part.high, end) if with_interval and part.high is not None else None,
        cannot=cannot,
    )


def _lines(part: Part) -> list[float]:
    """The target first, then further lines: the ceiling of a range, a watch line, a partly line."""
    if not part.target:
        return []
    names = ("value", "to", "watch", "partly")
    return [float(part.target[name]) for name in names if name in part.target]


def _end(part: Part, scale: Scale, lines: list[float]) -> float:
    """The value at the bar's right end: the scale's own, or with small targets a part of it so that they show."""
    biggest = max([part.value or 0.0, part.high or 0.0, *(line * ROOM for line in lines)])
    whole = WHOLE.get(scale)
    if whole is None:
        return biggest or 1.0
    return whole if biggest > whole / 2 else biggest or whole


def _share(value: float, end: float) -> float:
    return min(max(value / end, 0.0), 1.0)
