"""Parts: those with a measure of their own, and those that show another item's."""

from collections.abc import Mapping

from zhagen.method.playbook.build_numbers import build_numbers
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.overlay import Overlay
from zhagen.method.playbook.raw import RawPart, RawPlaybook
from zhagen.method.playbook.spec import Numbers, PartSpec
from zhagen.method.terms import Words


def build_part(raw: RawPlaybook, part: RawPart, overlay: Overlay, own: Mapping[str, Block]) -> PartSpec:
    """One part; `own` are the parts that a reference may show, by address. KeyError for one that is not there."""
    if part.refers is not None:
        return _reference(part, part.refers, own[part.refers])
    block = part.block
    return PartSpec(
        id=part.id,
        measure=block["measure"],
        test=block["test"],
        label=Words(*block["label"]),
        of=Words(*block["of"]),
        do=_maybe(block, "do"),
        settle=_maybe(block, "settle"),
        ops=dict(block.block("ops")),
        numbers=build_numbers(raw, f"{part.item}#{part.id}", part.numbers, overlay),
        place=block.place(),
        target_from=block.get("target_from"),
    )


def _reference(part: RawPart, refers: str, shown: Block) -> PartSpec:
    return PartSpec(
        id=part.id,
        measure="",
        test="shown",
        label=Words(*part.block.get("label", shown["label"])),
        of=Words(*shown["of"]),
        do=None,
        settle=None,
        ops={},
        numbers=Numbers({}),
        place=part.block.place(),
        refers=refers,
    )


def _maybe(block: Block, key: str) -> Words | None:
    return Words(*block[key]) if key in block else None
