"""Measures by name. The playbook's parts name a measure and carry its numbers."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from zhagen.method.measures.forms import Counting
from zhagen.method.measures.making import Form, form_of, with_sides

Declares = Callable[[], Counting]


class Scale(StrEnum):
    """How a value is to be read; the reading calls it `unit`."""

    SHARE = "share"  # 0-1
    COUNT = "count"
    POINTS = "points"  # 0-100
    PER_HUNDRED = "per-hundred"
    HOURS_A_WEEK = "hours-per-week"
    INDEX = "index"  # 0-1, no share of anything
    RATIO = "ratio"
    CHANGE = "change"  # now minus before, in the scale of the thing compared
    RISE = "rise"  # now / before - 1; k and n are those of now
    DAYS = "days"
    LEVEL = "level"
    YES = "yes"  # 1 or 0


@dataclass(frozen=True, slots=True)
class Measure:
    """A named measure.

    `tables` must all be kept before it is decided (G4); the first is the one whose newest row makes it stale
    (G15). 'attendance.part' stands for attendance whose part is recorded. `or_tables`: either set is enough.
    `stale_on`: the date column that the window is on, or None where it never goes stale.
    """

    name: str
    scale: Scale
    tables: tuple[str, ...]
    or_tables: tuple[str, ...]
    stale_on: str | None
    says: str
    declares: Declares

    @property
    def counts(self) -> Counting:
        """What it counts, as data."""
        return self.declares()

    @property
    def form(self) -> Form:
        """How its value is made."""
        return form_of(self.counts)


_MEASURES: dict[str, Measure] = {}


def measure(
    name: str,
    *,
    scale: Scale,
    tables: tuple[str, ...],
    or_tables: tuple[str, ...] = (),
    stale_on: str | None = "day",
) -> Callable[[Declares], Declares]:
    """Register what a function declares as the measure of that name. Its docstring is its line in the reference."""

    def register(declares: Declares) -> Declares:
        if name in _MEASURES:
            raise ValueError(f"two measures are called {name!r}")
        says = declares.__doc__ or ""
        counts = cache(lambda: with_sides(declares()))
        _MEASURES[name] = Measure(name, scale, tables, or_tables, stale_on, says, counts)
        return declares

    return register


def all_measures() -> dict[str, Measure]:
    """Every measure by name."""
    from zhagen.method.measures import theme

    theme.load()
    return _MEASURES


def needed_numbers() -> dict[str, frozenset[str]]:
    """By measure: the numbers that a part has to give it."""
    return {name: measure.counts.needs for name, measure in all_measures().items()}
