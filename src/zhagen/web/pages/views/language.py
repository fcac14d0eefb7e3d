"""The language in which somebody who is not signed in reads."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.views.i18n import set_language


@login_not_required
def choose_language(request: Any) -> Any:
    """By POST: `language`, and `next`, the page to go back to."""
    return set_language(request)
