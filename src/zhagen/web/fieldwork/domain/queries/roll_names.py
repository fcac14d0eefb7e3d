"""Whose names a roll begins with."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Max

from zhagen.web.common.scope import Scope
from zhagen.web.community import service as community
from zhagen.web.fieldwork.models import Activity, Attendance
from zhagen.web.store.record_queries import list_records

LAST = 6  # activities whose people are likely to come again
OTHERS = 40  # further names where a station is only starting


@dataclass(frozen=True, slots=True)
class RollName:
    """A resident with their home. `groups`: in which they are now; `lately`: how many of the last activities they came
    to; `last`: the day they last came to anything, None for whom this would be the first time.
    """

    resident: Any
    groups: tuple[UUID, ...] = ()
    lately: int = 0
    last: dt.date | None = None


def find_roll_names(
    by: Scope, engagement: UUID, others: Collection[UUID] = (), *, activity: UUID | None = None
) -> list[RollName]:
    """Members of groups, people of the last activities, `others` by id, and some more where these are few.

    Who came most lately first. `activity`: the one whose roll it is, which does not count as an earlier one. Nobody
    where the engagement is not theirs. Six queries, however many names.
    """
    groups: defaultdict[UUID, list[UUID]] = defaultdict(list)
    members = community.list_records(by, "memberships", engagement).filter(left__isnull=True)
    for resident, group in members.values_list("resident", "group"):
        groups[resident].append(group)
    came = list_records(Attendance, by, engagement).exclude(activity=activity)
    held = list_records(Activity, by, engagement).filter(held=True).exclude(pk=activity)
    newest = list(held.values_list("pk", flat=True)[:LAST])
    lately: defaultdict[UUID, int] = defaultdict(int)
    for resident in came.filter(activity__in=newest).values_list("resident", flat=True):
        lately[resident] += 1
    everybody = community.list_records(by, "residents", engagement)
    wanted = {*groups, *lately, *others}
    if len(wanted) < OTHERS:
        more = everybody.order_by("alias", "pk").values_list("pk", flat=True)
        wanted.update(list(more[: OTHERS - len(wanted)]))
    last = dict(came.filter(resident__in=wanted).order_by().values_list("resident").annotate(Max("day")))
    rows = everybody.filter(pk__in=wanted).select_related("household__building")
    names = [RollName(one, tuple(groups[one.pk]), lately[one.pk], last.get(one.pk)) for one in rows]
    return sorted(names, key=lambda one: (-one.lately, not one.groups, one.resident.alias, one.resident.pk))
