"""What a view answers with: the redirect after a save."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse

from zhagen.web.common.audit import Written, written_last


def lead_on(
    request: HttpRequest, written: Written, done: str, to: str, *args: Any, of: UUID | None = None
) -> HttpResponseRedirect:
    """The redirect to the page named `to`, with `?done=...&since=...`; without `since` where nothing was written.

    `of`: the record that the first click has written already, where this is the second one.
    """
    if not written.numbers and of is not None:
        account: Any = request.user
        written = written_last(account.pk, of)
    asked = {"done": done} | ({"since": written.span} if written.numbers else {})
    return HttpResponseRedirect(f"{reverse(to, args=args)}?{urlencode(asked)}")
