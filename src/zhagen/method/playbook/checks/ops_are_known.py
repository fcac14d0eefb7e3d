"""Each line of a part has an operator, and an operator belongs to a line."""

from collections.abc import Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.known import KNOWN_TESTS, LINES, OPERATORS
from zhagen.method.playbook.raw import RawPlaybook
from zhagen.method.terms import Words

RULE = "ops-are-known"


def check(raw: RawPlaybook) -> Iterator[Issue]:
    """Unknown operators, lines without one, operators without a line."""
    for part in raw.parts():
        block, ops, numbers = part.block, part.block.block("ops"), part.numbers
        for name, op in ops.items():
            if op not in OPERATORS:
                known = " ".join(OPERATORS)
                says = Words(
                    f"不认得比较“{op}”，可用的有 {known}", f'"{op}" is no comparison; there are {known}'
                )
                yield Issue(ops.place(name), says, RULE)
            if name not in LINES or name not in numbers:
                says = Words(f"“{name}”没有线，却有比较", f'"{name}" has a comparison but no line')
                yield Issue(ops.place(name), says, RULE)
        form = KNOWN_TESTS.get(str(block.get("test")))
        if form is None or not form.lines:
            continue
        for name in LINES:
            if name in numbers and name not in ops:
                says = Words(f"“{name}”这条线没有写比较", f'the line "{name}" has no comparison in ops')
                yield Issue(numbers.place(name), says, RULE)
