"""The working of items down to the records: which ids stand behind each part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zhagen.method.ledger import Ledger
from zhagen.method.measures.engine import engine_named
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.registry import all_measures
from zhagen.method.measures.unit import Unit
from zhagen.method.playbook.spec import ItemSpec, Numbers
from zhagen.method.reading.gather import Gathered


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
    measures = all_measures()
    return {
        item.id: [
            Working(part.id, Gathered(part, measures[part.measure], evidence).ids(unit))
            for part in item.parts
        ]
        for item in items
    }
