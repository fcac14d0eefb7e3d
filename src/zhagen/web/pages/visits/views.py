"""A visit recorded."""

from typing import Any
from uuid import UUID

from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import EditedMeanwhile, Invalid, NotAllowed, NotNow, NotThere
from zhagen.web.community import service as community
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.forms.visit_begun import begin_visit, say_carried
from zhagen.web.pages.records.context import Place, open_place
from zhagen.web.pages.records.sentences import NOT_YOURS_TO_ADD
from zhagen.web.pages.records.titles import title_of
from zhagen.web.pages.saves import begin_save, end_save
from zhagen.web.pages.ui.finder_field import is_finding
from zhagen.web.pages.visits.entry import add_sentences, save_visit
from zhagen.web.pages.visits.forms import VisitForm


@require_http_methods(["GET", "HEAD", "POST"])
def record_visit(request: Any, engagement: UUID) -> Any:
    """The form; sent to find somebody it is drawn again as it is, sent to be saved it leads to the visit's page."""
    place = open_place(request, engagement, "contacts")
    if not place.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    if request.method != "POST":
        begun = begin_visit(place, request.GET.dict(), request.user.pk)
        return _draw(request, place, _form(place, initial=begun))
    form = _form(place, request.POST)
    if is_finding(form):
        return _draw(request, place, form)
    if form.is_valid():
        start = begin_save()
        try:
            save_visit(place, form, request.user.pk)
            return _saved(request, place, form.cleaned_data["id"], start)
        except Invalid as wrong:
            add_sentences(form, wrong.fields)
        except NotNow as never:
            form.add_error(None, never.sentence)
        except EditedMeanwhile as other:
            return _draw(request, place, form, status=409, other=other)
    return _draw(request, place, form, status=422)


def _form(place: Place, *args: Any, **kwargs: Any) -> VisitForm:
    key = place.engagement.pk
    team = [(str(one.pk), str(one)) for one in agency.list_workers(key)]
    buildings = [
        (str(one.pk), title_of(one))
        for one in community.list_records(place.scope, "buildings", key).order_by("name", "pk")
    ]
    coming = [(str(one.pk), title_of(one)) for one in fieldwork.find_coming(place.scope, key)]
    return VisitForm(place.scope, key, team, buildings, coming, *args, **kwargs)


def _draw(request: Any, place: Place, form: Any, *, status: int = 200, **more: Any) -> Any:
    usual, others = form.categories(fieldwork.usual_categories(place.scope, place.engagement.pk))
    shown = {
        "place": place,
        "form": form,
        "usual": usual,
        "others": others,
        "carried": say_carried(form, form.fields["workers"].choices),
        "before": _before(place, request.GET.get("saved")),
        **more,
    }
    return render(request, "pages/visit/form.html", shown, status=status)


def _saved(request: Any, place: Place, visit: UUID, start: int) -> Any:
    """To what was written; or, with the other button, on to the next door."""
    key = place.engagement.pk
    if "next" in request.POST:
        return redirect(f"{reverse('visit', args=[key])}?saved={visit}")
    return end_save(place.scope, start, "saved", "visit-page", key, visit)


def _before(place: Place, visit: str | None) -> Any:
    """The visit that was saved just before this one, if there was one."""
    try:
        return fieldwork.find_visit(place.scope, place.engagement.pk, UUID(visit or ""))
    except (ValueError, NotThere):
        return None
