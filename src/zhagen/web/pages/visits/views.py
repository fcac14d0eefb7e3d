"""A visit: recorded, shown, taken back; the promises to come again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, Unpack
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from zhagen.web.agency import service as agency
from zhagen.web.common.access import Scope, SignedInRequest
from zhagen.web.common.audit import Written
from zhagen.web.common.errors import NotAllowed, NotFound
from zhagen.web.common.formats import Sentence
from zhagen.web.pages.concerns.presenters import steps_of, title_of_concern
from zhagen.web.pages.records.context import (
    NOT_YOURS_TO_CHANGE,
    RecordContext,
    open_record_context,
    open_to_add,
)
from zhagen.web.pages.records.titles import title_of
from zhagen.web.pages.ui.answers import (
    allow_form,
    allow_post,
    allow_reading,
    done_in,
    lead_on,
    say_saved,
    sent_number,
)
from zhagen.web.pages.ui.draft_forms import FormData, FormOptions, form_data, form_id
from zhagen.web.pages.ui.finder_field import is_finding
from zhagen.web.pages.ui.refusals import Attempt
from zhagen.web.pages.visits.entry import (
    add_sentences,
    begin_visit,
    find_guest,
    question_visit,
    save_visit,
    say_carried,
)
from zhagen.web.pages.visits.forms import INVITATIONS, VisitForm
from zhagen.web.pages.visits.presenters import gone_of, guests_of, line_of, lines_of, way_of
from zhagen.web.records import service as records

if TYPE_CHECKING:
    from zhagen.web.records.models.fieldwork import Contact


A_PAGE = 30


@allow_reading
def list_follow_ups(request: SignedInRequest, engagement: UUID) -> HttpResponse:
    """All that nobody kept yet, those that are due first; each leads to the visit that keeps it."""
    context = open_record_context(request, engagement, "contacts")
    today = timezone.localdate()
    promised = records.find_promised(context.scope, engagement)
    rows = promised.select_related("worker", "household__building", "resident__household__building")
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "record_context": context,
        "page": page,
        "lines": [
            (line, names, (today - line.row.follow_up_on).days, gone_of(line.row))
            for line, names in _together(page)
        ],
    }
    return render(request, "visits/follow_ups.html", shown)


def _together(contacts: Iterable[Contact]) -> list[tuple[Any, list[str]]]:
    """What was promised at one visit for one day is one thing to do: its first contact, the names of all."""
    groups: dict[Any, list[Any]] = {}
    for one in contacts:
        groups.setdefault((one.visit or one.pk, one.follow_up_on), []).append(one)
    lines = [[line_of(one) for one in group] for group in groups.values()]
    return [(group[0], list(dict.fromkeys(one.name for one in group))) for group in lines]


@allow_form
def record_visit(request: SignedInRequest, engagement: UUID) -> HttpResponse:
    """The form; sent to find somebody it is drawn again as it is, sent to be saved it leads to the visit's page."""
    context = open_to_add(request, engagement, "contacts")
    if (data := form_data(request)) is None:
        begun = begin_visit(context, request.GET.dict(), context.scope.account, form_id(request))
        return _draw(request, context, _form(context, initial=begun))
    form = _form(context, data)
    if is_finding(form):
        return _draw(request, context, form)
    if form.is_valid() and question_visit(context, form, context.scope.account):
        with Attempt(form, say=partial(add_sentences, form)) as attempt:
            written = save_visit(context, form, context.scope.account).written
            return _saved(request, context, form.cleaned_data["id"], written)
        if attempt.stale:
            return _draw(request, context, form, status=409, other=attempt.stale)
    return _draw(request, context, form, status=422)


def _form(context: RecordContext, data: FormData = None, **options: Unpack[FormOptions]) -> VisitForm:
    key = context.engagement.pk
    team = [(str(one.pk), str(one)) for one in agency.list_workers(key)]
    buildings = [
        (str(one.pk), title_of(one))
        for one in records.list_records(context.scope, "buildings", key).order_by("name", "pk")
    ]
    coming = [(str(one.pk), title_of(one)) for one in records.find_coming(context.scope, key)]
    return VisitForm(context.scope, key, team, buildings, coming, data, **options)


