"""What a save moved on the board: states that changed, figures that changed, in the reader's language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from zhagen.board.figures import kn_text, target_text, units_of, value_text
from zhagen.method.playbook import Playbook
from zhagen.method.reading.model import Item, Part, Reading
from zhagen.method.terms import STATE_WORDS, Lang, Words
from zhagen.web.readings.items_reading import items_reading
from zhagen.web.readings.small_board import SmallMark, mark_of

Units = Mapping[tuple[str, str], Words]


@dataclass(frozen=True, slots=True)
class MovedPart:
    """A figure before and after. `of`: out of how many, where that stayed; `target`: what it is held against."""

    label: str
    before: str
    after: str
    of: str
    target: str


@dataclass(frozen=True, slots=True)
class MovedItem:
    """An item of which something changed; `changed`: its state did too."""

    id: str
    before: SmallMark
    after: SmallMark
    changed: bool
    parts: tuple[MovedPart, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """What one save moved. `stage`: names of the stage that the evidence reads, before and after, where it changed.

    `told`: items that could be told before and after, of `asked`. `counts_for`: id and name of each item in which
    such records count, for a save that moved nothing.
    """

    items: tuple[MovedItem, ...]
    stage: tuple[str, str] | None
    told: tuple[int, int]
    asked: int
    counts_for: tuple[tuple[str, str], ...]

    @property
    def is_nothing(self) -> bool:
        """Whether the board shows the same as before."""
        return not self.items and self.stage is None


def moved_between(
    before: Reading, after: Reading, tables: frozenset[str], playbook: Playbook, lang: Lang
) -> Moved:
    """What differs between two readings of the same day; items whose state changed come first."""
    units = units_of(playbook)
    items = list(_items(before, after, units, lang))
    names = {stage.id: stage.words.in_(lang) for stage in playbook.stages}
    stages = (before.stage_read, after.stage_read)
    return Moved(
        items=tuple(sorted(items, key=lambda one: not one.changed)),
        stage=None if stages[0] == stages[1] else (names[stages[0]], names[stages[1]]),
        told=(before.told[0], after.told[0]),
        asked=after.told[1],
        counts_for=items_reading(playbook, tables, lang),
    )


def _items(before: Reading, after: Reading, units: Units, lang: Lang) -> Iterator[MovedItem]:
    for was, now in zip(before.items, after.items, strict=True):
        parts = tuple(
            moved
            for old, new in zip(was.parts, now.parts, strict=True)
            if (moved := _part(old, new, units[now.id, new.id], lang))
        )
        if parts or was.state is not now.state:
            yield MovedItem(now.id, _mark(was, lang), _mark(now, lang), was.state is not now.state, parts)


def _mark(item: Item, lang: Lang) -> SmallMark:
    return SmallMark(
        mark_of(item.kind, item.state),
        str(item.state),
        item.short.in_(lang),
        STATE_WORDS[item.state].in_(lang),
    )


def _part(old: Part, new: Part, of: Words, lang: Lang) -> MovedPart | None:
    """None where a reader would see the same figure twice."""
    before, after, whole = _figures(old, new, of, lang)
    if before == after:
        return None
    return MovedPart(new.label.in_(lang), before, after, whole, target_text(new, of, lang))


def _figures(old: Part, new: Part, of: Words, lang: Lang) -> tuple[str, str, str]:
    """(46, 47, 500) where so many of so many changed by its number alone; else each as it stands."""
    before, after = kn_text(old), kn_text(new)
    if before and after:
        (k, n), (k_now, n_now) = before.split("/"), after.split("/")
        return (k, k_now, n_now) if n == n_now else (before, after, "")
    return value_text(old, old.value, of, lang), value_text(new, new.value, of, lang), ""
