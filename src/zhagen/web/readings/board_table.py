"""A reading as the table that a page shows: four stages across, six dimensions down."""

import datetime as dt
from dataclasses import dataclass

from zhagen.method.playbook import Playbook
from zhagen.method.reading.model import Item, Reading
from zhagen.method.terms import STATE_WORDS, Lang


@dataclass(frozen=True, slots=True)
class BoardItem:
    """One item: `state` is the code, `word` what people say; `says` is empty for those who see states only."""

    id: str
    name: str
    kind: str
    state: str
    word: str
    says: str


@dataclass(frozen=True, slots=True)
class BoardStage:
    """One column's head."""

    name: str
    read: bool
    on_record: bool


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One dimension, with its items stage by stage."""

    name: str
    cells: tuple[tuple[BoardItem, ...], ...]


@dataclass(frozen=True, slots=True)
class BoardTable:
    """The board of one engagement on one day, in one language."""

    as_of: dt.date
    stages: tuple[BoardStage, ...]
    rows: tuple[BoardRow, ...]
    told: int
    asked: int
    stage_says: str
    next_says: str
    figures: bool


def table_of(reading: Reading, playbook: Playbook, lang: Lang, *, figures: bool) -> BoardTable:
    """The table; without `figures` no sentence that could carry a number of people."""

    def shown(item: Item) -> BoardItem:
        says = item.says.in_(lang) if figures else ""
        word = STATE_WORDS[item.state].in_(lang)
        return BoardItem(item.id, item.short.in_(lang), str(item.kind), str(item.state), word, says)

    following = reading.item(reading.next_item).next.in_(lang) if reading.next_item and figures else ""
    return BoardTable(
        as_of=reading.as_of,
        stages=tuple(
            BoardStage(s.words.in_(lang), reading.stage_read == s.id, reading.stage_on_record == s.id)
            for s in playbook.stages
        ),
        rows=tuple(
            BoardRow(
                dimension.words.in_(lang),
                tuple(
                    tuple(
                        shown(i) for i in reading.items if (i.stage, i.dimension) == (stage.id, dimension.id)
                    )
                    for stage in playbook.stages
                ),
            )
            for dimension in playbook.dimensions
        ),
        told=reading.told[0],
        asked=reading.told[1],
        stage_says=reading.stage_says.in_(lang) if figures else "",
        next_says=following,
        figures=figures,
    )
