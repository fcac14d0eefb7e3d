"""Groups: listed, founded, shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhagen.web.pages.groups.actions import ACTS
from zhagen.web.pages.groups.forms import Founding, joining_form, role_form, rule_form
from zhagen.web.pages.groups.presenters import LEADER, draw_timeline, leaders_of, open_group_page
from zhagen.web.pages.records.context import (
    RecordContext,
    act_or_draw,
    kind_of_table,
    open_record_context,
    open_to_add,
)
from zhagen.web.pages.records.titles import title_of, word_of
from zhagen.web.pages.ui.answers import allow_form, done_in, lead_on
from zhagen.web.pages.ui.draft_forms import form_data, form_id
from zhagen.web.pages.ui.refusals import Attempt
from zhagen.web.pages.ui.seeking import allow_seeking, asked_in
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.record import DatedRecord
from zhagen.web.store.search import Sought, narrow_records

if TYPE_CHECKING:
    from zhagen.web.records.models.community import Group


@allow_form
def add_group(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """All of one day, in one go. Sent twice it is formed once."""
    context = open_to_add(request, engagement, "groups")
    founding = Founding(context, form_data(request) or request.POST, form_id(request))
    if "also_find" in request.POST:
        return draw_founding(request, founding, status=200)
    if request.method == "POST" and founding.is_valid() and founding.answers():
        with Attempt(founding.form, say=founding.add_sentences) as attempt:
            formed = founding.save()
            key = formed.group.pk
            return lead_on(request, formed.written, "saved", "group-page", engagement, key, of=key)
        if attempt.stale:  # sent once more with other words
            founding.form.add_error(None, attempt.sentence)
            return draw_founding(request, founding, status=409, already=attempt.stale.current)
    return draw_founding(request, founding, status=422 if request.method == "POST" else 200)


def draw_founding(
    request: HttpRequest, founding: Founding, *, status: int, already: DatedRecord | None = None
) -> HttpResponse:
    """The page; `already`: the group that this form wrote before."""
    shown = {
        "founding": founding,
        "record_context": founding.context,
        "already": already,
    }
    return render(request, "groups/add.html", shown, status=status)


A_PAGE = 30


@allow_seeking
def list_groups(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """`?when=closed` those that are no more; words under a key."""
    context = open_record_context(request, engagement, "groups")
    asked = asked_in(request)
    closed = asked.get("when") == "closed"
    words = asked.get("q", "")[:100]
    rows = context.rows().filter(closed__isnull=not closed)
    found = records.with_members(context.scope, narrow_records(rows, context.kind, Sought(words)))
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    leaders = leaders_of(context, [one.pk for one in page])
    nature = context.kind.column("nature")
    shown = {
        "record_context": context,
        "page": page,
        "closed": closed,
        "words": words,
        "leader": word_of(kind_of(records.MODELS["roles"]).column("role"), LEADER),
        "rows": [(one, title_of(one), word_of(nature, one.nature), leaders.get(one.pk, [])) for one in page],
    }
    return render(request, "groups/rows.html", shown)


LABELLED = ("activities", "decisions", "disputes")
DONE = ("saved", "join", "left", "role", "ended", "rule")


@allow_form
def show_group(request: HttpRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """A deleted one is shown where it can be brought back. `act` names what is to be done."""
    context = open_record_context(request, engagement, "groups")
    return act_or_draw(request, context, context.row(record), ACTS, "group-page", draw_group)


def draw_group(
    request: HttpRequest, context: RecordContext, row: Group, *, status: int = 200, **more: Any
) -> HttpResponse:
    """The page; `more`: a form that could not be saved, a sentence."""
    group_page = open_group_page(context, row, more.pop("bound", None))
    shown = {
        "record_context": context,
        "group_page": group_page,
        "timeline": draw_timeline(context, row, request.GET.get("page")),
        "labels": {table: kind_of_table(table).label for table in LABELLED},
        "done": done_in(request, DONE),
    }
    if group_page.may_change:
        shown |= {
            "join": joining_form(context),
            "role": role_form(context, row),
            "rule": rule_form(),
        }
    return render(request, "groups/show.html", shown | more, status=status)
