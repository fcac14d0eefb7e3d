"""Items: their ids, that all of the method's table are there, and what they point at."""

import re
from collections.abc import Iterator

from zhagen.method.playbook.issue import Issue, did_you_mean
from zhagen.method.playbook.known import KNOWN_NOTES
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.raw import RawPlaybook, table_rows
from zhagen.method.terms import Words

IDS_RULE = "ids-follow-stages"
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check_ids(raw: RawPlaybook) -> Iterator[Issue]:
    """An item's id is stage.dimension.item, in small letters and hyphens, and stands in its stage's file.

    Issues: ids of another form, of an unknown stage or dimension, or in another stage's file; ids of parts.
    """
    for stage, block in raw.stage_files.items():
        for item_id in block:
            yield from _check_id(raw, block, item_id, stage)
    for item_id in raw.added:
        yield from _check_id(raw, raw.added, item_id, None)
    for part in raw.parts():
        if not NAME.fullmatch(part.id):
            says = Words(
                f"部分“{part.id}”只能用小写字母、数字和连字符",
                f'the part "{part.id}" may only have small letters, digits and hyphens',
            )
            yield Issue(part.block.place(), says, IDS_RULE)


def _check_id(raw: RawPlaybook, block: Block, item_id: str, stage: str | None) -> Iterator[Issue]:
    place = block.place(item_id)
    pieces = item_id.split(".")
    if len(pieces) != 3 or not NAME.fullmatch(pieces[2]):
        says = Words(f"“{item_id}”不是 阶段.维度.条目 的样子", f'"{item_id}" is not stage.dimension.item')
        yield Issue(place, says, IDS_RULE)
        return
    if pieces[0] not in raw.method.block("stages"):
        yield Issue(place, Words(f"没有阶段“{pieces[0]}”", f'there is no stage "{pieces[0]}"'), IDS_RULE)
    elif stage is not None and pieces[0] != stage:
        says = Words(
            f"{item_id} 不该写在 {stage} 的文件里", f"{item_id} does not belong in the file of {stage}"
        )
        yield Issue(place, says, IDS_RULE)
    if pieces[1] not in raw.method.block("dimensions"):
        yield Issue(place, Words(f"没有维度“{pieces[1]}”", f'there is no dimension "{pieces[1]}"'), IDS_RULE)


ALL_ITEMS_RULE = "sixty-two-items"


def check_all_items(raw: RawPlaybook) -> Iterator[Issue]:
    """Every item of the method's fixed table is there, and no other unless a station added it.

    Issues: each item that is missing (at its stage's file) or is not in the table.
    """
    rows = table_rows(raw.table)
    for item_id, row in rows.items():
        block = raw.stage_files.get(item_id.partition(".")[0], raw.method)
        if item_id not in block:
            says = Words(f"缺 {item_id}：{row['zh']}", f"{item_id} is missing: {row['en']}")
            yield Issue(block.place(), says, ALL_ITEMS_RULE)
    for block in raw.stage_files.values():
        for item_id in block:
            if item_id not in rows:
                says = Words(f"手法表里没有 {item_id}", f"{item_id} is not in the method's table")
                yield Issue(block.place(item_id), says, ALL_ITEMS_RULE)


REFERENCES_RULE = "references-exist"


def check_references(raw: RawPlaybook) -> Iterator[Issue]:
    """What an item points at exists: parts shown beside it, items it waits for. Issues: what does not."""
    own = raw.own_parts()
    for part in raw.parts():
        if part.refers is not None and part.refers not in own:
            says = Words(f"没有部分“{part.refers}”", f'there is no part "{part.refers}"')
            yield Issue(part.block.place("part"), says, REFERENCES_RULE)
        if part.block.get("after") not in (None, *dict(raw_parts(raw, part.item))):
            says = Words(f"没有部分“{part.block['after']}”", f'there is no part "{part.block["after"]}"')
            yield Issue(part.block.place("after"), says, REFERENCES_RULE)
    known = {item_id for item_id, _ in raw.items()}
    for _, item in raw.items():
        gate = item.block("quiet_when")
        reached = gate.get("reached", [])
        if not isinstance(reached, list):
            says = Words("“reached”应是一列条目", '"reached" should be a list of items')
            yield Issue(gate.place("reached"), says, REFERENCES_RULE)
            continue
        yield from _check_gate(gate, reached, known)


def raw_parts(raw: RawPlaybook, item: str) -> Iterator[tuple[str, Block]]:
    """The judged parts of an item by id."""
    for item_id, block in raw.items():
        if item_id == item:
            yield from block.block("parts").blocks()


def _check_gate(gate: Block, reached: list[object], known: set[str]) -> Iterator[Issue]:
    for item_id in reached:
        if str(item_id) not in known:
            says = Words(f"没有条目“{item_id}”", f'there is no item "{item_id}"')
            yield Issue(gate.place("reached"), says, REFERENCES_RULE)
    if "has_rows" in gate and not isinstance(gate["has_rows"], str):
        says = Words("“has_rows”应是表名", '"has_rows" should be the name of a table')
        yield Issue(gate.place("has_rows"), says, REFERENCES_RULE)


NOTES_RULE = "notes-are-known"


def check_notes(raw: RawPlaybook) -> Iterator[Issue]:
    """The notes of an item are a list of known names, each once. Issues: no list, unknown names, names given twice."""
    for _, item in raw.items():
        names = item.get("notes", [])
        place = item.place("notes")
        if not isinstance(names, list):
            yield Issue(place, Words("“notes”应是一列名字", '"notes" should be a list of names'), NOTES_RULE)
            continue
        for at, name in enumerate(names):
            if name not in KNOWN_NOTES:
                near = did_you_mean(str(name), KNOWN_NOTES)
                yield Issue(
                    place,
                    Words(f"没有旁注“{name}”{near.zh}", f'there is no note "{name}"{near.en}'),
                    NOTES_RULE,
                )
            elif name in names[:at]:
                yield Issue(
                    place, Words(f"旁注“{name}”写了两次", f'the note "{name}" is written twice'), NOTES_RULE
                )
