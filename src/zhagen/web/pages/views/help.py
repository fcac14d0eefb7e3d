"""What each page is for, what the marks and words mean, where the numbers come from."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhagen.web.pages.navigation.addresses import is_there
from zhagen.web.pages.ui.navigation import BOARDS, WORK
from zhagen.web.readings import service as readings


@login_not_required
@require_safe
def show_help(request: Any) -> Any:
    """For anybody, signed in or not; it names no record. Pages that are not there are not spoken of."""
    served = [one for one in (*WORK, BOARDS) if is_there(one.name)]
    return render(request, "pages/help.html", {"served": served, "method": readings.explain_method()})
