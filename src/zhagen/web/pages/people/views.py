"""People of an agency, their roles, their links; an invitation taken."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency import service as agency
from zhagen.web.common.access import Scope
from zhagen.web.common.errors import NotFound, StateConflict
from zhagen.web.common.formats import Sentence
from zhagen.web.common.ids import make_id
from zhagen.web.pages.account.sign_in import lead_in
from zhagen.web.pages.people.forms import InviteForm, JoinForm, PasswordForm, RoleForm, place_choices
from zhagen.web.pages.ui.answers import allow_form, allow_post, allow_reading, draw_failed
from zhagen.web.pages.ui.draft_forms import form_data
from zhagen.web.pages.ui.refusals import Attempt

if TYPE_CHECKING:
    from zhagen.web.agency.models import Invitation


@allow_reading
def list_people(request: HttpRequest) -> HttpResponse:
    """A manager sees the agency and its open invitations, a lead the station."""
    scope = agency.scope_of(request.user)
    told = {
        "people": agency.list_people(scope),
        "invitations": agency.list_open_invitations(scope),
        "may_manage": agency.may_manage_people(scope),
        "done": request.GET.get("done", ""),
    }
    return render(request, "people/rows.html", told)


@allow_form
def show_person(request: HttpRequest, person: UUID) -> HttpResponse:
    """By POST: another role for them."""
    scope = agency.scope_of(request.user)
    found = agency.find_person(scope, person)
    if (data := form_data(request)) is None:
        return draw_person(request, scope, found)
    form = RoleForm(place_choices(scope), data)
    if form.is_valid():
        with Attempt(form):
            given = agency.give_role(scope, person, *form.chosen())
            return redirect(f"{request.path}?done={'asked' if agency.is_waiting(given) else 'given'}")
    return draw_person(request, scope, found, form=form, status=422 if form.errors else 200)


def draw_person(
    request: HttpRequest,
    scope: Scope,
    person: agency.Person,
    *,
    form: RoleForm | None = None,
    sentence: Sentence = "",
    status: int = 200,
) -> HttpResponse:
    """The page, with a sentence above where something could not be done."""
    may_manage = agency.may_manage_people(scope)
    told = {
        "person": person,
        "may_manage": may_manage,
        "form": form or (RoleForm(place_choices(scope)) if may_manage else None),
        "waiting": agency.list_waiting_for(scope, person.account.pk),
        "is_self": person.account.pk == scope.account,
        "is_throttled": may_manage and agency.is_throttled(person.account.username),
        "sentence": sentence,
        "done": request.GET.get("done", ""),
    }
    return render(request, "people/person.html", told, status=status)


@allow_post
def end_role(request: HttpRequest, person: UUID, membership: UUID) -> HttpResponse:
    """The role ends today."""
    return _do(request, person, "ended", lambda by: agency.end_role(by, membership))


@allow_post
def close_account(request: HttpRequest, person: UUID) -> HttpResponse:
    """Nobody signs in with it any more."""
    return _do(request, person, "closed", lambda by: agency.close_account(by, person))


@allow_post
def open_account(request: HttpRequest, person: UUID) -> HttpResponse:
    """The person can sign in again."""
    return _do(request, person, "opened", lambda by: agency.open_account(by, person))


@allow_post
def free_account(request: HttpRequest, person: UUID) -> HttpResponse:
    """The person can try to sign in again at once."""
    return _do(request, person, "freed", lambda by: agency.free_account(by, person))


def _do(request: HttpRequest, person: UUID, done: str, act: Callable[[Scope], Any]) -> HttpResponse:
    scope = agency.scope_of(request.user)
    found = agency.find_person(scope, person)
    with Attempt() as attempt:
        act(scope)
        return redirect(reverse("person", args=[person], query={"done": done}))
    return draw_person(request, scope, found, sentence=attempt.sentence, status=409)


@allow_form
def invite(request: HttpRequest) -> HttpResponse:
    """Name, role, place; then the link."""
    scope = agency.scope_of(request.user)
    form = InviteForm(place_choices(scope), form_data(request))
    if form.is_bound and form.is_valid():
        role, place = form.chosen()
        with Attempt(form):
            made = agency.invite(scope, form.cleaned_data["name"], role, place, id=form.cleaned_data["id"])
            return _show_link(request, *made)
    return render(request, "people/invite.html", {"form": form}, status=422 if form.errors else 200)


@allow_post
def renew_access(request: HttpRequest, person: UUID) -> HttpResponse:
    """A link for somebody who cannot come in any more."""
    scope = agency.scope_of(request.user)
    found = agency.find_person(scope, person)
    with Attempt() as attempt:
        return _show_link(request, *agency.renew_access(scope, person, id=make_id()))
    return draw_person(request, scope, found, sentence=attempt.sentence, status=409)


@allow_post
def revoke_invitation(request: HttpRequest, invitation: UUID) -> HttpResponse:
    """The link opens nothing any more."""
    agency.revoke_invitation(agency.scope_of(request.user), invitation)
    return redirect(reverse("people", query={"done": "revoked"}))


def _show_link(request: HttpRequest, made: Invitation, token: str) -> HttpResponse:
    """Once only: the link is not kept, so it is in this answer and nowhere else."""
    link = request.build_absolute_uri(reverse("invitation", args=[token])) if token else ""
    waits = agency.waits_for_another(agency.scope_of(request.user), made)
    return render(request, "people/link.html", {"invitation": made, "link": link, "waits": waits})


@login_not_required
@allow_form
def accept_invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Somebody new chooses name and password and is in; who is signed in can take it with the account they have.

    A link that is over says so, whatever ended it.
    """
    try:
        invitation = agency.find_invitation(token)
        account = request.user
        own = account.is_authenticated and request.POST.get("as") == str(account.pk)
        if account.is_authenticated and own and not invitation.account:
            agency.take_up_invitation(token, account)
            if agency.must_set_up(account):
                request.session["must_set_up"] = True
            return redirect("boards")
        form: Any = _form(request, invitation)
        if form.is_bound and form.is_valid():
            with Attempt(form):
                chosen = agency.Accepted(**form.cleaned_data)
                account = agency.accept_invitation(token, chosen, translation.get_language() or "")
                return lead_in(request, account)
    except NotFound:
        return render(request, "people/over.html", status=404)
    except StateConflict as waits:
        return draw_failed(request, _("还要等一等"), waits.sentence, 409)
    told = {"invitation": invitation, "form": form}
    return render(request, "people/accept.html", told, status=422 if form.errors else 200)


def _form(request: HttpRequest, invitation: Invitation) -> PasswordForm:
    entered = form_data(request)
    return (
        PasswordForm(entered) if invitation.account else JoinForm(entered, initial={"name": invitation.name})
    )
