"""The language in which somebody reads: that of the browser, and where they are signed in, of the account."""

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.views.i18n import set_language

from zhagen.web.agency import service as agency


@login_not_required
def choose_language(request: Any) -> Any:
    """By POST: `language`, and `next`, the page to go back to."""
    asked = request.POST.get("language")
    if request.method == "POST" and request.user.is_authenticated and asked in dict(settings.LANGUAGES):
        agency.change_account(request.user, language=asked)
    return set_language(request)
