"""Stations and engagements opened, ended, named; which tables are kept since when."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.checks import check_kept_table
from zhagen.web.agency.models import Account, Agency, Community, Engagement, Kept, Station
from zhagen.web.agency.policies import engagement_policy
from zhagen.web.common.access import Scope, may
from zhagen.web.common.audit import Written, one_save, write_audit
from zhagen.web.common.errors import Invalid, NotAllowed, NotFound, StateConflict
from zhagen.web.common.ids import derive_id, make_id
from zhagen.web.common.submissions import submission_of
from zhagen.web.store.checking import check, put_values
from zhagen.web.store.record import today
from zhagen.web.store.record_queries import list_records
from zhagen.web.store.record_service import RecordService
from zhagen.web.store.registry import RecordRegistry

REGISTRY = RecordRegistry(
    models={"engagements": Engagement, "kept": Kept},
    checks={"kept": (check_kept_table,)},
    policies={"engagements": engagement_policy},
)
RECORDS = RecordService(REGISTRY)


def keep_table(by: Scope, engagement: UUID, table: str, day: dt.date | None, *, id: UUID) -> Kept:
    """“We keep this since ...”: a new row. With the same id again, the first one.

    Raises StateConflict where it is kept already, StaleVersion where something else was sent with this id before,
    NotFound, NotAllowed, Invalid.
    """
    with transaction.atomic():
        if _open(by, engagement, table).exclude(pk=id).exists():
            raise StateConflict(_("这一类已经在记"))
        kept: Kept = RECORDS.record(by, "kept", engagement, {"table": table, "day": day}, id=id)
        kept.written.refuse_other_words(
            _("这张表已经保存过，和现在写的不一样。再按一次，就另外保存这一条。"), kept
        )
        return kept


def keep_tables(by: Scope, engagement: UUID, tables: Collection[str], day: dt.date, *, id: UUID) -> Written:
    """The same of several tables at once, but for those that are kept already; with the same id again, nothing new.

    Raises StaleVersion where something else was sent with this id before, NotFound, NotAllowed, Invalid.
    """
    with one_save(submission_of(by, id, engagement, sorted(tables), day)) as written:
        written.refuse_other_words(_("已经保存过，和现在写的不一样。再按一次，就另外保存这一次。"), {})
        open_ones = list_records(Kept, by, engagement).filter(until__isnull=True)
        kept = set(open_ones.values_list("table", flat=True))
        for table in () if written.is_again else sorted(set(tables) - kept):
            RECORDS.record(by, "kept", engagement, {"table": table, "day": day}, id=derive_id(id, table))
    return written


def stop_keeping(by: Scope, engagement: UUID, table: str, day: dt.date | None) -> list[Kept]:
    """“No longer since ...”: the day is written into every row that still holds; they are returned.

    Raises StateConflict where it is not kept, NotAllowed, Invalid.
    """
    if day is None:
        raise Invalid({"day": _("这一栏要填")})
    with transaction.atomic():
        rows = list(_open(by, engagement, table))
        if not rows:
            raise StateConflict(_("这一类现在没有在记"))
        try:
            return [RECORDS.change(by, "kept", row.pk, row.version, {"until": day}) for row in rows]
        except Invalid as wrong:
            raise Invalid({"day": " ".join(map(str, wrong.fields.values()))}) from wrong


def _open(by: Scope, engagement: UUID, table: str) -> QuerySet[Kept]:
    kept: QuerySet[Kept] = list_records(Kept, by, engagement)
    return kept.filter(table=table, until__isnull=True)


def make_station(by: Scope, agency: UUID, name: str, *, id: UUID | None = None) -> Station:
    """The station; with the same id once more, the first one. Raises NotFound, NotAllowed, Invalid."""
    if agency not in by.agencies:
        raise NotFound(str(agency))
    if not may(by, "agency.make_station", agency):
        raise NotAllowed(_("这是机构管理的事"))
    taken = Station.objects.unscoped().filter(agency=agency, name=name)
    if (taken if id is None else taken.exclude(pk=id)).exists():
        raise Invalid({"name": _("已有一个站叫这个名字")})
    with transaction.atomic():
        made, new = Station.objects.unscoped().get_or_create(
            pk=id or make_id(), defaults={"agency_id": agency, "name": name}
        )
        if made.agency_id != agency:
            raise NotFound(str(id))
        if new:
            write_audit(account=by.account, engagement=None, action="record", table="station", record=made.pk)
    return made


def open_engagement(by: Scope, station: UUID, name: str, values: Mapping[str, Any]) -> Engagement:
    """Open a new community of a station with its first engagement, and return the engagement.

    For the agency's managers. Raises NotFound, NotAllowed, Invalid.
    """
    if station not in by.stations:
        raise NotFound(str(station))
    if not may(by, "agency.open_engagement", station):
        raise NotAllowed(_("只有机构管理可以设立项目点"))
    with transaction.atomic():
        community = Community.objects.create(station_id=station, name=name)
        return write_engagement(by.account, community, values)


def open_further_engagement(by: Scope, community: UUID, values: Mapping[str, Any]) -> Engagement:
    """Another engagement in a community that is there: on another focus, or after one that ended. As above."""
    place = Community.objects.unscoped().filter(pk=community, station__in=by.stations).first()
    if place is None:
        raise NotFound(str(community))
    if not may(by, "agency.open_engagement", place.station_id):
        raise NotAllowed(_("只有机构管理可以设立项目点"))
    with transaction.atomic():
        return write_engagement(by.account, place, values)


def write_engagement(
    account: Account | UUID, community: Community, values: Mapping[str, Any], *, id: UUID | None = None
) -> Engagement:
    """The engagement's row with its audit row, in the caller's transaction. Its day is the day it started."""
    key = id or make_id()
    account_id = account.pk if isinstance(account, Account) else account
    row = Engagement(id=key, community=community, created_by_id=account_id)
    given = put_values(row, values)
    row.day = row.day or row.started or today()
    row.started = row.started or row.day
    try:
        check(REGISTRY, row)
    except Invalid as wrong:  # nobody is asked for its day: that it started is
        raise Invalid(
            {"started" if name == "day" else name: s for name, s in wrong.fields.items()}
        ) from wrong
    row._history_user = row.created_by
    row.save(force_insert=True)
    write_audit(
        account=account_id,
        engagement=key,
        action="record",
        table="engagements",
        record=key,
        columns=given,
    )
    return row


def end_engagement(by: Scope, engagement: UUID, version: int, day: dt.date) -> Engagement:
    """Its last day; what was recorded stays. Raises NotFound, NotAllowed, Invalid, StaleVersion."""
    if engagement not in by.engagements:
        raise NotFound(str(engagement))
    if not may(by, "agency.end_engagement", engagement):
        raise NotAllowed(_("这是机构管理的事"))
    ended: Engagement = RECORDS.change(by, "engagements", engagement, version, {"ended": day})
    return ended


@dataclass(frozen=True, slots=True)
class Named:
    """A place with a name. `table`: its kind; `asked`: where its permission is asked."""

    itself: Agency | Station | Community
    table: str
    asked: UUID


def find_named(by: Scope, place: UUID) -> Named:
    """The agency, station or community of that id, for whoever may rename it. NotFound unless theirs, NotAllowed."""
    found = _find(by, place)
    if not may(by, f"agency.rename_{found.table}", found.asked):
        raise NotAllowed(_("这是机构管理的事"))
    return found


def may_rename(by: Scope, engagement: UUID) -> bool:
    """Whether the person may rename the community of that engagement."""
    return may(by, "agency.rename_community", engagement)


def rename_place(by: Scope, place: UUID, name: str) -> Agency | Station | Community:
    """The place with its new name; with the same name nothing is written. Raises NotFound, NotAllowed, Invalid."""
    with transaction.atomic():
        named = find_named(by, place)
        found = type(named.itself).objects.unscoped().select_for_update().get(pk=place)
        name = name.strip()
        if not name:
            raise Invalid({"name": _("请写上名字")})
        if found.name == name:
            return found
        if isinstance(found, Station) and _is_taken(found, name):
            raise Invalid({"name": _("已有一个站叫这个名字")})
        found.name = name
        found.save(update_fields=["name"])
        _audit(by, named)
    return found


def _find(by: Scope, place: UUID) -> Named:
    if place in by.agencies:
        return Named(Agency.objects.within(by).get(pk=place), "agency", place)
    if place in by.stations:
        return Named(Station.objects.within(by).get(pk=place), "station", place)
    found = Community.objects.unscoped().filter(pk=place).first()
    if found is None:
        raise NotFound(str(place))
    own = (one for one, community in by.communities.items() if community == place)
    asked = found.station_id if found.station_id in by.stations else next(own, None)
    if asked is None:
        raise NotFound(str(place))
    return Named(found, "community", asked)


def _is_taken(station: Station, name: str) -> bool:
    others = Station.objects.unscoped().filter(agency=station.agency_id, name=name).exclude(pk=station.pk)
    return bool(others.exists())


def _audit(by: Scope, named: Named) -> None:
    """A row; of a community one for each engagement, whose readings are then known to be old."""
    place = named.itself.pk
    of: Iterable[UUID | None] = (None,)
    if named.table == "community":
        of = Engagement.objects.unscoped().filter(community=place).values_list("pk", flat=True)
    for engagement in of:
        write_audit(
            account=by.account,
            engagement=engagement,
            action="rename",
            table=named.table,
            record=place,
            columns=["name"],
        )
