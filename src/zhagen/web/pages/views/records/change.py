"""A record changed."""

from typing import Any
from uuid import UUID

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from zhagen.web.common.errors import EditedMeanwhile, Invalid, NotAllowed, NotNow, NotThere
from zhagen.web.pages.forms.reveal import RevealForm
from zhagen.web.pages.records.choices import choices_of
from zhagen.web.pages.records.context import Place, open_place
from zhagen.web.pages.records.differences import differences, take_theirs
from zhagen.web.pages.records.forms import RecordForm, values_in
from zhagen.web.pages.records.sentences import DELETED_MEANWHILE, EDITED_MEANWHILE, NOT_YOURS_TO_CHANGE
from zhagen.web.pages.records.titles import title_of
from zhagen.web.pages.saves import begin_save, end_save
from zhagen.web.store.sensitive import hidden_columns


@require_http_methods(["GET", "HEAD", "POST"])
def change_record(request: Any, engagement: UUID, table: str, record: UUID) -> Any:
    """The form carries the version that was opened; the second editor is told and sees both."""
    place = open_place(request, engagement, table)
    row = place.row(record)
    if not place.may_change(row):
        raise NotAllowed(NOT_YOURS_TO_CHANGE)
    if request.method != "POST" and place.why_not_now(row, "change"):
        return redirect("record", engagement, table, record)  # its page says why
    if request.method != "POST" and hidden_columns(row):
        return draw_gate(request, place, row, RevealForm(initial={"reason": "correct", "then": "change"}))
    if request.method != "POST":
        row = place.open_row(record)
    form = form_of(place, row, request.POST if request.method == "POST" else None)
    if row.deleted_at is not None:
        return draw_form(request, place, row, form, sentence=DELETED_MEANWHILE)
    if form.is_bound and not form.is_finding() and form.is_valid():
        try:
            return _save(place, row, form)
        except EditedMeanwhile as other:
            return draw_form(request, place, place.row(other.current.pk), form, meanwhile=True)
        except NotThere:
            return draw_form(request, place, place.row(record), form, sentence=DELETED_MEANWHILE)
        except Invalid as wrong:
            form.add_sentences(wrong.fields)
        except NotNow as never:
            form.add_error(None, never.sentence)
    elif form.errors:
        here = place.engagement.pk
        form.add_further(
            place.service.examine_record(place.scope, table, here, form.sound_values(), id=row.pk)
        )
    return draw_form(request, place, row, form)


def form_of(place: Place, row: Any, sent: Any = None) -> Any:
    """The form of a record that is there, with what it holds or with what was sent."""
    begun = {**values_in(place.kind, row), "id": str(row.pk), "version": row.version}
    return RecordForm(place.kind, choices_of(place, row.pk, row), sent, initial=begun)


def draw_gate(request: Any, place: Place, row: Any, reveal: Any) -> Any:
    """Before a form with hidden values is shown: why."""
    shown = {"place": place, "row": row, "title": title_of(row), "reveal": reveal}
    return render(request, "pages/records/gate.html", shown, status=422 if reveal.errors else 200)


def draw_form(
    request: Any, place: Place, row: Any, form: Any, *, meanwhile: bool = False, sentence: Any = ""
) -> Any:
    """The form with what was typed; `meanwhile`: beside each field that differs, what stands there now."""
    shown = {"place": place, "row": row, "form": form, "sentence": sentence}
    status = 409 if meanwhile or sentence else 422 if form.errors else 200
    if meanwhile and hidden_columns(row):
        place.open_row(row.pk, reason="correct")  # what stands there now is shown beside what was typed
    if meanwhile:
        take_theirs(place, row, form)
        shown |= {"sentence": EDITED_MEANWHILE, "differences": differences(place, row, form)}
    return render(request, "pages/records/form.html", shown, status=status)


def _save(place: Place, row: Any, form: Any) -> Any:
    version = form.cleaned_data["version"] or 0
    begun = begin_save()
    place.service.change_record(place.scope, place.table, row.pk, version, form.values())
    return end_save(place.scope, begun, "changed", "record", place.engagement.pk, place.table, row.pk)
