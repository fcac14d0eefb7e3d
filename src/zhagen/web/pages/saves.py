"""Around a save: the next address says which save it was, so that a page can say what it moved."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.shortcuts import redirect

from zhagen.web.common.one_save import newest_number, span_since
from zhagen.web.common.scope import Scope


def begin_save() -> int:
    """Asked just before the use case is called; handed to `end_save`."""
    return newest_number()


def end_save(by: Scope, begun: int, done: str, to: str, *args: Any, of: UUID | None = None) -> Any:
    """The redirect to the page named `to`, with `?done=...&since=...`; without `since` where nothing was written.

    `of`: the record that the first click has written already, where this is the second one.
    """
    answer = redirect(to, *args)
    since = span_since(by.account, begun, of)
    answer["Location"] += "?" + urlencode({"done": done, **({"since": since} if since else {})})
    return answer
