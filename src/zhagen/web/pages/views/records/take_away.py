"""A record deleted, and brought back."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.views.decorators.http import require_POST

from zhagen.web.common.errors import EditedMeanwhile, Invalid, NotAllowed, NotNow, NotThere
from zhagen.web.pages.records.context import Place, open_place
from zhagen.web.pages.records.sentences import NOT_YOURS_TO_CHANGE
from zhagen.web.pages.records.views import draw_record
from zhagen.web.pages.saves import begin_save, end_save


@require_POST
def delete_record(request: Any, engagement: UUID, table: str, record: UUID) -> Any:
    """As it was when the page was drawn; what follows offers the way back."""
    version = request.POST.get("version", "")

    def delete(place: Place) -> None:
        place.service.delete_record(
            place.scope, table, record, int(version) if version.isdecimal() and len(version) < 10 else 0
        )

    return _done(request, open_place(request, engagement, table), record, delete, "deleted")


@require_POST
def restore_record(request: Any, engagement: UUID, table: str, record: UUID) -> Any:
    """As it was before it was deleted."""

    def restore(place: Place) -> None:
        place.service.restore_record(place.scope, table, record)

    return _done(request, open_place(request, engagement, table), record, restore, "restored")


def _done(request: Any, place: Place, record: UUID, act: Callable[[Place], None], done: str) -> Any:
    row = place.row(record)
    if not place.may_change(row):
        raise NotAllowed(NOT_YOURS_TO_CHANGE)
    begun = begin_save()
    try:
        act(place)
    except (NotNow, EditedMeanwhile) as problem:
        return draw_record(request, place, place.row(record), problem.sentence)
    except Invalid as wrong:
        return draw_record(request, place, row, " ".join(str(one) for one in wrong.fields.values()))
    except NotThere:  # clicked twice: it is so already
        pass
    return end_save(place.scope, begun, done, "record", place.engagement.pk, place.table, record, of=record)
