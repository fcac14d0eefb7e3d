"""A form that comes when the session has ended is answered with the page for signing in, and keeps its text."""

from collections.abc import Callable
from typing import Any

from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from zhagen.web.pages.forms.sign_in import SignInForm
from zhagen.web.pages.ui.drafts import (
    IN_SESSION,
    Typed,
    keep_for,
    open_for,
    seal_typed,
    texts_nobody_drew,
    typed_in,
)
from zhagen.web.pages.ui.refill import refill

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
    return render(request, "pages/sign_in.html", told, status=403)


def show_stale(request: Any, reason: str = "") -> Any:
    """A form drawn before somebody signed in anew, in another tab. The same person finds the text in the form again."""
    typed = typed_in(request)
    if typed is not None and not request.user.is_authenticated:
        return ask_to_sign_in(request, typed)
    page = keep_for(request, request.user, seal_typed(typed)) if typed is not None else ""
    if page:
        return redirect(page)
    return render(request, "pages/stale.html", {"texts": texts_nobody_drew(request)}, status=403)


def _put_back(request: Any, response: Any, typed: Typed) -> Any:
    if response.status_code == 200 and response["Content-Type"].startswith("text/html"):
        html = response.content.decode()
        filled = refill(html, typed.page, typed.path, typed.fields, _("另外写的"))
        if filled is not None:
            note = render_to_string("pages/typed/back.html", request=request)
            before, mark, after = filled.partition(PUT_BEFORE)
            head, end, rest = after.partition(">")
            response.content = f"{before}{mark}{head}{end}{note}{rest}"
            return response
    texts = [value for _name, value in typed.fields if value.strip()]
    return render(request, "pages/typed/without_form.html", {"texts": texts})
