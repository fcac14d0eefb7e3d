"""A partner on one card: what is understood of it, what was tried, what was agreed."""

from __future__ import annotations

from collections import Counter
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhagen.web.common.errors import NotAllowed, NotFound
from zhagen.web.pages.places.presenters import may_write
from zhagen.web.pages.places.register_views import draw_subject
from zhagen.web.pages.records.context import NOT_YOURS_TO_ADD, open_record_context
from zhagen.web.pages.records.inline import add_inline, short_form
from zhagen.web.pages.records.titles import word_of
from zhagen.web.pages.ui.answers import allow_form, done_in, lead_on
from zhagen.web.pages.ui.draft_forms import form_data
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.record import today

FACTS = kind_of(records.MODELS["partner_facts"])
DEALINGS = kind_of(records.MODELS["partner_dealings"])
# What a part of the card is written by: columns, and those that have to be filled in.
PARTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "partner_facts": (("topic", "note", "day"), ("topic", "note")),
    "partner_dealings": (("form", "note", "day"), ("form",)),
    "agreements": (("note", "inside", "day", "ends"), ("note",)),
}


@allow_form
def show_partner(request: HttpRequest, engagement: UUID, record: UUID) -> HttpResponse:
    """It is the whole community's; dealings and agreements are those of this team. `part`: what is added to it."""
    context = open_record_context(request, engagement, "partners")
    if request.method == "POST" and not may_write(context.scope, engagement, "partner_facts"):
        context.row(record)
        raise NotAllowed(NOT_YOURS_TO_ADD)
    row, data = context.open_row(record), form_data(request)
    forms = {part: short_form(part, shown, part, needed=needed) for part, (shown, needed) in PARTS.items()}
    status, sentence = 200, ""
    if data is not None:
        part = data.get("part", "")
        if part not in PARTS:
            raise NotFound(part)
        shown, needed = PARTS[part]
        form = short_form(part, shown, part, data, needed=needed)
        added = add_inline(context.scope, engagement, part, form, {"partner": record})
        if added.written is not None:
            return lead_on(request, added.written, part, "partner", engagement, record, of=added.key)
        forms[part], status, sentence = added.form, added.status, str(added.sentence)
        if row.deleted_at is not None:  # to be copied: there is no card any more
            texts = [str(form[name].value()) for name in shown if form[name].value()]
            return render(request, "ui/drafts/without_form.html", {"texts": texts}, status=409)
    known = records.find_partner_known(context.scope, engagement, record)
    timeline = records.draw_partner(context.scope, engagement, record, request.GET.get("page"))
    more = {
        **_card(known),
        "forms": forms,
        "may_add": may_write(context.scope, engagement, "partner_facts"),
        "done": done_in(request, PARTS),
        "sentence": sentence,
    }
    answer = draw_subject(request, "partner", context, row, timeline, **more)
    if status != 200:
        answer.status_code = status
    return answer


def _card(known: records.PartnerKnown) -> dict[str, Any]:
    """Topics of which nothing is known first; how often which way was tried; what is agreed and still holds first."""
    topics = sorted(FACTS.column("topic").codes, key=lambda one: one[0] in known.facts)
    tried = Counter(row.form for row in known.dealings)
    day = today()
    held = [(row, row.ends is None or row.ends >= day) for row in known.agreements]
    return {
        "understood": [(label, known.facts.get(code, [])) for code, label in topics],
        "understood_number": sum(code in known.facts for code, _label in topics),
        "tried": [(word_of(DEALINGS.column("form"), code), number) for code, number in tried.most_common()],
        "last_dealing": next(iter(known.dealings), None),
        "agreed": sorted(held, key=lambda one: not one[1]),
    }
