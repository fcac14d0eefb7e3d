"""The boards that a person may open, in three groups by the reason for support. Never an order of merit."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from zhagen.board.labels import month_text
from zhagen.method.playbook import Playbook
from zhagen.method.reading.read import UNTOLD
from zhagen.method.terms import Kind, Lang, State
from zhagen.web.readings.board_summary import Standing
from zhagen.web.readings.small_board import SmallBoard, small_board_of

FIRING, EVIDENCE, STEADY = "firing", "evidence", "steady"
ENOUGH = 0.5  # of the items: with less than half of them told a board says little
SILENT = 14  # days without a new record, after which somebody should ask


@dataclass(frozen=True, slots=True)
class Firing:
    """A caution that fires, and the month since which it has."""

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
    engagement: Any,
    standing: Standing,
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
            Firing(names[item], month_text(dt.date.fromisoformat(day), lang))
            for item, day in standing.since.items()
        ),
        watch=tuple(names[item] for item, state in standing.states.items() if state == State.WATCH),
        forward=tuple(names[item] for item in standing.forward),
        back=tuple(names[item] for item in standing.back),
        newest=entered,
        inside=newest is not None,
        untold=any(standing.states[one.id] in UNTOLD for one in playbook.items if one.kind is Kind.CAUTION),
    )


def _reasons(standing: Standing, board: SmallBoard, as_of: dt.date, newest: dt.date | None) -> Iterator[str]:
    """Why the evidence wants a look together."""
    if not standing.stage_told:
        yield _("证据还读不出阶段")
    elif standing.stage_read != standing.stage_on_record:
        yield _("在档是{record}，证据读到{read}").format(record=board.on_record, read=board.read)
    if standing.told < ENOUGH * standing.asked:
        yield _("可判断的不到一半")
    if newest is not None and (as_of - newest).days > SILENT:
        yield _("两个星期没有新记录")
