"""One person: what they may do where, since when; and for the manager, what can be done about it."""

from typing import Any
from uuid import UUID

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import Invalid
from zhagen.web.common.scope import Scope
from zhagen.web.pages.people.forms import RoleForm
from zhagen.web.pages.people_places import place_choices


@require_http_methods(["GET", "HEAD", "POST"])
def show_person(request: Any, person: UUID) -> Any:
    """By POST: another role for them."""
    scope = agency.scope_of(request.user)
    found = agency.find_person(scope, person)
    if request.method != "POST":
        return draw_person(request, scope, found)
    form = RoleForm(place_choices(scope), request.POST)
    if form.is_valid():
        try:
            agency.give_role(scope, person, *form.chosen())
        except Invalid as wrong:
            form.add_error("place", wrong.fields["place"])
        else:
            return redirect(f"{request.path}?done=given")
    return draw_person(request, scope, found, form=form, status=422)


def draw_person(
    request: Any,
    scope: Scope,
    person: agency.Person,
    *,
    form: RoleForm | None = None,
    sentence: Any = "",
    status: int = 200,
) -> Any:
    """The page, with a sentence above where something could not be done."""
    may_manage = agency.may_manage_people(scope)
    told = {
        "person": person,
        "may_manage": may_manage,
        "form": form or (RoleForm(place_choices(scope)) if may_manage else None),
        "is_self": person.account.pk == scope.account,
        "is_throttled": may_manage and agency.is_throttled(person.account.username),
        "sentence": sentence,
        "done": request.GET.get("done", ""),
    }
    return render(request, "pages/people/person.html", told, status=status)
