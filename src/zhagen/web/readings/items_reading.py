"""In which items of the board records of some kinds count."""

from zhagen.method.measures.registry import all_measures
from zhagen.method.playbook import Playbook
from zhagen.method.playbook.spec import ItemSpec
from zhagen.method.terms import Lang


def items_reading(
    playbook: Playbook, tables: frozenset[str], lang: Lang, *, beside: bool = False
) -> tuple[tuple[str, str], ...]:
    """Id and name of each item that some of these tables decide; with `beside` also where they are only shown."""
    return tuple(
        (one.id, one.short.in_(lang)) for one in playbook.items if _tables_of(one, beside=beside) & tables
    )


def _tables_of(item: ItemSpec, *, beside: bool) -> frozenset[str]:
    """The tables of the item's parts, and of the figures that stand beside them."""
    measures = all_measures()
    parts = (*item.parts, *(item.beside if beside else ()))
    asked = [measures[part.measure] for part in parts if part.measure]
    return frozenset(name.partition(".")[0] for one in asked for name in (*one.tables, *one.or_tables))
