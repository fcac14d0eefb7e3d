"""Every item of the method's fixed table is there, and no other unless a station added it."""

from collections.abc import Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.raw import RawPlaybook
from zhagen.method.playbook.table import table_rows
from zhagen.method.terms import Words

RULE = "sixty-two-items"


def check(raw: RawPlaybook) -> Iterator[Issue]:
    """One issue for each item that is missing (at its stage's file) or is not in the table."""
    rows = table_rows(raw.table)
    for item_id, row in rows.items():
        block = raw.stage_files.get(item_id.partition(".")[0], raw.method)
        if item_id not in block:
            says = Words(f"缺 {item_id}：{row['zh']}", f"{item_id} is missing: {row['en']}")
            yield Issue(block.place(), says, RULE)
    for block in raw.stage_files.values():
        for item_id in block:
            if item_id not in rows:
                says = Words(f"手法表里没有 {item_id}", f"{item_id} is not in the method's table")
                yield Issue(block.place(item_id), says, RULE)
