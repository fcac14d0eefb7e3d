"""Every number is [value, reason], and its reason exists."""

from collections.abc import Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.raw import RawPlaybook, pair_of
from zhagen.method.terms import Words

RULE = "numbers-have-reasons"


def check(raw: RawPlaybook) -> Iterator[Issue]:
    """Numbers written otherwise, and reasons that stand nowhere."""
    for number in raw.numbers():
        pair = pair_of(number.pair)
        if pair is None:
            says = Words(f"“{number.name}”应写成 [数, 理由]", f'"{number.name}" should be [number, reason]')
            yield Issue(number.place, says, RULE)
        elif raw.reason(pair[1]) is None:
            says = Words(
                f"“{number.name}”的理由“{pair[1]}”哪里都没有写",
                f'the reason "{pair[1]}" of "{number.name}" is written nowhere',
            )
            yield Issue(number.place, says, RULE)
