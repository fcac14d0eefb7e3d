"""People and homes as somebody types, for finder.js."""

from typing import Any
from uuid import UUID

from django.http import JsonResponse
from django.views.decorators.http import require_safe

from zhagen.web.community import service as community
from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.records.people import with_meetings


@require_safe
def find_people(request: Any, engagement: UUID) -> Any:
    """With `?q=` some characters, `&kinds=residents,households`: {"found": [{key, name, where, exempt}]}."""
    place = open_place(request, engagement, "residents")
    kinds = request.GET.get("kinds", "residents,households").split(",")
    found = community.find_people(place.scope, engagement, request.GET.get("q", ""), kinds=kinds)
    found = with_meetings(place.scope, engagement, found)
    plain = [{"key": one.key, "name": one.name, "where": one.where, "exempt": one.exempt} for one in found]
    return JsonResponse({"found": plain}, json_dumps_params={"ensure_ascii": False})
