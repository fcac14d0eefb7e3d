"""What is hidden in a record, shown once to whoever says why."""

from typing import Any
from uuid import UUID

from django.views.decorators.http import require_POST

from zhagen.web.common.errors import NotAllowed
from zhagen.web.pages.forms.reveal import RevealForm
from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.records.sentences import NOT_YOURS_TO_CHANGE
from zhagen.web.pages.records.views import draw_record
from zhagen.web.pages.views.records.change import draw_form, draw_gate, form_of

CHANGE = "change"


@require_POST
def reveal_record(request: Any, engagement: UUID, table: str, record: UUID) -> Any:
    """The answer itself is the page with everything: opened again, it is hidden again. With `then=change` the form."""
    place = open_place(request, engagement, table)
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
