"""A visit to somebody who was in no list: they are put into it in the same writing."""

from dataclasses import replace
from uuid import UUID

from django.db import transaction

from zhagen.web.common.ids import make_id
from zhagen.web.common.scope import Scope
from zhagen.web.community import service as community
from zhagen.web.fieldwork.domain.past_day import ask_past_day
from zhagen.web.fieldwork.domain.record_visit import RecordedVisit, record_visit
from zhagen.web.fieldwork.domain.visit import Met, Visit


def visit_newcomer(
    by: Scope,
    engagement: UUID,
    visit: Visit,
    newcomer: community.Newcomer,
    met: Met,
    *,
    id: UUID | None = None,
    origin: str = "",
) -> RecordedVisit:
    """Write the newcomer, then the visit with them as the last of those met, or nothing of it.

    `met`: how that went, without whom. With the same id again, nothing new. Raises what `record_visit` and
    `community.add_newcomer` raise.
    """
    ask_past_day("day", visit.day)
    key = id or make_id()
    with transaction.atomic():
        added = community.add_newcomer(by, engagement, newcomer, id=key, origin=origin)
        home = added.resident.household_id if added.resident is not None else added.household.pk
        last = replace(met, resident=added.resident.pk if added.resident else None, household=home)
        whole = replace(visit, met=(*visit.met, last))
        return record_visit(by, engagement, whole, id=key, origin=origin)
