"""The parts of an item, each with its bar, figures, verdict and the records behind it, area by area."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zhagen.board.figures import (
    Bar,
    bar_of,
    beside_text,
    ends_of,
    figure_text,
    interval_text,
    like,
    target_text,
    working_text,
)
from zhagen.board.labels import day_text, label
from zhagen.board.marks import Mark, verdict_mark
from zhagen.board.views.frame import Frame
from zhagen.method.reading.model import Item, Part
from zhagen.method.reading.words import percent, plain
from zhagen.method.tables import TABLES
from zhagen.method.terms import Lang, Words

MOST_IDS = 20  # ids named for one table; the count says how many there are

PartRecords = Mapping[str, Mapping[str, Sequence[str]]]  # part -> table -> ids


@dataclass(frozen=True, slots=True)
class TableRecords:
    """Records of one table behind a part: how many, their ids where they were given, their page where there is one."""

    table: str
    count: int
    ids: tuple[str, ...]
    more: str
    href: str


@dataclass(frozen=True, slots=True)
class PartView:
    """One part as it is shown. `working`: what its value is made of; `softened`: why its verdict is milder."""

    id: str
    name: str
    mark: Mark
    decides: bool
    says: str
    figure: str
    value: str
    working: str
    softened: str
    target: str
    interval: str
    newest: str
    settles: str
    bar: Bar | None
    bar_label: str
    source_records: tuple[TableRecords, ...]
    records: str


def parts_of(item: Item, parts: Sequence[Part], frame: Frame, records: PartRecords) -> tuple[PartView, ...]:
    """The parts, or what stands beside them, in the order of the method."""
    ends = ends_of([(part, frame.of(item.id, part.id)) for part in parts])
    return tuple(_part(item, part, frame, records.get(part.id, {}), ends) for part in parts)


def table_name(table: str, lang: Lang) -> str:
    """What a table is called; the name itself for one that is not of the method."""
    return TABLES[table].label.in_(lang) if table in TABLES else table


def _part(
    item: Item,
    part: Part,
    frame: Frame,
    ids: Mapping[str, Sequence[str]],
    ends: Mapping[tuple[str, str], float],
) -> PartView:
    lang, of = frame.lang, frame.of(item.id, part.id)
    figure, target = figure_text(part, of, lang), target_text(part, of, lang)
    interval = interval_text(part, lang)
    value, made = beside_text(part, of, lang), working_text(part, lang)
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
        working=made,
        softened=label("softened", lang, why=part.softened.in_(lang)) if part.softened else "",
        target=target,
        interval=interval,
        newest=label("newest", lang, day=day_text(part.newest, lang)) if part.newest else "",
        settles=label("settles", lang, settles=part.settles.in_(lang)) if part.settles else "",
        bar=bar_of(part, ends.get(like(part, of))),
        bar_label=comma.join(text for text in (mark.word, figure, value, made, target, interval) if text),
        source_records=tuple(
            _source_records(
                table, count, ids.get(table, ()), frame.links.records(item.id, part.id, table), lang
            )
            for table, count in part.evidence.items()
            if count
        ),
        records=frame.links.records(item.id, part.id, "") if any(part.evidence.values()) else "",
    )


def _source_records(table: str, count: int, ids: Sequence[str], href: str, lang: Lang) -> TableRecords:
    more = label("more_ids", lang, n=len(ids) - MOST_IDS) if len(ids) > MOST_IDS else ""
    return TableRecords(table_name(table, lang), count, tuple(ids[:MOST_IDS]), more, href)


KEYS = 100  # per so many households, where the records are not households themselves


@dataclass(frozen=True, slots=True)
class AreaCount:
    """What lies in one area: `k` of the records, and all its households (0 where nobody wrote how many)."""

    area: str
    k: int
    households: int


@dataclass(frozen=True, slots=True)
class PartAreas:
    """A part, the table whose records were counted, and the areas by name."""

    part: Words
    table: str
    counts: tuple[AreaCount, ...]


@dataclass(frozen=True, slots=True)
class AreaRow:
    """One area: its bar, 0 to 1 of the longest; None where its households are not known."""

    name: str
    length: float | None
    figure: str
    share: str
    least: bool


@dataclass(frozen=True, slots=True)
class AreaView:
    """A part's areas, each beside the households that live there."""

    part: str
    counted: str
    rows: tuple[AreaRow, ...]


def areas_of(found: Sequence[PartAreas], lang: Lang) -> tuple[AreaView, ...]:
    """Drawn as shares of the households, records of one table on one scale; the least is named where it is less than
    every other.
    """
    most: dict[str, float] = {}
    for one in found:
        most[one.table] = max([most.get(one.table, 0.0), *(s for s in _shares(one) if s is not None)])
    return tuple(_area_view(one, most[one.table] or 1.0, lang) for one in found)


def _shares(found: PartAreas) -> list[float | None]:
    return [one.k / one.households if one.households else None for one in found.counts]


def _area_view(found: PartAreas, most: float, lang: Lang) -> AreaView:
    shares = _shares(found)
    told = sorted(share for share in shares if share is not None)
    least = told[0] if len(told) > 1 and told[0] < told[1] else None
    rows = (
        AreaRow(
            name=one.area,
            length=None if share is None else share / most,
            figure=f"{one.k}/{one.households}" if one.households else str(one.k),
            share="" if share is None else _share_text(share, found.table, lang),
            least=share is not None and share == least,
        )
        for one, share in zip(found.counts, shares, strict=True)
    )
    counted = label("area_counted", lang, table=table_name(found.table, lang))
    return AreaView(found.part.in_(lang), counted, tuple(rows))


def _share_text(share: float, table: str, lang: Lang) -> str:
    if table == "households":
        return percent(share)
    return label("per_households", lang, n=plain(round(share * KEYS, 1)))
