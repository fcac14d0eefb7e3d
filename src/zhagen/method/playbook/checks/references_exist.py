"""What an item points at exists: parts shown beside it, items it waits for."""

from collections.abc import Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.raw import RawPlaybook
from zhagen.method.terms import Words

RULE = "references-exist"


def check(raw: RawPlaybook) -> Iterator[Issue]:
    """References to a part or an item that is not there."""
    own = raw.own_parts()
    for part in raw.parts():
        if part.refers is not None and part.refers not in own:
            says = Words(f"没有部分“{part.refers}”", f'there is no part "{part.refers}"')
            yield Issue(part.block.place("part"), says, RULE)
    known = {item_id for item_id, _ in raw.items()}
    for _, item in raw.items():
        gate = item.block("quiet_when")
        reached = gate.get("reached", [])
        if not isinstance(reached, list):
            says = Words("“reached”应是一列条目", '"reached" should be a list of items')
            yield Issue(gate.place("reached"), says, RULE)
            continue
        yield from _gate(gate, reached, known)


def _gate(gate: Block, reached: list[object], known: set[str]) -> Iterator[Issue]:
    for item_id in reached:
        if str(item_id) not in known:
            says = Words(f"没有条目“{item_id}”", f'there is no item "{item_id}"')
            yield Issue(gate.place("reached"), says, RULE)
    if "has_rows" in gate and not isinstance(gate["has_rows"], str):
        says = Words("“has_rows”应是表名", '"has_rows" should be the name of a table')
        yield Issue(gate.place("has_rows"), says, RULE)
