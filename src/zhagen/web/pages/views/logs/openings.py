"""Who opened which resident's page, or what is masked, when."""

from typing import Any

from django.views.decorators.http import require_safe

from zhagen.web.agency import service as agency
from zhagen.web.pages.logs.presenters import kinds_of_log
from zhagen.web.pages.logs.views import draw_log


@require_safe
def show_openings(request: Any) -> Any:
    """For the manager of an agency; NotThere for everybody else."""
    return draw_log(request, "pages/logs/openings.html", agency.list_openings, tables=tuple(kinds_of_log()))
