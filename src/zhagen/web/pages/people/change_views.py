"""Roles and links that wait for a second person: seen, confirmed, objected to, taken back; a notice read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from zhagen.web.agency import service as agency
from zhagen.web.common.access import Scope
from zhagen.web.common.formats import Sentence
from zhagen.web.pages.ui.answers import allow_post, allow_reading, done_in
from zhagen.web.pages.ui.refusals import Attempt

if TYPE_CHECKING:
    from zhagen.web.agency.models import RoleChange

DONE = ("confirmed", "objected", "withdrawn")


@allow_reading
def list_role_changes(request: HttpRequest) -> HttpResponse:
    """Those that concern the person who asks."""
    return _draw(request, agency.scope_of(request.user))


@allow_post
def confirm_change(request: HttpRequest, change: UUID) -> HttpResponse:
    """The second person says yes."""
    return _answer(request, change, agency.confirm_change, "confirmed")


@allow_post
def object_to_change(request: HttpRequest, change: UUID) -> HttpResponse:
    """Somebody says no."""
    return _answer(request, change, agency.object_to_change, "objected")


@allow_post
def withdraw_change(request: HttpRequest, change: UUID) -> HttpResponse:
    """Whoever asked takes it back."""
    return _answer(request, change, agency.withdraw_change, "withdrawn")


@allow_post
def see_notice(request: HttpRequest, notice: UUID) -> HttpResponse:
    """It stands on their first page no longer."""
    agency.see_notice(agency.scope_of(request.user), notice)
    return redirect("home")


def _answer(
    request: HttpRequest, change: UUID, act: Callable[[Scope, UUID], RoleChange], done: str
) -> HttpResponse:
    scope = agency.scope_of(request.user)
    with Attempt() as attempt:
        act(scope, change)
        return redirect(reverse("role-changes", query={"done": done}))
    return _draw(request, scope, attempt.sentence, 409)


def _draw(request: HttpRequest, scope: Scope, sentence: Sentence = "", status: int = 200) -> HttpResponse:
    told = {
        "changes": agency.list_role_changes(scope),
        "sees_people": agency.sees_people(scope),
        "sentence": sentence,
        "done": done_in(request, DONE),
    }
    return render(request, "people/changes.html", told, status=status)
