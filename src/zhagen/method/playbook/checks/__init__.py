"""What has to hold for a playbook, one rule a file. Each rule takes the raw playbook and yields its issues.

A rule looks only at what is well-formed for it; `shape` reports the rest. So everything is found at once.
"""

from collections.abc import Callable, Collection, Iterator, Mapping

from zhagen.method.playbook.checks import criteria, items, leads, numbers, shape, words
from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.raw import RawPlaybook

Check = Callable[[RawPlaybook], Iterator[Issue]]

# What a playbook needs to be built at all.
SOUND: tuple[Check, ...] = (
    shape.check_shape,
    shape.check_keys_once,
    items.check_ids,
    words.check_languages,
    words.check_table_words,
    words.check_placeholders,
    numbers.check_numbers_have_reasons,
    numbers.check_numbers_sound,
    numbers.check_reasons_whole,
    criteria.check_criteria_have_numbers,
    criteria.check_criteria_fit_kind,
    criteria.check_operators,
    numbers.check_lines_in_order,
    items.check_references,
    items.check_notes,
    leads.check_leads,
)
# What makes the packaged one complete and tidy.
WHOLE: tuple[Check, ...] = (items.check_all_items, numbers.check_reasons_used)


def check_playbook(raw: RawPlaybook, measures: Mapping[str, Collection[str]] | None = None) -> list[Issue]:
    """Everything that is wrong with a playbook, in the order of its files and lines.

    `measures` are those that a part may compute with, and the numbers that each needs; None leaves that
    unasked, since this room knows no measures.
    """
    issues = [issue for check in SOUND + WHOLE for issue in check(raw)]
    if measures is not None:
        issues.extend(criteria.check_measures(raw, measures))
    return sorted(issues, key=lambda issue: (issue.place, issue.rule))


def check_sound(raw: RawPlaybook) -> list[Issue]:
    """What would keep a playbook from being built; items still missing and unused reasons are left out."""
    return [issue for check in SOUND for issue in check(raw)]
