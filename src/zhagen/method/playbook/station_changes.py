"""The numbers a station changes, read against the packaged playbook."""

from collections.abc import Iterable, Iterator, Mapping

from zhagen.method.playbook.checks.lines_in_order import out_of_order
from zhagen.method.playbook.checks.numbers import unsound
from zhagen.method.playbook.issue import Issue
from zhagen.method.playbook.lined import Block
from zhagen.method.playbook.named_number import Named, find_named
from zhagen.method.playbook.overlay import NewValue, address
from zhagen.method.playbook.signature import SIGNED, signed, unsigned
from zhagen.method.playbook.spec import PartSpec, Playbook
from zhagen.method.terms import Words

RULE = "changes-are-numbers"
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
        wrong = [*unsigned(entry), *_other_keys(entry)]
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
            issues.append(Issue(entry.place(), says, RULE))
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
            yield Issue(last.place, wrong[1], RULE)


def _value(entry: Block, name: str) -> Iterator[Issue]:
    value = entry.get("value")
    if value is None:
        says: Words | None = Words("没有写改成多少（value）", "it does not say the new value (value)")
    elif isinstance(value, bool) or not isinstance(value, int | float):
        says = Words(f"“{value}”不是数", f'"{value}" is no number')
    else:
        says = unsound(name, value)
    if says is not None:
        yield Issue(entry.place("value"), says, RULE)


def _other_keys(entry: Block) -> Iterator[Issue]:
    for key in entry:
        if key in FIXED:
            says = Words(
                f"只能改数；“{key}”是手法自己的，不能改",
                f'only numbers can be changed; "{key}" belongs to the method',
            )
            yield Issue(entry.place(key), says, RULE)
        elif key not in (RULE_KEYS if "rule" in entry else PART_KEYS):
            yield Issue(entry.place(key), Words(f"这里不认得“{key}”", f'"{key}" is not known here'), RULE)
