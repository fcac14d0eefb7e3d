"""Everything that names a group, newest first, by year and month."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.core.paginator import Page, Paginator

from zhagen.web.common.permissions import may
from zhagen.web.pages.records.context import Place
from zhagen.web.pages.records.rooms import GROUPS
from zhagen.web.pages.records.summary import summary_of
from zhagen.web.pages.records.titles import title_of
from zhagen.web.store.kinds import Kind, KindColumn, kind_of
from zhagen.web.store.search import with_references

A_PAGE = 40
BETWEEN = " · "
PEOPLE = ("resident", "giver")  # whose name says more than the group's own


@dataclass(frozen=True, slots=True)
class Moment:
    """One day of one record: `label` its kind, or what happened on it (left, done); `more`: what its title lacks."""

    day: dt.date
    label: Any
    title: str
    more: str
    table: str
    record: Any


@dataclass(frozen=True, slots=True)
class Timeline:
    """`months`: (the first of its moments' days, its moments); `page`: where in the whole this stands."""

    months: list[tuple[dt.date, list[Moment]]]
    page: Page


def draw_timeline(place: Place, group: Any, number: str | None) -> Timeline:
    """Of every kind of record that this person may see. A query a kind, however many records."""
    moments = sorted(_moments(place, group), key=lambda one: (one.day, str(one.record)), reverse=True)
    page = Paginator(moments, A_PAGE).get_page(number)
    months = [(key, list(found)) for key, found in groupby(page, lambda one: one.day.replace(day=1))]
    return Timeline(months, page)


def _moments(place: Place, group: Any) -> Iterator[Moment]:
    for _label, services in GROUPS:
        for service in services:
            for table, model in service.MODELS.items():
                kind = kind_of(model)
                named = [one for one in kind.columns if one.refers == "groups"]
                if not named or not may(place.scope, model.permission("see"), place.engagement.pk):
                    continue
                rows = service.list_records(place.scope, table, place.engagement.pk)
                for column in named:
                    asked = {f"{column.name}__contains" if column.is_several else column.name: str(group.pk)}
                    for row in with_references(rows.filter(**asked), kind):
                        yield from _of(kind, row)


def _of(kind: Kind, row: Any) -> Iterator[Moment]:
    title = _title(row)
    endings = [column for column in kind.columns if column.starts == "day"]  # each is a moment of its own
    summary = summary_of(kind, row, [column.name for column in endings])
    more = BETWEEN.join(one for one in summary.split(BETWEEN) if one not in title.split(BETWEEN))
    if row.day is not None:
        yield Moment(row.day, kind.one, title, more, kind.table, row.pk)
    for column in endings:
        ended = getattr(row, column.name)
        if ended is not None:
            yield Moment(ended, _happened(column), title, "", kind.table, row.pk)


def _happened(column: KindColumn) -> str:
    """退出, as its day stands beside it, and not 退出日期."""
    return str(column.label).removesuffix("日期")


def _title(row: Any) -> str:
    for name in PEOPLE:
        if (who := getattr(row, name, None)) is not None:
            return title_of(who)
    return title_of(row)
