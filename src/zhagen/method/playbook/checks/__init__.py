"""What has to hold for a playbook, one rule a file. Each rule takes the raw playbook and yields its issues.

A rule looks only at what is well-formed for it; `shape` reports the rest. So everything is found at once.
"""

from collections.abc import Callable, Collection, Iterator

from zhagen.method.playbook.checks import (
    criteria,
    items,
    keys_once,
    lines_in_order,
    measures_exist,
    no_unused_reason,
    notes_are_known,
    numbers,
    numbers_have_reasons,
    ops_are_known,
    placeholders_are_known,
    reasons_are_whole,
    references_exist,
    shape,
    sixty_two_items,
    tests_have_their_numbers,
    words,
    words_as_in_the_table,
)
from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.raw import RawPlaybook

Check = Callable[[RawPlaybook], Iterator[Issue]]

# What a playbook needs to be built at all.
SOUND: tuple[Check, ...] = (
    shape.check,
    keys_once.check,
    items.check,
    words.check,
    words_as_in_the_table.check,
    placeholders_are_known.check,
    numbers_have_reasons.check,
    numbers.check,
    reasons_are_whole.check,
    tests_have_their_numbers.check,
    criteria.check,
    ops_are_known.check,
    lines_in_order.check,
    references_exist.check,
    notes_are_known.check,
)
# What makes the packaged one complete and tidy.
WHOLE: tuple[Check, ...] = (sixty_two_items.check, no_unused_reason.check)


def check_playbook(raw: RawPlaybook, measures: Collection[str] | None = None) -> list[Issue]:
    """Everything that is wrong with a playbook, in the order of its files and lines.

    `measures` are the names that a part may compute with; None leaves that unasked, since this room knows no
    measures.
    """
    issues = [issue for check in SOUND + WHOLE for issue in check(raw)]
    if measures is not None:
        issues.extend(measures_exist.check(raw, measures))
    return sorted(issues, key=lambda issue: (issue.place, issue.rule))


def check_sound(raw: RawPlaybook) -> list[Issue]:
    """What would keep a playbook from being built; items still missing and unused reasons are left out."""
    return [issue for check in SOUND for issue in check(raw)]
