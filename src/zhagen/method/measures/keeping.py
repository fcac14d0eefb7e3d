"""What each table says of itself in each unit: whether it is kept, and how old its newest record is (G4, G15)."""

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
    """Answers for each table and unit, asked of the engine once for all units."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._there: dict[str, list[bool]] = {}
        self._kept: dict[str, list[bool]] = {}
        self._newest: dict[tuple[str, str], list[Any]] = {}
        self._keeping: dict[tuple[str, float | None], list[Keeping]] = {}
        self._promises = {(row["unit"], row["table"]) for row in engine.rows(live_kept, "table")}

    def of(self, measure: Measure, numbers: Numbers, unit: Unit) -> Keeping:
        """Which of the measure's tables are not kept, its newest record's day, and whether that is too old."""
        longest = self._longest(measure, numbers)
        if (measure.name, longest) not in self._keeping:
            self._keeping[measure.name, longest] = self._of_units(measure, longest)
        return self._keeping[measure.name, longest][unit.number]

    def kept(self, table: str, unit: Unit) -> bool:
        """Whether the table is kept as of the unit's day; 'attendance.part' asks for some recorded part."""
        return self._kept_in(table)[unit.number]

    def has_rows(self, table: str, unit: Unit) -> bool:
        """Whether the table has a row up to the unit's day ('attendance.part': one with its part recorded)."""
        return self._there_in(table)[unit.number]

    def _longest(self, measure: Measure, numbers: Numbers) -> float | None:
        """The days after which its newest record is too old; None where it never is."""
        window = numbers.get("stale_window", numbers.get("window"))
        if measure.stale_on is None or window is None:
            return None
        return self._engine.rules["stale_windows"] * (window + numbers.get("follow", 0))

    def _of_units(self, measure: Measure, longest: float | None) -> list[Keeping]:
        kept = list(zip(*map(self._kept_in, measure.tables), strict=True))
        instead = list(zip(*map(self._kept_in, measure.or_tables), strict=True))
        found = []
        for unit in self._engine.units:
            unkept: tuple[str, ...] = ()
            if not all(kept[unit.number]):
                by_table = zip(measure.tables, kept[unit.number], strict=True)
                unkept = tuple(table for table, is_kept in by_table if not is_kept)
            first = measure.tables[0]
            if unkept and instead and all(instead[unit.number]):
                unkept, first = (), measure.or_tables[0]
            first = first.partition(".")[0]
            ago = self._newest_in(first, measure.stale_on or "day")[unit.number]
            # A due day still to come keeps its table fresh, but it is no record that has happened.
            newest = None if ago is None or ago < 0 else unit.as_of - timedelta(days=ago)
            stale = longest is not None and ago is not None and ago >= longest
            if stale and first not in NEVER_SILENT and (unit.number, first) in self._promises:
                stale = False
            found.append(Keeping(unkept, newest, stale))
        return found

    def _kept_in(self, table: str) -> list[bool]:
        """By unit: whether the table is kept."""
        if table not in self._kept:
            there = self._there_in(table)
            self._kept[table] = [has or (i, table) in self._promises for i, has in enumerate(there)]
        return self._kept[table]

    def _there_in(self, table: str) -> list[bool]:
        if table not in self._there:
            self._there[table] = [bool(has) for has in self._engine.values(_there(table))]
        return self._there[table]

    def _newest_in(self, table: str, on: str) -> list[Any]:
        if (table, on) not in self._newest:
            self._newest[table, on] = self._engine.values(_newest(table, on))
        return self._newest[table, on]


@cache
def _there(table: str) -> Expr:
    return part_kept if table == "attendance.part" else rows(table).any


@cache
def _newest(table: str, on: str) -> Expr:
    """Days ago of the newest of a table's dates."""
    return rows(table).of_unit(least(Expr("col", "ago" if on == "day" else f"{on}_ago")))
