"""A playbook as it was written, before it is checked: the method's file and table, its stages' items, its reasons."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.spec import Place

CELLS = ("situation", "residents", "tasks", "methods", "goals", "cautions")


def table_rows(table: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Each item of table.toml by its id stage.dimension.item, in the table's order: zh, en, maybe kind."""
    return {
        f"{stage['id']}.{dimension}.{item}": row
        for stage in table["stage"]
        for dimension in CELLS
        for item, row in stage.get(dimension, {}).items()
    }


class RawPart(NamedTuple):
    """A part as written. `shown` says that it stands under `beside`."""

    item: str
    id: str
    block: Block
    shown: bool

    @property
    def refers(self) -> str | None:
        """The part it shows ("item-id#part-id"), where it is a reference."""
        value = self.block.get("part")
        return value if isinstance(value, str) else None

    @property
    def numbers(self) -> Block:
        """Its numbers as written: name to [value, reason]."""
        return self.block.block("numbers")


class RawNumber(NamedTuple):
    """A number as written; `pair` should be [value, reason] and may be anything."""

    owner: str
    name: str
    pair: Any
    place: Place


@dataclass(frozen=True, slots=True)
class RawPlaybook:
    """Everything that was read. `table` is the method's fixed table; `added` a station's own items."""

    method: Block
    stage_files: Mapping[str, Block]
    reasons: Block
    table: Mapping[str, Any]
    added: Block = field(default_factory=lambda: Block("", 1))
    added_reasons: Block = field(default_factory=lambda: Block("", 1))

    def items(self) -> Iterator[tuple[str, Block]]:
        """All items that are mappings, the added ones last."""
        for block in self.stage_files.values():
            yield from block.blocks()
        yield from self.added.blocks()

    def parts(self) -> Iterator[RawPart]:
        """All parts that are mappings, those shown beside included."""
        for item_id, item in self.items():
            yield from parts_of(item_id, item)

    def numbers(self) -> Iterator[RawNumber]:
        """All numbers, the rules' first."""
        rules = self.method.block("rules")
        for name, pair in rules.items():
            yield RawNumber("rules", name, pair, rules.place(name))
        for part in self.parts():
            numbers = part.numbers
            for name, pair in numbers.items():
                yield RawNumber(f"{part.item}#{part.id}", name, pair, numbers.place(name))

    def own_parts(self) -> dict[str, Block]:
        """All parts with a measure of their own by address ("item-id#part-id")."""
        return {f"{part.item}#{part.id}": part.block for part in self.parts() if part.refers is None}

    def reason(self, reason_id: str) -> Block | None:
        """The reason of that id, a station's own first; None if there is none."""
        found = self.added_reasons.get(reason_id, self.reasons.get(reason_id))
        return found if isinstance(found, Block) else None


def parts_of(item_id: str, item: Block) -> Iterator[RawPart]:
    """The parts of one item, then those beside it."""
    for key in ("parts", "beside"):
        for part_id, part in item.block(key).blocks():
            yield RawPart(item_id, part_id, part, key == "beside")


def pair_of(value: Any) -> tuple[float, str] | None:
    """[value, reason] as a number and a reason's id, or None where it is written otherwise."""
    match value:
        case [bool(), _]:
            return None
        case [int() | float() as number, str() as reason]:
            return float(number), reason
    return None


def words_pair(value: Any) -> bool:
    """Whether a value is [Chinese, English], neither of them empty."""
    match value:
        case [str() as zh, str() as en]:
            return bool(zh.strip()) and bool(en.strip())
    return False
