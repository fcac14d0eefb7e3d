"""What was typed into a form that could not be taken: sealed for the person who drew the form.

Nothing of it is kept on the server while nobody is signed in, and nobody but that person can have it opened.
"""

import re
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlsplit

from zhagen.web.common.sealing import Unsealed, seal, unseal

DRAWN_FOR = 7 * 24 * 3600  # a form may stand open for some days
KEPT_FOR = 24 * 3600
IN_SESSION = "typed"
_OURS = frozenset({"csrfmiddlewaretoken", "drawn_by"})
_CODE_LIKE = re.compile(r"[\w:./-]*", re.ASCII)  # ids, days, numbers, codes of lists
_NEVER = frozenset({"password", "current", "code", "secret"})  # fields that nobody wants back


@dataclass(frozen=True, slots=True)
class Typed:
    """`path`: where the form was sent; `page`: where it stands; `fields`: name and value, in their order."""

    account: str
    path: str
    page: str
    fields: list[list[str]]


def drawn_by(request: Any) -> str:
    """Who draws the forms of this page; made once a page."""
    if not hasattr(request, "drawn_by"):
        request.drawn_by = seal("drawn-by", str(request.user.pk))
    return str(request.drawn_by)


def typed_in(request: Any) -> Typed | None:
    """What the form holds; None where it was not drawn by somebody who was signed in here."""
    try:
        account = unseal("drawn-by", request.POST.get("drawn_by", ""), DRAWN_FOR)
    except Unsealed:
        return None
    fields = [
        [name, value]
        for name, values in request.POST.lists()
        if name not in _OURS | _NEVER
        for value in values
    ]
    return Typed(account, request.path, _page_of(request), fields)


def seal_typed(typed: Typed) -> str:
    """For a hidden field of the page where one signs in."""
    return seal("typed", asdict(typed))


def keep_for(request: Any, account: Any, sealed: str) -> str:
    """Put it into the session of the person who typed it, still sealed; returns the page that it belongs to.

    Empty where there is nothing, or where somebody else typed it.
    """
    typed = open_for(account, sealed)
    if typed is None:
        return ""
    request.session[IN_SESSION] = {"page": typed.page, "path": typed.path, "sealed": sealed}
    return typed.page


def open_for(account: Any, sealed: str) -> Typed | None:
    """What that person typed; None where it is somebody else's, or too old."""
    try:
        typed = Typed(**unseal("typed", sealed, KEPT_FOR))
    except Unsealed:
        return None
    return typed if typed.account == str(account.pk) else None


def texts_nobody_drew(request: Any) -> list[str]:
    """What was written in words into a form that nobody drew who was signed in: it may be shown to whoever sent it."""
    if "drawn_by" in request.POST:
        return []
    return [
        value
        for name, values in request.POST.lists()
        for value in values
        if name not in _OURS | _NEVER and not _CODE_LIKE.fullmatch(value)
    ]


def _page_of(request: Any) -> str:
    """The page on which the form stands, as far as the browser says so; else the address it was sent to."""
    asked = urlsplit(request.headers.get("Referer", ""))
    if asked.netloc != request.get_host() or not asked.path:
        return str(request.path)
    return f"{asked.path}?{asked.query}" if asked.query else asked.path
