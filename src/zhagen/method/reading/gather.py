"""The figures of a playbook's parts: measures run once for all units and handed out by unit.

With them go the ids of the records behind each part.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from zhagen.method.judge.figures import PartFigures
from zhagen.method.ledger import Ledger
from zhagen.method.measures.engine import Engine, engine_named
from zhagen.method.measures.evidence import Unit
from zhagen.method.measures.keeping import TablesKept
from zhagen.method.measures.making import MADE
from zhagen.method.measures.registry import Measure, all_measures
from zhagen.method.playbook.spec import ItemSpec, Numbers, PartSpec

DECIMALS = 10  # well inside the tolerance of every comparison
FLAGS = ("capped", "shown", "away", "undecided", "decided", "inside", "beyond", "weak", "too_early")


class Gathered:
    """The figures of one part for all units: taken from the engine once, handed out by unit."""

    def __init__(self, part: PartSpec, measure: Measure, engine: Engine) -> None:
        self.part, self.measure, self._engine = part, measure, engine
        self._counting = measure.counts.bound(part.numbers, engine.rules)
        self._sums = {name: _steady(values) for name, values in engine.sums(self._counting).items()}
        self._source_records = engine.records(self._counting)

    def figures_of(self, unit: Unit, tables: TablesKept) -> PartFigures:
        """The part's figures in one unit. A unit without a row found nothing: k = n = 0."""
        row = {name: values[unit.number] for name, values in self._sums.items()}
        keeping = tables.of(self.measure, self.part.numbers, unit)
        k, n = (_number(row, column) for column in ("k", "n"))
        value = _number(row, "value") if self._counting.counts else row.get("value")
        if value is None and n is None:
            k = None  # a number that somebody wrote down, or did not
        if row.get("k") is None and row.get("n") is not None:
            k = None  # there is something to count among, and it could not be counted
        return PartFigures(
            value,
            k,
            n,
            low=row.get("low"),
            high=row.get("high"),
            target=row.get("target"),
            records=_number(row, "rows"),
            wait=row.get("wait"),
            unkept=keeping.unkept,
            newest=keeping.newest,
            stale=keeping.stale,
            source_records={table: many[unit.number] for table, many in self._source_records.items()},
            made_of={name.removeprefix(MADE): said for name, said in row.items() if name.startswith(MADE)},
            **{flag: bool(row.get(flag)) for flag in FLAGS},
        )


def _number(row: Mapping[str, Any], column: str) -> float | None:
    return (row[column] or 0) if column in row else None


def _steady(values: list[Any]) -> list[Any]:
    """Without a float's last digits: they hang on the order of rows and on the engine, and say nothing."""
    return [round(value, DECIMALS) if isinstance(value, float) else value for value in values]


Watches = Callable[[int, int], None]
Key = tuple[str, tuple[tuple[str, float], ...]]


def key_of(part: PartSpec) -> Key:
    """The same for parts that ask the same measure with the same numbers."""
    return part.measure, tuple(sorted(part.numbers.items()))


def gather(
    parts: Sequence[PartSpec], measures: Mapping[str, Measure], engine: Engine, watch: Watches | None = None
) -> dict[Key, Gathered]:
    """Every part's figures; what two parts ask alike is computed once. `watch(done, all)` is called after each."""
    engine.prepare(measures[part.measure].counts.bound(part.numbers, engine.rules) for part in parts)
    made: dict[Key, Gathered] = {}
    for done, part in enumerate(parts, 1):
        key = key_of(part)
        if key not in made:
            made[key] = Gathered(part, measures[part.measure], engine)
        if watch is not None:
            watch(done, len(parts))
    return made


@dataclass(frozen=True, slots=True)
class Working:
    """The records behind one part in one unit: table -> ids, sorted."""

    part: str
    ids: Mapping[str, list[str]]


def workings(
    ledger: Ledger, items: Sequence[ItemSpec], unit: Unit, rules: Numbers, engine: str = "numpy"
) -> dict[str, list[Working]]:
    """By item: the records behind each of its parts, in their order."""
    counts = engine_named(engine, ledger.frames, [unit], rules)
    measures = all_measures()
    return {
        item.id: [
            Working(part.id, counts.ids(measures[part.measure].counts.bound(part.numbers, rules), 0))
            for part in item.parts
            if part.refers is None
        ]
        for item in items
    }
