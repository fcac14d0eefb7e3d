"""Links that let people in: made, shown once, taken back."""

from typing import Any
from uuid import UUID

from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import Invalid, NotNow
from zhagen.web.common.ids import make_id
from zhagen.web.pages.people.forms import InviteForm
from zhagen.web.pages.people_places import place_choices
from zhagen.web.pages.views.people.person import draw_person


@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: Any) -> Any:
    """Name, role, place; then the link."""
    scope = agency.scope_of(request.user)
    form = InviteForm(place_choices(scope), request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        role, place = form.chosen()
        try:
            made, token = agency.invite(
                scope, form.cleaned_data["name"], role, place, id=form.cleaned_data["id"]
            )
        except Invalid as wrong:
            form.add_error("place", wrong.fields["place"])
        else:
            return _show_link(request, made, token)
    return render(request, "pages/people/invite.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
def renew_access(request: Any, person: UUID) -> Any:
    """A link for somebody who cannot come in any more."""
    scope = agency.scope_of(request.user)
    found = agency.find_person(scope, person)
    try:
        made, token = agency.renew_access(scope, person, id=make_id())
    except NotNow as never:
        return draw_person(request, scope, found, sentence=never.sentence, status=409)
    return _show_link(request, made, token)


@require_POST
def revoke_invitation(request: Any, invitation: UUID) -> Any:
    """The link opens nothing any more."""
    agency.revoke_invitation(agency.scope_of(request.user), invitation)
    return redirect(reverse("people", query={"done": "revoked"}))


def _show_link(request: Any, made: Any, token: str) -> Any:
    """Once only: the link is not kept, so it is in this answer and nowhere else."""
    link = request.build_absolute_uri(reverse("invitation", args=[token])) if token else ""
    return render(request, "pages/people/link.html", {"invitation": made, "link": link})
