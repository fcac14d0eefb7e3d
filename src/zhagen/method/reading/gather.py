"""The figures of a playbook's parts: measures run once for all units and handed out by unit.

With them go the ids of the records behind each part.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from zhagen.method.judge.figures import PartFigures
from zhagen.method.ledger import Ledger
from zhagen.method.measures.engine import engine_named
from zhagen.method.measures.evidence import Evidence, Unit
from zhagen.method.measures.keeping import TablesKept
from zhagen.method.measures.on_numpy.evaluate import OnNumPy
from zhagen.method.measures.on_numpy.figures import ids_behind, records_behind, sums_of
from zhagen.method.measures.registry import Measure, all_measures
from zhagen.method.playbook.spec import ItemSpec, Numbers, PartSpec

DECIMALS = 10  # well inside the tolerance of every comparison
FLAGS = ("capped", "shown", "away", "undecided", "decided", "inside", "beyond", "weak", "too_early")


class Gathered:
    """The figures of one part for all units: taken from the engine once, handed out by unit."""

    def __init__(self, part: PartSpec, measure: Measure, evidence: Evidence, counts: OnNumPy) -> None:
        self.part, self.measure = part, measure
        self._rows: dict[int, dict[str, Any]] = {}
        if measure.counts is not None:
            counting = measure.counts.bound(part.numbers, evidence.rules)
            sums = sums_of(counts, counting)
            self._columns, self._counts = frozenset(sums), counting.counts
            for number, row in enumerate(zip(*sums.values(), strict=True)):
                self._rows[number] = _steady(dict(zip(sums, row, strict=True)))
            self._source_records: dict[str, Mapping[int, int]] = {
                table: dict(enumerate(many)) for table, many in records_behind(counts, counting).items()
            }
            self._ids: Callable[[int], dict[str, list[str]]] = lambda unit: ids_behind(counts, counting, unit)
            return
        assert measure.computes is not None
        figure = measure.computes(evidence, part.numbers)
        self._columns, self._counts = frozenset(figure.frame.collect_schema().names()), figure.counts
        for frame in (figure.frame, *figure.flags):
            for found in evidence.rows(frame):
                self._rows.setdefault(found["unit"], {}).update(_steady(found))
        behind = figure.source_records
        self._source_records = {table: evidence.counted(frame) for table, frame in behind.items()}
        self._ids = lambda unit: {table: evidence.ids(frame, unit) for table, frame in behind.items()}

    def figures_of(self, unit: Unit, tables: TablesKept) -> PartFigures:
        """The part's figures in one unit. A unit without a row found nothing: k = n = 0."""
        row = self._rows.get(unit.number, {})
        keeping = tables.of(self.measure, self.part.numbers, unit)
        k, n = (self._number(row, column) for column in ("k", "n"))
        value = self._number(row, "value") if self._counts else row.get("value")
        if value is None and n is None:
            k = None  # a number that somebody wrote down, or did not
        return PartFigures(
            value,
            k,
            n,
            low=row.get("low"),
            high=row.get("high"),
            target=row.get("target"),
            records=self._number(row, "rows"),
            wait=row.get("wait"),
            unkept=keeping.unkept,
            newest=keeping.newest,
            stale=keeping.stale,
            source_records={
                table: counts.get(unit.number, 0) for table, counts in self._source_records.items()
            },
            **{flag: bool(row.get(flag)) for flag in FLAGS},
        )

    def ids(self, unit: Unit) -> dict[str, list[str]]:
        """The ids of the records behind the part in one unit, by table."""
        return self._ids(unit.number)

    def _number(self, row: Mapping[str, Any], column: str) -> float | None:
        return (row.get(column) or 0) if column in self._columns else None


def _steady(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row without a float's last digits: they hang on the order of rows and on the engine, and say nothing."""
    return {name: round(cell, DECIMALS) if isinstance(cell, float) else cell for name, cell in row.items()}


Key = tuple[str, tuple[tuple[str, float], ...]]


def key_of(part: PartSpec) -> Key:
    """The same for parts that ask the same measure with the same numbers."""
    return part.measure, tuple(sorted(part.numbers.items()))


def gather(
    parts: Iterable[PartSpec], measures: Mapping[str, Measure], evidence: Evidence, counts: OnNumPy
) -> dict[Key, Gathered]:
    """Every part's figures; what two parts ask alike is computed once."""
    made: dict[Key, Gathered] = {}
    for part in parts:
        key = key_of(part)
        if key not in made:
            made[key] = Gathered(part, measures[part.measure], evidence, counts)
    return made


@dataclass(frozen=True, slots=True)
class Working:
    """The records behind one part in one unit: table -> ids, sorted."""

    part: str
    ids: Mapping[str, list[str]]


def workings(
    ledger: Ledger, items: Sequence[ItemSpec], unit: Unit, rules: Numbers, engine: str = "polars"
) -> dict[str, list[Working]]:
    """By item: the records behind each of its parts, in their order."""
    evidence = Evidence(ledger.frames, [unit], engine_named(engine), rules)
    counts = OnNumPy(ledger.frames, [unit])
    measures = all_measures()
    return {
        item.id: [
            Working(part.id, Gathered(part, measures[part.measure], evidence, counts).ids(unit))
            for part in item.parts
        ]
        for item in items
    }
