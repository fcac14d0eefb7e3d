"""The records behind a part of an item, of one table, thirty a page."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import NotThere
from zhagen.web.common.permissions import may
from zhagen.web.common.words import lazy_words
from zhagen.web.pages.board.forms import DayAsked
from zhagen.web.pages.records.rooms import service_of
from zhagen.web.pages.records.summary import summary_of
from zhagen.web.pages.records.titles import title_of
from zhagen.web.readings import service as readings
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.search import with_references

A_PAGE = 30


@require_safe
def list_item_records(request: Any, engagement: UUID, item: str) -> Any:
    """`?part=&table=`: which; without, the item's first part and its first table. `as_of`, `known_by`: as the board."""
    scope = agency.scope_of(request.user)
    found = agency.find_board(scope, engagement)
    as_of, known_by = DayAsked(request.GET).days()
    behind = readings.find_behind(scope, engagement, item, request.GET.get("part"), as_of, known_by)
    tables = [(kind_of(service_of(one).MODELS[one]), len(ids)) for one, ids in behind.ids.items()]
    table = request.GET.get("table") or next((kind.table for kind, number in tables if number), None)
    if table is not None and table not in behind.ids:
        raise NotThere(table)
    shown = {
        "engagement": found,
        "behind": behind,
        "key": item,
        "item": lazy_words(behind.item),
        "part": lazy_words(behind.part),
        "says": lazy_words(behind.says),
        "tables": tables,
        "as_of": as_of,
        "known_by": known_by,
    }
    if table is not None:
        shown |= _rows(scope, engagement, table, behind.ids[table], request.GET.get("page"))
    return render(request, "pages/item_records.html", shown)


def _rows(scope: Any, engagement: UUID, table: str, ids: list[str], page: str | None) -> dict[str, Any]:
    """One page of them, in their order; no row where this kind of record is not theirs to see."""
    service = service_of(table)
    kind = kind_of(service.MODELS[table])
    one_page = Paginator(ids, A_PAGE).get_page(page)
    if not may(scope, kind.model.permission("see"), engagement):
        return {"kind": kind, "hidden": len(ids)}
    listed = service.list_records(scope, table, engagement).filter(pk__in=list(one_page))
    rows = {str(row.pk): row for row in with_references(listed, kind)}
    there = [rows[one] for one in one_page if one in rows]
    return {
        "kind": kind,
        "page": one_page,
        "rows": [(row, title_of(row), summary_of(kind, row)) for row in there],
    }
