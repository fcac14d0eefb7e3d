"""What a station changes of the method and how it signs for it: numbers, and items that do not apply."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import NamedTuple

from zhagen.method.playbook.checks.numbers import out_of_order, unsound
from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.overlay import RULES, NewValue, address
from zhagen.method.playbook.spec import Change, Number, PartSpec, Playbook
from zhagen.method.terms import Words

SIGNATURE_RULE = "changes-are-signed"
SIGNED = ("since", "why", "by")
UNSIGNED = {
    "since": Words("没有写从哪天起（since）", "it does not say since which day (since)"),
    "why": Words("没有写理由（why）", "it does not say why (why)"),
    "by": Words("没有写谁定的（by）", "it does not say who decided (by)"),
}


def unsigned(entry: Block) -> Iterator[Issue]:
    """What lacks in the signature of an entry, or is no day and no text."""
    for key in SIGNED:
        value = entry.get(key)
        if value is None or (isinstance(value, str) and not value.strip()):
            yield Issue(entry.place(key), UNSIGNED[key], SIGNATURE_RULE)
        elif key == "since" and not isinstance(value, date):
            says = Words(
                f"since 要写日期，如 2026-03-01，不是“{value}”", f'since is a day, 2026-03-01, not "{value}"'
            )
            yield Issue(entry.place(key), says, SIGNATURE_RULE)
        elif key != "since" and not isinstance(value, str):
            says = Words(f"“{key}”应是文字", f'"{key}" should be a text')
            yield Issue(entry.place(key), says, SIGNATURE_RULE)


def signed(entry: Block, before: float | None) -> Change:
    """The signature of an entry that `unsigned` finds nothing wrong with; `before` is the method's value."""
    return Change(since=entry["since"], why=entry["why"].strip(), by=entry["by"].strip(), before=before)


NAMED_RULE = "what-is-named-exists"
NOUNS = {"rule": "规则", "item": "条目", "part": "部分", "number": "数"}


class Named(NamedTuple):
    """A number with the first half of its address; `part` is None for a rule."""

    owner: str
    number: Number
    part: PartSpec | None


def find_named(packaged: Playbook, entry: Block) -> Named | Issue:
    """The number that an entry names by `item`, `part` and `number`, or by `rule`; else what is not there."""
    if "rule" in entry:
        rules = packaged.rules
        name = str(entry["rule"])
        return Named(RULES, rules.number(name), None) if name in rules else _no_such(entry, "rule", rules)
    item = next((item for item in packaged.items if item.id == entry.get("item")), None)
    if item is None:
        return _no_such(entry, "item", ())
    own = {part.id: part for part in (*item.parts, *item.beside) if part.refers is None}
    part = own.get(str(entry.get("part")))
    if part is None:
        return _no_such(entry, "part", own)
    name = str(entry.get("number"))
    if name not in part.numbers:
        return _no_such(entry, "number", part.numbers)
    return Named(f"{item.id}#{part.id}", part.numbers.number(name), part)


def _no_such(entry: Block, key: str, known: Iterable[str]) -> Issue:
    zh = NOUNS[key]
    names = ", ".join(known)
    tail_zh, tail_en = (f"，有的是 {names}", f"; there are {names}") if names else ("", "")
    if entry.get(key) is None:
        says = Words(f"没有写哪个{zh}（{key}）{tail_zh}", f"it does not say which {key}{tail_en}")
    else:
        says = Words(f"没有{zh}“{entry[key]}”{tail_zh}", f'there is no {key} "{entry[key]}"{tail_en}')
    return Issue(entry.place(key), says, NAMED_RULE)


CHANGES_RULE = "changes-are-numbers"
RULE_KEYS = ("rule", "value", *SIGNED)
PART_KEYS = ("item", "part", "number", "value", *SIGNED)
FIXED = ("zh", "en", "short", "kind", "label", "of", "do", "settle", "test", "measure", "ops", "combine")


