"""How parts are measured and judged: known measures and criteria that fit the item's kind, with their numbers."""

from collections.abc import Collection, Iterator, Mapping

from zhagen.method.playbook.issue import Issue, did_you_mean
from zhagen.method.playbook.known import FOLLOWS_TEST, KNOWN_CRITERIA, LINES, OPERATORS, CriterionForm
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.raw import RawPart, RawPlaybook, parts_of
from zhagen.method.terms import Words

CRITERIA_NUMBERS_RULE = "tests-have-their-numbers"


def check_criteria_have_numbers(raw: RawPlaybook) -> Iterator[Issue]:
    """A part names a known criterion and has the numbers it needs.

    Issues: unknown criteria, numbers that lack, and lines that the criterion would not look at.
    """
    for part in raw.parts():
        test = part.block.get("test")
        if part.refers is not None and not part.shown and test != FOLLOWS_TEST:
            says = Words(
                f"看别处的部分只能用判法“{FOLLOWS_TEST}”",
                f'a part that follows another is judged by the test "{FOLLOWS_TEST}"',
            )
            yield Issue(part.block.place("test"), says, CRITERIA_NUMBERS_RULE)
        if part.refers is not None or not isinstance(test, str):
            continue
        form = KNOWN_CRITERIA.get(test)
        if form is None:
            near = did_you_mean(test, KNOWN_CRITERIA)
            says = Words(f"没有判法“{test}”{near.zh}", f'there is no test "{test}"{near.en}')
            yield Issue(part.block.place("test"), says, CRITERIA_NUMBERS_RULE)
        else:
            yield from _check_numbers(part, test, form)


def _check_numbers(part: RawPart, test: str, form: CriterionForm) -> Iterator[Issue]:
    block, numbers = part.block, part.numbers
    place = block.place("numbers" if "numbers" in block else "test")
    for name in form.needs:
        if name not in numbers and not (name == "target" and "target_from" in block):
            says = Words(f"判法“{test}”要有“{name}”", f'the test "{test}" needs "{name}"')
            yield Issue(place, says, CRITERIA_NUMBERS_RULE)
    if form.one_of and not any(name in numbers for name in form.one_of):
        names = ", ".join(form.one_of)
        says = Words(f"判法“{test}”至少要有 {names} 之一", f'the test "{test}" needs one of {names}')
        yield Issue(place, says, CRITERIA_NUMBERS_RULE)
    for name in LINES:
        if name in numbers and name not in form.needs and name not in form.one_of:
            says = Words(f"判法“{test}”用不到“{name}”", f'the test "{test}" does not use "{name}"')
            yield Issue(numbers.place(name), says, CRITERIA_NUMBERS_RULE)


# Signs have `seen` and maybe `partly`, cautions `watch` or `firing` or both, all others a target.
#
# What stands beside an item is only shown.

CRITERIA_KIND_RULE = "tests-fit-their-kind"
LINES_OF = {"sign": ("seen", "partly"), "caution": ("watch", "firing")}
WITH_LINES = frozenset({"lines", "lines-with-interval", "ratio-by-interval"})


def check_criteria_fit_kind(raw: RawPlaybook) -> Iterator[Issue]:
    """Signs have `seen` and maybe `partly`, cautions `watch` or `firing` or both, all others a target.

    What stands beside an item is only shown. Issues: parts judged in a way that their item's kind does not know.
    """
    dimensions = raw.method.block("dimensions")
    for item_id, item in raw.items():
        dimension = item_id.split(".")[1] if "." in item_id else ""
        kind = item.get("kind", dimensions.block(dimension).get("kind"))
        if isinstance(kind, str):
            for part in parts_of(item_id, item):
                yield from _check_part(part, kind)


def _check_part(part: RawPart, kind: str) -> Iterator[Issue]:
    block: Block = part.block
    test = str(block.get("test"))
    if part.refers is not None or test not in KNOWN_CRITERIA:
        return
    place = block.place("test")
    if part.shown and test != "shown":
        yield Issue(
            place,
            Words("旁边的只展示，不判断", "what stands beside is shown, not judged"),
            CRITERIA_KIND_RULE,
        )
    elif test != "shown" and (test in WITH_LINES) != (kind in LINES_OF):
        says = Words(f"判法“{test}”不用于 {kind}", f'the test "{test}" is not for a {kind}')
        yield Issue(place, says, CRITERIA_KIND_RULE)
    elif test in WITH_LINES:
        yield from _check_lines(part, kind)


def _check_lines(part: RawPart, kind: str) -> Iterator[Issue]:
    own = LINES_OF[kind]
    for name in LINES:
        if name in part.numbers and name not in own:
            says = Words(f"{kind} 没有“{name}”这条线", f'a {kind} has no line "{name}"')
            yield Issue(part.numbers.place(name), says, CRITERIA_KIND_RULE)
    if kind == "sign" and "seen" not in part.numbers:
        yield Issue(
            part.block.place("test"),
            Words("缺“seen”这条线", 'the line "seen" is missing'),
            CRITERIA_KIND_RULE,
        )


OPERATORS_RULE = "ops-are-known"


def check_operators(raw: RawPlaybook) -> Iterator[Issue]:
    """Each line of a part has an operator, and an operator belongs to a line. Issues: unknown or missing ones."""
    for part in raw.parts():
        block, ops, numbers = part.block, part.block.block("ops"), part.numbers
        for name, op in ops.items():
            if op not in OPERATORS:
                known = " ".join(OPERATORS)
                says = Words(
                    f"不认得比较“{op}”，可用的有 {known}", f'"{op}" is no comparison; there are {known}'
                )
                yield Issue(ops.place(name), says, OPERATORS_RULE)
            if name not in LINES or name not in numbers:
                says = Words(f"“{name}”没有线，却有比较", f'"{name}" has a comparison but no line')
                yield Issue(ops.place(name), says, OPERATORS_RULE)
        form = KNOWN_CRITERIA.get(str(block.get("test")))
        if form is None or not form.lines:
            continue
        for name in LINES:
            if name in numbers and name not in ops:
                says = Words(f"“{name}”这条线没有写比较", f'the line "{name}" has no comparison in ops')
                yield Issue(numbers.place(name), says, OPERATORS_RULE)


MEASURES_RULE = "measures-exist"


def check_measures(raw: RawPlaybook, measures: Mapping[str, Collection[str]]) -> Iterator[Issue]:
    """Every part computes with one of `measures` and has the numbers that it needs, which stand under its name.

    Issues: parts with another measure, the nearest name offered; numbers that a part lacks.
    """
    for part in raw.parts():
        name = part.block.get("measure")
        if not isinstance(name, str):
            continue
        if name not in measures:
            near = did_you_mean(name, measures)
            says = Words(f"没有量法“{name}”{near.zh}", f'there is no measure "{name}"{near.en}')
            yield Issue(part.block.place("measure"), says, MEASURES_RULE)
            continue
        for number in sorted(set(measures[name]) - part.numbers.keys()):
            says = Words(f"量法“{name}”要有“{number}”", f'the measure "{name}" needs "{number}"')
            place = part.block.place("numbers" if "numbers" in part.block else "measure")
            yield Issue(place, says, MEASURES_RULE)
