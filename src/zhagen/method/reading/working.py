"""The working of one item down to the records: which ids stand behind each part."""

from collections.abc import Mapping
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


def working(
    ledger: Ledger, spec: ItemSpec, unit: Unit, rules: Numbers, engine: str = "polars"
) -> list[Working]:
    """The records behind each part of an item, in the order of its parts."""
    evidence = Evidence(ledger.frames, [unit], engine_named(engine), rules)
    measures = all_measures()
    return [
        Working(part.id, Gathered(part, measures[part.measure], evidence).ids(unit)) for part in spec.parts
    ]
