"""Records of one kind as somebody types, for finder.js."""

from typing import Any
from uuid import UUID

from django.http import JsonResponse
from django.views.decorators.http import require_safe

from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.ui.finder_results import find_hits


@require_safe
def find_records(request: Any, engagement: UUID, table: str) -> Any:
    """With `?q=` some characters: {"found": [{key, name, where, exempt}]}. NotThere as their list."""
    place = open_place(request, engagement, table)
    words = request.GET.get("q", "").strip()
    found = find_hits(place, table, words) if words else []
    plain = [{"key": one.key, "name": one.name, "where": one.where, "exempt": one.exempt} for one in found]
    return JsonResponse({"found": plain}, json_dumps_params={"ensure_ascii": False})
