"""Which activity a roll is called of."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhagen.web.common.errors import NotAllowed
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.records.context import open_place
from zhagen.web.pages.records.sentences import NOT_YOURS_TO_ADD
from zhagen.web.pages.records.titles import title_of
from zhagen.web.store.base import today

MOST = 20
SOON = 7  # days: what comes later has no roll yet


@require_safe
def choose_activity(request: Any, engagement: UUID) -> Any:
    """The last ones and those of the coming week; or a new one."""
    place = open_place(request, engagement, "activities")
    if not place.may_add:
        raise NotAllowed(NOT_YOURS_TO_ADD)
    near = place.rows().exclude(held=False).filter(day__lte=today() + dt.timedelta(SOON))[:MOST]
    rows = [
        (one, title_of(one)) for one in fieldwork.with_turnout(place.scope, near).select_related("objective")
    ]
    return render(request, "pages/activity/choose.html", {"place": place, "rows": rows})
