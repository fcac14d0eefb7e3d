"""What a view answers with: the page for a wrong method, the redirect after a save, the way back to a list.

What a list was asked for is carried along by the pages that it leads to, so that the way back leads to the same list.
It is the list's own query and no address: nobody can be sent anywhere else with it.
"""

from collections.abc import Callable, Collection
from functools import wraps
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.audit import Written, written_last
from zhagen.web.common.formats import Sentence
from zhagen.web.common.submissions import is_submitted

View = Callable[..., HttpResponse]
BACK = "back"
LONGEST = 1000
NOT_THIS_WAY = _("这个地址不能这样打开。也许您按了“返回”，或者链接抄错了。")


def allow(*methods: str) -> Callable[[View], View]:
    """A view that is asked in another way answers with a page that says so."""

    def allowing(view: View) -> View:
        @wraps(view)
        def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method in methods:
                return view(request, *args, **kwargs)
            answer = draw_failed(request, _("打不开"), NOT_THIS_WAY, HTTPStatus.METHOD_NOT_ALLOWED)
            answer["Allow"] = ", ".join(methods)
            return answer

        return asked

    return allowing


allow_reading = allow("GET", "HEAD")
allow_form = allow("GET", "HEAD", "POST")
allow_post = allow("POST")


def draw_failed(request: HttpRequest, title: Sentence, sentence: Sentence, status: int) -> HttpResponse:
    """The page with a title, a sentence and the way back."""
    return render(request, "ui/failed.html", {"title": title, "sentence": sentence}, status=status)


def way_here(request: HttpRequest) -> str:
    """For links of a list: what it was asked for; empty where nothing was."""
    return _carrying(_cleaned(request.META.get("QUERY_STRING", "")))


def way_back(request: HttpRequest) -> str:
    """For links and forms of a page that a list led to: the same once more."""
    return _carrying(_asked(request))


def asked_before(request: HttpRequest) -> str:
    """For the link to that list: its query; empty where nothing was asked."""
    asked = _asked(request)
    return f"?{asked}" if asked else ""


def lead_on(
    request: HttpRequest, written: Written, done: str, to: str, *args: UUID | str, of: UUID | None = None
) -> HttpResponseRedirect:
    """The redirect to the page named `to`, with `?done=...&since=...` and the way back to the list, if there is one.

    Without `since` where nothing was written. `of`: the record that the first click has written already, where this
    is the second one.
    """
    if not written.numbers and of is not None and request.user.pk is not None:
        written = written_last(request.user.pk, of)
    said = {"done": done, "since": written.since, BACK: _asked(request)}
    query = urlencode({name: value for name, value in said.items() if value})
    return say_saved(request, HttpResponseRedirect(f"{reverse(to, args=args)}?{query}"))


SAVED_FORM = "saved_form"  # a cookie for the page's script: the draft of that form is a record now


def say_saved(request: HttpRequest, response: HttpResponseRedirect) -> HttpResponseRedirect:
    """The answer to a form that was saved, which tells the device that it need not keep what was typed."""
    for name in ("id", "key"):
        try:
            key = str(UUID(request.POST.get(name, "")))
        except ValueError:
            continue
        secure = bool(settings.SESSION_COOKIE_SECURE)
        response.set_cookie(SAVED_FORM, key, max_age=3600, secure=secure, samesite="Lax")
        break
    return response


def say_done(written: Written) -> str:
    """ "saved"; "again" where the same form was saved before and nothing was written now: what stands may be other."""
    return "again" if written.is_again else "saved"


def was_sent(request: HttpRequest) -> bool:
    """Whether the form that the address names (`?form=ID`) has been saved by this person."""
    try:
        key = UUID(request.GET.get("form", ""))
    except ValueError:
        return False
    return request.user.pk is not None and is_submitted(request.user.pk, key)


def done_in(request: HttpRequest, known: Collection[str]) -> str:
    """What was done, as such a redirect says it; empty where it is none of the words that the page knows."""
    done = request.GET.get("done", "")
    return done if done in known else ""


def sent_number(request: HttpRequest, name: str) -> int:
    """The version that a button carries; 0, which no record has, where it is no number."""
    sent = request.POST.get(name, "")
    return int(sent) if sent.isdecimal() and len(sent) < 10 else 0


def _asked(request: HttpRequest) -> str:
    return _cleaned(request.GET.get(BACK, ""))


def _cleaned(query: str) -> str:
    asked = QueryDict(query[:LONGEST], mutable=True)
    asked.pop(BACK, None)
    return str(asked.urlencode())


def _carrying(query: str) -> str:
    return f"?{urlencode({BACK: query})}" if query else ""
