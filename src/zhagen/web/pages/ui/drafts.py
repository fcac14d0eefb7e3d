"""What was typed is kept while nobody is signed in, sealed, and given back to the same person."""

import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlsplit

from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from zhagen.web.common.sealing import Unsealed, seal, unseal
from zhagen.web.pages.account.forms import SignInForm
from zhagen.web.pages.ui.refill import refill

# What was typed into a form that could not be taken: sealed for the person who drew the form.
#
# Nothing of it is kept on the server while nobody is signed in, and nobody but that person can have it opened.

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


PUT_BEFORE = '<main id="main"'


class TypedText:
    """Stands before whoever asks for signing in. Nothing is written until the person presses save again."""

    def __init__(self, get_response: Callable[[Any], Any]) -> None:
        self._get_response = get_response

    def __call__(self, request: Any) -> Any:
        kept = request.session.get(IN_SESSION) if request.user.is_authenticated else None
        if kept and request.method == "POST" and request.path == kept["path"]:
            del request.session[IN_SESSION]
        response = self._get_response(request)
        if kept and request.method == "GET" and request.get_full_path() == kept["page"]:
            typed = open_for(request.user, kept["sealed"])
            return response if typed is None else _put_back(request, response, typed)
        return response

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> Any:
        """The page for signing in, where a form was sent by nobody and drawn by somebody."""
        if (
            request.method != "POST"
            or request.user.is_authenticated
            or not getattr(view, "login_required", True)
        ):
            return None
        typed = typed_in(request)
        return None if typed is None else ask_to_sign_in(request, typed)


def ask_to_sign_in(request: Any, typed: Typed) -> Any:
    """With the text sealed in the page."""
    told = {"form": SignInForm(), "typed": seal_typed(typed), "ended": True}
    return render(request, "account/sign_in.html", told, status=403)


def show_stale(request: Any, reason: str = "") -> Any:
    """A form drawn before somebody signed in anew, in another tab. The same person finds the text in the form again."""
    typed = typed_in(request)
    if typed is not None and not request.user.is_authenticated:
        return ask_to_sign_in(request, typed)
    page = keep_for(request, request.user, seal_typed(typed)) if typed is not None else ""
    if page:
        return redirect(page)
    return render(request, "ui/stale.html", {"texts": texts_nobody_drew(request)}, status=403)


def _put_back(request: Any, response: Any, typed: Typed) -> Any:
    if response.status_code == 200 and response["Content-Type"].startswith("text/html"):
        html = response.content.decode()
        filled = refill(html, typed.page, typed.path, typed.fields, _("另外写的"))
        if filled is not None:
            note = render_to_string("ui/drafts/back.html", request=request)
            before, mark, after = filled.partition(PUT_BEFORE)
            head, end, rest = after.partition(">")
            response.content = f"{before}{mark}{head}{end}{note}{rest}"
            return response
    texts = [value for _name, value in typed.fields if value.strip()]
    return render(request, "ui/drafts/without_form.html", {"texts": texts})
