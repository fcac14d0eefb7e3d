"""The map of assets, kind by kind; the community's profile, what is missing first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zhagen.web.common.errors import NotAllowed, NotFound
from zhagen.web.common.formats import Sentence
from zhagen.web.pages.records.context import NOT_YOURS_TO_ADD, RecordContext, open_record_context
from zhagen.web.pages.records.forms import PartForm
from zhagen.web.pages.records.inline import Added, add_inline, short_form
from zhagen.web.pages.records.titles import title_of, word_of
from zhagen.web.pages.ui.answers import allow_form, done_in, lead_on
from zhagen.web.pages.ui.draft_forms import form_data
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of

KINDS = kind_of(records.MODELS["resources"]).column("kind").codes
TOPICS = kind_of(records.MODELS["profile_facts"]).column("topic").codes
PARTNERS = kind_of(records.MODELS["partners"])
OF_PARTNERS = len(kind_of(records.MODELS["partner_facts"]).column("topic").codes)
Codes = tuple[tuple[str, Sentence], ...]


@allow_form
def show_assets(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """Every kind has its section, an empty one too; a form in each adds one more."""
    context = open_record_context(request, engagement, "resources")
    added, part = _sent(request, context, KINDS, "kind", ("name", "holder", "inside", "confirmed"), ("name",))
    if added is not None and added.written is not None:
        return lead_on(request, added.written, "saved", "assets", engagement, of=added.key)
    assets = records.find_assets(context.scope, engagement)
    sections = [
        (
            label,
            [(one, title_of(one.row)) for one in assets if one.row.kind == code],
            _form(added, part, code)
            or short_form("resources", ("name", "holder", "inside", "confirmed"), code, needed=("name",)),
            code,
        )
        for code, label in KINDS
    ]
    shown = {
        "sections": sections,
        "without": [(one, title_of(one.row)) for one in assets if not one.row.kind],
        "partners": [
            (row, title_of(row), word_of(PARTNERS.column("kind"), row.kind), number)
            for row, number in records.find_partners_known(context.scope, engagement)
        ],
        "topics": OF_PARTNERS,
    }
    return _draw(request, context, "map", added, shown)


@allow_form
def show_profile(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """The topics of which nothing is known come first, then the rest, longest unheard of first."""
    context = open_record_context(request, engagement, "profile_facts")
    added, part = _sent(request, context, TOPICS, "topic", ("note", "source", "day"), ("note",))
    if added is not None and added.written is not None:
        return lead_on(request, added.written, "saved", "profile_facts", engagement, of=added.key)
    found, source = records.find_profile(context.scope, engagement), context.kind.column("source")
    ordered = sorted(TOPICS, key=lambda one: max((str(row.day) for row in found.get(one[0], ())), default=""))
    topics = [
        (
            label,
            [(row, word_of(source, row.source)) for row in found.get(code, ())],
            _form(added, part, code)
            or short_form("profile_facts", ("note", "source", "day"), code, needed=("note",)),
            code,
        )
        for code, label in ordered
    ]
    missing = sum(code not in found for code, _label in TOPICS)
    return _draw(
        request,
        context,
        "profile",
        added,
        {"topics": topics, "missing": missing, "number": len(TOPICS), "without": found.get("", [])},
    )


def _sent(
    request: HttpRequest,
    context: RecordContext,
    parts: Codes,
    column: str,
    shown: tuple[str, ...],
    needed: tuple[str, ...],
) -> tuple[Added | None, str]:
    """What came of the form of a part of the page, and which part; None where nothing was sent."""
    if request.method == "POST" and not context.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    data: Mapping[str, Any] | None = form_data(request)
    if data is None:
        return None, ""
    part = str(data.get("part", ""))
    if part not in dict(parts):
        raise NotFound(part)
    form = short_form(context.table, shown, part, data, needed=needed)
    here = context.engagement.pk
    return add_inline(context.scope, here, context.table, form, {column: part}), part


def _form(added: Added | None, part: str, code: str) -> PartForm | None:
    return added.form if added is not None and part == code else None


def _draw(
    request: HttpRequest, context: RecordContext, template: str, added: Added | None, shown: dict[str, Any]
) -> HttpResponse:
    said = {
        "record_context": context,
        "may_add": context.may_add,
        "done": done_in(request, ("saved",)),
        "sentence": added.sentence if added else "",
        **shown,
    }
    return render(request, f"assets/{template}.html", said, status=added.status if added else 200)
