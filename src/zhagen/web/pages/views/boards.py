"""Where a person's work is: the boards they may open."""

from typing import Any

from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhagen.web.agency import service as agency


@require_safe
def list_boards(request: Any) -> Any:
    """Every engagement with its community and station."""
    boards = agency.find_boards(agency.scope_of(request.user))
    return render(request, "pages/boards.html", {"boards": boards})
