"""No key is written twice in one mapping, and no item in two files."""

from collections.abc import Iterator
from typing import Any

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.raw import RawPlaybook
from zhagen.method.playbook.spec import Place
from zhagen.method.terms import Words

RULE = "keys-once"


def check(raw: RawPlaybook) -> Iterator[Issue]:
    """One issue for each second time."""
    stage_files = tuple(raw.stage_files.values())
    for block in (raw.method, *stage_files, raw.reasons):
        yield from twice_in(block)
    first: dict[str, Place] = {}
    for block in stage_files:
        for item_id in block:
            if item_id in first:
                where = f"{first[item_id].file}:{first[item_id].line}"
                says = Words(f"{item_id} 已经写在 {where}", f"{item_id} already stands at {where}")
                yield Issue(block.place(item_id), says, RULE)
            first.setdefault(item_id, block.place(item_id))


def twice_in(value: Any) -> Iterator[Issue]:
    """The keys written twice in a mapping and in all that it holds."""
    if isinstance(value, Block):
        for key, line in value.twice.items():
            says = Words(f"“{key}”写了两次", f'"{key}" is written twice')
            yield Issue(Place(value.file, line), says, RULE)
        for inner in value.values():
            yield from twice_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from twice_in(inner)
