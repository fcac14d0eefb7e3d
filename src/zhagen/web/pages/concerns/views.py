"""A concern taken a step further."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from zhagen.web.common.errors import EditedMeanwhile, Invalid, NotAllowed, NotNow, NotThere
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.records.context import Place, open_place
from zhagen.web.pages.records.sentences import DELETED_MEANWHILE, NOT_YOURS_TO_CHANGE
from zhagen.web.pages.saves import begin_save, end_save
from zhagen.web.pages.views.concerns.show import FORMS, draw_concern

MEANWHILE = _("您打开之后，有人改过这件诉求。上面是现在的样子；您写的还在下面，再按一次就以您写的为准。")
Act = Callable[[Any, UUID, int, dict[str, Any]], Any]
ACTS: dict[str, Act] = {
    "take-up": lambda by, id, version, said: fieldwork.take_up_concern(by, id, version, **said),
    "close": lambda by, id, version, said: fieldwork.close_concern(by, id, version, **said),
    "tell-back": lambda by, id, version, said: fieldwork.tell_back(by, id, version, said["told_back"]),
    "reopen": lambda by, id, version, said: fieldwork.reopen_concern(by, id, version),
}


@require_POST
def step_concern(request: Any, engagement: UUID, concern: UUID, step: str) -> Any:
    """On the version that was opened. What cannot be is said beside its field; what was typed stays."""
    place = open_place(request, engagement, "concerns")
    row = place.row(concern)
    if not place.may_change(row):
        raise NotAllowed(NOT_YOURS_TO_CHANGE)
    form = FORMS[step](request.POST, prefix=step)
    if row.deleted_at is not None:
        return draw_concern(request, place, row, {step: form}, sentence=DELETED_MEANWHILE, status=409)
    if form.is_valid():
        begun = begin_save()
        try:
            ACTS[step](place.scope, concern, form.cleaned_data["version"], form.values())
            return end_save(place.scope, begun, step, "concern", engagement, concern)
        except Invalid as wrong:
            for name, sentence in wrong.fields.items():
                form.add_error(name if name in form.fields else None, sentence)
        except NotNow as never:
            form.add_error(_first_field(form), never.sentence)
        except (EditedMeanwhile, NotThere) as other:
            return _meanwhile(request, place, concern, step, form, other)
    return draw_concern(request, place, row, {step: form}, status=422)


def _meanwhile(request: Any, place: Place, concern: UUID, step: str, form: Any, other: Exception) -> Any:
    row = place.row(concern)
    form.data = form.data.copy()
    form.data[form.add_prefix("version")] = row.version
    sentence = MEANWHILE if isinstance(other, EditedMeanwhile) else DELETED_MEANWHILE
    return draw_concern(request, place, row, {step: form}, sentence=sentence, status=409)


def _first_field(form: Any) -> str | None:
    return next((field.name for field in form.visible_fields()), None)
