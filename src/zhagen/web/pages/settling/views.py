"""Something is done, by one tap; and that is taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.audit import Written
from zhagen.web.common.errors import NotFound
from zhagen.web.pages.records.context import open_record_context
from zhagen.web.pages.ui.answers import allow_post, draw_failed, sent_number
from zhagen.web.pages.ui.navigation import page_of
from zhagen.web.pages.ui.refusals import Attempt
from zhagen.web.records import service as records

PAGES = ("today", "plan")  # pages of many things, to which a tap made there leads back


@allow_post
def settle(request: HttpRequest, engagement: UUID, table: str, record: UUID) -> HttpResponse:
    """As it was when the button was drawn; what follows offers the way back."""

    def act(by: Scope, version: int) -> Any:
        return records.settle(by, table, record, version, timezone.localdate())

    return _done(request, engagement, table, record, act, "settled")


@allow_post
def unsettle(request: HttpRequest, engagement: UUID, table: str, record: UUID) -> HttpResponse:
    """As the tap left it."""

    def act(by: Scope, version: int) -> Any:
        return records.unsettle(by, table, record, version)

    return _done(request, engagement, table, record, act, "unsettled")


def _done(
    request: HttpRequest,
    engagement: UUID,
    table: str,
    record: UUID,
    act: Callable[[Scope, int], Any],
    done: str,
) -> HttpResponse:
    context = open_record_context(request, engagement, table)
    if table not in records.SETTLED_BY:
        raise NotFound(table)
    context.row_to_change(record)
    with Attempt(missing=True) as attempt:
        written: Written = act(context.scope, sent_number(request, "version")).written
        asked = {"done": done, "since": written.since, "settled": f"{table}.{record}"}
        query = urlencode({name: value for name, value in asked.items() if value})
        return redirect(f"{_page(request, engagement, table, record)}?{query}")
    said = attempt.sentence or _("这条记录已经不在了。")
    return draw_failed(request, _("没有记下"), said, 409)


def _page(request: HttpRequest, engagement: UUID, table: str, record: UUID) -> str:
    """The page of many things on which it was tapped; else the record's own."""
    to = request.POST.get("to", "")
    return reverse(to, args=[engagement]) if to in PAGES else page_of(table, engagement, record)
