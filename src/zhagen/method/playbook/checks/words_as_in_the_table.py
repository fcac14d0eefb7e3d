"""The words and kinds of stages and items are those of table.toml, letter by letter."""

from collections.abc import Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.raw import RawPlaybook
from zhagen.method.playbook.table import table_rows
from zhagen.method.terms import Words

RULE = "words-as-in-the-table"


def check(raw: RawPlaybook) -> Iterator[Issue]:
    """Each text that differs from the method's fixed table."""
    stages = raw.method.block("stages")
    for stage in raw.table["stage"]:
        written = stages.get(stage["id"])
        if written is not None and written != [stage["zh"], stage["en"]]:
            says = Words(f"应是“{stage['zh']} / {stage['en']}”", f'should be "{stage["zh"]} / {stage["en"]}"')
            yield Issue(stages.place(stage["id"]), says, RULE)
    rows = table_rows(raw.table)
    for item_id, item in raw.items():
        row = rows.get(item_id)
        if row is None or item_id in raw.added:
            continue
        for key in ("zh", "en", "kind"):
            if key not in item or item[key] == row.get(key):
                continue
            if key in row:
                says = Words(f"手法表里的“{key}”是：{row[key]}", f'"{key}" in the table is: {row[key]}')
            else:
                says = Words(f"手法表这一项没有“{key}”", f'the table has no "{key}" for this item')
            yield Issue(item.place(key), says, RULE)
        if "kind" in row and "kind" not in item:
            says = Words(f"要写 kind: {row['kind']}", f"kind: {row['kind']} has to be written")
            yield Issue(item.place(), says, RULE)
