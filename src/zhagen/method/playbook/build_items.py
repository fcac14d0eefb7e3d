"""Items with their parts."""

from collections.abc import Iterator

from zhagen.method.playbook.build_parts import build_part
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.overlay import Overlay
from zhagen.method.playbook.raw import RawPlaybook, parts_of
from zhagen.method.playbook.spec import ItemSpec, PartSpec, QuietWhen
from zhagen.method.terms import Kind, Words


def build_items(raw: RawPlaybook, overlay: Overlay) -> Iterator[ItemSpec]:
    """All items, in the order of the files, the added ones last."""
    kinds = {id: Kind(dimension["kind"]) for id, dimension in raw.method.block("dimensions").blocks()}
    own = raw.own_parts()
    for item_id, block in raw.items():
        stage, dimension, _ = item_id.split(".")
        parts: list[PartSpec] = []
        beside: list[PartSpec] = []
        for part in parts_of(item_id, block):
            (beside if part.shown else parts).append(build_part(raw, part, overlay, own))
        words = Words(block["zh"], block["en"])
        yield ItemSpec(
            id=item_id,
            stage=stage,
            dimension=dimension,
            kind=Kind(block["kind"]) if "kind" in block else kinds[dimension],
            words=words,
            short=Words(*block["short"]),
            means=Words(*block["means"]) if "means" in block else words,
            parts=tuple(parts),
            beside=tuple(beside),
            place=block.place(),
            combine=block.get("combine", "all"),
            quiet_when=_quiet_when(block),
            added=item_id in raw.added,
            not_applicable=overlay.not_applicable.get(item_id),
            notes=tuple(block.get("notes", ())),
        )


def _quiet_when(block: Block) -> QuietWhen | None:
    gate = block.get("quiet_when")
    return None if gate is None else QuietWhen(tuple(gate["reached"]), gate["has_rows"])
