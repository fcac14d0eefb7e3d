"""Records of any kind: added, changed, shown whole, deleted, restored."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render

from zhagen.web.common.access import Scope, SignedInRequest
from zhagen.web.common.audit import Written
from zhagen.web.common.errors import NotAllowed, NotFound
from zhagen.web.common.formats import Sentence
from zhagen.web.common.ids import make_id
from zhagen.web.common.sealing import Unsealed, seal, unseal
from zhagen.web.pages.records.choices import choices_of
from zhagen.web.pages.records.context import (
    DELETED_MEANWHILE,
    EDITED_BEHIND,
    EDITED_MEANWHILE,
    NOT_YOURS_TO_CHANGE,
    RecordContext,
    open_record_context,
    open_to_add,
)
from zhagen.web.pages.records.forms import (
    RecordForm,
    begun_by_address,
    begun_by_newest,
    initial_of,
    values_in,
)
from zhagen.web.pages.records.list_forms import RevealForm
from zhagen.web.pages.records.presenters import differences, take_theirs
from zhagen.web.pages.records.titles import title_of
from zhagen.web.pages.records.views import draw_record, reveal_form
from zhagen.web.pages.ui.answers import allow_form, allow_post, lead_on, sent_number
from zhagen.web.pages.ui.draft_forms import form_data, form_id
from zhagen.web.pages.ui.finder_results import day_in
from zhagen.web.pages.ui.refusals import Attempt
from zhagen.web.store.questions import Question, is_questioned
from zhagen.web.store.record import DatedRecord
from zhagen.web.store.sensitive import hidden_columns, sensitive_columns

CHANGE = "change"  # what follows the reveal of a record: its form
SAID = frozenset({"question", "score", "option", "rank", "named", "resident"})


@allow_form
def add_record(request: SignedInRequest, engagement: UUID, table: str) -> HttpResponse:
    """With `?like=ID` the form begins with what that record holds, with `?resident=ID` with that resident."""
    context = open_to_add(request, engagement, table)
    if (data := form_data(request)) is None:
        key = form_id(request)
        form = RecordForm(
            context.kind, choices_of(context, key), initial={**_begun(request, context), "id": str(key)}
        )
        return render(request, "records/form.html", {"record_context": context, "form": form})
    form = RecordForm(context.kind, choices_of(context, _new_key(data), day=day_in(data)), data)
    if form.is_finding():
        return render(request, "records/form.html", {"record_context": context, "form": form})
    if form.is_valid() and form.answers(_questions(context, form)):
        with Attempt(form, missing=True) as attempt:
            return _save_new(request, context, form)
        if attempt.gone:  # the id is another record's
            form.begin_again()
    elif form.errors:
        form.add_further(
            context.service.examine(context.scope, table, context.engagement.pk, form.sound_values())
        )
    return render(request, "records/form.html", {"record_context": context, "form": form}, status=422)


def _questions(context: RecordContext, form: RecordForm, id: UUID | None = None) -> tuple[Question, ...]:
    here, key = context.engagement.pk, form.cleaned_data.get("id")
    return context.service.question(context.scope, context.table, here, form.values(), id=id, key=key)


def _save_new(request: SignedInRequest, context: RecordContext, form: RecordForm) -> HttpResponse:
    """Sent once more with other words, what is there already stays until the person says which shall stand."""
    key, values = form.cleaned_data["id"], form.values()
    row = context.service.record(context.scope, context.table, context.engagement.pk, values, id=key)
    if row.written.differs:
        again = RecordForm(
            context.kind, choices_of(context, key), request.POST, initial=values_in(context.kind, row)
        )
        again.is_valid()
        return draw_form(request, context, row, again, meanwhile=True)
    where = (context.engagement.pk, context.table, row.pk)
    return lead_on(request, row.written, "saved", "record", *where, of=row.pk)


def _begun(request: SignedInRequest, context: RecordContext) -> dict[str, Any]:
    begun = initial_of(context.kind, request.user) | begun_by_newest(context)
    begun |= begun_by_address(context, request.GET)
    try:
        like = context.row(UUID(request.GET.get("like", "")))
    except (ValueError, NotFound):
        return begun
    held = values_in(context.kind, like)
    own = {"entered", "note", "alias", "name", "title"} | sensitive_columns(like)
    if context.kind.is_of_somebody:  # the same person says one thing more, and it is another one
        own |= SAID
    own |= {name for name, value in held.items() if is_questioned(context.table, name, value)}
    return begun | {name: value for name, value in held.items() if value is not None and name not in own}


def _new_key(data: Mapping[str, str]) -> UUID:
    try:
        return UUID(data.get("id", ""))
    except ValueError:
        return make_id()


@allow_form
def change_record(request: SignedInRequest, engagement: UUID, table: str, record: UUID) -> HttpResponse:
    """The form carries the version that was opened; the second editor is told and sees both."""
    context = open_record_context(request, engagement, table)
    row = context.row_to_change(record)
    if request.method != "POST" and context.why_not_now(row, "change"):
        return redirect("record", engagement, table, record)  # its page says why
    if request.method != "POST" and hidden_columns(row):
        return draw_gate(
            request,
            context,
            row,
            reveal_form(request, context, record, {"reason": "correct", "then": "change"}),
        )
    if request.method != "POST":
        row = context.open_row(record)
    form = form_of(context, row, form_data(request))
    if row.deleted_at is not None:
        return draw_form(request, context, row, form, sentence=DELETED_MEANWHILE)
    sent = form.is_bound and not form.is_finding()
    if sent and form.is_valid() and form.answers(_questions(context, form, record)):
        with Attempt(form, missing=True) as attempt:
            version = form.cleaned_data["version"] or 0
            saved = context.service.change(context.scope, table, record, version, form.values())
            return lead_on(request, saved.written, "changed", "record", engagement, table, record)
        if attempt.stale:
            return draw_form(request, context, context.row(record), form, meanwhile=True)
        if attempt.gone:
            return draw_form(request, context, context.row(record), form, sentence=DELETED_MEANWHILE)
    elif form.errors:
        here = context.engagement.pk
        form.add_further(context.service.examine(context.scope, table, here, form.sound_values(), id=row.pk))
    return draw_form(request, context, row, form)


def form_of(context: RecordContext, row: DatedRecord, sent: QueryDict | None = None) -> RecordForm:
    """The form of a record that is there, with what it holds or with what was sent."""
    begun = {**values_in(context.kind, row), "id": str(row.pk), "version": row.version}
    return RecordForm(context.kind, choices_of(context, row.pk, row, row.day), sent, initial=begun)


def draw_gate(
    request: SignedInRequest,
    context: RecordContext,
    row: DatedRecord,
    reveal: RevealForm,
    sentence: Sentence = "",
) -> HttpResponse:
    """Before a form with hidden values is shown: why."""
    shown = {
        "record_context": context,
        "row": row,
        "title": title_of(row),
        "reveal": reveal,
        "sentence": sentence,
    }
    return render(
        request, "records/gate.html", shown, status=422 if reveal.errors else 409 if sentence else 200
    )


def keep_typed(request: SignedInRequest, row: DatedRecord) -> str:
    """What was sent for that record, for the same person to take up again after the gate."""
    return seal(f"typed:{request.user.pk}:{row.pk}", dict(request.POST.lists()))


def take_up_typed(request: SignedInRequest, row: DatedRecord, sealed: str) -> QueryDict | None:
    """The same again; None where there is none, or where it was another's."""
    try:
        kept = unseal(f"typed:{request.user.pk}:{row.pk}", sealed) if sealed else {}
    except Unsealed:
        return None
    typed = QueryDict(mutable=True)
    for name, values in kept.items():
        typed.setlist(name, values)
    return typed if kept else None


