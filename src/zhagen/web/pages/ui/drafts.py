"""A form that came when nobody was signed in: sealed, and drawn again for the same person.

Nothing of it is kept on the server while nobody is signed in, and nobody but that person can have it opened. On the
page of the form the view then finds it as `request.draft` and binds its form to it (`draft_forms.form_data`).
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Collection
from dataclasses import asdict, dataclass
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.utils.crypto import salted_hmac
from django.utils.http import url_has_allowed_host_and_scheme

from zhagen.web.common.middleware import Handler
from zhagen.web.common.sealing import Unsealed, seal, unseal
from zhagen.web.pages.account.forms import SignInForm
from zhagen.web.pages.ui.draft_forms import Draft, make_draft

if TYPE_CHECKING:
    from zhagen.web.agency.models import Account


DRAWN_FOR = 7 * 24 * 3600  # a form may stand open for some days
KEPT_FOR = 24 * 3600
IN_SESSION = "draft"
OURS = frozenset({"csrfmiddlewaretoken", "drawn_by"})
_CODE_LIKE = re.compile(r"[\w:./-]*", re.ASCII)  # ids, days, numbers, codes of lists
NEVER_KEPT = frozenset({"password", "current", "code", "secret"})  # fields that nobody wants back


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """`path`: where the form was sent; `page`: where it stands; `fields`: name and value, in their order."""

    account: str
    path: str
    page: str
    fields: list[list[str]]

    @property
    def texts(self) -> list[str]:
        """What was written in words."""
        return [value for _name, value in self.fields if not _CODE_LIKE.fullmatch(value)]


@dataclass(frozen=True, slots=True)
class DraftSeal:
    """`owner`: whose drafts on a device are, naming nobody; `secret`: 32 bytes under which they are sealed there."""

    owner: str
    secret: str


def draft_seal_of(account: str) -> DraftSeal:
    """The same for one account as long as the installation's secret key is; nobody else's page has it."""
    owner, secret = (
        salted_hmac(f"{__name__}.{what}", account, algorithm="sha256").digest()
        for what in ("owner", "secret")
    )
    return DraftSeal(owner.hex()[:16], b64encode(secret).decode())


class DraftRequest(HttpRequest):
    """What is kept with the request while its page is drawn."""

    drawn_by: str
    draft: Draft | None


def drawn_by(request: DraftRequest) -> str:
    """Who draws the forms of this page; made once a page."""
    if not hasattr(request, "drawn_by"):
        request.drawn_by = seal("drawn-by", str(request.user.pk))
    return request.drawn_by


def take_draft(request: HttpRequest) -> StoredDraft | None:
    """What the form holds; None where it was not drawn by somebody who was signed in here."""
    try:
        account = unseal("drawn-by", request.POST.get("drawn_by", ""), DRAWN_FOR)
    except Unsealed:
        return None
    return StoredDraft(account, request.path, _page_of(request), fields_of(request.POST, OURS | NEVER_KEPT))


def seal_draft(draft: StoredDraft) -> str:
    """For a hidden field of the page where one signs in."""
    return seal("draft", asdict(draft))


def keep_draft(request: HttpRequest, account: Account | AnonymousUser, sealed: str) -> str:
    """Put it into the session of the person who wrote it, still sealed; returns the page that it belongs to.

    Empty where there is nothing, or where somebody else wrote it.
    """
    draft = open_draft(account, sealed)
    if draft is None:
        return ""
    request.session[IN_SESSION] = {"page": draft.page, "path": draft.path, "sealed": sealed}
    return draft.page


def take_up_draft(request: HttpRequest, path: str, page: str, fields: list[list[str]]) -> str:
    """Put what was kept on the device into the session, as if it had come before signing in; returns its page.

    Empty where that is no page of ours.
    """
    if not all(one.startswith("/") and url_has_allowed_host_and_scheme(one, None) for one in (path, page)):
        return ""
    kept = [[name, value] for name, value in fields if name not in OURS | NEVER_KEPT]
    draft = StoredDraft(str(request.user.pk), path, page, kept)
    return keep_draft(request, request.user, seal_draft(draft))


def open_draft(account: Account | AnonymousUser, sealed: str) -> StoredDraft | None:
    """What that person wrote; None where it is somebody else's, or too old."""
    try:
        draft = StoredDraft(**unseal("draft", sealed, KEPT_FOR))
    except Unsealed:
        return None
    return draft if draft.account == str(account.pk) else None


