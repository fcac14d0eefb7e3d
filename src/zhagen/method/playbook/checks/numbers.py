"""No number is negative or endless; a number of days is a whole one, at least 1."""

import math
from collections.abc import Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.raw import RawPlaybook, pair_of
from zhagen.method.terms import Words

RULE = "numbers-are-sound"
DAYS = ("window", "follow")


def check(raw: RawPlaybook) -> Iterator[Issue]:
    """Values that cannot be meant."""
    for number in raw.numbers():
        pair = pair_of(number.pair)
        problem = None if pair is None else unsound(number.name, pair[0])
        if problem is not None:
            yield Issue(number.place, problem, RULE)


def unsound(name: str, value: float) -> Words | None:
    """What is wrong with a value of that name, or None."""
    if not math.isfinite(value):
        return Words(f"“{name}”不是一个有限的数", f'"{name}" is no finite number')
    if value < 0:
        return Words(f"“{name}”不能是负数：{value:g}", f'"{name}" cannot be negative: {value:g}')
    if is_days(name) and (value < 1 or value != int(value)):
        return Words(
            f"“{name}”是天数，要用不小于 1 的整数，不是 {value:g}",
            f'"{name}" is a number of days: a whole number from 1 on, not {value:g}',
        )
    return None


def is_days(name: str) -> bool:
    """Whether a number of that name is a span in days: window, follow, backbone_window ..."""
    return name.rpartition("_")[2] in DAYS
