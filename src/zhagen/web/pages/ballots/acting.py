"""What is done with a vote: closed, opened again, an option withdrawn or put back, a ballot taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpResponse

from zhagen.web.common.access import SignedInRequest
from zhagen.web.common.audit import Written
from zhagen.web.common.errors import NotAllowed
from zhagen.web.pages.ballots.views import TABLE, draw_vote
from zhagen.web.pages.records.context import NOT_YOURS_TO_CHANGE, RecordContext, open_record_context
from zhagen.web.pages.ui.answers import allow_post, lead_on, sent_number
from zhagen.web.pages.ui.refusals import Attempt
from zhagen.web.records import service as records
from zhagen.web.store.record import today

Act = Callable[[RecordContext, int], Written]


@allow_post
def end_vote(request: SignedInRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """Closed from today on; with `again` opened anew."""
    again = "again" in request.POST

    def act(context: RecordContext, version: int) -> Written:
        if again:
            return records.reopen_vote(context.scope, engagement, record, version)
        return records.close_vote(context.scope, engagement, record, version, today())

    return _act(request, engagement, record, act, "open" if again else "closed")


@allow_post
def change_options(request: SignedInRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """`withdraw` or `back`: the option that its button names."""
    back = request.POST.get("back", "")
    change: Any = records.put_back_option if back else records.withdraw_option
    option = back or request.POST.get("withdraw", "")

    def act(context: RecordContext, version: int) -> Written:
        written: Written = change(context.scope, engagement, record, option, version)
        return written

    return _act(request, engagement, record, act, "back" if back else "withdrawn")


@allow_post
def undo_ballot(request: SignedInRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """A whole ballot, as it was when it was opened."""
    number, state = sent_number(request, "number"), sent_number(request, "state")

    def act(context: RecordContext, version: int) -> Written:
        return records.undo_ballot(context.scope, engagement, record, number, state)

    return _act(request, engagement, record, act, "deleted")


def _act(request: SignedInRequest, engagement: UUID, record: UUID, act: Act, done: str) -> HttpResponse:
    context = open_record_context(request, engagement, TABLE)
    found = records.find_vote(context.scope, engagement, record)
    if not context.may_add:
        raise NotAllowed(NOT_YOURS_TO_CHANGE)
    with Attempt() as attempt:
        written = act(context, sent_number(request, "version"))
        return lead_on(request, written, done, "vote", engagement, record)
    return draw_vote(request, context, found, status=409, sentence=attempt.sentence)
