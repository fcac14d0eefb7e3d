"""Every mapping has the keys it needs and no others."""

from collections.abc import Collection, Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.raw import RawPart, RawPlaybook, parts_of
from zhagen.method.terms import Kind, Words

RULE = "shape"
DIMENSION = ("zh", "en", "asks", "kind")
METHOD = ("method", "version", "zh", "en", "stages", "dimensions", "rules")
ITEM = ("zh", "en", "short", "parts")
ITEM_MAY = ("means", "kind", "combine", "quiet_when", "beside", "notes")
PART = ("measure", "test", "label", "of")
PART_MAY = ("do", "settle", "ops", "numbers", "target_from")
MAPPINGS = ("parts", "beside", "numbers", "ops", "stages", "dimensions", "rules", "quiet_when")
TEXTS = ("measure", "test", "part", "combine", "method", "version")
CHOICES: dict[str, tuple[str, ...]] = {
    "kind": tuple(kind.value for kind in Kind),
    "combine": ("all", "said-or-done"),
    "target_from": ("measure",),
}


def check(raw: RawPlaybook) -> Iterator[Issue]:
    """Missing and unknown keys, and values of the wrong form."""
    yield from _keys(raw.method, METHOD, ())
    dimensions = raw.method.block("dimensions")
    yield from _mappings(dimensions)
    for _, dimension in dimensions.blocks():
        yield from _keys(dimension, DIMENSION, ())
    for block in (*raw.stage_files.values(), raw.added):
        yield from _mappings(block)
        for item_id, item in block.blocks():
            yield from _item(item_id, item)


def _item(item_id: str, item: Block) -> Iterator[Issue]:
    yield from _keys(item, ITEM, ITEM_MAY)
    if "quiet_when" in item:
        yield from _keys(item.block("quiet_when"), ("reached", "has_rows"), ())
    if isinstance(item.get("parts"), Block) and not item["parts"]:
        says = Words("这一项一个部分也没有", "this item has no part")
        yield Issue(item.place("parts"), says, RULE)
    for group in (item.block("parts"), item.block("beside")):
        yield from _mappings(group)
    for raw_part in parts_of(item_id, item):
        yield from _part(raw_part)


def _part(part: RawPart) -> Iterator[Issue]:
    if part.shown and "part" in part.block:
        yield from _keys(part.block, ("part",), ("label",))
    else:
        yield from _keys(part.block, PART, PART_MAY)


def _mappings(block: Block) -> Iterator[Issue]:
    for key, value in block.items():
        if not isinstance(value, Block):
            yield Issue(block.place(key), _no_mapping(key), RULE)


def _keys(block: Block, needed: Collection[str], may: Collection[str]) -> Iterator[Issue]:
    for key in needed:
        if key not in block:
            yield Issue(block.place(), Words(f"这里缺“{key}”", f'"{key}" is missing here'), RULE)
    for key, value in block.items():
        place = block.place(key)
        if key not in needed and key not in may:
            yield Issue(place, Words(f"这里不认得“{key}”", f'"{key}" is not known here'), RULE)
        elif key in MAPPINGS and not isinstance(value, Block):
            yield Issue(place, _no_mapping(key), RULE)
        elif key in TEXTS and not isinstance(value, str):
            yield Issue(place, Words(f"“{key}”应是文字", f'"{key}" should be a text'), RULE)
        elif key in CHOICES and value not in CHOICES[key]:
            known = "、".join(CHOICES[key]), ", ".join(CHOICES[key])
            says = Words(f"“{key}”只能是 {known[0]}", f'"{key}" is one of {known[1]}')
            yield Issue(place, says, RULE)


def _no_mapping(key: str) -> Words:
    return Words(f"“{key}”下面应是一组键和值", f'"{key}" should hold keys and values')
