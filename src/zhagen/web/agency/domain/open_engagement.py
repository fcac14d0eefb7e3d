"""A team begins its work in a community."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.domain.room import ROOM
from zhagen.web.agency.models import Community, Engagement
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import Invalid, NotAllowed, NotThere
from zhagen.web.common.ids import make_id
from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope
from zhagen.web.common.writing.values import put_values
from zhagen.web.store.base import today
from zhagen.web.store.checking import check


def open_engagement(by: Scope, station: UUID, name: str, values: Mapping[str, Any]) -> Any:
    """Open a new community of a station with its first engagement, and return the engagement.

    For the agency's managers. Raises NotThere, NotAllowed, Invalid.
    """
    if station not in by.stations:
        raise NotThere(str(station))
    if not may(by, "agency.open_engagement", station):
        raise NotAllowed(_("只有机构管理可以设立项目点"))
    with transaction.atomic():
        community = Community.objects.create(station_id=station, name=name)
        return write_engagement(by.account, community, values)


def open_further_engagement(by: Scope, community: UUID, values: Mapping[str, Any]) -> Any:
    """Another engagement in a community that is there: on another focus, or after one that ended. As above."""
    place = Community.objects.unscoped().filter(pk=community, station__in=by.stations).first()
    if place is None:
        raise NotThere(str(community))
    if not may(by, "agency.open_engagement", place.station_id):
        raise NotAllowed(_("只有机构管理可以设立项目点"))
    with transaction.atomic():
        return write_engagement(by.account, place, values)


def write_engagement(
    account: Any, community: Any, values: Mapping[str, Any], *, id: UUID | None = None
) -> Any:
    """The engagement's row with its audit row, in the caller's transaction. Its day is the day it started."""
    key = id or make_id()
    account_id = getattr(account, "pk", account)
    row = Engagement(id=key, community=community, created_by_id=account_id)
    given = put_values(row, values)
    row.day = row.day or row.started or today()
    row.started = row.started or row.day
    try:
        check(ROOM, row)
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
