"""One engagement's board."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from zhagen.board.changes import changes
from zhagen.board.labels import day_text, label, month_text
from zhagen.board.views.frame import Frame
from zhagen.board.views.stages import Dimension, Stage, columns_of, dimensions_of, stages_of
from zhagen.board.views.stand import (
    ChangeGroup,
    Fired,
    NextStep,
    Stand,
    fired_of,
    moved_of,
    next_of,
    stand_of,
)
from zhagen.method.reading.model import Reading

FEW = 8  # more changes than this are folded, so that the first column stays short
APART = 14  # the least share of the line between two ticks whose words should not touch


@dataclass(frozen=True, slots=True)
class Tick:
    """A point on the line of time: where, and what happened. `place`: 0 to 100."""

    place: float
    name: str


@dataclass(frozen=True, slots=True)
class BoardView:
    """Everything one board shows. `moved` is None where there is no month before."""

    id: str
    href: str
    name: str
    day: str
    stand: Stand
    fired: tuple[Fired, ...]
    fired_head: str
    next: NextStep | None
    moved: tuple[ChangeGroup, ...] | None
    moved_head: str
    moved_open: bool
    ticks: tuple[Tick, ...]
    dimensions: tuple[Dimension, ...]
    stages: tuple[Stage, ...]
    columns: str


def board_of(reading: Reading, frame: Frame, months: Sequence[Reading]) -> BoardView:
    """The board of one reading. `months`: its past readings, oldest first; empty where there are none."""
    lang = frame.lang
    run = run_of(reading, months)
    found = changes(run[-2], reading) if run else ()
    fired = fired_of(reading, frame, run)
    stages = stages_of(reading, frame, {change.item.id: change for change in found})
    return BoardView(
        id=frame.anchor("board"),
        href=f"#{frame.anchor('board')}",
        name=name_of(reading),
        day=day_text(reading.as_of, lang),
        stand=stand_of(reading, frame),
        fired=fired,
        fired_head=label("firing", lang, n=len(fired)),
        next=next_of(reading, frame),
        moved=moved_of(found, frame) if run else None,
        moved_head=label("changed", lang, n=len(found)) if found else label("none_changed", lang),
        moved_open=0 < len(found) <= FEW,
        ticks=_ticks(run, frame),
        dimensions=dimensions_of(frame),
        stages=stages,
        columns=columns_of(stages),
    )


def run_of(reading: Reading, months: Sequence[Reading]) -> list[Reading]:
    """The months before the reading, then itself; empty where there are none before it."""
    past = [month for month in months if month.as_of < reading.as_of]
    return [*past, reading] if past else []


def name_of(reading: Reading) -> str:
    """What a board is called: the ledger holds no names, only the engagement's id."""
    return reading.engagement


def title_of(reading: Reading) -> str:
    """The engagement with what it is about; an invented one says there that it is invented."""
    return f"{reading.engagement} · {reading.focus}" if reading.focus else reading.engagement


def _ticks(run: Sequence[Reading], frame: Frame) -> tuple[Tick, ...]:
    """The first month, and each month in which the stage on record became another."""
    if not run:
        return ()
    first, last = run[0].as_of, run[-1].as_of
    ticks = [Tick(0.0, month_text(first, frame.lang))]
    for before, after in pairwise(run):
        if before.stage_on_record != after.stage_on_record:
            name = f"{month_text(after.as_of, frame.lang)} {frame.stage(after.stage_on_record)}"
            ticks.append(Tick(_place(first, after.as_of, last), name))
    crowded = len(ticks) > 1 and ticks[1].place < APART
    return tuple(ticks[1:] if crowded else ticks)


def _place(first: date, day: date, last: date) -> float:
    return round(100 * (day - first).days / max((last - first).days, 1), 1)
