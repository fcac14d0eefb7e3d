"""Every reason belongs to a number."""

from collections.abc import Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.raw import RawPlaybook, pair_of
from zhagen.method.terms import Words

RULE = "no-unused-reason"


def check(raw: RawPlaybook) -> Iterator[Issue]:
    """Reasons that no number gives."""
    used = {pair[1] for number in raw.numbers() if (pair := pair_of(number.pair))}
    for block in (raw.reasons, raw.added_reasons):
        for reason_id in block:
            if reason_id not in used:
                says = Words(f"理由“{reason_id}”没有数用到", f'no number gives the reason "{reason_id}"')
                yield Issue(block.place(reason_id), says, RULE)
