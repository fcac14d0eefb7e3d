"""Records of any kind: added, changed, shown whole, deleted, restored."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from zhagen.web.common.errors import Invalid, NotAllowed, NotFound, StaleVersion, StateConflict
from zhagen.web.common.ids import make_id
from zhagen.web.pages.records.choices import choices_of
from zhagen.web.pages.records.context import (
    DELETED_MEANWHILE,
    EDITED_MEANWHILE,
    NOT_YOURS_TO_ADD,
    NOT_YOURS_TO_CHANGE,
    RecordContext,
    begin_save,
    end_save,
    open_record_context,
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
from zhagen.web.pages.ui.draft_forms import form_data
from zhagen.web.store.sensitive import hidden_columns, sensitive_columns

SAID = frozenset({"question", "score", "option", "rank", "named", "resident"})


@require_http_methods(["GET", "HEAD", "POST"])
def add_record(request: Any, engagement: UUID, table: str) -> Any:
    """With `?like=ID` the form begins with what that record holds, with `?resident=ID` with that resident."""
    place = open_record_context(request, engagement, table)
    if not place.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    if (data := form_data(request)) is None:
        key = make_id()
        form = RecordForm(
            place.kind, choices_of(place, key), initial={**_begun(request, place), "id": str(key)}
        )
        return render(request, "records/form.html", {"place": place, "form": form})
    form = RecordForm(place.kind, choices_of(place, _new_key(data)), data)
    if form.is_finding():
        return render(request, "records/form.html", {"place": place, "form": form})
    if form.is_valid():
        try:
            return _save_new(request, place, form)
        except Invalid as wrong:
            form.add_sentences(wrong.fields)
        except StateConflict as never:
            form.add_error(None, never.sentence)
        except NotFound:  # the id is another record's
            form.begin_again()
    else:
        form.add_further(
            place.service.examine_record(place.scope, table, place.engagement.pk, form.sound_values())
        )
    return render(request, "records/form.html", {"place": place, "form": form}, status=422)


def _save_new(request: Any, place: RecordContext, form: Any) -> Any:
    """Sent once more with other words, what is there already stays until the person says which shall stand."""
    key, values = form.cleaned_data["id"], form.values()
    begun = begin_save()
    row = place.service.record(place.scope, place.table, place.engagement.pk, values, id=key)
    again = RecordForm(place.kind, choices_of(place, key), request.POST, initial=values_in(place.kind, row))
    other = set(again.changed_data) - {"id", "version"} if again.is_valid() else set()
    if other & again.values().keys():  # without a day of entering, which is today then
        return draw_form(request, place, row, again, meanwhile=True)
    return end_save(
        place.scope, begun, "saved", "record", place.engagement.pk, place.table, row.pk, of=row.pk
    )


def _begun(request: Any, place: RecordContext) -> dict[str, Any]:
    begun = initial_of(place.kind, request.user) | begun_by_newest(place)
    begun |= begun_by_address(place, request.GET)
    try:
        like = place.row(UUID(request.GET.get("like", "")))
    except (ValueError, NotFound):
        return begun
    held = values_in(place.kind, like)
    own = {"entered", "note", "alias", "name", "title"} | sensitive_columns(like)
    if place.kind.is_of_somebody:  # the same person says one thing more, and it is another one
        own |= SAID
    return begun | {name: value for name, value in held.items() if value is not None and name not in own}


def _new_key(data: Any) -> UUID:
    try:
        return UUID(data.get("id", ""))
    except ValueError:
        return make_id()


@require_http_methods(["GET", "HEAD", "POST"])
def change_record(request: Any, engagement: UUID, table: str, record: UUID) -> Any:
    """The form carries the version that was opened; the second editor is told and sees both."""
    place = open_record_context(request, engagement, table)
    row = place.row(record)
    if not place.may_change(row):
        raise NotAllowed(NOT_YOURS_TO_CHANGE)
    if request.method != "POST" and place.why_not_now(row, "change"):
        return redirect("record", engagement, table, record)  # its page says why
    if request.method != "POST" and hidden_columns(row):
        return draw_gate(
            request, place, row, reveal_form(request, place, record, {"reason": "correct", "then": "change"})
        )
    if request.method != "POST":
        row = place.open_row(record)
    form = form_of(place, row, form_data(request))
    if row.deleted_at is not None:
        return draw_form(request, place, row, form, sentence=DELETED_MEANWHILE)
    if form.is_bound and not form.is_finding() and form.is_valid():
        try:
            return _save_change(place, row, form)
        except StaleVersion as other:
            return draw_form(request, place, place.row(other.current.pk), form, meanwhile=True)
        except NotFound:
            return draw_form(request, place, place.row(record), form, sentence=DELETED_MEANWHILE)
        except Invalid as wrong:
            form.add_sentences(wrong.fields)
        except StateConflict as never:
            form.add_error(None, never.sentence)
    elif form.errors:
        here = place.engagement.pk
        form.add_further(
            place.service.examine_record(place.scope, table, here, form.sound_values(), id=row.pk)
        )
    return draw_form(request, place, row, form)


def form_of(place: RecordContext, row: Any, sent: Any = None) -> Any:
    """The form of a record that is there, with what it holds or with what was sent."""
    begun = {**values_in(place.kind, row), "id": str(row.pk), "version": row.version}
    return RecordForm(place.kind, choices_of(place, row.pk, row), sent, initial=begun)


def draw_gate(request: Any, place: RecordContext, row: Any, reveal: Any) -> Any:
    """Before a form with hidden values is shown: why."""
    shown = {"place": place, "row": row, "title": title_of(row), "reveal": reveal}
    return render(request, "records/gate.html", shown, status=422 if reveal.errors else 200)


def draw_form(
    request: Any, place: RecordContext, row: Any, form: Any, *, meanwhile: bool = False, sentence: Any = ""
) -> Any:
    """The form with what was typed; `meanwhile`: beside each field that differs, what stands there now."""
    shown = {"place": place, "row": row, "form": form, "sentence": sentence}
    status = 409 if meanwhile or sentence else 422 if form.errors else 200
    if meanwhile and hidden_columns(row):
        place.open_row(row.pk, reason="correct")  # what stands there now is shown beside what was typed
    if meanwhile:
        take_theirs(place, row, form)
        shown |= {"sentence": EDITED_MEANWHILE, "differences": differences(place, row, form)}
    return render(request, "records/form.html", shown, status=status)


def _save_change(place: RecordContext, row: Any, form: Any) -> Any:
    version = form.cleaned_data["version"] or 0
    begun = begin_save()
    place.service.change_record(place.scope, place.table, row.pk, version, form.values())
    return end_save(place.scope, begun, "changed", "record", place.engagement.pk, place.table, row.pk)


@require_POST
def delete_record(request: Any, engagement: UUID, table: str, record: UUID) -> Any:
    """As it was when the page was drawn; what follows offers the way back."""
    version = request.POST.get("version", "")

    def delete(place: RecordContext) -> None:
        place.service.delete_record(
            place.scope, table, record, int(version) if version.isdecimal() and len(version) < 10 else 0
        )

    return _done(request, open_record_context(request, engagement, table), record, delete, "deleted")


@require_POST
def restore_record(request: Any, engagement: UUID, table: str, record: UUID) -> Any:
    """As it was before it was deleted."""

    def restore(place: RecordContext) -> None:
        place.service.restore_record(place.scope, table, record)

    return _done(request, open_record_context(request, engagement, table), record, restore, "restored")


def _done(
    request: Any, place: RecordContext, record: UUID, act: Callable[[RecordContext], None], done: str
) -> Any:
    row = place.row(record)
    if not place.may_change(row):
        raise NotAllowed(NOT_YOURS_TO_CHANGE)
    begun = begin_save()
    try:
        act(place)
    except (StateConflict, StaleVersion) as problem:
        return draw_record(request, place, place.row(record), problem.sentence)
    except Invalid as wrong:
        return draw_record(request, place, row, " ".join(str(one) for one in wrong.fields.values()))
    except NotFound:  # clicked twice: it is so already
        pass
    return end_save(place.scope, begun, done, "record", place.engagement.pk, place.table, record, of=record)


CHANGE = "change"


@require_POST
def reveal_record(request: Any, engagement: UUID, table: str, record: UUID) -> Any:
    """The answer itself is the page with everything: opened again, it is hidden again. With `then=change` the form."""
    place = open_record_context(request, engagement, table)
    row = place.row(record)
    form = RevealForm(request.POST)
    changing = request.POST.get("then") == CHANGE
    if changing and not place.may_change(row):
        raise NotAllowed(NOT_YOURS_TO_CHANGE)
    if not form.is_valid():
        return (
            draw_gate(request, place, row, form)
            if changing
            else draw_record(request, place, row, reveal=form)
        )
    said = form.cleaned_data
    row = place.open_row(record, reason=said["reason"], words=said["words"])
    if changing:
        return draw_form(request, place, row, form_of(place, row))
    return draw_record(request, place, row, revealed=True)
