"""Each community as a small board: who needs support, never a ranking."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Max, QuerySet
from django.utils.translation import gettext as _

from zhagen.board.labels import month_text
from zhagen.method.playbook import Playbook
from zhagen.method.reading.model import Reading
from zhagen.method.reading.read import UNTOLD
from zhagen.method.terms import STATE_WORDS, Kind, Lang, State
from zhagen.web.agency import service as agency
from zhagen.web.readings.board_summary import BoardSummary
from zhagen.web.readings.cached_readings import name_of
from zhagen.web.readings.frames import models_by_table
from zhagen.web.readings.kept import compute_once
from zhagen.web.store.record import EvidenceRecord

if TYPE_CHECKING:
    from zhagen.web.agency.models import Engagement


def newest_entries(untold: Mapping[UUID, frozenset[str]]) -> Mapping[UUID, dt.date]:
    """By engagement, of its live records of every kind but those in `untold`; those without one are left out.

    One query, kept.
    """
    versions = agency.neighbours_of(list(untold))
    name = name_of("newest", versions, sorted((str(one), *sorted(tables)) for one, tables in untold.items()))

    def compute() -> dict[UUID, dt.date]:
        first, *others = (
            _newest(model, [one for one, tables in untold.items() if table not in tables])
            for table, model in models_by_table().items()
            if issubclass(model, EvidenceRecord)  # all but the engagements themselves
        )
        found: dict[UUID, dt.date] = {}
        for engagement, day in first.union(*others, all=True):
            if day is not None:
                found[engagement] = max(day, found.get(engagement, day))
        return found

    return compute_once(name, compute)


def _newest(
    model: type[EvidenceRecord], engagements: Sequence[UUID]
) -> QuerySet[EvidenceRecord, tuple[UUID, dt.date | None]]:
    live = model.objects.unscoped().filter(engagement__in=engagements, deleted_at__isnull=True)
    return live.order_by().values_list("engagement").annotate(newest=Max("entered"))


@dataclass(frozen=True, slots=True)
class NextThing:
    """`does`: what to do, in a sentence; `item`, `name`: the item it is for; `says`: how that stands."""

    item: str
    name: str
    does: str
    says: str


def next_thing_of(reading: Reading, lang: Lang) -> NextThing | None:
    """None where the reading names no item, or nothing to do about it."""
    item = reading.item(reading.next_item) if reading.next_item else None
    if item is None or not item.next.in_(lang):
        return None
    says = item.lead or item.says
    return NextThing(item.id, item.short.in_(lang), item.next.in_(lang), says.in_(lang))


GOALS = "goals"


@dataclass(frozen=True, slots=True)
class SmallMark:
    """One item: which mark stands for it (shape: its kind, fill: its state), its name, its state in a word."""

    mark: str
    state: str
    name: str
    word: str


@dataclass(frozen=True, slots=True)
class SmallStage:
    """One column's head."""

    name: str
    on_record: bool
    read: bool


@dataclass(frozen=True, slots=True)
class SmallRow:
    """One dimension; `ground`: the goals, on whose line the board stands."""

    name: str
    ground: bool
    cells: tuple[tuple[SmallMark, ...], ...]


@dataclass(frozen=True, slots=True)
class SmallBoard:
    """One engagement among others. `told` of `asked` items."""

    engagement: Engagement
    stages: tuple[SmallStage, ...]
    rows: tuple[SmallRow, ...]
    on_record: str
    read: str
    told: int
    asked: int


def small_board_of(
    engagement: Engagement, standing: BoardSummary, playbook: Playbook, lang: Lang
) -> SmallBoard:
    """What anybody who may open the board may see of it from afar."""
    words = {stage.id: stage.words.in_(lang) for stage in playbook.stages}
    stages = tuple(
        SmallStage(name, standing.stage_on_record == key, standing.stage_read == key)
        for key, name in words.items()
    )
    rows = tuple(
        SmallRow(
            dimension.words.in_(lang),
            dimension.id == GOALS,
            tuple(tuple(_marks(standing, playbook, stage, dimension.id, lang)) for stage in words),
        )
        for dimension in playbook.dimensions
    )
    return SmallBoard(
        engagement=engagement,
        stages=stages,
        rows=rows,
        on_record=words.get(standing.stage_on_record, ""),
        read=words.get(standing.stage_read, ""),
        told=standing.told,
        asked=standing.asked,
    )


