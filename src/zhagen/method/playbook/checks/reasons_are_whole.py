"""A reason says why in both languages; its source, where there is one, is a text."""

from collections.abc import Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.raw import RawPlaybook, words_pair
from zhagen.method.terms import Words

RULE = "reasons-are-whole"


def check(raw: RawPlaybook) -> Iterator[Issue]:
    """Reasons without `why`, with an empty source, or with other keys."""
    for block in (raw.reasons, raw.added_reasons):
        for reason_id, reason in block.items():
            place = block.place(reason_id)
            if not isinstance(reason, Block) or not words_pair(reason.get("why")):
                says = Words(
                    f"理由“{reason_id}”要有 why: [中文, 英文]",
                    f'the reason "{reason_id}" needs why: [Chinese, English]',
                )
                yield Issue(place, says, RULE)
                continue
            source = reason.get("source", "-")
            if not isinstance(source, str) or not source.strip():
                says = Words(
                    f"理由“{reason_id}”的出处是空的", f'the source of the reason "{reason_id}" is empty'
                )
                yield Issue(reason.place("source"), says, RULE)
            for key in reason.keys() - {"why", "source"}:
                says = Words(f"理由里不认得“{key}”", f'"{key}" is not known in a reason')
                yield Issue(reason.place(key), says, RULE)
