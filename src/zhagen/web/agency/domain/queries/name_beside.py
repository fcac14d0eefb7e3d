"""What the rows of a log are about that are no records of the work: people, their roles and links, places."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from zhagen.web.agency.domain.own_person import agencies_where
from zhagen.web.agency.models import Account, Agency, Invitation, Membership, Station
from zhagen.web.common.scope import Scope

_PLACES = ("agency", "station", "engagement__community")


def name_beside(by: Scope, rows: Sequence[Any]) -> dict[UUID, str]:
    """By record, as far as it is of their agencies: one query for each kind that is among these rows."""
    wanted: defaultdict[str, set[UUID]] = defaultdict(set)
    for row in rows:
        wanted[row.table].add(row.record)
    agencies = agencies_where(by, "agency.read_logs")
    held = Membership.objects.unscoped().filter(agency__in=agencies)
    sources: dict[str, tuple[Any, Callable[[Any], str]]] = {
        "account": (Account.objects.filter(pk__in=held.values("account")), str),
        "membership": (held.select_related("account", *_PLACES), _role),
        "invitation": (
            Invitation.objects.unscoped().filter(agency__in=agencies).select_related(*_PLACES),
            _link,
        ),
        "station": (Station.objects.unscoped().filter(agency__in=agencies), str),
        "agency": (Agency.objects.within(by).filter(pk__in=agencies), str),
    }
    return {
        one.pk: name(one)
        for table, (found, name) in sources.items()
        if wanted[table]
        for one in found.filter(pk__in=wanted[table])
    }


def _role(held: Any) -> str:
    return " · ".join((str(held.account), str(held.get_role_display()), str(held.place)))


def _link(made: Any) -> str:
    """Whom it was for; a link for a new password gives no role."""
    return " · ".join((made.name, str(made.get_role_display()), str(made.place))) if made.role else made.name
