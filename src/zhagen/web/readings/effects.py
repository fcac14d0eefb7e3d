"""What a save moved: today's reading beside the one without that save."""

import datetime as dt
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from zhagen.board.figures import kn_text, target_text, units_of, value_text
from zhagen.method.playbook import Playbook
from zhagen.method.reading.as_json import Plain, from_plain, to_plain
from zhagen.method.reading.model import Item, Part, Reading
from zhagen.method.tables import TABLES
from zhagen.method.terms import STATE_WORDS, Lang, Words
from zhagen.web.agency import service as agency
from zhagen.web.common.audit import OneSave, Versions, columns_at, find_save
from zhagen.web.common.fields import field_of
from zhagen.web.readings.cached_readings import name_of, packaged_playbook
from zhagen.web.readings.frames import Snapshot, models_by_table, put_rows, take_snapshot
from zhagen.web.readings.glossary import items_reading
from zhagen.web.readings.kept import compute_once
from zhagen.web.readings.portfolio import SmallMark, mark_of
from zhagen.web.readings.remembered import read_snapshot
from zhagen.web.store.record import DatedRecord


def readings_around_save(
    account: UUID, engagement: UUID, since: str, as_of: dt.date
) -> tuple[OneSave, Reading, Reading] | None:
    """The person's own save of that name, the reading before it and the one after it; None where there is none.

    As they are: `disclosed` says what of them somebody may have.
    Before is today's data with the save's records put back to what they were, so that the difference is this
    save's and nobody else's. Where they were changed again since, after has them as the save left them.
    """
    neighbours = agency.neighbours_of([engagement])
    save = find_save(account, neighbours, since, TABLES)
    if save is None:
        return None
    name = name_of("around", neighbours, account, engagement, since, as_of)

    def compute() -> Plain:
        snapshot = take_snapshot([engagement], list(neighbours))
        put_back = {"before": save.before} if save.is_last else {"before": save.before, "after": save.after}
        taken = {when: _put_back(snapshot, (since, when), at) for when, at in put_back.items()}
        earlier, later = (
            read_snapshot(engagement, [as_of], taken.get(when, snapshot), packaged_playbook(), remarks=False)
            for when in ("before", "after")
        )
        return to_plain(replace(earlier, readings=(*earlier.readings, *later.readings)))

    before, after = from_plain(compute_once(name, compute)).readings
    return save, before, after


def _put_back(snapshot: Snapshot, when: Hashable, versions: Versions) -> Snapshot:
    """The tables with these records as they were at these versions; `when` tells those from all others."""
    frames, states = dict(snapshot.frames), dict(snapshot.versions)
    for table, wanted in versions.items():
        model = models_by_table()[table]
        rows = [_as_evidence(model, columns) for columns in columns_at(model, wanted)]
        frames[table] = put_rows(snapshot.frames, table, wanted, rows)
        states[table] = (states[table], when)
    return Snapshot(frames, states)


def _as_evidence(model: type[DatedRecord], columns: dict[str, Any]) -> dict[str, Any]:
    """The declared columns of a record as a ledger has them: ids as text, nothing where nothing was written."""
    row = {}
    for one in TABLES[model.TABLE].columns:
        is_itself = model.TABLE == "engagements" and one.name == "engagement"
        value = columns["id" if is_itself else field_of(model, one.name).attname]
        if isinstance(value, tuple):
            value = ";".join(str(each) for each in value)
        row[one.name] = str(value) if isinstance(value, UUID) else None if value == "" else value
    return row


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
class SaveEffects:
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
) -> SaveEffects:
    """What differs between two readings of the same day; items whose state changed come first."""
    units = units_of(playbook)
    items = list(_items(before, after, units, lang))
    names = {stage.id: stage.words.in_(lang) for stage in playbook.stages}
    stages = (before.stage_read, after.stage_read)
    return SaveEffects(
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
