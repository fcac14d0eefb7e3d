"""The parts of an item, each with its bar, figures, verdict and the records behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zhagen.board.bars import Bar, bar_of
from zhagen.board.days import day_text
from zhagen.board.figures import beside_text, figure_text, interval_text, target_text
from zhagen.board.labels import label
from zhagen.board.marks import Mark, verdict_mark
from zhagen.board.views.frame import Frame
from zhagen.method.reading.model import Item, Part
from zhagen.method.tables import TABLES
from zhagen.method.terms import Lang

MOST_IDS = 20  # ids named for one table; the count says how many there are

PartRecords = Mapping[str, Mapping[str, Sequence[str]]]  # part -> table -> ids


@dataclass(frozen=True, slots=True)
class Behind:
    """Records of one table behind a part: how many, their ids where they were given, their page where there is one."""

    table: str
    count: int
    ids: tuple[str, ...]
    more: str
    href: str


@dataclass(frozen=True, slots=True)
class PartView:
    """One part as it is shown."""

    id: str
    name: str
    mark: Mark
    decides: bool
    says: str
    figure: str
    value: str
    target: str
    interval: str
    newest: str
    settles: str
    bar: Bar | None
    bar_label: str
    behind: tuple[Behind, ...]
    records: str


def parts_of(item: Item, parts: Sequence[Part], frame: Frame, records: PartRecords) -> tuple[PartView, ...]:
    """The parts, or what stands beside them, in the order of the method."""
    return tuple(_part(item, part, frame, records.get(part.id, {})) for part in parts)


def table_name(table: str, lang: Lang) -> str:
    """What a table is called; the name itself for one that is not of the method."""
    return TABLES[table].label.in_(lang) if table in TABLES else table


def _part(item: Item, part: Part, frame: Frame, ids: Mapping[str, Sequence[str]]) -> PartView:
    lang, of = frame.lang, frame.of(item.id, part.id)
    figure, target = figure_text(part, of, lang), target_text(part, of, lang)
    interval = interval_text(part, lang)
    value = beside_text(part, of, lang)
    comma = "，" if lang == "zh" else ", "
    mark = verdict_mark(item.kind, part.verdict, lang)
    return PartView(
        id=part.id,
        name=part.label.in_(lang),
        mark=mark,
        decides=part.id in item.because and len(item.because) < len(item.parts),
        says=part.says.in_(lang),
        figure=figure,
        value=value,
        target=target,
        interval=interval,
        newest=label("newest", lang, day=day_text(part.newest, lang)) if part.newest else "",
        settles=label("settles", lang, settles=part.settles.in_(lang)) if part.settles else "",
        bar=bar_of(part),
        bar_label=comma.join(text for text in (mark.word, figure, value, target, interval) if text),
        behind=tuple(
            _behind(table, count, ids.get(table, ()), frame.ways.records(item.id, part.id, table), lang)
            for table, count in part.evidence.items()
            if count
        ),
        records=frame.ways.records(item.id, part.id, "") if any(part.evidence.values()) else "",
    )


def _behind(table: str, count: int, ids: Sequence[str], href: str, lang: Lang) -> Behind:
    more = label("more_ids", lang, n=len(ids) - MOST_IDS) if len(ids) > MOST_IDS else ""
    return Behind(table_name(table, lang), count, tuple(ids[:MOST_IDS]), more, href)
