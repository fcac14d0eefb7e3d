"""The playbook's numbers with their reasons, sources, and what a station changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from zhagen.board.days import day_text
from zhagen.board.labels import label
from zhagen.board.number_names import number_name, number_value
from zhagen.board.views.frame import Frame
from zhagen.method.playbook.spec import ItemSpec, Number, PartSpec
from zhagen.method.reading.model import Item
from zhagen.method.terms import Lang, Words


@dataclass(frozen=True, slots=True)
class NumberView:
    """One number: what it is for, its value, why, where from, and the station's own change."""

    part: str
    name: str
    value: str
    why: str
    source: str
    changed: str


def numbers_of(item: Item, frame: Frame) -> tuple[NumberView, ...]:
    """The numbers of an item's parts and of what stands beside them, in the playbook's order."""
    spec = frame.specs.get(item.id)
    if spec is None:
        return ()
    scales = {part.id: part.unit for part in (*item.parts, *item.beside)}
    return tuple(
        number_view(number, part.label.in_(frame.lang), scales.get(part.id), part.of, frame.lang)
        for part in own_parts(spec)
        for number in part_numbers(part)
    )


def rules_of(frame: Frame) -> tuple[NumberView, ...]:
    """The numbers that hold for many items."""
    rules, none = frame.playbook.rules, Words("", "")
    return tuple(number_view(rules.number(name), "", None, none, frame.lang) for name in rules)


def own_parts(spec: ItemSpec) -> tuple[PartSpec, ...]:
    """The parts that carry numbers of their own: not those that show another item's part."""
    return tuple(part for part in (*spec.parts, *spec.beside) if part.refers is None)


def part_numbers(part: PartSpec) -> Iterator[Number]:
    """A part's numbers with their reasons."""
    return (part.numbers.number(name) for name in part.numbers)


def number_view(number: Number, part: str, scale: str | None, of: Words, lang: Lang) -> NumberView:
    """One number, ready to be shown."""
    return NumberView(
        part=part,
        name=number_name(number, lang),
        value=number_value(number, scale, of, lang),
        why=number.why.in_(lang),
        source=number.source or "",
        changed=change_text(number, lang),
    )


def change_text(number: Number, lang: Lang) -> str:
    """The station's change of a number with its value before, day, name and reason; '' where it changed nothing."""
    change = number.change
    if change is None:
        return ""
    said = {"since": day_text(change.since, lang), "by": change.by, "why": change.why}
    if change.before is None:
        return label("station_set", lang, **said)
    return label("station_changed", lang, before=f"{change.before:g}", **said)
