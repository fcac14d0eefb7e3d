"""A station, a community, an engagement is added, or an engagement ends: one small form each."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import EditedMeanwhile, Invalid
from zhagen.web.pages.forms.places import CommunityForm, EndForm, EngagementForm, StationForm

writes = require_http_methods(["GET", "HEAD", "POST"])


@writes
def add_station(request: Any, place: UUID) -> Any:
    """To an agency."""
    by = agency.scope_of(request.user)
    part = agency.find_own_part(by, place)
    form = StationForm(request.POST if request.method == "POST" else None)
    title = _("增加一个站")
    return _enter(request, form, part, title, lambda said: agency.make_station(by, place, **said))


@writes
def add_community(request: Any, place: UUID) -> Any:
    """To a station, with its first engagement."""
    by = agency.scope_of(request.user)
    part = agency.find_own_part(by, place)
    form = CommunityForm(request.POST if request.method == "POST" else None)

    def write(said: dict[str, Any]) -> Any:
        return agency.open_engagement(by, place, said["name"], form.values())

    return _enter(request, form, part, _("增加一个社区"), write)


@writes
def add_engagement(request: Any, place: UUID) -> Any:
    """To a community that is there."""
    by = agency.scope_of(request.user)
    part = agency.find_own_part(by, place)
    form = EngagementForm(request.POST if request.method == "POST" else None)

    def write(_said: dict[str, Any]) -> Any:
        return agency.open_further_engagement(by, place, form.values())

    return _enter(request, form, part, _("再设一个项目点"), write)


@writes
def end_engagement(request: Any, place: UUID) -> Any:
    """Its last day. What was recorded stays."""
    by = agency.scope_of(request.user)
    part = agency.find_own_part(by, place)
    form = EndForm(request.POST if request.method == "POST" else None, initial={"version": part.version})

    def write(said: dict[str, Any]) -> Any:
        return agency.end_engagement(by, place, said["version"], said["day"])

    return _enter(request, form, part, _("结束项目点"), write)


def _enter(request: Any, form: Any, part: Any, title: Any, write: Callable[[dict[str, Any]], Any]) -> Any:
    if form.is_bound and form.is_valid():
        try:
            write(form.cleaned_data)
        except Invalid as wrong:
            for name, sentence in wrong.fields.items():
                form.add_error(name if name in form.fields else None, sentence)
        except EditedMeanwhile as edited:
            form.add_error(None, edited.sentence)
        else:
            return redirect(reverse("agency", query={"done": "saved"}))
    told = {"form": form, "part": part, "title": title}
    return render(request, "pages/people/place.html", told, status=422 if form.errors else 200)
