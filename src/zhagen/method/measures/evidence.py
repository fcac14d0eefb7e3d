"""The evidence tables as every measure sees them: as of a day, a row for each unit that reads it.

In these frames a day is a whole number of days before the as-of day: `ago` for a row's own day, `closed_ago`,
`due_ago` ... for its other dates (negative: after the as-of day). So the last 90 days are 0 <= ago < 90 on every
engine, and units with different as-of days stand side by side in one frame. Rulings G2, G4, G5, G16 live here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Concatenate, ParamSpec

import narwhals as nw
import polars as pl

from zhagen.method.measures.engine import Engine, Frame
from zhagen.method.playbook.spec import Numbers
from zhagen.method.tables import TABLES, ColumnType


@dataclass(frozen=True, slots=True)
class Unit:
    """One engagement as of one day; `number` is its key in every frame."""

    number: int
    engagement: str
    community: str | None
    as_of: date
    started: date
    term: date | None
    focus: str | None = None


P = ParamSpec("P")

# G18: a row of these without a day counts as always there.
ALWAYS_THERE = frozenset({"buildings", "households", "residents", "partners", "resources"})
# G16: these dates are emptied when they lie after the as-of day; due, ends, planned and started are not.
EMPTIED_AFTER = frozenset(
    {
        "ended",
        "closed",
        "told_back",
        "confirmed",
        "left",
        "until",
        "minuted",
        "done",
        "filled",
        "ready",
        "replied",
    }
)
# G16: while this date is empty, these cells are too.
EMPTIED_WITH: dict[tuple[str, str], tuple[str, ...]] = {
    ("concerns", "closed"): ("outcome", "lead", "worker_input"),
    ("recommendations", "closed"): ("became",),
    ("roles", "until"): ("handed_over",),
    ("actions", "replied"): ("result",),
}
LONG_AGO = 1_000_000  # days; older than any record


class Evidence:
    """The tables of a ledger for some units, on one engine.

    `frames` are the ledger's typed Polars frames (all tables, duplicates resolved); `rules` are the playbook's
    numbers that hold for many measures. Frames are made when first asked for and kept.
    """

    def __init__(
        self, frames: Mapping[str, pl.DataFrame], units: Sequence[Unit], engine: Engine, rules: Numbers
    ) -> None:
        self._frames = frames
        self._engine = engine
        self._made: dict[object, Frame] = {}
        self.rules = rules
        self.units = engine.frame(_units_frame(units))

    def table(self, name: str) -> Frame:
        """The table's rows up to the as-of day, with `unit` (int) in place of engagement."""
        return self.once(name, lambda: self._as_of(name))

    def once(self, key: object, make: Callable[[], Frame]) -> Frame:
        """The frame of that key, made and held the first time."""
        if key not in self._made:
            self._made[key] = self._engine.hold(make())
        return self._made[key]

    def rows(self, frame: Frame) -> list[dict[str, Any]]:
        """The rows of a small frame, to leave the engine."""
        return self._engine.rows(frame)

    def counted(self, frame: Frame) -> dict[int, int]:
        """How many distinct ids the frame has for each unit that has any."""
        return self._engine.counted(frame)

    def ids(self, frame: Frame, unit: int) -> list[str]:
        """The distinct ids of the frame's rows in one unit, sorted."""
        mine = frame.filter(nw.col("unit") == unit).select("id").unique()
        return sorted(str(row["id"]) for row in self.rows(mine))

    def _as_of(self, name: str) -> Frame:
        table = TABLES[name]
        rows = self._engine.frame(_days_as_numbers(self._frames[name]))
        if table.community_wide:
            rows = self._read_by_the_community(rows)
        else:
            # A left join leaves the rows where they are in memory; those that no unit reads have no as-of day.
            rows = rows.join(self.units.select("unit", "engagement", "as_of"), on="engagement", how="left")
        day = nw.coalesce("day", "as_of") if name in ALWAYS_THERE else nw.col("day")
        there = day <= nw.col("as_of")
        dates = [c.name for c in table.columns if c.type is ColumnType.DATE]
        others = [c.name for c in table.columns if c.name not in ("engagement", *dates)]
        agos = {_ago(at): nw.col("as_of") - nw.col(at) for at in dates}
        emptied: dict[str, nw.Expr] = {}
        for planned in EMPTIED_AFTER.intersection(dates):
            has_come = nw.col(planned) <= nw.col("as_of")
            agos[_ago(planned)] = nw.when(has_come).then(agos[_ago(planned)])
            for cell in EMPTIED_WITH.get((name, planned), ()):
                emptied[cell] = nw.when(has_come).then(nw.col(cell))
        return rows.filter(there).with_columns(**agos, **emptied).select("unit", *others, *agos)

    def _read_by_the_community(self, rows: Frame) -> Frame:
        """G5: a row is read by every engagement of its recorder's community; without a recorder, by everybody."""
        recorders = self._engine.frame(
            self._frames["engagements"].select(engagement="id", community="community")
        )
        readers = self.units.select("unit", "community", "as_of")
        own = (
            rows.join(recorders, on="engagement", how="inner")
            .join(readers, on="community", how="inner")
            .drop("community")
        )
        everybody = rows.filter(nw.col("engagement").is_null()).join(readers.drop("community"), how="cross")
        return nw.concat([own.select(*_names(own)), everybody.select(*_names(own))])


def derived(make: Callable[Concatenate[Evidence, P], Frame]) -> Callable[Concatenate[Evidence, P], Frame]:
    """A frame derived from evidence that several measures share: made once for each evidence and arguments."""

    def given(evidence: Evidence, /, *args: P.args, **kwargs: P.kwargs) -> Frame:
        key = (make, args, tuple(sorted(kwargs.items())))
        return evidence.once(key, lambda: make(evidence, *args, **kwargs))

    given.__name__, given.__doc__ = make.__name__, make.__doc__
    return given


def _ago(date: str) -> str:
    return "ago" if date == "day" else f"{date}_ago"


def _names(frame: Frame) -> list[str]:
    return list(frame.collect_schema().names())


def _days_as_numbers(rows: pl.DataFrame) -> pl.DataFrame:
    """Dates as days since 1970, which every engine subtracts alike."""
    return rows.with_columns(pl.col(pl.Date).cast(pl.Int32))


def _units_frame(units: Sequence[Unit]) -> pl.DataFrame:
    frame = pl.DataFrame(
        [(u.number, u.engagement, u.community, u.as_of, u.started) for u in units],
        schema={
            "unit": pl.Int64,
            "engagement": pl.String,
            "community": pl.String,
            "as_of": pl.Date,
            "started": pl.Date,
        },
        orient="row",
    )
    return _days_as_numbers(frame).with_columns(age=pl.col("as_of") - pl.col("started"))