def draw_form(
    request: SignedInRequest,
    context: RecordContext,
    row: DatedRecord,
    form: RecordForm,
    *,
    meanwhile: bool = False,
    revealed: bool = False,
    sentence: Sentence = "",
) -> HttpResponse:
    """The form with what was typed; `meanwhile`: beside each field that differs, what stands there now.

    Where that has something hidden, whoever did not say why they look (`revealed`) is asked first; what they typed
    goes along.
    """
    if meanwhile and not revealed and hidden_columns(row):
        begun = {"reason": "correct", "then": CHANGE, "typed": keep_typed(request, row)}
        return draw_gate(request, context, row, RevealForm(initial=begun), EDITED_BEHIND)
    shown = {"record_context": context, "row": row, "form": form, "sentence": sentence}
    status = 409 if meanwhile or sentence else 422 if form.errors or form.asked else 200
    if meanwhile:
        take_theirs(context, row, form)
        shown |= {"sentence": EDITED_MEANWHILE, "differences": differences(context, row, form)}
    return render(request, "records/form.html", shown, status=status)


@allow_post
def delete_record(request: SignedInRequest, engagement: UUID, table: str, record: UUID) -> HttpResponse:
    """As it was when the page was drawn; what follows offers the way back."""
    context = open_record_context(request, engagement, table)
    delete = partial(context.service.delete, version=sent_number(request, "version"))
    return _done(request, context, record, delete, "deleted")


@allow_post
def restore_record(request: SignedInRequest, engagement: UUID, table: str, record: UUID) -> HttpResponse:
    """As it was before it was deleted."""

    context = open_record_context(request, engagement, table)
    return _done(request, context, record, context.service.restore, "restored")


def _done(
    request: SignedInRequest,
    context: RecordContext,
    record: UUID,
    act: Callable[[Scope, str, UUID], Any],
    done: str,
) -> HttpResponse:
    context.row_to_change(record)
    written = Written()
    with Attempt(missing=True) as attempt:
        written = act(context.scope, context.table, record).written
    if attempt.error and not attempt.gone:  # gone: clicked twice, it is so already
        return draw_record(request, context, context.row(record), attempt.sentence)
    return lead_on(request, written, done, "record", context.engagement.pk, context.table, record, of=record)


@allow_post
def reveal_record(request: SignedInRequest, engagement: UUID, table: str, record: UUID) -> HttpResponse:
    """The answer itself is the page with everything: opened again, it is hidden again. With `then=change` the form."""
    context = open_record_context(request, engagement, table)
    row = context.row(record)
    form = RevealForm(request.POST)
    changing = request.POST.get("then") == CHANGE
    if changing and not context.may_change(row):
        raise NotAllowed(NOT_YOURS_TO_CHANGE)
    if not form.is_valid():
        return (
            draw_gate(request, context, row, form)
            if changing
            else draw_record(request, context, row, reveal=form)
        )
    said = form.cleaned_data
    row = context.open_row(record, reason=said["reason"], words=said["words"])
    typed = take_up_typed(request, row, said["typed"]) if changing else None
    if typed is not None:
        form_again = form_of(context, row, typed)
        form_again.is_valid()
        return draw_form(request, context, row, form_again, meanwhile=True, revealed=True)
    if changing:
        return draw_form(request, context, row, form_of(context, row))
    return draw_record(request, context, row, revealed=True)
