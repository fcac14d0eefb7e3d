"""What differs between two playbooks, number by number."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from zhagen.method.playbook.overlay import RULES, address
from zhagen.method.playbook.spec import Number, Numbers, PartSpec, Playbook
from zhagen.method.terms import Lang, Words

COLON = Words("：", ": ")


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: of a number (by its address), an item or a part (by its id), and what it is.

    `number` is the other playbook's number where one differs, with its place, reason and signature.
    """

    what: str
    says: Words
    number: Number | None = None

    def line(self, lang: Lang) -> str:
        """One line for a terminal, with the station's day, name and reason where there are."""
        colon = COLON.in_(lang)
        head = f"{self.what}{colon}{self.says.in_(lang)}"
        change = None if self.number is None else self.number.change
        return head if change is None else f"{head} [{change.line(lang)}]"


def differences(base: Playbook, other: Playbook) -> list[Difference]:
    """What differs in another playbook from a base one: rules first, then items in the other's order.

    Where the other changes a number on several days, what each day changed, oldest first.
    """
    found = _between(base, other)
    if not other.editions:
        return found
    place = {difference.what: place for place, difference in enumerate(found)}
    stands = [base, *(edition.playbook for edition in other.editions)]
    by_day = [difference for pair in pairwise(stands) for difference in _between(*pair)]
    return sorted(by_day, key=lambda difference: place.get(difference.what, len(place)))


def _between(base: Playbook, other: Playbook) -> list[Difference]:
    found = list(_numbers(RULES, base.rules, other.rules))
    before = {item.id: item for item in base.items}
    for item in other.items:
        old = before.pop(item.id, None)
        if old is None:
            found.append(Difference(item.id, Words(f"新增：{item.words.zh}", f"added: {item.words.en}")))
            continue
        if item.not_applicable is not None and old.not_applicable is None:
            change = item.not_applicable
            says = Words(f"本站不适用 [{change.line('zh')}]", f"not applicable here [{change.line('en')}]")
            found.append(Difference(item.id, says))
        elif item.not_applicable is None and old.not_applicable is not None:
            found.append(Difference(item.id, Words("又适用了", "applicable again")))
        found.extend(_parts(item.id, (*old.parts, *old.beside), (*item.parts, *item.beside)))
    found.extend(
        Difference(id, Words(f"没有了：{old.words.zh}", f"gone: {old.words.en}"))
        for id, old in before.items()
    )
    return found


def _parts(item_id: str, base: tuple[PartSpec, ...], other: tuple[PartSpec, ...]) -> Iterator[Difference]:
    before = {part.id: part for part in base}
    for part in other:
        what = f"{item_id}#{part.id}"
        old = before.pop(part.id, None)
        if old is None:
            yield Difference(what, Words(f"新增部分：{part.label.zh}", f"part added: {part.label.en}"))
            continue
        if (old.measure, old.test, old.ops) != (part.measure, part.test, part.ops):
            yield Difference(what, Words("量法或判法变了", "measured or judged in another way"))
        yield from _numbers(what, old.numbers, part.numbers)
    for old in before.values():
        yield Difference(f"{item_id}#{old.id}", Words(f"没有了：{old.label.zh}", f"gone: {old.label.en}"))


def _numbers(owner: str, base: Numbers, other: Numbers) -> Iterator[Difference]:
    for name in dict.fromkeys((*base, *other)):
        old, new = base.get(name), other.get(name)
        if old == new:
            continue
        says = Words(
            f"{_value(old, '无')} → {_value(new, '无')}", f"{_value(old, 'none')} → {_value(new, 'none')}"
        )
        yield Difference(address(owner, name), says, other.number(name) if name in other else None)


def _value(value: float | None, none: str) -> str:
    return none if value is None else f"{value:g}"
