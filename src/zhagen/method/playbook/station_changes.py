"""What a station changes of the method and how it signs for it: numbers, and items that do not apply."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
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


def read_changes(packaged: Playbook, entries: Iterable[Block], issues: list[Issue]) -> dict[str, NewValue]:
    """New values by address, from the entries that are right; what is wrong with the others goes to `issues`.

    What an entry names has to exist, its value has to be a number that can be meant, it has to be signed, and
    the lines of a part have to keep their order after all changes.
    """
    found: dict[str, NewValue] = {}
    touched: dict[str, tuple[PartSpec, NewValue]] = {}
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
        if where in found:
            says = Words(f"{where} 改了两次", f"{where} is changed twice")
            issues.append(Issue(entry.place(), says, CHANGES_RULE))
            continue
        found[where] = NewValue(
            float(entry["value"]), signed(entry, named.number.value), entry.place("value")
        )
        if named.part is not None:
            touched[named.owner] = (named.part, found[where])
    issues.extend(_order(found, touched))
    return found


def _order(
    found: Mapping[str, NewValue], touched: Mapping[str, tuple[PartSpec, NewValue]]
) -> Iterator[Issue]:
    for owner, (part, last) in touched.items():
        new = {name: found.get(address(owner, name)) for name in part.numbers}
        values = dict(part.numbers) | {name: n.value for name, n in new.items() if n is not None}
        wrong = out_of_order(values, part.ops)
        if wrong is not None:
            yield Issue(last.place, wrong[1], CHANGES_RULE)


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
