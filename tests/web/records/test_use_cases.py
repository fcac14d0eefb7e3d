"""What belongs together is written together, or not at all."""

import datetime as dt
from typing import Any
from uuid import UUID

import pytest

from tests.web.people import House
from zhagen.web.common.errors import Invalid, StateConflict
from zhagen.web.common.ids import derive_id, make_id
from zhagen.web.records import service as records
from zhagen.web.records.models.community import Group, GroupMembership, GroupRole
from zhagen.web.records.models.fieldwork import Activity, Attendance, Concern, Contact, Invitation
from zhagen.web.records.service import Came, Met, Visit
from zhagen.web.records.use_cases.visits import divide_minutes

DAY = dt.date(2026, 3, 1)


def make_residents(house: House, count: int, **cells: Any) -> list[UUID]:
    scope = house.scope("worker")
    made = (
        records.record(scope, "residents", house.own.pk, {"alias": f"R{n}", **cells}) for n in range(count)
    )
    return [one.pk for one in made]


def visit_of(house: House, people: list[UUID], **more: Any) -> Visit:
    worker = house.accounts["worker"].pk
    return Visit(DAY, (worker,), tuple(Met(one) for one in people), **more)


def test_a_visit_with_all_that_came_of_it(house: House) -> None:
    people = make_residents(house, 3)
    visit = visit_of(
        house,
        people,
        minutes=40,
        contact={"mode": "home", "purpose": "relate"},
        concern={"category": "parking", "scope": "shared"},
        invitation={"accepted": True},
        follow_up_on=DAY + dt.timedelta(7),
    )
    key = make_id()
    for _ in range(2):
        written = records.record_visit(house.scope("worker"), house.own.pk, visit, id=key)
    assert [one.minutes for one in written.contacts] == [14, 13, 13]
    assert {one.visit for one in written.contacts} == {key}
    assert (Contact.objects.unscoped().count(), Concern.objects.unscoped().get()) == (3, written.concern)
    assert written.concern.contact == written.contacts[0]
    assert set(Invitation.objects.unscoped().values_list("resident", flat=True)) == set(people)


def test_two_workers_are_two_rows_a_person(house: House) -> None:
    workers = tuple(house.accounts[name].pk for name in ("worker", "colleague"))
    visit = Visit(DAY, workers, tuple(Met(one) for one in make_residents(house, 2)), minutes=30)
    written = records.record_visit(house.scope("worker"), house.own.pk, visit)
    assert [(one.worker_id, one.minutes) for one in written.contacts] == [
        (worker, 15) for worker in workers for _ in range(2)
    ]


def test_a_visit_is_written_whole_or_not_at_all(house: House) -> None:
    visit = visit_of(house, make_residents(house, 1), concern={"lead": "mayor"})
    with pytest.raises(Invalid):
        records.record_visit(house.scope("worker"), house.own.pk, visit)
    assert not Contact.objects.unscoped().exists()


def test_nobody_home(house: House) -> None:
    home = records.record(house.scope("worker"), "households", house.own.pk, {})
    visit = Visit(DAY, (house.accounts["worker"].pk,), (Met(None, home.pk, False, "nobody_home"),))
    (contact,) = records.record_visit(house.scope("worker"), house.own.pk, visit).contacts
    assert (contact.made, contact.missed, contact.household) == (False, "nobody_home", home)


def test_somebody_exempt_is_not_invited(house: House) -> None:
    visit = visit_of(house, make_residents(house, 1, exempt=True), invitation={})
    with pytest.raises(Invalid) as told:
        records.record_visit(house.scope("worker"), house.own.pk, visit)
    assert set(told.value.fields) == {"resident"}


@pytest.mark.parametrize(
    ("minutes", "rows", "shares"),
    [(40, 3, (14, 13, 13)), (2, 3, (1, 1, 0)), (None, 2, (None, None)), (0, 1, (0,))],
)
def test_minutes_are_divided_without_rest(
    minutes: int | None, rows: int, shares: tuple[int | None, ...]
) -> None:
    assert divide_minutes(minutes, rows) == shares


def test_a_derived_id_is_a_uuid_of_version_7_and_the_same_again() -> None:
    parent = make_id()
    made = derive_id(parent, "contacts", 1)
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert made == derive_id(parent, "contacts", 1) != derive_id(parent, "contacts", 2)
    assert make_id() < make_id()


def test_an_activity_with_its_roll_and_decisions(house: House) -> None:
    people, scope = make_residents(house, 2), house.scope("worker")
    group = records.record(scope, "groups", house.own.pk, {"day": DAY})
    written = records.record_activity(
        scope,
        house.own.pk,
        {"day": DAY, "method": "meeting", "held": True, "groups": [group.pk], "title": "议事会"},
        [Came(people[0], 3), Came(people[1])],
        [{"group": group, "proposed_by": "member"}],
    )
    assert Activity.objects.unscoped().get().groups == (group.pk,)
    assert [one.part for one in written.attendance] == [3, None]
    assert [one.activity for one in written.decisions] == [written.activity]
    with pytest.raises(Invalid):
        records.record(
            scope,
            "attendance",
            house.own.pk,
            {"day": DAY, "activity": written.activity, "resident": people[0]},
        )
    records.call_roll(scope, house.own.pk, written.activity, [Came(people[0]), Came(people[1])])
    assert Attendance.objects.unscoped().count() == 2


def test_a_concern_from_raised_to_told_back(house: House) -> None:
    scope = house.scope("worker")
    concern = records.open_concern(scope, house.own.pk, {"day": DAY, "category": "noise"})
    closed = records.close_concern(scope, concern.pk, 1, DAY + dt.timedelta(9), "solved", "group", 1)
    with pytest.raises(StateConflict):
        records.close_concern(scope, concern.pk, 2, DAY + dt.timedelta(9))
    told = records.tell_back(scope, concern.pk, closed.version, DAY + dt.timedelta(10))
    with pytest.raises(StateConflict):
        records.tell_back(scope, concern.pk, told.version, DAY + dt.timedelta(11))
    again = records.reopen_concern(scope, concern.pk, told.version)
    assert (again.closed, again.outcome, again.told_back, again.version) == (None, "", None, 4)


def test_a_group_with_members_and_roles(house: House) -> None:
    people, scope, key = make_residents(house, 3), house.scope("worker"), make_id()
    for _ in range(2):
        formed = records.form_group(
            scope,
            house.own.pk,
            {"day": DAY, "nature": "mutual_aid"},
            people[:2],
            [records.NewRole(people[2], "leader", "election")],
            id=key,
        )
    assert Group.objects.unscoped().get() == formed.group
    assert set(GroupMembership.objects.unscoped().values_list("resident", flat=True)) == set(people)
    assert GroupRole.objects.unscoped().get().role == "leader"


def test_a_role_is_for_members(house: House) -> None:
    (resident,), scope = make_residents(house, 1), house.scope("worker")
    group = records.record(scope, "groups", house.own.pk, {"day": DAY})
    values = {"day": DAY, "group": group, "resident": resident, "role": "deputy"}
    with pytest.raises(Invalid) as told:
        records.record(scope, "roles", house.own.pk, values)
    assert set(told.value.fields) == {"resident"}
