"""The page of a visit: all that was written together."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.records.concerns import steps_of, title_of_concern
from zhagen.web.pages.records.context import Place, open_place
from zhagen.web.pages.visits.forms import INVITATIONS
from zhagen.web.pages.visits.presenters import lines_of, way_of

DONE = ("saved", "deleted", "restored")


@require_safe
def show_visit(request: Any, engagement: UUID, visit: UUID) -> Any:
    """A deleted one too, with the way to bring it back."""
    place = open_place(request, engagement, "contacts")
    return draw_visit(request, place, visit)


def draw_visit(request: Any, place: Place, visit: UUID, sentence: Any = "") -> Any:
    """The page; with a sentence where something could not be done with the visit. Raises NotThere."""
    found = fieldwork.find_visit(place.scope, place.engagement.pk, visit)
    first, done = found.contacts[0], request.GET.get("done")
    promise = next((one for one in found.contacts if one.follow_up_on and not one.followed_up), None)
    shown = {
        "place": place,
        "visit": found,
        "first": first,
        "way": way_of(first),
        "lines": lines_of(found),
        "concerns": [(one, title_of_concern(one), steps_of(one)) for one in found.concerns],
        "asked": INVITATIONS.label,
        "promise": promise,
        "late": promise is not None and promise.follow_up_on <= timezone.localdate(),
        "done": done if done in DONE else "",
        "sentence": sentence,
    }
    return render(request, "pages/visit/visit.html", shown, status=409 if sentence else 200)
