"""Items and their parts."""

from collections.abc import Mapping

from zhagen.method.playbook.build_numbers import build_numbers
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.overlay import Overlay
from zhagen.method.playbook.raw import RawPart, RawPlaybook, parts_of
from zhagen.method.playbook.spec import ItemSpec, Numbers, PartSpec, QuietWhen
from zhagen.method.terms import Kind, Words


def build_item(
    raw: RawPlaybook, item_id: str, block: Block, kinds: Mapping[str, Kind], overlay: Overlay
) -> ItemSpec:
    """One item with its parts; `kinds` gives the kind of each dimension."""
    stage, dimension, _ = item_id.split(".")
    parts: list[PartSpec] = []
    beside: list[PartSpec] = []
    for part in parts_of(item_id, block):
        (beside if part.shown else parts).append(_part(raw, part, overlay))
    return ItemSpec(
        id=item_id,
        stage=stage,
        dimension=dimension,
        kind=Kind(block["kind"]) if "kind" in block else kinds[dimension],
        words=Words(block["zh"], block["en"]),
        short=Words(*block["short"]),
        parts=tuple(parts),
        beside=tuple(beside),
        place=block.place(),
        combine=block.get("combine", "all"),
        quiet_when=_quiet_when(block),
        added=item_id in raw.added,
        not_applicable=overlay.not_applicable.get(item_id),
    )


def _quiet_when(block: Block) -> QuietWhen | None:
    gate = block.get("quiet_when")
    return None if gate is None else QuietWhen(tuple(gate["reached"]), gate["has_rows"])


def _part(raw: RawPlaybook, part: RawPart, overlay: Overlay) -> PartSpec:
    block = part.block
    if part.refers is not None:
        shown = raw.part(part.refers)
        if shown is None:
            raise KeyError(part.refers)
        return PartSpec(
            id=part.id,
            measure="",
            test="shown",
            label=Words(*block.get("label", shown["label"])),
            of=Words(*shown["of"]),
            do=None,
            settle=None,
            ops={},
            numbers=Numbers({}),
            place=block.place(),
            refers=part.refers,
        )
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


def _maybe(block: Block, key: str) -> Words | None:
    return Words(*block[key]) if key in block else None
