"""The two logs, as the manager of an agency reads them: plain lists, newest first."""

import datetime as dt
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from zhagen.web.agency.models import Account, Invitation, Membership, RoleChange, Station
from zhagen.web.agency.queries.people import joined_in
from zhagen.web.common.access import Scope, engagements_where, may
from zhagen.web.common.discretion import told_rows, untold_tables
from zhagen.web.common.errors import NotFound
from zhagen.web.common.models import AccessRow, AuditRow

Row = TypeVar("Row", AuditRow, AccessRow)


@dataclass(frozen=True, slots=True)
class LogSought:
    """Whose doings, in which engagement, with which kind of record, on which days (both included)."""

    account: UUID | None = None
    engagement: UUID | None = None
    table: str = ""
    since: dt.date | None = None
    until: dt.date | None = None


def list_changes(by: Scope, sought: LogSought) -> QuerySet[AuditRow]:
    """Audit rows of their engagements and of their agency's own people, each with `who`: a query. Raises NotFound.

    None of a record whose number they may not know: whoever counts the rows would know it.
    """
    agencies = _agencies(by)
    held = Membership.objects.unscoped().filter(agency__in=agencies)
    elsewhere = Membership.objects.unscoped().exclude(agency__in=agencies).values("account")
    own_people = held.exclude(account__in=elsewhere).values("account")
    beside = (
        # What somebody did who is of this agency alone, to whatever it was.
        Q(account__in=own_people)
        | Q(table="agency", record__in=agencies)
        | Q(table="membership", record__in=held.values("pk"))
        | Q(
            table="invitation",
            record__in=Invitation.objects.unscoped().filter(agency__in=agencies).values("pk"),
        )
        | Q(
            table="role_change",
            record__in=RoleChange.objects.unscoped().filter(agency__in=agencies).values("pk"),
        )
        | Q(table="station", record__in=Station.objects.unscoped().filter(agency__in=agencies).values("pk"))
        | Q(table="account", record__in=held.values("account"))
        | Q(table="account", record__in=joined_in(agencies))
    )
    rows = AuditRow.objects.unscoped()
    theirs = rows.filter(told_rows(by, _engagements(by)) | Q(engagement__isnull=True) & beside)
    return _narrowed(theirs, sought)


def list_openings(by: Scope, sought: LogSought) -> QuerySet[AccessRow]:
    """Openings of residents' pages and of what is masked, each with `who`: a query, as above. Raises NotFound."""
    _agencies(by)
    return _narrowed(AccessRow.objects.unscoped().filter(told_rows(by, _engagements(by))), sought)


def list_log_people(by: Scope) -> list[Account]:
    """Everybody who has, or had, a role in their agency, by name. Raises NotFound."""
    held = Membership.objects.unscoped().filter(agency__in=_agencies(by)).values("account")
    return list(Account.objects.filter(pk__in=held).order_by("name", "pk"))


def untold_in_logs(by: Scope) -> frozenset[str]:
    """The tables that are left out of what this person reads of a log, in one of their engagements or in all."""
    return frozenset().union(*(untold_tables(by, one) for one in _engagements(by)))


def reads_logs(by: Scope) -> bool:
    """Whether the person is the manager of an agency."""
    return any(may(by, "agency.read_logs", agency) for agency in by.agencies)


def _agencies(by: Scope) -> list[UUID]:
    found = [agency for agency in by.agencies if may(by, "agency.read_logs", agency)]
    if not found:
        raise NotFound("logs")
    return found


def _engagements(by: Scope) -> frozenset[UUID]:
    return engagements_where(by, "agency.read_logs")


def _narrowed(rows: QuerySet[Row], sought: LogSought) -> QuerySet[Row]:
    if sought.account is not None:
        rows = rows.filter(account=sought.account)
    if sought.engagement is not None:
        rows = rows.filter(engagement=sought.engagement)
    if sought.table:
        rows = rows.filter(table=sought.table)
    if sought.since is not None:
        rows = rows.filter(at__gte=_midnight(sought.since))
    if sought.until is not None and sought.until < dt.date.max:
        rows = rows.filter(at__lt=_midnight(sought.until + dt.timedelta(days=1)))
    who = Account.objects.filter(pk=OuterRef("account")).values("name")[:1]
    return rows.annotate(who=Subquery(who)).order_by("-number")


def _midnight(day: dt.date) -> dt.datetime:
    found: dt.datetime = timezone.make_aware(dt.datetime.combine(day, dt.time()))
    return found
