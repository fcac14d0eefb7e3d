"""An agency, a station or a community gets another name."""

from typing import Any
from uuid import UUID

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import Invalid
from zhagen.web.pages.forms.places import NameForm


@require_http_methods(["GET", "HEAD", "POST"])
def rename_place(request: Any, place: UUID) -> Any:
    """For its manager; a community's for the lead too, who comes from the page of the community and goes back there."""
    by = agency.scope_of(request.user)
    named = agency.find_named(by, place)
    form = NameForm(request.POST if request.method == "POST" else None, initial={"name": named.itself.name})
    own = next((one for one, community in by.communities.items() if community == place), None)
    manages = own is None or agency.may_manage_people(by)
    back = reverse("agency") if manages else reverse("community", args=[own])
    if form.is_bound and form.is_valid():
        try:
            agency.rename_place(by, place, form.cleaned_data["name"])
        except Invalid as wrong:
            form.add_error("name", wrong.fields["name"])
        else:
            return redirect(f"{back}?done=renamed")
    told = {"form": form, "part": named.itself, "title": _("改名称"), "back": back}
    return render(request, "pages/people/place.html", told, status=422 if form.errors else 200)
