"""Runs the measures that a playbook's parts name and hands each unit its figures."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import narwhals as nw

from zhagen.method.judge.told import Told
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure
from zhagen.method.measures.registry import Measure
from zhagen.method.measures.unit import Unit
from zhagen.method.playbook.spec import PartSpec
from zhagen.method.reading.keeping import TablesKept

FLAGS = ("capped", "shown", "away", "undecided", "decided", "weak")


class Gathered:
    """The figures of one part for all units: taken from the engine once, handed out by unit."""

    def __init__(self, part: PartSpec, measure: Measure, evidence: Evidence, counting: bool = True) -> None:
        self.part, self.measure, self._evidence = part, measure, evidence
        self.figure: Figure = measure.computes(evidence, part.numbers)
        self._rows = {row["unit"]: row for row in evidence.rows(self.figure.frame)}
        self._behind = {t: self._counted(f) for t, f in self.figure.behind.items()} if counting else {}

    def told(self, unit: Unit, tables: TablesKept) -> Told:
        """The part's figures in one unit."""
        row = self._rows.get(unit.number, {})
        keeping = tables.of(self.measure, self.part.numbers, unit)
        behind = {table: counts.get(unit.number, 0) for table, counts in self._behind.items()}
        value, k, n = self._figures(row)
        return Told(
            value,
            k,
            n,
            low=row.get("low"),
            high=row.get("high"),
            target=row.get("target"),
            records=row.get("rows", 0 if "rows" in self._columns else None),
            wait=row.get("wait"),
            unkept=keeping.unkept,
            newest=keeping.newest,
            stale=keeping.stale,
            behind=behind,
            **{flag: bool(row.get(flag)) for flag in FLAGS},
        )

    def ids(self, unit: Unit) -> dict[str, list[str]]:
        """The ids of the records behind the part in one unit, by table."""
        found = {}
        for table, frame in self.figure.behind.items():
            mine = frame.filter(nw.col("unit") == unit.number).select("id").unique()
            found[table] = sorted(str(row["id"]) for row in self._evidence.rows(mine))
        return found

    @property
    def _columns(self) -> Sequence[str]:
        return self.figure.frame.collect_schema().names()

    def _figures(self, row: Mapping[str, Any]) -> tuple[float | None, float | None, float | None]:
        """value, k and n; where the unit has no row, nothing was found: k = n = 0."""
        value, k, n = row.get("value"), row.get("k"), row.get("n")
        columns = self._columns
        if self.figure.counts:
            return (value or 0), (k or 0), None
        return value, (k or 0) if "k" in columns else None, (n or 0) if "n" in columns else None

    def _counted(self, frame: Any) -> dict[int, int]:
        counts = frame.group_by("unit").agg(nw.len().cast(nw.Int64).alias("records"))
        return {row["unit"]: row["records"] for row in self._evidence.rows(counts)}


def gather(
    parts: Iterable[PartSpec], measures: Mapping[str, Measure], evidence: Evidence
) -> dict[tuple[str, int], Gathered]:
    """Every part's figures. A part asked for twice (same measure, same numbers) is computed once."""
    made: dict[tuple[str, int], Gathered] = {}
    for part in parts:
        key = gathered_key(part)
        if key not in made:
            made[key] = Gathered(part, measures[part.measure], evidence)
    return made


def gathered_key(part: PartSpec) -> tuple[str, int]:
    """The same for parts that ask the same measure with the same numbers."""
    return part.measure, hash(tuple(sorted(part.numbers.items())))
