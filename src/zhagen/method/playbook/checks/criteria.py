"""Signs have `seen` and maybe `partly`, cautions `watch` or `firing` or both, all others a target.

What stands beside an item is only shown.
"""

from collections.abc import Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.known import KNOWN_TESTS, LINES
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.raw import RawPart, RawPlaybook, parts_of
from zhagen.method.terms import Words

RULE = "tests-fit-their-kind"
LINES_OF = {"sign": ("seen", "partly"), "caution": ("watch", "firing")}
WITH_LINES = frozenset({"lines", "lines-with-interval", "ratio-by-interval"})


def check(raw: RawPlaybook) -> Iterator[Issue]:
    """Parts judged in a way that their item's kind does not know."""
    dimensions = raw.method.block("dimensions")
    for item_id, item in raw.items():
        dimension = item_id.split(".")[1] if "." in item_id else ""
        kind = item.get("kind", dimensions.block(dimension).get("kind"))
        if isinstance(kind, str):
            for part in parts_of(item_id, item):
                yield from _part(part, kind)


def _part(part: RawPart, kind: str) -> Iterator[Issue]:
    block: Block = part.block
    test = str(block.get("test"))
    if part.refers is not None or test not in KNOWN_TESTS:
        return
    place = block.place("test")
    if part.shown and test != "shown":
        yield Issue(place, Words("旁边的只展示，不判断", "what stands beside is shown, not judged"), RULE)
    elif test != "shown" and (test in WITH_LINES) != (kind in LINES_OF):
        says = Words(f"判法“{test}”不用于 {kind}", f'the test "{test}" is not for a {kind}')
        yield Issue(place, says, RULE)
    elif test in WITH_LINES:
        yield from _lines(part, kind)


def _lines(part: RawPart, kind: str) -> Iterator[Issue]:
    own = LINES_OF[kind]
    for name in LINES:
        if name in part.numbers and name not in own:
            says = Words(f"{kind} 没有“{name}”这条线", f'a {kind} has no line "{name}"')
            yield Issue(part.numbers.place(name), says, RULE)
    if kind == "sign" and "seen" not in part.numbers:
        yield Issue(part.block.place("test"), Words("缺“seen”这条线", 'the line "seen" is missing'), RULE)
