"""A board small enough to stand among others: states only, no sentence and no figure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from zhagen.method.playbook import Playbook
from zhagen.method.reading.model import Item, Reading
from zhagen.method.terms import STATE_WORDS, Kind, Lang, State

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
    """One engagement among others. `firing` and `watch`: the cautions by name; `told` of `asked` items."""

    engagement: Any
    stages: tuple[SmallStage, ...]
    rows: tuple[SmallRow, ...]
    on_record: str
    read: str
    told: int
    asked: int
    firing: tuple[str, ...]
    watch: tuple[str, ...]


def small_board_of(engagement: Any, reading: Reading, playbook: Playbook, lang: Lang) -> SmallBoard:
    """What anybody who may open the board may see of it from afar."""
    words = {stage.id: stage.words.in_(lang) for stage in playbook.stages}
    stages = tuple(
        SmallStage(name, reading.stage_on_record == key, reading.stage_read == key)
        for key, name in words.items()
    )
    rows = tuple(
        SmallRow(
            dimension.words.in_(lang),
            dimension.id == GOALS,
            tuple(tuple(_marks(reading, stage, dimension.id, lang)) for stage in words),
        )
        for dimension in playbook.dimensions
    )
    return SmallBoard(
        engagement=engagement,
        stages=stages,
        rows=rows,
        on_record=words.get(reading.stage_on_record, ""),
        read=words.get(reading.stage_read, ""),
        told=reading.told[0],
        asked=reading.told[1],
        firing=tuple(_cautions(reading, State.FIRING, lang)),
        watch=tuple(_cautions(reading, State.WATCH, lang)),
    )


def _marks(reading: Reading, stage: str, dimension: str, lang: Lang) -> Iterator[SmallMark]:
    for item in reading.items:
        if (item.stage, item.dimension) == (stage, dimension):
            word = STATE_WORDS[item.state].in_(lang)
            yield SmallMark(mark_of(item), str(item.state), item.short.in_(lang), word)


def mark_of(item: Item) -> str:
    """What cannot be told keeps the shape of its kind."""
    if item.state is State.CANNOT_TELL and item.kind in (Kind.SIGN, Kind.CAUTION):
        return f"{item.kind}-cannot-tell"
    return str(item.state)


def _cautions(reading: Reading, state: State, lang: Lang) -> Iterator[str]:
    return (i.short.in_(lang) for i in reading.items if i.kind is Kind.CAUTION and i.state is state)
