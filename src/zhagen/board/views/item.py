"""The working of one item, as a page of its own within the file."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhagen.board.labels import day_text, label, month_text, short_month
from zhagen.board.marks import Mark, state_mark
from zhagen.board.views.charts import Chart, chart_of
from zhagen.board.views.frame import Frame
from zhagen.board.views.numbers import NumberView, numbers_of
from zhagen.board.views.parts import AreaView, PartAreas, PartRecords, PartView, areas_of, parts_of
from zhagen.board.views.stages import comma
from zhagen.board.views.stand import Link, link_to
from zhagen.board.views.steps import step_of
from zhagen.method.reading.model import Item, Part, Reading
from zhagen.method.reading.sentences import GOOD
from zhagen.method.terms import Lang, Verdict, verdict_words


@dataclass(frozen=True, slots=True)
class ItemView:
    """Everything the working of an item shows."""

    id: str
    title: str
    stage: Link
    dimension: str
    row: str
    mark: Mark
    means: str
    summary: str
    lead: str
    softened: str
    says: str
    next: str
    step: str
    holds: bool
    not_applicable: str
    parts_head: str
    parts: tuple[PartView, ...]
    beside: tuple[PartView, ...]
    notes: tuple[str, ...]
    numbers: tuple[NumberView, ...]
    months: tuple[tuple[str, str, Mark], ...]
    charts: tuple[Chart, ...]
    beside_charts: tuple[Chart, ...]
    areas: tuple[AreaView, ...]
    previous: Link | None
    following: Link | None


def items_of(
    reading: Reading, frame: Frame, months: Sequence[Reading], records: dict[str, PartRecords]
) -> tuple[ItemView, ...]:
    """The workings of all items."""
    return tuple(item_of(item, reading, frame, months, records.get(item.id, {})) for item in reading.items)


def item_of(
    item: Item,
    reading: Reading,
    frame: Frame,
    months: Sequence[Reading],
    records: PartRecords,
    areas: Sequence[PartAreas] = (),
) -> ItemView:
    """The working of one item, with doors to the one before and the one after."""
    lang = frame.lang
    place, last = reading.items.index(item), len(reading.items) - 1
    dimension = next((d.words for d in frame.playbook.dimensions if d.id == item.dimension), None)
    many = len(item.parts) != 1
    return ItemView(
        id=frame.anchor(item.id),
        title=item.name.in_(lang),
        stage=Link(frame.links.stage(item.stage), frame.stage(item.stage)),
        dimension=dimension.in_(lang) if dimension else item.dimension,
        row=frame.links.row(item.id),
        mark=state_mark(item.kind, item.state, lang),
        means=frame.specs[item.id].means.in_(lang) if item.id in frame.specs else "",
        summary=_summary(item, reading, frame),
        lead=item.lead.in_(lang) if item.lead else "",
        softened=label("softened", lang, why=item.softened.in_(lang)) if item.softened else "",
        says=item.says.in_(lang),
        next=item.next.in_(lang),
        step=step_of(item, frame),
        holds=item.state in GOOD or item.not_applicable is not None,
        not_applicable=_absent(item, lang),
        parts_head=label("parts", lang, n=len(item.parts)) if many else label("one_part", lang),
        parts=parts_of(item, item.parts, frame, records),
        beside=parts_of(item, item.beside, frame, {}),
        notes=tuple(note.in_(lang) for note in item.notes),
        numbers=numbers_of(item, frame),
        months=_months(item, frame, months),
        charts=_charts(item, item.parts, frame, months),
        beside_charts=_charts(item, item.beside, frame, months),
        areas=areas_of(areas, lang),
        previous=_beside(place - 1, reading, frame) if place else None,
        following=_beside(place + 1, reading, frame) if place < last else None,
    )


def _absent(item: Item, lang: Lang) -> str:
    """Why the item does not apply, since when, who says so; the day alone for whom the rest is not."""
    absent = item.not_applicable
    if absent is None:
        return ""
    since = day_text(absent.since, lang)
    return (
        label("not_applicable_why", lang, why=absent.why, since=since, by=absent.by) if absent.why else since
    )


def _charts(item: Item, parts: Sequence[Part], frame: Frame, months: Sequence[Reading]) -> tuple[Chart, ...]:
    found = (chart_of(item.id, part, frame.of(item.id, part.id), months, frame.lang) for part in parts)
    return tuple(chart for chart in found if chart is not None)


def _beside(place: int, reading: Reading, frame: Frame) -> Link:
    return link_to(reading.items[place].id, reading, frame)


def _summary(item: Item, reading: Reading, frame: Frame) -> str:
    """As of when, and how many parts went which way."""
    lang = frame.lang
    counts = [(v, sum(part.verdict is v for part in item.parts)) for v in Verdict]
    words = [(verdict_words(item.kind, verdict), n) for verdict, n in counts if n]
    said = comma(lang).join(f"{n} {w.zh if lang == 'zh' else w.en.lower()}" for w, n in words)
    name = "parts_sum" if len(item.parts) != 1 else "parts_sum_one"
    return label(name, lang, day=day_text(reading.as_of, lang), n=len(item.parts), sum=said)


def _months(item: Item, frame: Frame, months: Sequence[Reading]) -> tuple[tuple[str, str, Mark], ...]:
    """The item's state in each month, oldest first: the month in short, in full, and the mark."""
    lang = frame.lang
    states = [(m.as_of, past.state) for m in months for past in m.items if past.id == item.id]
    return tuple(
        (
            month_text(day, lang) if n == 0 or day.month == 1 else short_month(day, lang),
            month_text(day, lang),
            state_mark(item.kind, state, lang),
        )
        for n, (day, state) in enumerate(states)
    )
