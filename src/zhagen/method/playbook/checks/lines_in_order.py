"""Firing lies beyond watch, seen beyond partly, and a floor not above its ceiling."""

from collections.abc import Iterator, Mapping
from typing import Any

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.raw import RawPlaybook, pair_of
from zhagen.method.terms import Words

RULE = "lines-in-order"
PAIRS = (("watch", "firing"), ("partly", "seen"))


def check(raw: RawPlaybook) -> Iterator[Issue]:
    """Parts whose two lines stand the wrong way round."""
    for part in raw.parts():
        values = {name: pair[0] for name, value in part.numbers.items() if (pair := pair_of(value))}
        wrong = out_of_order(values, part.block.block("ops"))
        if wrong is not None:
            yield Issue(part.numbers.place(wrong[0]), wrong[1], RULE)


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
