"""The figures of a playbook's parts: measures run once for all units and handed out by unit.

With them go the ids of the records behind each part.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
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
        self.part, self.measure, self.form, self._engine = part, measure, measure.form, engine
        self._counting = measure.counts.bound(part.numbers, engine.rules)
        self._sums = {name: _steady(values) for name, values in engine.sums(self._counting).items()}
        self._source_records = engine.records(self._counting)
        self._figures: list[PartFigures] | None = None

    def figures_of(self, unit: Unit, tables: TablesKept) -> PartFigures:
        """The part's figures in one unit; `tables` are those of the same engine."""
        if self._figures is None:
            self._figures = self._of_units(tables)
        return self._figures[unit.number]

    def _of_units(self, tables: TablesKept) -> list[PartFigures]:
        """By unit. A unit without a row found nothing: k = n = 0."""
        sums, empty = self._sums, [None] * len(self._engine.units)
        flags = {name: sums[name] for name in FLAGS if name in sums}
        made = {name.removeprefix(MADE): said for name, said in sums.items() if name.startswith(MADE)}
        columns = (
            sums.get(name, empty) for name in ("value", "k", "n", "low", "high", "target", "rows", "wait")
        )
        found = []
        for unit, value, k, n, low, high, target, rows, wait in zip(
            self._engine.units, *columns, strict=True
        ):
            keeping = tables.of(self.measure, self.part.numbers, unit)
            if self._counting.counts:
                value = value or 0
            # There is something to count among, and it could not be counted; or a number that somebody wrote down, or
            # did not.
            untold = (k is None and n is not None) or (value is None and "n" not in sums)
            found.append(
                PartFigures(
                    value,
                    None if untold or "k" not in sums else k or 0,
                    n or 0 if "n" in sums else None,
                    low=low,
                    high=high,
                    target=target,
                    records=rows or 0 if "rows" in sums else None,
                    wait=wait,
                    unkept=keeping.unkept,
                    newest=keeping.newest,
                    stale=keeping.stale,
                    source_records={table: many[unit.number] for table, many in self._source_records.items()},
                    made_of={name: said[unit.number] for name, said in made.items()},
                    **{flag: bool(told[unit.number]) for flag, told in flags.items()},
                )
            )
        return found


def _steady(values: list[Any]) -> list[Any]:
    """Without a float's last digits: they hang on the order of rows and on the engine, and say nothing."""
    return [round(value, DECIMALS) if isinstance(value, float) else value for value in values]


Watches = Callable[[int, int], None]
Key = tuple[str, tuple[tuple[str, float], ...]]


def key_of(part: PartSpec) -> Key:
    """The same for parts that ask the same measure with the same numbers."""
    return part.measure, part.numbers.in_order


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
    """The records behind one part in one unit: table -> ids, sorted.

    Of a share `hits` are those of them behind k, and `left` are records that were left out, since what is asked of them
    is not written; both empty where all count alike.
    """

    part: str
    ids: Mapping[str, list[str]]
    hits: Mapping[str, list[str]] = field(default_factory=dict)
    left: Mapping[str, list[str]] = field(default_factory=dict)


def workings(
    ledger: Ledger, items: Sequence[ItemSpec], unit: Unit, rules: Numbers, engine: str = "numpy"
) -> dict[str, list[Working]]:
    """By item: the records behind each of its parts, in their order."""
    counts = engine_named(engine, ledger.frames, [unit], rules)
    measures = all_measures()
    return {
        item.id: [
            _working(part, counts, measures[part.measure]) for part in item.parts if part.refers is None
        ]
        for item in items
    }


def _working(part: PartSpec, engine: Engine, measure: Measure) -> Working:
    bound = measure.counts.bound(part.numbers, engine.rules)
    hits, left = (engine.ids(marks, 0) for marks in measure.counts.marks(part.numbers, engine.rules))
    return Working(part.id, engine.ids(bound, 0), hits, left)
