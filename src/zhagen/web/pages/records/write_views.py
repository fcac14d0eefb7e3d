"""A new record of any kind."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from zhagen.web.common.errors import Invalid, NotAllowed, NotNow, NotThere
from zhagen.web.common.ids import make_id
from zhagen.web.pages.records.beginnings import begun_by_address, begun_by_newest
from zhagen.web.pages.records.choices import choices_of
from zhagen.web.pages.records.context import Place, open_place
from zhagen.web.pages.records.forms import RecordForm, initial_of, values_in
from zhagen.web.pages.records.sentences import NOT_YOURS_TO_ADD
from zhagen.web.pages.saves import begin_save, end_save
from zhagen.web.pages.views.records.change import draw_form
from zhagen.web.store.sensitive import sensitive_columns

SAID = frozenset({"question", "score", "option", "rank", "named", "resident"})


@require_http_methods(["GET", "HEAD", "POST"])
def add_record(request: Any, engagement: UUID, table: str) -> Any:
    """With `?like=ID` the form begins with what that record holds, with `?resident=ID` with that resident."""
    place = open_place(request, engagement, table)
    if not place.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    if request.method != "POST":
        key = make_id()
        form = RecordForm(
            place.kind, choices_of(place, key), initial={**_begun(request, place), "id": str(key)}
        )
        return render(request, "pages/records/form.html", {"place": place, "form": form})
    form = RecordForm(place.kind, choices_of(place, _key(request)), request.POST)
    if form.is_finding():
        return render(request, "pages/records/form.html", {"place": place, "form": form})
    if form.is_valid():
        try:
            return _save(request, place, form)
        except Invalid as wrong:
            form.add_sentences(wrong.fields)
        except NotNow as never:
            form.add_error(None, never.sentence)
        except NotThere:  # the id is another record's
            form.begin_again()
    else:
        form.add_further(
            place.service.examine_record(place.scope, table, place.engagement.pk, form.sound_values())
        )
    return render(request, "pages/records/form.html", {"place": place, "form": form}, status=422)


def _save(request: Any, place: Place, form: Any) -> Any:
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


def _begun(request: Any, place: Place) -> dict[str, Any]:
    begun = initial_of(place.kind, request.user) | begun_by_newest(place)
    begun |= begun_by_address(place, request.GET)
    try:
        like = place.row(UUID(request.GET.get("like", "")))
    except (ValueError, NotThere):
        return begun
    held = values_in(place.kind, like)
    own = {"entered", "note", "alias", "name", "title"} | sensitive_columns(like)
    if place.kind.is_of_somebody:  # the same person says one thing more, and it is another one
        own |= SAID
    return begun | {name: value for name, value in held.items() if value is not None and name not in own}


def _key(request: Any) -> UUID:
    try:
        return UUID(request.POST.get("id", ""))
    except ValueError:
        return make_id()
