"""Every part computes with a measure that exists."""

from collections.abc import Collection, Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.nearest import did_you_mean
from zhagen.method.playbook.raw import RawPlaybook
from zhagen.method.terms import Words

RULE = "measures-exist"


def check(raw: RawPlaybook, measures: Collection[str]) -> Iterator[Issue]:
    """Parts whose measure is not among `measures`; a near name is offered."""
    for part in raw.parts():
        name = part.block.get("measure")
        if not isinstance(name, str) or name in measures:
            continue
        near = did_you_mean(name, measures)
        says = Words(f"没有量法“{name}”{near.zh}", f'there is no measure "{name}"{near.en}')
        yield Issue(part.block.place("measure"), says, RULE)
