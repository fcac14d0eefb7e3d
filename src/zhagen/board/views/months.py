"""The page of the months: every item's state in every month, and the figures of its parts as small charts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from zhagen.board.labels import day_text, label, month_text, short_month
from zhagen.board.marks import Mark, state_mark
from zhagen.board.views.charts import Chart, chart_of
from zhagen.board.views.frame import Frame, frame_of
from zhagen.board.views.page import LegendGroup, html_lang, legend_of, method_line, source_line
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.model import Reading
from zhagen.method.terms import Lang


@dataclass(frozen=True, slots=True)
class MonthHead:
    """A column: the month in short and in full, the stages and how many items could be told."""

    short: str
    full: str
    on_record: str
    read: str
    told: str


@dataclass(frozen=True, slots=True)
class Line:
    """An item: its name and a mark a month; None where that month's reading did not have it."""

    name: str
    title: str
    marks: tuple[Mark | None, ...]
    charts: tuple[Chart, ...]


@dataclass(frozen=True, slots=True)
class StageLines:
    """The items of one stage. `open`: the stage read last, whose charts are unfolded."""

    name: str
    lines: tuple[Line, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class MonthsView:
    """One engagement's months."""

    id: str
    name: str
    focus: str
    span: str
    heads: tuple[MonthHead, ...]
    years: tuple[tuple[str, int], ...]
    stages: tuple[StageLines, ...]


@dataclass(frozen=True, slots=True)
class MonthsPage:
    """The page of the months: its head, the legend, and the months of each engagement."""

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
    engagements: tuple[MonthsView, ...]


def months_page_of(
    history: Mapping[str, Sequence[Reading]],
    playbook: Playbook,
    lang: Lang,
    source: str,
    fictional: bool,
    notice: str,
) -> MonthsPage:
    """The page of all engagements that have a reading, in the order given."""
    frame = frame_of(playbook, lang)
    found = [(name, months) for name, months in history.items() if months]
    heading = found[0][0] if len(found) == 1 else label("communities", lang, n=len(found))
    day = day_text(max(months[-1].as_of for _, months in found), lang) if found else ""
    return MonthsPage(
        lang=html_lang(lang),
        title=label("title_history", lang, name=heading),
        heading=heading,
        day=day,
        fictional=fictional,
        notice=notice,
        source=source_line(source, lang),
        method=method_line(playbook, playbook.version, playbook.hash, lang),
        changed=label("changed_numbers", lang, n=len(playbook.changes)) if playbook.changes else "",
        legend=legend_of(lang),
        engagements=tuple(months_of(n, name, months, frame) for n, (name, months) in enumerate(found, 1)),
    )


def months_of(place: int, name: str, months: Sequence[Reading], frame: Frame) -> MonthsView:
    """One engagement's months, oldest first; `place` tells several in one file apart."""
    lang = frame.lang
    first, last = month_text(months[0].as_of, lang), month_text(months[-1].as_of, lang)
    years = groupby(months, key=lambda month: month.as_of.year)
    return MonthsView(
        id=f"h{place}",
        name=name,
        focus=months[-1].focus or "",
        span=label("months_of", lang, first=first, last=last, n=len(months)) if len(months) > 1 else last,
        heads=tuple(_head(month, frame) for month in months),
        years=tuple((str(year), len(list(group))) for year, group in years),
        stages=tuple(
            StageLines(s.words.in_(lang), _lines(s.id, months, frame), s.id == months[-1].stage_read)
            for s in frame.playbook.stages
        ),
    )


def _head(month: Reading, frame: Frame) -> MonthHead:
    lang, (k, n) = frame.lang, month.told
    read = frame.stage(month.stage_read)
    return MonthHead(
        short_month(month.as_of, lang),
        month_text(month.as_of, lang),
        frame.stage(month.stage_on_record),
        read if month.stage_told else label("stops_at", lang, read=read),
        f"{k}/{n}",
    )


def _lines(stage_id: str, months: Sequence[Reading], frame: Frame) -> tuple[Line, ...]:
    states = [{item.id: item for item in month.items} for month in months]
    lines = []
    for item in months[-1].items:
        if item.stage != stage_id:
            continue
        past = [by_id.get(item.id) for by_id in states]
        charts = [
            chart_of(item.id, part, frame.of(item.id, part.id), months, frame.lang) for part in item.parts
        ]
        lines.append(
            Line(
                item.short.in_(frame.lang),
                item.name.in_(frame.lang),
                tuple(None if i is None else state_mark(i.kind, i.state, frame.lang) for i in past),
                tuple(chart for chart in charts if chart is not None),
            )
        )
    return tuple(lines)
