"""Numbers: each can be meant, has a whole reason, and lies on the right side of its neighbour; no reason is idle."""

import math
from collections.abc import Iterator, Mapping
from typing import Any

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.raw import RawPlaybook, pair_of, words_pair
from zhagen.method.terms import Words

HAVE_REASONS_RULE = "numbers-have-reasons"


def check_numbers_have_reasons(raw: RawPlaybook) -> Iterator[Issue]:
    """Every number is [value, reason], and its reason exists. Issues: other forms, reasons that stand nowhere."""
    for number in raw.numbers():
        pair = pair_of(number.pair)
        if pair is None:
            says = Words(f"“{number.name}”应写成 [数, 理由]", f'"{number.name}" should be [number, reason]')
            yield Issue(number.place, says, HAVE_REASONS_RULE)
        elif raw.reason(pair[1]) is None:
            says = Words(
                f"“{number.name}”的理由“{pair[1]}”哪里都没有写",
                f'the reason "{pair[1]}" of "{number.name}" is written nowhere',
            )
            yield Issue(number.place, says, HAVE_REASONS_RULE)


SOUND_RULE = "numbers-are-sound"
DAYS = ("window", "follow")


def check_numbers_sound(raw: RawPlaybook) -> Iterator[Issue]:
    """No number is negative or endless; a number of days is whole, at least 1. Issues: values that cannot be meant."""
    for number in raw.numbers():
        pair = pair_of(number.pair)
        problem = None if pair is None else unsound(number.name, pair[0])
        if problem is not None:
            yield Issue(number.place, problem, SOUND_RULE)


MOST_DAYS = 36_500
MOST = 1_000_000_000


def unsound(name: str, value: float) -> Words | None:
    """What is wrong with a value of that name, or None."""
    if not math.isfinite(value):
        return Words(f"“{name}”不是一个有限的数", f'"{name}" is no finite number')
    if value < 0:
        return Words(f"“{name}”不能是负数：{value:g}", f'"{name}" cannot be negative: {value:g}')
    most = MOST_DAYS if is_days(name) else MOST
    if value > most:
        return Words(f"“{name}”最多是 {most:,}", f'"{name}" is {most:,} at most')
    if is_days(name) and (value < 1 or value != int(value)):
        return Words(
            f"“{name}”是天数，要用不小于 1 的整数，不是 {value:g}",
            f'"{name}" is a number of days: a whole number from 1 on, not {value:g}',
        )
    return None


def is_days(name: str) -> bool:
    """Whether a number of that name is a span in days: window, follow, backbone_window ..."""
    return name.rpartition("_")[2] in DAYS


WHOLE_REASONS_RULE = "reasons-are-whole"


def check_reasons_whole(raw: RawPlaybook) -> Iterator[Issue]:
    """A reason says why in both languages; its source, where there is one, is a text.

    Issues: reasons without `why`, with an empty source, or with other keys.
    """
    for block in (raw.reasons, raw.added_reasons):
        for reason_id, reason in block.items():
            place = block.place(reason_id)
            if not isinstance(reason, Block) or not words_pair(reason.get("why")):
                says = Words(
                    f"理由“{reason_id}”要有 why: [中文, 英文]",
                    f'the reason "{reason_id}" needs why: [Chinese, English]',
                )
                yield Issue(place, says, WHOLE_REASONS_RULE)
                continue
            source = reason.get("source", "-")
            if not isinstance(source, str) or not source.strip():
                says = Words(
                    f"理由“{reason_id}”的出处是空的", f'the source of the reason "{reason_id}" is empty'
                )
                yield Issue(reason.place("source"), says, WHOLE_REASONS_RULE)
            for key in reason.keys() - {"why", "source"}:
                says = Words(f"理由里不认得“{key}”", f'"{key}" is not known in a reason')
                yield Issue(reason.place(key), says, WHOLE_REASONS_RULE)


USED_REASONS_RULE = "no-unused-reason"


def check_reasons_used(raw: RawPlaybook) -> Iterator[Issue]:
    """Every reason belongs to a number. Issues: reasons that no number gives."""
    used = {pair[1] for number in raw.numbers() if (pair := pair_of(number.pair))}
    for block in (raw.reasons, raw.added_reasons):
        for reason_id in block:
            if reason_id not in used:
                says = Words(f"理由“{reason_id}”没有数用到", f'no number gives the reason "{reason_id}"')
                yield Issue(block.place(reason_id), says, USED_REASONS_RULE)


LINES_RULE = "lines-in-order"
PAIRS = (("watch", "firing"), ("partly", "seen"))


def check_lines_in_order(raw: RawPlaybook) -> Iterator[Issue]:
    """Firing lies beyond watch, seen beyond partly, and a floor not above its ceiling. Issues: parts where not."""
    for part in raw.parts():
        values = {name: pair[0] for name, value in part.numbers.items() if (pair := pair_of(value))}
        wrong = out_of_order(values, part.block.block("ops"))
        if wrong is not None:
            yield Issue(part.numbers.place(wrong[0]), wrong[1], LINES_RULE)


def out_of_order(values: Mapping[str, float], ops: Mapping[str, Any]) -> tuple[str, Words] | None:
    """The line that is out of order and what is wrong with it, or None. `ops` are those of the part."""
    for nearer, further in PAIRS:
        if nearer in values and further in values:
            below = str(ops.get(further, ">")).startswith("<")
            gap = values[further] - values[nearer]
            if (gap > 0) if below else (gap < 0):
                pair = f"{values[further]:g}, {values[nearer]:g}"
                return further, Words(
                    f"“{further}”应比“{nearer}”更远，现在是 {pair}",
                    f'"{further}" should lie beyond "{nearer}"; they are {pair}',
                )
    if values.get("floor", 0.0) > values.get("ceiling", float("inf")):
        return "floor", Words("“floor”比“ceiling”还高", '"floor" lies above "ceiling"')
    return None
