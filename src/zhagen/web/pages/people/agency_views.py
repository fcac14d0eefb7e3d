"""The agency, its stations and engagements."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency import service as agency
from zhagen.web.common.formats import Sentence
from zhagen.web.pages.people.forms import CommunityForm, EndForm, EngagementForm, NameForm, StationForm
from zhagen.web.pages.ui.answers import allow_form, allow_post, allow_reading
from zhagen.web.pages.ui.draft_forms import DraftForm, form_data
from zhagen.web.pages.ui.refusals import Attempt


@allow_reading
def show_agency(request: HttpRequest) -> HttpResponse:
    """For its managers."""
    scope = agency.scope_of(request.user)
    told = {"agencies": agency.list_own_agencies(scope), "done": request.GET.get("done", "")}
    return render(request, "people/agency.html", told)


@allow_post
def require_second_factor(request: HttpRequest, place: UUID) -> HttpResponse:
    """On or off, for everybody of that agency."""
    required = request.POST.get("required") == "yes"
    agency.require_second_factor(agency.scope_of(request.user), place, required)
    return redirect(reverse("agency", query={"done": "changed"}))


@allow_form
def add_station(request: HttpRequest, place: UUID) -> HttpResponse:
    """To an agency."""
    by = agency.scope_of(request.user)
    part = agency.find_own_part(by, place)
    form = StationForm(form_data(request))
    title = _("增加一个站")
    return _enter(request, form, part, title, lambda said: agency.make_station(by, place, **said))


@allow_form
def add_community(request: HttpRequest, place: UUID) -> HttpResponse:
    """To a station, with its first engagement."""
    by = agency.scope_of(request.user)
    part = agency.find_own_part(by, place)
    form = CommunityForm(form_data(request))

    def write(said: dict[str, Any]) -> Any:
        return agency.open_engagement(by, place, said["name"], form.values())

    return _enter(request, form, part, _("增加一个社区"), write)


@allow_form
def add_engagement(request: HttpRequest, place: UUID) -> HttpResponse:
    """To a community that is there."""
    by = agency.scope_of(request.user)
    part = agency.find_own_part(by, place)
    form = EngagementForm(form_data(request))

    def write(_said: dict[str, Any]) -> Any:
        return agency.open_further_engagement(by, place, form.values())

    return _enter(request, form, part, _("再设一个项目点"), write)


@allow_form
def end_engagement(request: HttpRequest, place: UUID) -> HttpResponse:
    """Its last day. What was recorded stays."""
    by = agency.scope_of(request.user)
    part: Any = agency.find_own_part(by, place)
    form = EndForm(form_data(request), initial={"version": part.version})

    def write(said: dict[str, Any]) -> Any:
        return agency.end_engagement(by, place, said["version"], said["day"])

    return _enter(request, form, part, _("结束项目点"), write)


def _enter(
    request: HttpRequest,
    form: DraftForm,
    part: object,
    title: Sentence,
    write: Callable[[dict[str, Any]], Any],
) -> HttpResponse:
    if form.is_bound and form.is_valid():
        with Attempt(form) as attempt:
            write(form.cleaned_data)
            return redirect(reverse("agency", query={"done": "saved"}))
        if attempt.stale:
            form.add_error(None, attempt.sentence)
    told = {"form": form, "part": part, "title": title}
    return render(request, "people/place.html", told, status=422 if form.errors else 200)


@allow_form
def rename_place(request: HttpRequest, place: UUID) -> HttpResponse:
    """For its manager; a community's for the lead too, who comes from the page of the community and goes back there."""
    by = agency.scope_of(request.user)
    named = agency.find_named(by, place)
    form = NameForm(form_data(request), initial={"name": named.itself.name})
    own = next((one for one, community in by.communities.items() if community == place), None)
    manages = own is None or agency.may_manage_people(by)
    back = reverse("agency") if manages else reverse("community", args=[own])
    if form.is_bound and form.is_valid():
        with Attempt(form):
            agency.rename_place(by, place, form.cleaned_data["name"])
            return redirect(f"{back}?done=renamed")
    told = {"form": form, "part": named.itself, "title": _("改名称"), "back": back}
    return render(request, "people/place.html", told, status=422 if form.errors else 200)
