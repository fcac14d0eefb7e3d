"""What each table says of itself in each unit: whether it is kept, and how old its newest record is (G4, G15)."""

from dataclasses import dataclass
from datetime import date, timedelta

import narwhals as nw

from zhagen.method.measures.derived.activities import part_kept
from zhagen.method.measures.derived.since import kept_rows, rows_since
from zhagen.method.measures.evidence import Evidence, Unit
from zhagen.method.measures.registry import Measure
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
    """Answers for each table and unit, asked of the evidence once."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._with_rows: dict[str, set[int]] = {}
        self._newest: dict[tuple[str, str], dict[int, int]] = {}
        self._by_word = {(r["table"], r["unit"]) for r in evidence.rows(kept_rows(evidence))}

    def of(self, measure: Measure, numbers: Numbers, unit: Unit) -> Keeping:
        """Which of the measure's tables are not kept, its newest record's day, and whether that is too old."""
        unkept = self._unkept(measure.tables, unit)
        first = measure.tables[0].partition(".")[0]
        if unkept and measure.or_tables and not self._unkept(measure.or_tables, unit):
            unkept, first = (), measure.or_tables[0].partition(".")[0]
        ago = self._newest_ago(first, measure.stale_on or "day").get(unit.number)
        # A due day still to come keeps its table fresh, but it is no record that has happened.
        newest = None if ago is None or ago < 0 else unit.as_of - timedelta(days=ago)
        return Keeping(unkept, newest, self._stale(measure, numbers, first, ago, unit))

    def kept(self, table: str, unit: Unit) -> bool:
        """Whether the table is kept as of the unit's day; 'attendance.part' asks for some recorded part."""
        return (table, unit.number) in self._by_word or self.has_rows(table, unit)

    def has_rows(self, table: str, unit: Unit) -> bool:
        """Whether the table has a row up to the unit's day ('attendance.part': one with its part recorded)."""
        if table not in self._with_rows:
            frame = (
                part_kept(self._evidence) if table == "attendance.part" else rows_since(self._evidence, table)
            )
            self._with_rows[table] = {r["unit"] for r in self._evidence.rows(frame)}
        return unit.number in self._with_rows[table]

    def _unkept(self, tables: tuple[str, ...], unit: Unit) -> tuple[str, ...]:
        return tuple(t for t in tables if not self.kept(t, unit))

    def _stale(self, measure: Measure, numbers: Numbers, table: str, ago: int | None, unit: Unit) -> bool:
        window = numbers.get("stale_window", numbers.get("window"))
        if measure.stale_on is None or window is None or ago is None:
            return False
        if table not in NEVER_SILENT and (table, unit.number) in self._by_word:
            return False
        return ago >= self._evidence.rules["stale_windows"] * (window + numbers.get("follow", 0))

    def _newest_ago(self, table: str, column: str) -> dict[int, int]:
        if (table, column) not in self._newest:
            if column == "day":
                frame = rows_since(self._evidence, table)
            else:
                dated = self._evidence.table(table)
                frame = dated.group_by("unit").agg(nw.col(f"{column}_ago").min().alias("newest"))
            rows = self._evidence.rows(frame)
            self._newest[(table, column)] = {r["unit"]: r["newest"] for r in rows if r["newest"] is not None}
        return self._newest[(table, column)]
