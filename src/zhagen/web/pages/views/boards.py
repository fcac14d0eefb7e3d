"""Where a person's work is: the boards they may open, small, side by side."""

from typing import Any

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from zhagen.web.agency import service as agency
from zhagen.web.readings import service as readings


@require_safe
def list_boards(request: Any) -> Any:
    """Every engagement with its community and station, in the order of name, as of today."""
    day = timezone.localdate()
    boards = readings.draw_portfolio(agency.scope_of(request.user), day)
    return render(request, "pages/boards.html", {"boards": boards, "day": day})
