"""An item's id is stage.dimension.item, in small letters and hyphens, and it stands in its stage's file."""

import re
from collections.abc import Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.raw import RawPlaybook
from zhagen.method.terms import Words

RULE = "ids-follow-stages"
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check(raw: RawPlaybook) -> Iterator[Issue]:
    """Ids of another form, of an unknown stage or dimension, or in another stage's file; ids of parts."""
    for stage, block in raw.stage_files.items():
        for item_id in block:
            yield from _item(raw, block, item_id, stage)
    for item_id in raw.added:
        yield from _item(raw, raw.added, item_id, None)
    for part in raw.parts():
        if not NAME.fullmatch(part.id):
            says = Words(
                f"部分“{part.id}”只能用小写字母、数字和连字符",
                f'the part "{part.id}" may only have small letters, digits and hyphens',
            )
            yield Issue(part.block.place(), says, RULE)


def _item(raw: RawPlaybook, block: Block, item_id: str, stage: str | None) -> Iterator[Issue]:
    place = block.place(item_id)
    pieces = item_id.split(".")
    if len(pieces) != 3 or not NAME.fullmatch(pieces[2]):
        says = Words(f"“{item_id}”不是 阶段.维度.条目 的样子", f'"{item_id}" is not stage.dimension.item')
        yield Issue(place, says, RULE)
        return
    if pieces[0] not in raw.method.block("stages"):
        yield Issue(place, Words(f"没有阶段“{pieces[0]}”", f'there is no stage "{pieces[0]}"'), RULE)
    elif stage is not None and pieces[0] != stage:
        says = Words(
            f"{item_id} 不该写在 {stage} 的文件里", f"{item_id} does not belong in the file of {stage}"
        )
        yield Issue(place, says, RULE)
    if pieces[1] not in raw.method.block("dimensions"):
        yield Issue(place, Words(f"没有维度“{pieces[1]}”", f'there is no dimension "{pieces[1]}"'), RULE)
