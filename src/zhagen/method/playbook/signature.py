"""Since when, why and by whom: what a station has to say of everything it changes."""

from collections.abc import Iterator
from datetime import date

from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.spec import Change
from zhagen.method.terms import Words

RULE = "changes-are-signed"
SIGNED = ("since", "why", "by")
MISSING = {
    "since": Words("没有写从哪天起（since）", "it does not say since which day (since)"),
    "why": Words("没有写理由（why）", "it does not say why (why)"),
    "by": Words("没有写谁定的（by）", "it does not say who decided (by)"),
}


def unsigned(entry: Block) -> Iterator[Issue]:
    """What lacks in the signature of an entry, or is no day and no text."""
    for key in SIGNED:
        value = entry.get(key)
        if value is None or (isinstance(value, str) and not value.strip()):
            yield Issue(entry.place(key), MISSING[key], RULE)
        elif key == "since" and not isinstance(value, date):
            says = Words(
                f"since 要写日期，如 2026-03-01，不是“{value}”", f'since is a day, 2026-03-01, not "{value}"'
            )
            yield Issue(entry.place(key), says, RULE)
        elif key != "since" and not isinstance(value, str):
            says = Words(f"“{key}”应是文字", f'"{key}" should be a text')
            yield Issue(entry.place(key), says, RULE)


def signed(entry: Block, before: float | None) -> Change:
    """The signature of an entry that `unsigned` finds nothing wrong with; `before` is the method's value."""
    return Change(since=entry["since"], why=entry["why"].strip(), by=entry["by"].strip(), before=before)
