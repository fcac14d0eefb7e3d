"""A review is signed, or a signature taken back."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from zhagen.web.common.access import Scope
from zhagen.web.pages.records.context import open_record_context
from zhagen.web.pages.records.views import draw_record
from zhagen.web.pages.ui.answers import allow_post, lead_on, sent_number
from zhagen.web.pages.ui.refusals import Attempt
from zhagen.web.records import service as records
from zhagen.web.store.record import DatedRecord


@allow_post
def sign_review(request: HttpRequest, engagement: UUID, review: UUID) -> HttpResponse:
    """As it was when its page was drawn."""
    return _done(request, engagement, review, records.sign_review, "signed")


@allow_post
def unsign_review(request: HttpRequest, engagement: UUID, review: UUID) -> HttpResponse:
    """One's own signature, while there is no second."""
    return _done(request, engagement, review, records.unsign_review, "unsigned")


def _done(
    request: HttpRequest,
    engagement: UUID,
    review: UUID,
    act: Callable[[Scope, UUID, int], DatedRecord],
    done: str,
) -> HttpResponse:
    context = open_record_context(request, engagement, "reviews")
    row = context.row(review)
    with Attempt() as attempt:
        written = act(context.scope, review, sent_number(request, "version")).written
        return lead_on(request, written, done, "record", engagement, "reviews", review)
    return draw_record(request, context, context.row(row.pk), attempt.sentence)
