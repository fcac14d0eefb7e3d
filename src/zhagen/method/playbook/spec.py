"""What a loaded playbook is made of: stages, items, parts, and numbers that each know why and where."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from zhagen.method.terms import Kind, Lang, State, Words


class Place(NamedTuple):
    """Where something stands: a file's name and a line, counted from 1."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Change:
    """A station's own value for a number, or its 'not applicable': since when, why, and who signed."""

    since: date
    why: str
    by: str
    before: float | None

    def line(self, lang: Lang) -> str:
        """Day, name and reason on one line."""
        return f"{self.since} {self.by}{'：' if lang == 'zh' else ': '}{self.why}"


@dataclass(frozen=True, slots=True)
class Number:
    """One number of the method: a target, a line, a window in days, a least count."""

    name: str
    value: float
    why: Words
    source: str | None
    place: Place
    change: Change | None = None

    def source_in(self, lang: Lang) -> str:
        """Where it is from; empty where nobody wrote it. What differs by language is written "中文 · English"."""
        parts = (self.source or "").split(" · ")
        return parts[0] if lang == "zh" else parts[-1]


class Numbers(dict[str, float]):
    """The plain values of some numbers by name, as measures use them; `in_order` are the same in order of name.

    A dict because each part of each reading asks for some; nobody writes into it.
    """

    def __init__(self, numbers: Mapping[str, Number]) -> None:
        super().__init__({name: n.value for name, n in numbers.items()})
        self._numbers = numbers
        self.in_order = tuple(sorted(self.items()))

    def number(self, name: str) -> Number:
        """The number with its reason and place. KeyError if there is none of that name."""
        return self._numbers[name]


@dataclass(frozen=True, slots=True)
class PartSpec:
    """One part of an item: which measure computes it, how it is judged, with which numbers and words.

    `test` names a test of `zhagen.method.judge.criteria`; `ops` gives the comparison of each line
    ('seen', 'partly', 'watch', 'firing') where a test has lines. `refers` is set instead of numbers where the part
    shows another item's part ("item-id#part"), or, with the test 'holds', follows that item's state. `target_from`
    is "measure" where the measure computes the target itself. `working` says what the value is made of, `softened`
    why a flag of the measure (capped, inside, shown, away) makes the verdict milder than the lines alone. `after`: the
    part of the item that has to come first, so that no step asks to know well whom nobody knows yet.
    """

    id: str
    measure: str
    test: str
    label: Words
    of: Words
    do: Words | None
    settle: Words | None
    ops: Mapping[str, str]
    numbers: Numbers
    place: Place
    refers: str | None = None
    target_from: str | None = None
    working: Words | None = None
    softened: Mapping[str, Words] = field(default_factory=dict)
    after: str | None = None


@dataclass(frozen=True, slots=True)
class QuietWhen:
    """A caution that is asked only for a time: quiet once all these items hold and this table has a row."""

    reached: tuple[str, ...]
    has_rows: str


@dataclass(frozen=True, slots=True)
class ItemSpec:
    """One item of the method's table. `notes` names sentences that have to stand beside its figures.

    `leads`: by state, what a person would say of it, by the part that decides or 'any'.
    """

    id: str
    stage: str
    dimension: str
    kind: Kind
    words: Words
    short: Words
    means: Words
    parts: tuple[PartSpec, ...]
    beside: tuple[PartSpec, ...]
    place: Place
    combine: str = "all"
    quiet_when: QuietWhen | None = None
    added: bool = False
    not_applicable: Change | None = None
    notes: tuple[str, ...] = ()
    leads: Mapping[State, Mapping[str, Words]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StageSpec:
    """A stage of the method, in order."""

    id: str
    words: Words


@dataclass(frozen=True, slots=True)
class DimensionSpec:
    """A row of the method's table and the question it asks."""

    id: str
    words: Words
    asks: Words
    kind: Kind


def is_time_zone(name: str) -> bool:
    """Whether there is a time zone of that name, such as Asia/Shanghai."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


class Edition(NamedTuple):
    """How a playbook stands from a day on, until the day of the next edition."""

    since: date
    playbook: "Playbook"


@dataclass(frozen=True, slots=True)
class Playbook:
    """A method as data.

    `rules` are the numbers that hold for many measures (who is a backbone ...). `changes` names what a
    station's own file changed: addresses of numbers ("item-id#part-id.target", "rules.z") and ids of items
    that are not applicable; `station` is the name in that file. Such a file changes numbers by day: the playbook
    has the newest of them, `editions` how it stood before and stands since each such day, oldest first, and `hash`
    is of all of them. `time_zone` is where the station is, if the file says so.
    """

    method: str
    version: str
    hash: str
    words: Words
    stages: tuple[StageSpec, ...]
    dimensions: tuple[DimensionSpec, ...]
    items: tuple[ItemSpec, ...]
    rules: Numbers
    changes: tuple[str, ...] = ()
    station: str | None = None
    editions: tuple[Edition, ...] = ()
    time_zone: str | None = None

    def on(self, day: date) -> "Playbook":
        """The playbook by which a reading as of that day is taken."""
        return next((e.playbook for e in reversed(self.editions) if e.since <= day), self)

    def changed_by(self, days: Iterable[date]) -> tuple[str, ...]:
        """What of its `changes` holds on any of these days."""
        held = {what for day in days for what in self.on(day).changes}
        return tuple(what for what in self.changes if what in held)

    def item(self, item_id: str) -> ItemSpec:
        """The item of that id. KeyError if there is none."""
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)

    def referred(self, part: PartSpec) -> tuple[str, PartSpec]:
        """The id of the item that a part refers to, and the part there. KeyError if the item is not here."""
        item_id, _, part_id = (part.refers or "").partition("#")
        return item_id, next(p for p in self.item(item_id).parts if p.id == part_id)

    def limited(self, ids: Collection[str]) -> "Playbook":
        """The playbook with these items alone; what stands beside them from other items falls away."""
        items = tuple(
            replace(
                item,
                beside=tuple(p for p in item.beside if p.refers is None or p.refers.partition("#")[0] in ids),
            )
            for item in self.items
            if item.id in ids
        )
        editions = tuple(Edition(e.since, e.playbook.limited(ids)) for e in self.editions)
        return replace(self, items=items, editions=editions)
