"""Who changed what, when."""

from typing import Any

from django.views.decorators.http import require_safe

from zhagen.web.agency import service as agency
from zhagen.web.pages.logs.views import draw_log


@require_safe
def show_changes(request: Any) -> Any:
    """For the manager of an agency; NotThere for everybody else."""
    return draw_log(request, "pages/logs/changes.html", agency.list_changes)
