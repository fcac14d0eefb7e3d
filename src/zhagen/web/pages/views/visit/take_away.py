"""A visit deleted whole, and brought back."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.views.decorators.http import require_POST

from zhagen.web.common.errors import EditedMeanwhile, Invalid, NotAllowed
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.records.context import Place, open_place
from zhagen.web.pages.records.sentences import NOT_YOURS_TO_CHANGE
from zhagen.web.pages.saves import begin_save, end_save
from zhagen.web.pages.views.visit.show import draw_visit


@require_POST
def undo_visit(request: Any, engagement: UUID, visit: UUID) -> Any:
    """As it was when the page was drawn; what follows offers the way back."""
    state = request.POST.get("state", "")

    def undo(place: Place) -> Any:
        known = int(state) if state.isdecimal() and len(state) < 10 else 0
        return fieldwork.undo_visit(place.scope, engagement, visit, known)

    return _done(request, engagement, visit, undo, "deleted")


@require_POST
def restore_visit(request: Any, engagement: UUID, visit: UUID) -> Any:
    """As it was before it was deleted."""

    def restore(place: Place) -> Any:
        return fieldwork.restore_visit(place.scope, engagement, visit)

    return _done(request, engagement, visit, restore, "restored")


def _done(request: Any, engagement: UUID, visit: UUID, act: Callable[[Place], Any], done: str) -> Any:
    place = open_place(request, engagement, "contacts")
    if not place.may_add:
        fieldwork.find_visit(place.scope, engagement, visit)
        raise NotAllowed(NOT_YOURS_TO_CHANGE)
    begun = begin_save()
    try:
        act(place)
    except EditedMeanwhile as problem:
        return draw_visit(request, place, visit, problem.sentence)
    except Invalid as wrong:
        return draw_visit(request, place, visit, " ".join(str(one) for one in wrong.fields.values()))
    return end_save(place.scope, begun, done, "visit-page", engagement, visit)
