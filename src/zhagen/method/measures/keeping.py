"""What each table says of itself in each unit: whether it is kept, and how old its newest record is (G4, G15)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from zhagen.method.measures.derived.activities import part_kept
from zhagen.method.measures.derived.since import live_kept
from zhagen.method.measures.engine import Engine
from zhagen.method.measures.evidence import Unit
from zhagen.method.measures.registry import Measure
from zhagen.method.measures.sources import least, rows
from zhagen.method.measures.terms import Expr
from zhagen.method.playbook.spec import Numbers

# G15: a team that works has some of these, so silence in them is missing records even where they are kept.
NEVER_SILENT = frozenset({"contacts", "activities", "attendance"})


@dataclass(frozen=True, slots=True)
class Keeping:
    """One part's tables in one unit."""

    unkept: tuple[str, ...]
    newest: date | None
    stale: bool


class TablesKept:
    """Answers for each table and unit, asked of the engine once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._asked: dict[tuple[Callable[..., Expr], tuple[str, ...]], list[Any]] = {}
        self._promises = {(row["unit"], row["table"]) for row in engine.rows(live_kept, "table")}

    def of(self, measure: Measure, numbers: Numbers, unit: Unit) -> Keeping:
        """Which of the measure's tables are not kept, its newest record's day, and whether that is too old."""
        unkept = self._unkept(measure.tables, unit)
        first = measure.tables[0].partition(".")[0]
        if unkept and measure.or_tables and not self._unkept(measure.or_tables, unit):
            unkept, first = (), measure.or_tables[0].partition(".")[0]
        ago = self._ask(unit, _newest, first, measure.stale_on or "day")
        # A due day still to come keeps its table fresh, but it is no record that has happened.
        newest = None if ago is None or ago < 0 else unit.as_of - timedelta(days=ago)
        return Keeping(unkept, newest, self._stale(measure, numbers, first, ago, unit))

    def kept(self, table: str, unit: Unit) -> bool:
        """Whether the table is kept as of the unit's day; 'attendance.part' asks for some recorded part."""
        return self._promised(table, unit) or self.has_rows(table, unit)

    def has_rows(self, table: str, unit: Unit) -> bool:
        """Whether the table has a row up to the unit's day ('attendance.part': one with its part recorded)."""
        return bool(self._ask(unit, _there, table))

    def _unkept(self, tables: tuple[str, ...], unit: Unit) -> tuple[str, ...]:
        return tuple(t for t in tables if not self.kept(t, unit))

    def _stale(self, measure: Measure, numbers: Numbers, table: str, ago: int | None, unit: Unit) -> bool:
        window = numbers.get("stale_window", numbers.get("window"))
        if measure.stale_on is None or window is None or ago is None:
            return False
        if table not in NEVER_SILENT and self._promised(table, unit):
            return False
        return ago >= self._engine.rules["stale_windows"] * (window + numbers.get("follow", 0))

    def _promised(self, table: str, unit: Unit) -> bool:
        return (unit.number, table) in self._promises

    def _ask(self, unit: Unit, says: Callable[..., Expr], *of: str) -> Any:
        if (says, of) not in self._asked:
            self._asked[says, of] = self._engine.values(says(*of))
        return self._asked[says, of][unit.number]


@cache
def _there(table: str) -> Expr:
    return part_kept if table == "attendance.part" else rows(table).any


@cache
def _newest(table: str, on: str) -> Expr:
    """Days ago of the newest of a table's dates."""
    return rows(table).of_unit(least(Expr("col", "ago" if on == "day" else f"{on}_ago")))
