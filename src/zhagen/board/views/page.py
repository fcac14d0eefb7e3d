"""The whole file: its head, the overview where there are several communities, and each board."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zhagen.board.labels import day_text, label
from zhagen.board.marks import Mark, state_mark
from zhagen.board.views.board import BoardView, board_of, run_of
from zhagen.board.views.frame import Frame, frame_of
from zhagen.board.views.item import ItemView, items_of
from zhagen.board.views.numbers import NumberView, rules_of
from zhagen.board.views.parts import PartRecords
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.model import Reading, Readings
from zhagen.method.terms import STATE_WORDS, Kind, Lang, State

# engagement -> item -> part -> table -> ids
Records = Mapping[str, Mapping[str, PartRecords]]
OF_KIND = {
    Kind.GOAL: (State.REACHED, State.CLOSE, State.NOT_YET, State.OUT_OF_DATE, State.CANNOT_TELL),
    Kind.SIGN: (State.SEEN, State.PARTLY, State.NOT_SEEN, State.CANNOT_TELL),
    Kind.CAUTION: (State.QUIET, State.WATCH, State.FIRING, State.CANNOT_TELL),
}


@dataclass(frozen=True, slots=True)
class MiniStage:
    """A column of a small board."""

    name: str
    read: bool
    on_record: bool


@dataclass(frozen=True, slots=True)
class MiniRow:
    """A dimension of a small board: for each stage its items' marks."""

    goals: bool
    cells: tuple[tuple[Mark, ...], ...]


@dataclass(frozen=True, slots=True)
class Mini:
    """A small board: every item's mark, and in words what it says."""

    name: str
    href: str
    label: str
    headline: str
    told: str
    firing: str
    watch: str
    stages: tuple[MiniStage, ...]
    rows: tuple[MiniRow, ...]


@dataclass(frozen=True, slots=True)
class LegendGroup:
    """The marks of one shape, each with its word."""

    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """The whole file: its head, small boards where there are several communities, each board, items' workings."""

    lang: str
    title: str
    heading: str
    day: str
    fictional: bool
    notice: str
    source: str
    method: str
    changed: str
    legend: tuple[LegendGroup, ...]
    minis: tuple[Mini, ...]
    boards: tuple[BoardView, ...]
    workings: tuple[ItemView, ...]
    rules: tuple[NumberView, ...]


def page_of(
    readings: Readings,
    playbook: Playbook,
    lang: Lang,
    history: Mapping[str, Sequence[Reading]],
    records: Records,
    source: str,
    fictional: bool,
    notice: str,
) -> PageView:
    """The page of all readings, in the order in which they stand."""
    many = len(readings.readings) > 1
    frames = [
        frame_of(playbook.on(r.as_of), lang, f"b{n}." if many else "")
        for n, r in enumerate(readings.readings, 1)
    ]
    read = list(zip(readings.readings, frames, strict=True))
    boards = tuple(board_of(r, frame, history.get(r.engagement, ())) for r, frame in read)
    workings = [
        items_of(r, frame, run_of(r, history.get(r.engagement, ())), dict(records.get(r.engagement, {})))
        for r, frame in read
    ]
    day = day_text(readings.readings[0].as_of, lang) if boards else ""
    heading = boards[0].name if len(boards) == 1 else label("communities", lang, n=len(boards))
    minis = [mini_of(r, frame, board) for (r, frame), board in zip(read, boards, strict=True)]
    return PageView(
        lang=html_lang(lang),
        title=label("title_board", lang, name=heading, day=day),
        heading=heading,
        day=day,
        fictional=fictional,
        notice=notice,
        source=source_line(source, lang),
        method=method_line(playbook, readings.playbook, readings.hash, lang),
        changed=label("changed_numbers", lang, n=len(readings.changes)) if readings.changes else "",
        legend=legend_of(lang),
        minis=tuple(minis) if many else (),
        boards=boards,
        workings=tuple(item for items in workings for item in items),
        rules=rules_of(frames[0] if frames else frame_of(playbook, lang)),
    )


def mini_of(reading: Reading, frame: Frame, board: BoardView) -> Mini:
    """The small board of one reading."""
    lang = frame.lang
    counts = {s: sum(i.state is s for i in reading.items) for s in (State.FIRING, State.WATCH)}
    said = [f"{STATE_WORDS[s].in_(lang)} {n}" for s, n in counts.items()]
    comma = "，" if lang == "zh" else ", "
    return Mini(
        name=board.name,
        href=board.href,
        label=comma.join([board.name, board.stand.headline, board.stand.told, *said]),
        headline=board.stand.headline,
        told=board.stand.told,
        firing=said[0] if counts[State.FIRING] else "",
        watch=said[1] if counts[State.WATCH] else "",
        stages=tuple(
            MiniStage(s.words.in_(lang), reading.stage_read == s.id, reading.stage_on_record == s.id)
            for s in frame.playbook.stages
        ),
        rows=tuple(
            MiniRow(
                d.kind is Kind.GOAL, tuple(_marks(reading, s.id, d.id, lang) for s in frame.playbook.stages)
            )
            for d in frame.playbook.dimensions
        ),
    )


def html_lang(lang: Lang) -> str:
    """The language tag of the page."""
    return "zh-CN" if lang == "zh" else "en"


def method_line(playbook: Playbook, version: str, digest: str, lang: Lang) -> str:
    """The method, the playbook's version and its hash, so that the page can be explained later."""
    return label("method_line", lang, method=playbook.words.in_(lang), version=version, hash=digest[:12])


def source_line(source: str, lang: Lang) -> str:
    """The ledger's own name, without the folders it lies in: a page is passed on, and they are nobody's business."""
    name = re.split(r"[\\/]", source.rstrip("\\/"))[-1]
    return label("source", lang, source=name) if name else ""


def legend_of(lang: Lang) -> tuple[LegendGroup, ...]:
    """Every mark with its word, a group a shape."""
    names = {
        Kind.GOAL: {"zh": "目标、任务、方法", "en": "Goals, tasks, methods"},
        Kind.SIGN: {"zh": "征象", "en": "Signs"},
        Kind.CAUTION: {"zh": "注意事项", "en": "Cautions"},
    }
    return tuple(
        LegendGroup(names[kind][lang], tuple(state_mark(kind, state, lang) for state in states))
        for kind, states in OF_KIND.items()
    )


def _marks(reading: Reading, stage: str, dimension: str, lang: Lang) -> tuple[Mark, ...]:
    found = (i for i in reading.items if i.stage == stage and i.dimension == dimension)
    return tuple(state_mark(item.kind, item.state, lang) for item in found)
