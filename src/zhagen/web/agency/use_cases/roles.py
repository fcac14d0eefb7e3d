"""A role given to a person, in the whole agency or in a part of it."""

from typing import Any
from uuid import UUID

from django.db import transaction

from zhagen.web.agency.domain.own_person import find_own_person
from zhagen.web.agency.domain.role_place import RolePlace, find_role_place
from zhagen.web.agency.models import Membership
from zhagen.web.common.audit import write_audit
from zhagen.web.common.roles import Role
from zhagen.web.common.scope import Scope


def give_role(by: Scope, account: UUID, role: Role, place: UUID) -> Any:
    """Give somebody of the agency a role more, and return the membership; the same one where they have it already.

    `place`: an agency, a station or an engagement. Raises NotThere, NotAllowed, Invalid.
    """
    where = find_role_place(by, "agency.give_role", place, role)
    with transaction.atomic():
        find_own_person(by, "agency.give_role", account, alone=False)
        return write_membership(by.account, account, role, where)


def write_membership(by: UUID, account: UUID, role: Role, where: RolePlace) -> Any:
    """The membership with its audit row, in the caller's transaction."""
    made, new = Membership.objects.unscoped().get_or_create(
        account_id=account,
        agency_id=where.agency,
        station_id=where.station,
        engagement_id=where.engagement,
        role=role,
        ended_at=None,
    )
    if new:
        write_audit(
            account=by,
            engagement=where.engagement,
            action="give_role",
            table="membership",
            record=made.pk,
            columns=[role.value],
        )
    return made
