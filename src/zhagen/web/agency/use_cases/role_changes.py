"""Roles given and ended, and what waits for a second person: confirmed, objected to, taken back, come to its day."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.models import (
    Agency,
    ChangeKind,
    ChangeState,
    Invitation,
    Membership,
    Notice,
    RoleChange,
)
from zhagen.web.agency.models.roles import LASTS
from zhagen.web.agency.policies import change_policy, manager_policy
from zhagen.web.agency.queries.people import find_own_person, scope_of, seen_memberships
from zhagen.web.agency.use_cases import second_person
from zhagen.web.agency.use_cases.roles import RolePlace, find_role_place, write_membership
from zhagen.web.common.access import Role, Scope, may
from zhagen.web.common.audit import write_audit
from zhagen.web.common.errors import NotAllowed, NotFound, StateConflict


def give_role(by: Scope, account: UUID, role: Role, place: UUID) -> Membership | RoleChange:
    """Give somebody of the agency a role more; returns the membership, or the change that waits for a second person.

    The same one where they have it, or it waits, already. `place`: an agency, a station or an engagement. Raises
    NotFound, NotAllowed, Invalid.
    """
    where = find_role_place(by, "agency.give_role", place, role)
    with transaction.atomic():
        find_own_person(by, "agency.give_role", account, alone=False)
        return propose_role(by, account, role, where)


def is_waiting(given: Membership | RoleChange) -> bool:
    """Whether what giving a role came to still waits for a second person."""
    return isinstance(given, RoleChange)


def propose_role(by: Scope, account: UUID, role: Role, where: RolePlace) -> Membership | RoleChange:
    """The same in the caller's transaction, without asking whether `by` may: the role is theirs to give."""
    said = {
        "account_id": account,
        "agency_id": where.agency,
        "station_id": where.station,
        "engagement_id": where.engagement,
        "role": role,
    }
    held = Membership.objects.unscoped().filter(**said, ended_at__isnull=True).first()
    if held is not None:
        return held
    if not second_person.is_needed_for_role(by, account, role, where):
        made = write_membership(by.account, account, role, where)
        _note(by.account, ChangeKind.GIVE, account, where, role)
        return made
    waiting = RoleChange.objects.unscoped().filter(**said, kind=ChangeKind.GIVE, state=ChangeState.OPEN)
    return waiting.first() or _ask(by.account, ChangeKind.GIVE, account, where, role)


def propose_link(by: Scope, invitation: Invitation) -> RoleChange:
    """That a link to an account was made, in the caller's transaction; it opens when the change is no longer open."""
    where, account = RolePlace(invitation.agency_id), invitation.account_id
    assert account is not None  # a link for somebody new is no link to an account
    if second_person.is_needed_for_link(by, account):
        return _ask(by.account, ChangeKind.LINK, account, where, None, invitation)
    return _note(by.account, ChangeKind.LINK, account, where, None, invitation)


def _ask(
    by: UUID,
    kind: ChangeKind,
    account: UUID,
    where: RolePlace,
    role: Role | None,
    invitation: Invitation | None = None,
) -> RoleChange:
    made = _made(by, kind, account, where, role, invitation)
    made.state = ChangeState.OPEN
    made.stands_until = second_person.stands_until(by, account, where.agency)
    made.save(force_insert=True)
    _audit(by, "ask_second_person", made)
    second_person.tell(made, by)
    return made


def _note(
    by: UUID,
    kind: ChangeKind,
    account: UUID,
    where: RolePlace,
    role: Role | None,
    invitation: Invitation | None = None,
) -> RoleChange:
    """What took effect at once, for those whom it concerns to read. (What was done has its audit row.)"""
    made = _made(by, kind, account, where, role, invitation)
    made.state = ChangeState.AT_ONCE
    made.save(force_insert=True)
    if role is not Role.VIEWER:
        second_person.tell(made, by)
    return made


def _made(
    by: UUID,
    kind: ChangeKind,
    account: UUID,
    where: RolePlace,
    role: Role | None,
    invitation: Invitation | None,
) -> RoleChange:
    return RoleChange(
        kind=kind,
        account_id=account,
        agency_id=where.agency,
        station_id=where.station,
        engagement_id=where.engagement,
        role=role or "",
        invitation=invitation,
        asked_by_id=by,
    )


def confirm_change(by: Scope, change: UUID) -> RoleChange:
    """The second person says yes, and it takes effect. Raises NotFound, NotAllowed, StateConflict."""
    with transaction.atomic():
        found = _find(by, change)
        if not second_person.may_confirm(by, found):
            raise NotAllowed(_("这要另一位机构管理或者本人来确认；社工和站长的事，那里的站长和督导也可以"))
        change_policy(found)
        if not _may_still_ask(found):
            raise StateConflict(_("提出的人已经不是机构管理了"))
        return _take_effect(found, ChangeState.CONFIRMED, by.account)


