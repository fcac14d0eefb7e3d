"""The items a station adds are new, and their parts have the numbers that their measures need."""

from collections.abc import Iterator

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.known import KNOWN_TESTS
from zhagen.method.playbook.raw import RawPlaybook, parts_of
from zhagen.method.playbook.table import table_rows
from zhagen.method.terms import Words

RULE = "additions-are-new"
JUDGING = frozenset(name for form in KNOWN_TESTS.values() for name in (*form.needs, *form.one_of))


def check_additions(merged: RawPlaybook) -> Iterator[Issue]:
    """Added items that stand in the method already, and parts that lack a number their measure always has."""
    rows = table_rows(merged.table)
    for item_id in merged.added:
        if item_id in rows:
            says = Words(
                f"{item_id} 是手法的 {len(rows)} 项之一，不能另写；要改数请写在 changes 里",
                f"{item_id} is one of the {len(rows)} items: it stays as it is; numbers go under changes",
            )
            yield Issue(merged.added.place(item_id), says, RULE)
    for reason_id in merged.added_reasons:
        if reason_id in merged.reasons:
            says = Words(f"手法里已有理由“{reason_id}”", f'the method has a reason "{reason_id}" already')
            yield Issue(merged.added_reasons.place(reason_id), says, RULE)
    always = _numbers_of_measures(merged)
    for item_id, item in merged.added.blocks():
        for part in parts_of(item_id, item):
            measure = part.block.get("measure")
            for name in sorted(always.get(str(measure), frozenset()) - part.numbers.keys()):
                says = Words(f"量法“{measure}”要有“{name}”", f'the measure "{measure}" needs "{name}"')
                place = part.block.place("numbers" if "numbers" in part.block else "measure")
                yield Issue(place, says, RULE)


def _numbers_of_measures(merged: RawPlaybook) -> dict[str, frozenset[str]]:
    always: dict[str, frozenset[str]] = {}
    for block in merged.stage_files.values():
        for item_id, item in block.blocks():
            for part in parts_of(item_id, item):
                measure = part.block.get("measure")
                if isinstance(measure, str):
                    judging = frozenset() if "target_from" in part.block else JUDGING
                    names = frozenset(part.numbers) - judging
                    always[measure] = always.get(measure, names) & names
    return always