def _marks(
    standing: BoardSummary, playbook: Playbook, stage: str, dimension: str, lang: Lang
) -> Iterator[SmallMark]:
    for item in playbook.items:
        if (item.stage, item.dimension) == (stage, dimension):
            state = State(standing.states[item.id])
            yield SmallMark(
                mark_of(item.kind, state), str(state), item.short.in_(lang), STATE_WORDS[state].in_(lang)
            )


def mark_of(kind: Kind, state: State) -> str:
    """What cannot be told keeps the shape of its kind."""
    if state is State.CANNOT_TELL and kind in (Kind.SIGN, Kind.CAUTION):
        return f"{kind}-cannot-tell"
    return str(state)


def legend_of(lang: Lang) -> tuple[SmallMark, ...]:
    """The marks that want a word beside them, in no item's name."""
    states = (State.REACHED, State.CLOSE, State.NOT_YET, State.CANNOT_TELL, State.FIRING, State.WATCH)
    return tuple(SmallMark(str(one), str(one), "", STATE_WORDS[one].in_(lang)) for one in states)


FIRING, EVIDENCE, STEADY = "firing", "evidence", "steady"
ENOUGH = 0.5  # of the items: with less than half of them told a board says little
SILENT = 14  # days without a new record, after which somebody should ask


@dataclass(frozen=True, slots=True)
class Firing:
    """A caution that fires, by id and name, and the month since which it has."""

    item: str
    name: str
    since: str


@dataclass(frozen=True, slots=True)
class BoardAmongOthers:
    """A small board with the reasons of its group in words.

    `watch`, `forward`, `back`: names of items; the last two changed since the last end of a month. `newest`: the day
    on which the newest record was entered, None where there is none, or where that is not this person's to know.
    `untold`: a caution cannot be told, so that it is not said that none fires.
    """

    board: SmallBoard
    as_of: dt.date
    group: str
    reasons: tuple[str, ...]
    firing: tuple[Firing, ...]
    watch: tuple[str, ...]
    forward: tuple[str, ...]
    back: tuple[str, ...]
    newest: dt.date | None
    inside: bool
    untold: bool = False


def among_others(
    engagement: Engagement,
    standing: BoardSummary,
    newest: Mapping[UUID, dt.date] | None,
    playbook: Playbook,
    lang: Lang,
) -> BoardAmongOthers:
    """One board in its group. `newest`: entry days by engagement; None for whoever is outside the team."""
    names = {item.id: item.short.in_(lang) for item in playbook.items}
    board = small_board_of(engagement, standing, playbook, lang)
    as_of = dt.date.fromisoformat(standing.as_of)
    entered = None if newest is None else newest.get(engagement.pk)
    if entered is not None and entered > as_of:
        entered = None  # a past day is shown: what was entered by then is not asked here
    reasons = tuple(_reasons(standing, board, as_of, entered))
    group = FIRING if standing.since else EVIDENCE if reasons else STEADY
    return BoardAmongOthers(
        board=board,
        as_of=as_of,
        group=group,
        reasons=reasons,
        firing=tuple(
            Firing(item, names[item], month_text(dt.date.fromisoformat(day), lang))
            for item, day in standing.since.items()
        ),
        watch=tuple(names[item] for item, state in standing.states.items() if state == State.WATCH),
        forward=tuple(names[item] for item in standing.forward),
        back=tuple(names[item] for item in standing.back),
        newest=entered,
        inside=newest is not None,
        untold=any(standing.states[one.id] in UNTOLD for one in playbook.items if one.kind is Kind.CAUTION),
    )


def _reasons(
    standing: BoardSummary, board: SmallBoard, as_of: dt.date, newest: dt.date | None
) -> Iterator[str]:
    """Why the evidence wants a look together."""
    if not standing.stage_told:
        yield _("记录还看不出阶段")
    elif standing.stage_read != standing.stage_on_record:
        yield _("签定的是{record}，记录看出的是{read}").format(record=board.on_record, read=board.read)
    if standing.told < ENOUGH * standing.asked:
        yield _("可判断的不到一半")
    if newest is not None and (as_of - newest).days > SILENT:
        yield _("两个星期没有新记录")
