"""People of an agency, their roles, their links; an invitation taken."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zhagen.web.agency import service as agency
from zhagen.web.common.access import Scope
from zhagen.web.common.errors import Invalid, NotFound, StateConflict
from zhagen.web.common.ids import make_id
from zhagen.web.pages.account.sign_in import let_in
from zhagen.web.pages.people.forms import InviteForm, JoinForm, PasswordForm, RoleForm, place_choices
from zhagen.web.pages.ui.draft_forms import form_data


@require_safe
def list_people(request: Any) -> Any:
    """A manager sees the agency and its open invitations, a lead the station."""
    scope = agency.scope_of(request.user)
    told = {
        "people": agency.list_people(scope),
        "invitations": agency.list_open_invitations(scope),
        "may_manage": agency.may_manage_people(scope),
        "done": request.GET.get("done", ""),
    }
    return render(request, "people/rows.html", told)


@require_http_methods(["GET", "HEAD", "POST"])
def show_person(request: Any, person: UUID) -> Any:
    """By POST: another role for them."""
    scope = agency.scope_of(request.user)
    found = agency.find_person(scope, person)
    if (data := form_data(request)) is None:
        return draw_person(request, scope, found)
    form = RoleForm(place_choices(scope), data)
    if form.is_valid():
        try:
            agency.give_role(scope, person, *form.chosen())
        except Invalid as wrong:
            form.add_error("place", wrong.fields["place"])
        else:
            return redirect(f"{request.path}?done=given")
    return draw_person(request, scope, found, form=form, status=422 if form.errors else 200)


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
    return render(request, "people/person.html", told, status=status)


@require_POST
def end_role(request: Any, person: UUID, membership: UUID) -> Any:
    """The role ends today."""
    return _do(request, person, "ended", lambda by: agency.end_role(by, membership))


@require_POST
def close_account(request: Any, person: UUID) -> Any:
    """Nobody signs in with it any more."""
    return _do(request, person, "closed", lambda by: agency.close_account(by, person))


@require_POST
def open_account(request: Any, person: UUID) -> Any:
    """The person can sign in again."""
    return _do(request, person, "opened", lambda by: agency.open_account(by, person))


@require_POST
def free_account(request: Any, person: UUID) -> Any:
    """The person can try to sign in again at once."""
    return _do(request, person, "freed", lambda by: agency.free_account(by, person))


def _do(request: Any, person: UUID, done: str, act: Callable[[Scope], Any]) -> Any:
    scope = agency.scope_of(request.user)
    found = agency.find_person(scope, person)
    try:
        act(scope)
    except StateConflict as never:
        return draw_person(request, scope, found, sentence=never.sentence, status=409)
    return redirect(reverse("person", args=[person], query={"done": done}))


@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: Any) -> Any:
    """Name, role, place; then the link."""
    scope = agency.scope_of(request.user)
    form = InviteForm(place_choices(scope), form_data(request))
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
    return render(request, "people/invite.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
def renew_access(request: Any, person: UUID) -> Any:
    """A link for somebody who cannot come in any more."""
    scope = agency.scope_of(request.user)
    found = agency.find_person(scope, person)
    try:
        made, token = agency.renew_access(scope, person, id=make_id())
    except StateConflict as never:
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
    return render(request, "people/link.html", {"invitation": made, "link": link})


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def accept_invitation(request: Any, token: str) -> Any:
    """Somebody new chooses name and password and is in; who is signed in can take it with the account they have.

    A link that is over says so, whatever ended it.
    """
    try:
        invitation = agency.find_invitation(token)
        own = request.user.is_authenticated and request.POST.get("as") == str(request.user.pk)
        if own and not invitation.account:
            agency.take_up_invitation(token, request.user)
            if agency.must_set_up(request.user):
                request.session["must_set_up"] = True
            return redirect("boards")
        form: Any = _form(request, invitation)
        if form.is_bound and form.is_valid():
            try:
                chosen = agency.Accepted(**form.cleaned_data)
                account = agency.accept_invitation(token, chosen, translation.get_language() or "")
            except Invalid as wrong:
                for name, sentence in wrong.fields.items():
                    form.add_error(name, sentence)
            else:
                return let_in(request, account)
    except NotFound:
        return render(request, "people/over.html", status=404)
    told = {"invitation": invitation, "form": form}
    return render(request, "people/accept.html", told, status=422 if form.errors else 200)


def _form(request: Any, invitation: Any) -> Any:
    entered = form_data(request)
    return (
        PasswordForm(entered) if invitation.account else JoinForm(entered, initial={"name": invitation.name})
    )