def _draw(
    request: SignedInRequest, context: RecordContext, form: Any, *, status: int = 200, **more: Any
) -> HttpResponse:
    usual, others = form.categories(records.usual_categories(context.scope, context.engagement.pk))
    shown = {
        "record_context": context,
        "form": form,
        "usual": usual,
        "others": others,
        "carried": say_carried(form, form.fields["workers"].choices),
        "before": _before(context, request.GET.get("saved")),
        "guest": find_guest(context, form["guest"].value()),
        **more,
    }
    return render(request, "visits/form.html", shown, status=status)


def _saved(request: SignedInRequest, context: RecordContext, visit: UUID, written: Written) -> HttpResponse:
    """To what was written; or, with the other button, on to the next door."""
    key = context.engagement.pk
    if "next" in request.POST:
        return say_saved(request, redirect(f"{reverse('visit', args=[key])}?saved={visit}"))
    return lead_on(request, written, "saved", "visit-page", key, visit)


def _before(context: RecordContext, visit: str | None) -> records.WrittenVisit | None:
    """The visit that was saved just before this one, if there was one."""
    try:
        return records.find_visit(context.scope, context.engagement.pk, UUID(visit or ""))
    except (ValueError, NotFound):
        return None


DONE = ("saved", "deleted", "restored", "dropped")


@allow_reading
def show_visit(request: SignedInRequest, engagement: UUID, visit: UUID) -> HttpResponse:
    """A deleted one too, with the way to bring it back."""
    context = open_record_context(request, engagement, "contacts")
    return draw_visit(request, context, visit)


def draw_visit(
    request: SignedInRequest, context: RecordContext, visit: UUID, sentence: Sentence = ""
) -> HttpResponse:
    """The page; with a sentence where something could not be done with the visit. Raises NotFound."""
    found = records.find_visit(context.scope, context.engagement.pk, visit)
    first = found.contacts[0]
    promise = next((one for one in found.contacts if one.follow_up_on and not one.followed_up), None)
    shown = {
        "record_context": context,
        "visit": found,
        "first": first,
        "way": way_of(first),
        "lines": lines_of(found),
        "guests": guests_of(context.scope, found),
        "concerns": [(one, title_of_concern(one), steps_of(one)) for one in found.concerns],
        "asked": INVITATIONS.label,
        "promise": promise,
        "gone": "" if promise is None else gone_of(promise),
        "late": promise is not None
        and promise.follow_up_on is not None
        and promise.follow_up_on <= timezone.localdate(),
        "done": done_in(request, DONE),
        "sentence": sentence,
    }
    return render(request, "visits/visit.html", shown, status=409 if sentence else 200)


@allow_post
def undo_visit(request: SignedInRequest, engagement: UUID, visit: UUID) -> HttpResponse:
    """As it was when the page was drawn; what follows offers the way back."""
    context, state = open_record_context(request, engagement, "contacts"), sent_number(request, "state")
    return _done(request, context, visit, partial(records.undo_visit, state=state), "deleted")


@allow_post
def restore_visit(request: SignedInRequest, engagement: UUID, visit: UUID) -> HttpResponse:
    """As it was before it was deleted."""

    context = open_record_context(request, engagement, "contacts")
    return _done(request, context, visit, records.restore_visit, "restored")


def _done(
    request: SignedInRequest,
    context: RecordContext,
    visit: UUID,
    act: Callable[[Scope, UUID, UUID], Written],
    done: str,
) -> HttpResponse:
    engagement = context.engagement.pk
    if not context.may_add:
        records.find_visit(context.scope, engagement, visit)
        raise NotAllowed(NOT_YOURS_TO_CHANGE)
    with Attempt() as attempt:
        written = act(context.scope, engagement, visit)
        return lead_on(request, written, done, "visit-page", engagement, visit)
    return draw_visit(request, context, visit, attempt.sentence)


@allow_post
def drop_promise(request: SignedInRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """Nobody goes there again; what follows is the visit at which it was promised."""
    context = open_record_context(request, engagement, "contacts")
    row = context.row_to_change(record)
    written = records.drop_promise(context.scope, engagement, record)
    if row.visit is None:
        return lead_on(request, written, "changed", "record", engagement, "contacts", record)
    return lead_on(request, written, "dropped", "visit-page", engagement, row.visit)
