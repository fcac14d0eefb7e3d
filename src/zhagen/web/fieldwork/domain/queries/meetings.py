"""How often somebody was met, so that two of the same name can be told apart."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Max

from zhagen.web.common.scope import Scope
from zhagen.web.fieldwork.models import Contact
from zhagen.web.store.record_queries import list_records


@dataclass(frozen=True, slots=True)
class Meetings:
    """On how many days, and the last of them."""

    days: int
    last: dt.date


def count_meetings(
    by: Scope, engagement: UUID, residents: Collection[UUID], households: Collection[UUID]
) -> dict[UUID, Meetings]:
    """By resident and by household, contacts of this engagement that were made; who was never met is left out.

    A query for the residents and one for the households, none for an empty list.
    """
    made = list_records(Contact, by, engagement).filter(made=True).order_by()
    found: dict[UUID, Meetings] = {}
    for column, ids in (("resident", residents), ("household", households)):
        if ids:
            rows = made.filter(**{f"{column}__in": ids}).values_list(column)
            counted = rows.annotate(days=Count("day", distinct=True), last=Max("day"))
            found |= {key: Meetings(days, last) for key, days, last in counted}
    return found
