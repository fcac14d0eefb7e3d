"""Residents, partners, resources: found by what they are called, by when somebody last had to do with them."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import F
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.forms.register_asked import RegisterForm
from zhagen.web.pages.places.ago import say_ago
from zhagen.web.pages.places.own_page import ROUTES
from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.records.summary import summary_of
from zhagen.web.pages.records.titles import title_of
from zhagen.web.store.base import today
from zhagen.web.store.search import Sought, narrow_records

A_PAGE = 30


@require_safe
def list_register(request: Any, engagement: UUID, table: str) -> Any:
    """One kind of them; what is asked for stands in the address, and only there."""
    place, day = open_place(request, engagement, table), today()
    form = RegisterForm(request.GET)
    words, order = form.asked()
    found = fieldwork.list_with_last_day(place.scope, table, engagement, day)
    found = narrow_records(found, place.kind, Sought(words))
    last = F("last").asc(nulls_first=True) if order == "longest" else F("last").desc(nulls_last=True)
    page = Paginator(found.order_by(last, "pk"), A_PAGE).get_page(request.GET.get("page"))
    rows = [
        (row, title_of(row), summary_of(place.kind, row), say_ago(row.last, day) if row.last else "")
        for row in page
    ]
    shown = {"place": place, "form": form, "page": page, "rows": rows, "route": ROUTES[table], "words": words}
    return render(request, "pages/places/register.html", shown)