def texts_nobody_drew(request: HttpRequest) -> list[str]:
    """What was written in words into a form that nobody drew who was signed in: it may be shown to whoever sent it."""
    if "drawn_by" in request.POST:
        return []
    return StoredDraft("", "", "", fields_of(request.POST, OURS | NEVER_KEPT)).texts


def fields_of(sent: QueryDict, without: Collection[str] = ()) -> list[list[str]]:
    """Name and value of each field that was sent, in their order."""
    return [[name, value] for name, values in sent.lists() if name not in without for value in values]


def _page_of(request: HttpRequest) -> str:
    """The page on which the form stands, as far as the browser says so; else the address it was sent to."""
    asked = urlsplit(request.headers.get("Referer", ""))
    if asked.netloc != request.get_host() or not asked.path:
        return str(request.path)
    page = f"{asked.path}?{asked.query}" if asked.query else asked.path
    # A path that begins with two strokes is the address of somebody else.
    return page if url_has_allowed_host_and_scheme(page, None) else str(request.path)


class Drafts:
    """Stands before whoever asks for signing in. Nothing is written until the person presses save again."""

    def __init__(self, get_response: Handler) -> None:
        self._get_response = get_response

    def __call__(self, request: DraftRequest) -> HttpResponseBase:
        kept = request.session.get(IN_SESSION) if request.user.is_authenticated else None
        if kept and request.method == "POST" and request.path == kept["path"]:
            del request.session[IN_SESSION]
        if not kept or request.method != "GET" or request.get_full_path() != kept["page"]:
            return self._get_response(request)
        draft = open_draft(request.user, kept["sealed"])
        if draft is None or request.session.get("must_set_up"):
            return self._get_response(request)
        request.draft = make_draft(draft.path, draft.fields)
        response = self._get_response(request)
        return response if _holds(response, draft) else _show_texts(request, draft)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: object
    ) -> HttpResponse | None:
        """The page for signing in, where a form was sent by nobody and drawn by somebody."""
        if (
            request.method != "POST"
            or request.user.is_authenticated
            or not getattr(view, "login_required", True)
        ):
            return None
        draft = take_draft(request)
        return None if draft is None else ask_to_sign_in(request, draft)


def ask_to_sign_in(request: HttpRequest, draft: StoredDraft) -> HttpResponse:
    """With the draft sealed in the page."""
    told = {"form": SignInForm(), "draft": seal_draft(draft), "ended": True}
    return render(request, "account/sign_in.html", told, status=403)


def show_stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form drawn before somebody signed in anew, in another tab. The same person finds the text in the form again."""
    draft = take_draft(request)
    if draft is not None and not request.user.is_authenticated:
        return ask_to_sign_in(request, draft)
    page = keep_draft(request, request.user, seal_draft(draft)) if draft is not None else ""
    if page:
        return redirect(page)
    return render(request, "ui/stale.html", {"texts": texts_nobody_drew(request)}, status=403)


def _holds(response: HttpResponseBase, draft: StoredDraft) -> bool:
    """Whether the page has a form with every text, whatever became of the record or of a choice meanwhile."""
    if not isinstance(response, HttpResponse) or response.status_code != 200:
        return False
    if not response["Content-Type"].startswith("text/html"):
        return False
    said = unescape(response.content.decode())  # each template engine escapes in its own way
    return all(text in said for text in draft.texts)


def _show_texts(request: DraftRequest, draft: StoredDraft) -> HttpResponse:
    """To be copied, where the form is gone."""
    request.draft = None
    texts = [value for _name, value in draft.fields if value.strip()]
    return render(request, "ui/drafts/without_form.html", {"texts": texts})
