"""Roles are given and ended by the agency's managers, and an agency always keeps one."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.pages.things import worker_in
from tests.web.people import House
from zhagen.web.agency import service as agency
from zhagen.web.agency.models import Membership, Station
from zhagen.web.common.access import Role
from zhagen.web.common.errors import Invalid, NotAllowed, NotFound, StateConflict
from zhagen.web.common.ids import make_id
from zhagen.web.common.models import AuditRow


def signed_in(house: House, who: str) -> Client:
    client = Client()
    client.force_login(house.accounts[who])
    return client


def held(house: House, who: str, role: Role) -> Any:
    return Membership.objects.unscoped().get(account=house.accounts[who], role=role, ended_at=None)


def test_a_role_is_given_once_and_where_it_may_be(house: House) -> None:
    by, worker = house.scope("manager"), house.accounts["worker"].pk
    first, again = (agency.give_role(by, worker, Role.LEAD, house.own.pk) for _ in range(2))
    assert first == again
    for who, whom, place, told in [
        ("manager", "worker", house.foreign.pk, NotFound),
        ("manager", "stranger", house.own.pk, NotFound),
        ("stranger", "worker", house.foreign.pk, NotFound),
        ("lead", "worker", house.own.pk, NotAllowed),
        ("worker", "worker", house.own.pk, NotAllowed),
    ]:
        with pytest.raises(told):
            agency.give_role(house.scope(who), house.accounts[whom].pk, Role.LEAD, place)
    with pytest.raises(Invalid):
        agency.give_role(by, worker, Role.MANAGER, house.own.pk)


def test_an_ended_role_sees_nothing_and_stays_readable(house: House) -> None:
    manager, role = signed_in(house, "manager"), held(house, "worker", Role.WORKER)
    address = reverse("role-end", args=[role.account_id, role.pk])
    assert [manager.post(address).status_code for _ in range(2)] == [302, 302]
    assert not house.scope("worker").engagements
    page = manager.get(reverse("person", args=[role.account_id]))
    assert [one.role for one in page.context["person"].ended] == ["worker"]
    assert AuditRow.objects.unscoped().filter(action="end_role").count() == 1


def test_nobody_ends_their_own_management(house: House) -> None:
    agency.give_role(house.scope("manager"), house.accounts["lead"].pk, Role.MANAGER, agency_of(house))
    with pytest.raises(StateConflict):
        agency.end_role(house.scope("manager"), held(house, "manager", Role.MANAGER).pk)
    agency.end_role(house.scope("lead"), held(house, "manager", Role.MANAGER).pk)
    assert not house.scope("manager").agencies


def agency_of(house: House) -> Any:
    return house.own.community.station.agency_id


def test_an_agency_keeps_a_manager_who_can_sign_in(house: House) -> None:
    by, lead = house.scope("manager"), house.accounts["lead"].pk
    agency.give_role(by, lead, Role.MANAGER, agency_of(house))
    agency.close_account(house.scope("lead"), by.account)
    with pytest.raises(StateConflict):
        agency.close_account(house.scope("lead"), lead)
    page = signed_in(house, "lead").post(
        reverse("role-end", args=[lead, held(house, "lead", Role.MANAGER).pk])
    )
    assert (page.status_code, "note" in page.content.decode()) == (409, True)
    assert Role.MANAGER in house.scope("lead").roles_in(agency_of(house))


def test_a_closed_account_is_out_at_once_and_can_come_back(house: House) -> None:
    theirs, manager = signed_in(house, "worker"), signed_in(house, "manager")
    worker = house.accounts["worker"]
    manager.post(reverse("account-close", args=[worker.pk]))
    assert theirs.get(reverse("boards")).status_code == 302
    manager.post(reverse("account-open", args=[worker.pk]))
    worker.refresh_from_db()
    assert worker.is_active
    assert set(agency.scope_of(worker).engagements) == {house.own.pk}


def test_each_sees_their_own_people(house: House) -> None:
    def seen(who: str) -> set[str]:
        page = signed_in(house, who).get(reverse("people"))
        return {one.account.username for one in page.context["people"]}

    ours = {"worker", "colleague", "lead", "supervisor", "viewer"}
    assert seen("manager") == ours | {"manager"}
    assert seen("lead") == ours
    assert seen("stranger") == {"stranger"}


def test_a_lead_sees_no_button(house: House) -> None:
    page = signed_in(house, "lead").get(reverse("person", args=[house.accounts["worker"].pk]))
    assert b"/end/" not in page.content
    assert b"/close/" not in page.content


def test_people_ask_a_fixed_number_of_queries(house: House, django_assert_num_queries: Any) -> None:
    manager = signed_in(house, "manager")
    for _more in range(2):
        worker_in(house.own)
        with django_assert_num_queries(8):
            manager.get(reverse("people"))


def test_a_station_a_community_an_engagement_and_its_end(house: House) -> None:
    manager = signed_in(house, "manager")
    said = {"id": str(make_id()), "name": "Three"}
    for _click in range(2):
        manager.post(reverse("station-add", args=[agency_of(house)]), said)
    station = Station.objects.unscoped().get(name="Three")
    entered = {"name": "新社区", "started": "2026-03-01"}
    assert manager.post(reverse("community-add", args=[station.pk]), entered).status_code == 302
    (made,) = (one for one in agency.find_boards(house.scope("manager")) if one.community.name == "新社区")
    further = manager.post(reverse("engagement-add", args=[made.community_id]), {"started": "2026-04-01"})
    assert further.status_code == 302
    ending = reverse("engagement-end", args=[made.pk])
    early = manager.post(ending, {"version": made.version, "day": "2026-02-01"})
    assert (early.status_code, bool(early.context["form"].errors)) == (422, True)
    assert manager.post(ending, {"version": made.version, "day": "2026-05-01"}).status_code == 302
    assert manager.post(ending, {"version": made.version, "day": "2026-06-01"}).status_code == 422
    page = manager.get(reverse("agency")).content.decode()
    assert "新社区" in page
    assert "已结束" in page


def test_the_agency_page_asks_a_fixed_number_of_queries(house: House, django_assert_num_queries: Any) -> None:
    manager, by = signed_in(house, "manager"), house.scope("manager")
    for number in range(2):
        agency.make_station(by, agency_of(house), f"Station {number}")
        with django_assert_num_queries(10):
            manager.get(reverse("agency"))
