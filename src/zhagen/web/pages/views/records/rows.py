"""The list of one kind of record, and that of the deleted ones."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.records.list_forms import SoughtForm
from zhagen.web.pages.records.pointing import pointed_at
from zhagen.web.pages.records.summary import summary_of
from zhagen.web.pages.records.titles import title_of
from zhagen.web.store.search import narrow_records

A_PAGE = 30


@require_safe
def list_rows(request: Any, engagement: UUID, table: str, deleted: bool = False) -> Any:
    """What is asked for stands in the address, and only there."""
    place = open_place(request, engagement, table)
    form = SoughtForm(place.kind, request.GET)
    found = narrow_records(place.rows(deleted=deleted), place.kind, form.sought())
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    rows = [(row, title_of(row), summary_of(place.kind, row)) for row in page]
    to = pointed_at(place, form.sought().to)
    shown = {"place": place, "form": form, "page": page, "rows": rows, "deleted": deleted, "to": to}
    return render(request, "pages/records/rows.html", shown)


@require_safe
def list_deleted(request: Any, engagement: UUID, table: str) -> Any:
    """The same of those that can be brought back."""
    return list_rows(request, engagement, table, deleted=True)
