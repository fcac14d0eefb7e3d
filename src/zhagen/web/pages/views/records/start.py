"""The start page of an engagement: its kinds of record, and what was entered last."""

from typing import Any
from uuid import UUID

from django.shortcuts import render
from django.views.decorators.http import require_safe

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import NotThere
from zhagen.web.common.permissions import may
from zhagen.web.common.written_last import written_last
from zhagen.web.pages.records.rooms import GROUPS
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.search import count_records


@require_safe
def show_start(request: Any, engagement: UUID) -> Any:
    """Only the kinds that this person may see; NotThere where these are none."""
    scope = agency.scope_of(request.user)
    found = agency.find_board(scope, engagement)
    models = {
        table: (service, model)
        for _label, services in GROUPS
        for service in services
        for table, model in service.MODELS.items()
        if may(scope, model.permission("see"), engagement)
    }
    if not models:
        raise NotThere(str(engagement))
    counts = count_records(
        {table: service.list_records(scope, table, engagement) for table, (service, _model) in models.items()}
    )
    kinds = {table: kind_of(model) for table, (_service, model) in models.items()}
    groups = [
        (label, [(kinds[table], counts[table]) for one in services for table in one.MODELS if table in kinds])
        for label, services in GROUPS
    ]
    last = [(kinds[one.table], one) for one in written_last(engagement, models)]
    shown = {"engagement": found, "groups": groups, "written": last, "reads_logs": agency.reads_logs(scope)}
    return render(request, "pages/records/start.html", shown)
