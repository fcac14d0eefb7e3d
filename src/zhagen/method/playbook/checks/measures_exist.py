"""Every part computes with a measure that exists."""

import difflib
from collections.abc import Collection, Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.raw import RawPlaybook
from zhagen.method.terms import Words

RULE = "measures-exist"


def check(raw: RawPlaybook, measures: Collection[str]) -> Iterator[Issue]:
    """Parts whose measure is not among `measures`; a near name is offered."""
    for part in raw.parts():
        name = part.block.get("measure")
        if not isinstance(name, str) or name in measures:
            continue
        near = difflib.get_close_matches(name, measures, n=1)
        zh, en = (f"，是不是“{near[0]}”？", f'; did you mean "{near[0]}"?') if near else ("", "")
        says = Words(f"没有量法“{name}”{zh}", f'there is no measure "{name}"{en}')
        yield Issue(part.block.place("measure"), says, RULE)
