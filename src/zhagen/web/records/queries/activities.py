"""Activities before and after a day, the names of a roll, turnout."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from zhagen.web.common.access import Scope
from zhagen.web.records.models.community import Resident
from zhagen.web.records.models.fieldwork import Activity, Attendance
from zhagen.web.records.queries.people import lives_on
from zhagen.web.records.registry import RECORDS
from zhagen.web.store.record import DatedRecord, today
from zhagen.web.store.record_queries import list_records
from zhagen.web.store.spelling import as_counted, by_name


def newest_day(model: type[DatedRecord], to: str, engagement: UUID, day: dt.date, **more: bool) -> Subquery:
    """The newest day, up to `day`, of the engagement's live records of `model` whose `to` is the row; else None.

    `more`: what must be so of them besides. The caller has asked whether such records are this person's to see.
    """
    # The conditions stand in the maximum and not in the WHERE: there, SQLite's planner takes the index of the
    # engagement's days instead of the row's own and reads all records once for every row of the list.
    counted = Q(engagement=engagement, day__lte=day, deleted_at__isnull=True, **more)
    records = model.objects.unscoped().order_by().filter(**{to: OuterRef("pk")}).values(to)
    return Subquery(records.annotate(newest=Max("day", filter=counted)).values("newest"))


DAYS = 60  # what nobody has taken up again by then is no work of today


def find_begun(by: Scope, engagement: UUID, day: dt.date) -> QuerySet[Activity]:
    """Activities of the last 60 days of which nobody said whether they were held, or planned ones without a roll.

    The newest first; one query, to be cut by the caller.
    """
    # Who sees an activity sees its roll. Within a scope SQLite would read all sign-ins for each activity, as above.
    roll = Attendance.objects.unscoped().filter(activity=OuterRef("pk"), deleted_at__isnull=True)
    recent = list_records(Activity, by, engagement).filter(day__lte=day, day__gt=day - dt.timedelta(DAYS))
    open_still = Q(held__isnull=True) | (Q(held=True, planned__isnull=False) & ~Exists(roll))
    return recent.filter(open_still)


def find_coming(by: Scope, engagement: UUID, number: int = 20) -> list[Activity]:
    """Activities of today and later that were not called off, the next one first."""
    rows = list_records(Activity, by, engagement).filter(
        Q(held__isnull=True) | Q(held=True), day__gte=today()
    )
    return list(rows.order_by("day", "pk")[:number])


def find_earlier(by: Scope, activity: Activity) -> set[UUID]:
    """Of those on an activity's roll, the residents who came to one of this engagement earlier. One query."""
    came = list_records(Attendance, by, activity.engagement_id).filter(activity__held=True)
    here = came.filter(activity=activity.pk).order_by().values("resident")
    sooner = Q(day__lt=activity.day) | Q(day=activity.day, activity__lt=activity.pk)
    return set(came.filter(sooner, resident__in=here).order_by().values_list("resident", flat=True))


LAST = 6  # activities whose people are likely to come again
OTHERS = 40  # further names where a station is only starting


@dataclass(frozen=True, slots=True)
class RollName:
    """A resident with their home. `groups`: in which they are now; `lately`: how many of the last activities they came
    to; `last`: the day they last came to anything, None for whom this would be the first time.
    """

    resident: Resident
    groups: tuple[UUID, ...] = ()
    lately: int = 0
    last: dt.date | None = None


