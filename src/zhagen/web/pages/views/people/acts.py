"""What a manager does about a person, by one button each."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import NotNow
from zhagen.web.common.scope import Scope
from zhagen.web.pages.views.people.person import draw_person


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
    except NotNow as never:
        return draw_person(request, scope, found, sentence=never.sentence, status=409)
    return redirect(reverse("person", args=[person], query={"done": done}))
