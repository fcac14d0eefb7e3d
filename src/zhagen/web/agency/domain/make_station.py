"""A new station of an agency."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models import Station
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import Invalid, NotAllowed, NotThere
from zhagen.web.common.ids import make_id
from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope


def make_station(by: Scope, agency: UUID, name: str, *, id: UUID | None = None) -> Any:
    """The station; with the same id once more, the first one. Raises NotThere, NotAllowed, Invalid."""
    if agency not in by.agencies:
        raise NotThere(str(agency))
    if not may(by, "agency.make_station", agency):
        raise NotAllowed(_("这是机构管理的事"))
    if Station.objects.unscoped().filter(agency=agency, name=name).exclude(pk=id).exists():
        raise Invalid({"name": _("已有一个站叫这个名字")})
    with transaction.atomic():
        made, new = Station.objects.unscoped().get_or_create(
            pk=id or make_id(), defaults={"agency_id": agency, "name": name}
        )
        if made.agency_id != agency:
            raise NotThere(str(id))
        if new:
            write_audit(account=by.account, engagement=None, action="record", table="station", record=made.pk)
    return made
