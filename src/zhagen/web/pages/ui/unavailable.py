"""A database that does not answer, or a disk that is full: the page says so, and keeps what was typed.

The one place where that becomes a page (503): whatever raised it, view, session or template, Django asks for the page
of what broke, and that asks here. Nothing of this page needs the database.
"""

import errno
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.db import DataError, Error, IntegrityError, NotSupportedError, ProgrammingError
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.formats import Sentence
from zhagen.web.pages.ui.drafts import NEVER_KEPT, OURS, StoredDraft, fields_of
from zhagen.web.store.writing import TAKEN_MEANWHILE

BUSY = _("数据库正忙，暂时存不了、也读不了。请过一会儿再试。")
FULL = _("磁盘满了，现在什么都存不进去。请告诉管这台电脑的人腾出地方，再试一次。")
DAMAGED = _(
    "数据库文件有损坏，或者磁盘读写出了错。请告诉管这台电脑的人：先别动文件，运行 zhagen doctor --full。"
)
AWAY = _("现在连不上数据库。请过一会儿再试；一直这样，就告诉管这台电脑的人运行 zhagen doctor。")
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})
_SAID = (  # what SQLite and PostgreSQL say -> what a person is told
    (("disk is full", "no space left", "could not extend file", "readonly database"), FULL),
    (("malformed", "not a database", "invalid page", "disk i/o error"), DAMAGED),
    (("locked", "busy", "lock timeout", "too many clients"), BUSY),
)
_MISTAKES = (DataError, NotSupportedError, ProgrammingError)  # of ours, and none of the database's


def why_unavailable(problem: BaseException | None) -> Sentence:
    """The sentence; empty where the database has no part in what was raised."""
    if not isinstance(problem, Error | OSError):
        return ""
    for one in _chain(problem):
        if isinstance(one, OSError) and one.errno in _NO_ROOM:
            return FULL
        if isinstance(one, IntegrityError):
            return TAKEN_MEANWHILE
        if isinstance(one, Error) and (not isinstance(one, _MISTAKES) or "does not exist" in str(one)):
            said = str(one).lower()
            return next((sentence for words, sentence in _SAID if any(w in said for w in words)), AWAY)
    return ""


def _chain(problem: BaseException | None) -> Iterator[BaseException]:
    """What was raised, and what had been raised before it: a transaction that cannot be ended hides why."""
    while problem is not None:
        yield problem
        problem = problem.__cause__ or problem.__context__


def draw_unavailable(request: HttpRequest, sentence: Sentence) -> HttpResponse:
    """503 with the form's fields, to be sent again as they are; 409 where somebody else wrote the same."""
    status = HTTPStatus.CONFLICT if sentence is TAKEN_MEANWHILE else HTTPStatus.SERVICE_UNAVAILABLE
    fields = _fields(request)
    told = {
        "sentence": sentence,
        "language": get_language(),
        "path": request.get_full_path(),
        "fields": fields,
        "texts": StoredDraft("", "", "", [one for one in fields if one[0] not in OURS]).texts,
    }
    answer = HttpResponse(render_to_string("ui/unavailable.html", told), status=status)
    if status is HTTPStatus.SERVICE_UNAVAILABLE:
        answer["Retry-After"] = "10"
    add_never_cache_headers(answer)
    return answer


def _fields(request: HttpRequest) -> list[list[str]]:
    """All that was sent, in its order; nothing of a form with a password, or of one that cannot be read."""
    try:
        sent: Any = request.POST
    except (BadRequest, SuspiciousOperation, UnreadablePostError, OSError):
        return []
    return [] if NEVER_KEPT & set(sent) else fields_of(sent)