def object_to_change(by: Scope, change: UUID) -> RoleChange:
    """It does not take effect, and never will. Raises NotFound, NotAllowed, StateConflict."""
    with transaction.atomic():
        found = _find(by, change)
        if not second_person.may_object(by, found):
            raise NotAllowed(_("能说不同意的，是机构管理、本人，和那里的站长和督导"))
        change_policy(found)
        return _end(found, ChangeState.DECLINED, by.account, "decline_change")


def withdraw_change(by: Scope, change: UUID) -> RoleChange:
    """Whoever asked takes it back. Raises NotFound, NotAllowed, StateConflict."""
    with transaction.atomic():
        found = _find(by, change)
        if found.asked_by_id != by.account:
            raise NotAllowed(_("只有提出的人能撤回"))
        change_policy(found)
        return _end(found, ChangeState.WITHDRAWN, by.account, "withdraw_change")


def end_changes_of(invitation: Invitation, by: UUID) -> None:
    """What waits with that link waits no longer, in the caller's transaction: it was revoked."""
    waiting = RoleChange.objects.unscoped().filter(invitation=invitation, state=ChangeState.OPEN)
    for found in waiting.select_for_update():
        _end(found, ChangeState.WITHDRAWN, by, "withdraw_change")


def settle_changes() -> None:
    """Those whose notice has stood for its seven days take effect; those whose asker has gone do not."""
    now = timezone.now()
    due = RoleChange.objects.unscoped().filter(state=ChangeState.OPEN, stands_until__lte=now)
    for key in list(due.values_list("pk", flat=True)):
        with transaction.atomic():
            found = due.select_for_update().filter(pk=key).first()
            if found is None:
                continue
            if _may_still_ask(found):
                _take_effect(found, ChangeState.STOOD, None)
            else:
                _end(found, ChangeState.WITHDRAWN, None, "withdraw_change")


def see_notice(by: Scope, notice: UUID) -> None:
    """They have read it. Raises NotFound for one that is not theirs."""
    found = Notice.objects.filter(pk=notice, account=by.account)
    if not found.update(seen_at=timezone.now()):
        raise NotFound(str(notice))


def _find(by: Scope, change: UUID) -> RoleChange:
    """The change, locked for the transaction; NotFound unless they were told of it or may do something about it."""
    rows = RoleChange.objects.unscoped().filter(pk=change)
    found = rows.select_for_update().first()
    told = Notice.objects.filter(change=change, account=by.account).exists()
    if found is None or not (told or second_person.may_object(by, found)):
        raise NotFound(str(change))
    return found


def _may_still_ask(change: RoleChange) -> bool:
    scope = scope_of(change.asked_by)
    return may(scope, "agency.give_role", change.agency_id)


def _take_effect(change: RoleChange, state: ChangeState, by: UUID | None) -> RoleChange:
    if change.kind == ChangeKind.GIVE:
        where = RolePlace(change.agency_id, change.station_id, change.engagement_id)
        write_membership(change.asked_by_id, change.account_id, Role(change.role), where)
    elif change.invitation is not None:
        change.invitation.ends_at = timezone.now() + LASTS
        change.invitation.save(update_fields=["ends_at"])
    return _decide(change, state, by, "confirm_change" if by else "change_stood")


def _end(change: RoleChange, state: ChangeState, by: UUID | None, action: str) -> RoleChange:
    if change.invitation is not None:
        change.invitation.revoked_at = timezone.now()
        change.invitation.save(update_fields=["revoked_at"])
    return _decide(change, state, by, action)


def _decide(change: RoleChange, state: ChangeState, by: UUID | None, action: str) -> RoleChange:
    change.state, change.decided_by_id, change.decided_at = state, by, timezone.now()
    change.save(update_fields=["state", "decided_by", "decided_at"])
    _audit(by, action, change)
    second_person.tell(change, by)
    return change


def _audit(by: UUID | None, action: str, change: RoleChange) -> None:
    write_audit(
        account=by,
        engagement=None,
        action=action,
        table="role_change",
        record=change.pk,
        columns=[change.role] if change.role else [],
    )


def end_role(by: Scope, membership: UUID) -> Membership:
    """End it today and return it; one ended already as it stands. Raises NotFound, NotAllowed, StateConflict."""
    found = seen_memberships(by).filter(pk=membership).first()
    if found is None:
        raise NotFound(str(membership))
    if not may(by, "agency.end_role", found.agency_id):
        raise NotAllowed(_("这是机构管理的事"))
    with transaction.atomic():
        Agency.objects.unscoped().select_for_update().get(pk=found.agency_id)  # two managers end each other
        found.refresh_from_db()
        if found.ended_at is not None:
            return found
        if found.role == Role.MANAGER:
            if found.account_id == by.account:
                raise StateConflict(_("自己的机构管理角色，要请另一位机构管理来结束"))
            manager_policy([found.agency_id], without=found.account_id)
        found.ended_at = timezone.now()
        found.save(update_fields=["ended_at"])
        write_audit(
            account=by.account,
            engagement=found.engagement_id,
            action="end_role",
            table="membership",
            record=found.pk,
            columns=[found.role],
        )
        where = RolePlace(found.agency_id, found.station_id, found.engagement_id)
        _note(by.account, ChangeKind.END, found.account_id, where, Role(found.role))
    return found
