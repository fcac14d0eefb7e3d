"""Every mapping has the keys it needs and no others, each written once."""

from collections.abc import Collection, Iterator
from typing import Any

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.raw import RawPart, RawPlaybook, parts_of
from zhagen.method.playbook.spec import Place
from zhagen.method.terms import Kind, Words

KEYS_ONCE_RULE = "keys-once"


def check_keys_once(raw: RawPlaybook) -> Iterator[Issue]:
    """No key is written twice in one mapping, and no item in two files: an issue for each second time."""
    stage_files = tuple(raw.stage_files.values())
    for block in (raw.method, *stage_files, raw.reasons):
        yield from twice_in(block)
    first: dict[str, Place] = {}
    for block in stage_files:
        for item_id in block:
            if item_id in first:
                where = f"{first[item_id].file}:{first[item_id].line}"
                says = Words(f"{item_id} 已经写在 {where}", f"{item_id} already stands at {where}")
                yield Issue(block.place(item_id), says, KEYS_ONCE_RULE)
            first.setdefault(item_id, block.place(item_id))


def twice_in(value: Any) -> Iterator[Issue]:
    """The keys written twice in a mapping and in all that it holds."""
    if isinstance(value, Block):
        for key, line in value.twice.items():
            says = Words(f"“{key}”写了两次", f'"{key}" is written twice')
            yield Issue(Place(value.file, line), says, KEYS_ONCE_RULE)
        for inner in value.values():
            yield from twice_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from twice_in(inner)


SHAPE_RULE = "shape"
DIMENSION = ("zh", "en", "asks", "kind")
METHOD = ("method", "version", "zh", "en", "stages", "dimensions", "rules")
ITEM = ("zh", "en", "short", "parts")
ITEM_MAY = ("means", "kind", "combine", "quiet_when", "beside", "notes", "leads")
PART = ("measure", "test", "label", "of")
PART_MAY = ("do", "settle", "ops", "numbers", "target_from", "working", "softened", "after")
FOLLOWS = ("part", "test", "label", "do")
MAPPINGS = (
    "parts",
    "beside",
    "numbers",
    "ops",
    "stages",
    "dimensions",
    "rules",
    "quiet_when",
    "softened",
    "leads",
)
TEXTS = ("measure", "test", "part", "combine", "method", "version", "after")
CHOICES: dict[str, tuple[str, ...]] = {
    "kind": tuple(kind.value for kind in Kind),
    "combine": ("all", "said-or-done", "watch-together", "first-caps"),
    "target_from": ("measure",),
}


def check_shape(raw: RawPlaybook) -> Iterator[Issue]:
    """Every mapping has the keys it needs and no others: missing and unknown keys, and values of the wrong form."""
    yield from _check_keys(raw.method, METHOD, ())
    dimensions = raw.method.block("dimensions")
    yield from _check_mappings(dimensions)
    for _, dimension in dimensions.blocks():
        yield from _check_keys(dimension, DIMENSION, ())
    for block in (*raw.stage_files.values(), raw.added):
        yield from _check_mappings(block)
        for item_id, item in block.blocks():
            yield from _check_item(item_id, item)


def _check_item(item_id: str, item: Block) -> Iterator[Issue]:
    yield from _check_keys(item, ITEM, ITEM_MAY)
    if "quiet_when" in item:
        yield from _check_keys(item.block("quiet_when"), ("reached", "has_rows"), ())
    if isinstance(item.get("parts"), Block) and not item["parts"]:
        says = Words("这一项一个部分也没有", "this item has no part")
        yield Issue(item.place("parts"), says, SHAPE_RULE)
    for group in (item.block("parts"), item.block("beside")):
        yield from _check_mappings(group)
    for raw_part in parts_of(item_id, item):
        yield from _check_part(raw_part)


def _check_part(part: RawPart) -> Iterator[Issue]:
    if part.shown and "part" in part.block:
        yield from _check_keys(part.block, ("part",), ("label",))
    elif "part" in part.block:
        yield from _check_keys(part.block, FOLLOWS, ())
    else:
        yield from _check_keys(part.block, PART, PART_MAY)


def _check_mappings(block: Block) -> Iterator[Issue]:
    for key, value in block.items():
        if not isinstance(value, Block):
            yield Issue(block.place(key), _no_mapping(key), SHAPE_RULE)


def _check_keys(block: Block, needed: Collection[str], may: Collection[str]) -> Iterator[Issue]:
    for key in needed:
        if key not in block:
            yield Issue(block.place(), Words(f"这里缺“{key}”", f'"{key}" is missing here'), SHAPE_RULE)
    for key, value in block.items():
        place = block.place(key)
        if key not in needed and key not in may:
            yield Issue(place, Words(f"这里不认得“{key}”", f'"{key}" is not known here'), SHAPE_RULE)
        elif key in MAPPINGS and not isinstance(value, Block):
            yield Issue(place, _no_mapping(key), SHAPE_RULE)
        elif key in TEXTS and not isinstance(value, str):
            yield Issue(place, Words(f"“{key}”应是文字", f'"{key}" should be a text'), SHAPE_RULE)
        elif key in CHOICES and value not in CHOICES[key]:
            known = "、".join(CHOICES[key]), ", ".join(CHOICES[key])
            says = Words(f"“{key}”只能是 {known[0]}", f'"{key}" is one of {known[1]}')
            yield Issue(place, says, SHAPE_RULE)


def _no_mapping(key: str) -> Words:
    return Words(f"“{key}”下面应是一组键和值", f'"{key}" should hold keys and values')
