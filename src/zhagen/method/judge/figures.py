"""The figures of one part in one unit before it is judged, and the verdict after."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from zhagen.method.terms import Verdict

# What a value is measured against, as the reading's JSON has it: op, value, and further lines by name.
Target = Mapping[str, float | str]


@dataclass(frozen=True, slots=True)
class PartFigures:
    """A part's figures in one unit, with what its tables say of themselves.

    `records` is what the least count is judged on: n, or the number of records where n is an amount.
    `unkept`: tables that are not kept. `newest`: the newest record's day. `stale`: it is too long ago.
    `inside`, `beyond`: its lines are not the whole rule, and here it is inside them, or beyond the last.
    `weak`: it does not decide its item where the item's other parts do.
    `too_early`: its item cannot be told yet, whatever its parts say.
    `made_of`: what the value was made of, by name, where it is not k of n.
    """

    value: float | None
    k: float | None
    n: float | None
    low: float | None = None
    high: float | None = None
    target: float | None = None
    records: float | None = None
    capped: bool = False
    shown: bool = False
    away: bool = False
    undecided: bool = False
    decided: bool = False
    inside: bool = False
    beyond: bool = False
    weak: bool = False
    too_early: bool = False
    wait: int | None = None
    unkept: tuple[str, ...] = ()
    newest: date | None = None
    stale: bool = False
    source_records: Mapping[str, int] = field(default_factory=dict)
    made_of: Mapping[str, float | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict, with the target and interval it was judged by.

    `softened`: the figures' flag that made it milder than the lines alone; `unsoftened`: the verdict without it.
    """

    verdict: Verdict
    target: Target | None = None
    low: float | None = None
    high: float | None = None
    softened: str | None = None
    unsoftened: Verdict | None = None
