"""What a save moved on the board: a page of its own, so that the saved record need not wait for it."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from zhagen.web.agency import service as agency
from zhagen.web.readings import service as readings

FIRST = 5  # items shown at once; the rest is one click away
NAMED = 6  # items that such records count for


@require_safe
def show_moved(request: Any, engagement: UUID) -> Any:
    """`?since=`: which save, as its own redirect said. A page script takes the part with the id `moved-said`."""
    scope = agency.scope_of(request.user)
    found = agency.find_board(scope, engagement)
    moved = readings.say_moved(scope, engagement, request.GET.get("since", ""), timezone.localdate())
    shown = {"engagement": found, "moved": moved}
    if moved is not None:
        shown |= {
            "first": moved.items[:FIRST],
            "rest": moved.items[FIRST:],
            "counts_for": moved.counts_for[:NAMED],
            "counts_for_more": max(0, len(moved.counts_for) - NAMED),
        }
    return render(request, "pages/moved_page.html", shown)