def read_changes(
    packaged: Playbook, entries: Iterable[Block], issues: list[Issue]
) -> dict[str, tuple[NewValue, ...]]:
    """New values by address, each oldest first, from the entries that are right; what is wrong goes to `issues`.

    What an entry names has to exist, its value has to be a number that can be meant, it has to be signed, a number
    changes once a day, and the lines of a part have to keep their order on every day.
    """
    found: dict[str, list[NewValue]] = {}
    parts: dict[str, PartSpec] = {}
    for entry in entries:
        wrong = [*unsigned(entry), *_other_keys_of_change(entry)]
        named = find_named(packaged, entry)
        if isinstance(named, Issue):
            wrong.append(named)
        wrong.extend(_value(entry, named.number.name if isinstance(named, Named) else "value"))
        if wrong or isinstance(named, Issue):
            issues.extend(wrong)
            continue
        where = address(named.owner, named.number.name)
        change = signed(entry, named.number.value)
        if any(other.change.since == change.since for other in found.get(where, ())):
            says = Words(
                f"{where} 从同一天（{change.since}）起改了两次",
                f"{where} is changed twice from the same day on ({change.since})",
            )
            issues.append(Issue(entry.place(), says, CHANGES_RULE))
            continue
        found.setdefault(where, []).append(NewValue(float(entry["value"]), change, entry.place("value")))
        if named.part is not None:
            parts[named.owner] = named.part
    by_day = {where: _one_after_another(values) for where, values in found.items()}
    for owner, part in parts.items():
        issues.extend(_order(owner, part, by_day))
    return by_day


def _one_after_another(values: Iterable[NewValue]) -> tuple[NewValue, ...]:
    """Oldest first, each with the value that held before it."""
    first, *later = sorted(values, key=lambda value: value.change.since)
    done = [first]
    for value in later:
        done.append(replace(value, change=replace(value.change, before=done[-1].value)))
    return tuple(done)


def _order(owner: str, part: PartSpec, found: Mapping[str, tuple[NewValue, ...]]) -> Iterator[Issue]:
    """The first day of a part's changes from which its lines stand in no order, at the last change of that day."""
    new = [(name, value) for name in part.numbers for value in found.get(address(owner, name), ())]
    values = dict(part.numbers)
    for _since, same_day in groupby(
        sorted(new, key=lambda one: one[1].change.since), key=lambda one: one[1].change.since
    ):
        of_day = list(same_day)
        values |= {name: value.value for name, value in of_day}
        wrong = out_of_order(values, part.ops)
        if wrong is not None:
            yield Issue(max(value.place for _name, value in of_day), wrong[1], CHANGES_RULE)
            return


def _value(entry: Block, name: str) -> Iterator[Issue]:
    value = entry.get("value")
    if value is None:
        says: Words | None = Words("没有写改成多少（value）", "it does not say the new value (value)")
    elif isinstance(value, bool) or not isinstance(value, int | float):
        says = Words(f"“{value}”不是数", f'"{value}" is no number')
    else:
        says = unsound(name, value)
    if says is not None:
        yield Issue(entry.place("value"), says, CHANGES_RULE)


def _other_keys_of_change(entry: Block) -> Iterator[Issue]:
    for key in entry:
        if key in FIXED:
            says = Words(
                f"只能改数；“{key}”是手法自己的，不能改",
                f'only numbers can be changed; "{key}" belongs to the method',
            )
            yield Issue(entry.place(key), says, CHANGES_RULE)
        elif key not in (RULE_KEYS if "rule" in entry else PART_KEYS):
            yield Issue(
                entry.place(key), Words(f"这里不认得“{key}”", f'"{key}" is not known here'), CHANGES_RULE
            )


ABSENCES_RULE = "not-applicable-is-signed"


def read_absences(known: Collection[str], entries: Iterable[Block], issues: list[Issue]) -> dict[str, Change]:
    """The signatures by item id; what is wrong goes to `issues`. `known` are the ids there are."""
    found: dict[str, Change] = {}
    for entry in entries:
        item_id = entry.get("item")
        wrong = [*unsigned(entry), *_other_keys_of_absence(entry)]
        if item_id is None:
            says = Words("没有写哪个条目（item）", "it does not say which item")
            wrong.append(Issue(entry.place(), says, ABSENCES_RULE))
        elif str(item_id) not in known:
            says = Words(f"没有条目“{item_id}”", f'there is no item "{item_id}"')
            wrong.append(Issue(entry.place("item"), says, ABSENCES_RULE))
        elif str(item_id) in found:
            says = Words(f"{item_id} 写了两次", f"{item_id} is written twice")
            wrong.append(Issue(entry.place("item"), says, ABSENCES_RULE))
        if wrong:
            issues.extend(wrong)
        else:
            found[str(item_id)] = signed(entry, None)
    return found


def _other_keys_of_absence(entry: Block) -> Iterator[Issue]:
    for key in entry:
        if key not in ("item", *SIGNED):
            yield Issue(
                entry.place(key), Words(f"这里不认得“{key}”", f'"{key}" is not known here'), ABSENCES_RULE
            )
