"""A board small enough to stand among others: states only, no sentence and no figure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from zhagen.method.playbook import Playbook
from zhagen.method.terms import STATE_WORDS, Kind, Lang, State
from zhagen.web.readings.board_summary import Standing

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

    engagement: Any
    stages: tuple[SmallStage, ...]
    rows: tuple[SmallRow, ...]
    on_record: str
    read: str
    told: int
    asked: int


def small_board_of(engagement: Any, standing: Standing, playbook: Playbook, lang: Lang) -> SmallBoard:
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
    standing: Standing, playbook: Playbook, stage: str, dimension: str, lang: Lang
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
