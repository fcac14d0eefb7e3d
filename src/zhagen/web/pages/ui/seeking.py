"""What somebody types to find in a list: sent by POST and kept in the session, so that no name stands in an address.

An address goes into the log of each server on its way, into the history of a browser that others use too, and to the
next page as the one before. The address of the list bears a short key in place of the words; it holds for whoever
typed them, until they sign out.
"""

import secrets
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict

from zhagen.web.pages.ui.answers import View, allow_form
from zhagen.web.pages.ui.draft_forms import form_data, is_draft

WORDS, KEY = "q", "find"
IN_SESSION = "sought"
MOST = 30  # searches that are kept, the newest
LONGEST = 200  # what is too long for a search is said by its form
_NOT_ASKED = frozenset({WORDS, KEY, "csrfmiddlewaretoken", "drawn_by"})


def allow_seeking(view: View) -> View:
    """A list that is read, and whose form is sent by POST: that leads to its address with the key of the words.

    Words that stand in an address all the same are taken out of it. A key that is not known any more is left out.
    """

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" or WORDS in request.GET:
            return _lead_to_list(request)
        if KEY in request.GET and request.GET[KEY] not in request.session.get(IN_SESSION, {}):
            left = request.GET.copy()
            del left[KEY]
            return HttpResponseRedirect(_address(request, left.urlencode()))
        return view(request, *args, **kwargs)

    return allow_form(asked)


def asked_in(request: HttpRequest) -> QueryDict:
    """What the form of a list is bound to: the words under `q`, all else as the address has it; or the draft."""
    draft = form_data(request)
    if draft is not None and is_draft(draft):
        return draft
    asked = request.GET.copy()
    if (key := asked.get(KEY)) is not None:
        asked[WORDS] = request.session.get(IN_SESSION, {}).get(key, "")
    return asked


def _lead_to_list(request: HttpRequest) -> HttpResponseRedirect:
    sent = request.POST if request.method == "POST" else request.GET
    query = [
        (name, one) for name, several in sent.lists() for one in several if one and name not in _NOT_ASKED
    ]
    if words := " ".join(sent.get(WORDS, "").replace("\0", " ").split())[:LONGEST]:
        query.append((KEY, _keep(request, words)))
    return HttpResponseRedirect(_address(request, urlencode(query)))


def _keep(request: HttpRequest, words: str) -> str:
    """The key of the words; the same for the same words."""
    kept: dict[str, str] = request.session.get(IN_SESSION, {})
    key = next((key for key, one in kept.items() if one == words), None) or secrets.token_urlsafe(6)
    newest = [(one, kept[one]) for one in kept if one != key][1 - MOST :]
    request.session[IN_SESSION] = dict([*newest, (key, words)])
    return key


def _address(request: HttpRequest, query: str) -> str:
    return f"{request.path}?{query}" if query else request.path
