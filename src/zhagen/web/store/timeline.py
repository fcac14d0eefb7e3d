"""Records of several tables as one list, newest first, a page at a time."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import CharField, F, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from zhagen.web.common.access import Scope, may
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.record import DatedRecord, Record
from zhagen.web.store.record_queries import list_records
from zhagen.web.store.search import with_references

A_PAGE = 40


@dataclass(frozen=True, slots=True)
class Happened:
    """One record: of which table, on which day (None: nobody knows), the record with what it points to."""

    table: str
    day: dt.date | None
    row: DatedRecord


@dataclass(frozen=True, slots=True)
class Timeline:
    """`entries`: those of one page, the newest first; `page`: Django's page, which knows of the others."""

    entries: list[Happened]
    page: Page[tuple[dt.date | None, UUID, str]]


def naming(model: type[Record], by: Scope, engagement: UUID, what: Q) -> QuerySet[Record]:
    """The engagement's live records of which `what` holds: a query; empty where they are not theirs to see."""
    if model.COMMUNITY_WIDE:
        return list_records(model, by, engagement).filter(what)
    if not may(by, model.permission("see"), engagement):
        return model.objects.none()
    # Given the bare column, SQLite's planner takes the index of the engagement's days and reads all its records.
    theirs: QuerySet[Any, Record] = model.objects.unscoped().alias(held=Coalesce("engagement", "engagement"))
    return theirs.filter(what, held=engagement, deleted_at__isnull=True)


def draw_timeline(strands: Mapping[str, QuerySet[Any]], number: int | str | None = 1) -> Timeline:
    """`strands`: table -> a query of its records; `number`: the page, the nearest one where there is none.

    Two queries for the page and one more for each table on it, however long the timeline is.
    """
    first, *others = (
        rows.order_by().annotate(of_table=Value(table, CharField())).values_list("day", "pk", "of_table")
        for table, rows in strands.items()
    )
    keys = first.union(*others, all=True) if others else first
    page = Paginator(keys.order_by(F("day").desc(nulls_last=True), "-pk"), A_PAGE).get_page(number)
    wanted = list(page.object_list)
    rows = {
        (table, row.pk): row
        for table in sorted({table for _day, _key, table in wanted})
        for row in _rows(strands[table], [key for _day, key, of_table in wanted if of_table == table])
    }
    entries = [
        Happened(table, day, rows[table, key]) for day, key, table in wanted if (table, key) in rows
    ]  # a record deleted between two questions is left out
    return Timeline(entries, page)


def _rows(strand: QuerySet[Record], keys: list[Any]) -> QuerySet[Record]:
    return with_references(strand.order_by(), kind_of(strand.model)).filter(pk__in=keys)
