"""A part names a known test, and has the numbers that this test needs."""

from collections.abc import Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.known import KNOWN_TESTS, LINES, TestForm
from zhagen.method.playbook.nearest import did_you_mean
from zhagen.method.playbook.raw import RawPart, RawPlaybook
from zhagen.method.terms import Words

RULE = "tests-have-their-numbers"


def check(raw: RawPlaybook) -> Iterator[Issue]:
    """Unknown tests, numbers that lack, and lines that the test would not look at."""
    for part in raw.parts():
        test = part.block.get("test")
        if part.refers is not None or not isinstance(test, str):
            continue
        form = KNOWN_TESTS.get(test)
        if form is None:
            near = did_you_mean(test, KNOWN_TESTS)
            says = Words(f"没有判法“{test}”{near.zh}", f'there is no test "{test}"{near.en}')
            yield Issue(part.block.place("test"), says, RULE)
        else:
            yield from _numbers(part, test, form)


def _numbers(part: RawPart, test: str, form: TestForm) -> Iterator[Issue]:
    block, numbers = part.block, part.numbers
    place = block.place("numbers" if "numbers" in block else "test")
    for name in form.needs:
        if name not in numbers and not (name == "target" and "target_from" in block):
            says = Words(f"判法“{test}”要有“{name}”", f'the test "{test}" needs "{name}"')
            yield Issue(place, says, RULE)
    if form.one_of and not any(name in numbers for name in form.one_of):
        names = ", ".join(form.one_of)
        says = Words(f"判法“{test}”至少要有 {names} 之一", f'the test "{test}" needs one of {names}')
        yield Issue(place, says, RULE)
    for name in LINES:
        if name in numbers and name not in form.needs and name not in form.one_of:
            says = Words(f"判法“{test}”用不到“{name}”", f'the test "{test}" does not use "{name}"')
            yield Issue(numbers.place(name), says, RULE)