def find_roll_names(
    by: Scope,
    engagement: UUID,
    others: Collection[UUID] = (),
    *,
    activity: UUID | None = None,
    day: dt.date | None = None,
) -> list[RollName]:
    """Members of groups, people of the last activities, `others` by id, and some more where these are few.

    Members are those of that day (without one, of today), and nobody but `others` is named who had left by it.

    Who came most lately first. `activity`: the one whose roll it is, which does not count as an earlier one. Nobody
    where the engagement is not theirs. Six queries, however many names.
    """
    groups: defaultdict[UUID, list[UUID]] = defaultdict(list)
    day = day or today()
    members = RECORDS.list(by, "memberships", engagement).filter(
        Q(left__isnull=True) | Q(left__gt=day), day__lte=max(day, today())
    )
    members = members if day >= today() else members.filter(day__lte=day)
    for resident, group in members.values_list("resident", "group"):
        groups[resident].append(group)
    came = list_records(Attendance, by, engagement).filter(activity__held=True).exclude(activity=activity)
    held = list_records(Activity, by, engagement).filter(held=True).exclude(pk=activity)
    newest = list(held.values_list("pk", flat=True)[:LAST])
    lately: defaultdict[UUID, int] = defaultdict(int)
    for resident in came.filter(activity__in=newest).values_list("resident", flat=True):
        lately[resident] += 1
    everybody = RECORDS.list(by, "residents", engagement)
    wanted = {*groups, *lately, *others}
    if len(wanted) < OTHERS:
        more = lives_on(everybody, day).order_by(*as_counted("alias"), "pk").values_list("pk", flat=True)
        wanted.update(list(more[: OTHERS - len(wanted)]))
    last = dict(came.filter(resident__in=wanted).order_by().values_list("resident").annotate(Max("day")))
    gone = ~Q(pk__in=others) & Q(until__lte=day)
    rows = everybody.filter(pk__in=wanted).exclude(gone).select_related("household__building")
    names = [RollName(one, tuple(groups[one.pk]), lately[one.pk], last.get(one.pk)) for one in rows]
    return sorted(
        names, key=lambda one: (-one.lately, not one.groups, by_name(one.resident.alias), one.resident.pk)
    )


@dataclass(frozen=True, slots=True)
class ActivityCounts:
    """Activities: `held` as the board counts them; to `come`; called `off`; `open`: past, and nobody said."""

    held: int
    come: int
    off: int
    open: int

    @property
    def all(self) -> int:
        """All of them."""
        return self.held + self.come + self.off + self.open


def is_held() -> Q:
    """An activity that the board counts as held: one that is said to be, of a day that has come."""
    return Q(held=True, day__lte=today())


def count_activities(activities: QuerySet[Activity]) -> ActivityCounts:
    """Each of a query in one of four. One query."""
    coming = Q(day__gt=today()) & ~Q(held=False) | Q(day=today(), held__isnull=True)
    kinds = (is_held(), coming, Q(held=False), Q(held__isnull=True, day__lt=today()))
    counts = {f"n{place}": Count("pk", filter=what) for place, what in enumerate(kinds)}
    found = activities.order_by().aggregate(**counts)
    return ActivityCounts(*(found[name] for name in counts))


@dataclass(frozen=True, slots=True)
class Turnout:
    """`attendances`: each person at each activity; `heads`: each person once, however often they came."""

    heads: int
    attendances: int


def count_turnout(by: Scope, activities: QuerySet[Activity]) -> Turnout:
    """Of all the held activities of a query together. One query."""
    held = activities.filter(is_held()).order_by().values("pk")
    came = Attendance.objects.within(by).filter(activity__in=held)
    return Turnout(**came.aggregate(heads=Count("resident", distinct=True), attendances=Count("pk")))


def with_turnout(by: Scope, activities: QuerySet[Activity]) -> QuerySet[Activity]:
    """The query, each activity with `heads` and `helped`: how many came, how many of them did something.

    Nobody came to one that was not held; those on its roll would have come.
    """
    came = Attendance.objects.within(by).filter(activity=OuterRef("pk"), activity__held=True).order_by()
    return activities.annotate(heads=_number(came), helped=_number(came.filter(part__gte=1)))


def _number(came: QuerySet[Attendance]) -> Coalesce:
    counted = came.values("activity").annotate(number=Count("resident", distinct=True)).values("number")
    return Coalesce(Subquery(counted), 0)
