"""The manager reads who changed and who opened what; nobody else does, and not of another agency."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.web.pages.records.entering import address, service_of, signed_in, write
from tests.web.people import House
from zhagen.web.agency import service as agency
from zhagen.web.agency.models import Membership
from zhagen.web.common.access import Role
from zhagen.web.common.models import AuditRow

pytestmark = pytest.mark.django_db
# Session and account, three of the scope, people, engagements, count, page; of openings the residents' names too.
OF_CHANGES, OF_OPENINGS = 9, 10
CHANGES, OPENINGS = "log-changes", "log-openings"


def lines(client: Client, name: str, **asked: Any) -> list[Any]:
    found: list[Any] = client.get(reverse(name), asked).context["lines"]
    return found


def told(found: list[Any]) -> list[tuple[str, str, str]]:
    return [(line.row.who, line.row.action, line.row.table) for line in found]


def test_changes_are_told_without_their_content(house: House) -> None:
    row = write(house, "residents", alias="王阿姨")
    service_of("residents").change_record(
        house.scope("colleague"), "residents", row.pk, 1, {"alias": "李阿姨"}
    )
    client = signed_in(house, "manager")
    found = lines(client, CHANGES, kind="residents")
    assert told(found) == [("Colleague", "change", "residents"), ("Worker", "record", "residents")]
    assert [str(label) for label in found[0].columns] == ["称呼"]
    page = client.get(reverse(CHANGES), {"kind": "residents"}).content.decode()
    assert ("阿姨" in page, address(house, "record", "residents", row.pk) in page) == (False, True)


def test_openings_name_the_resident_and_lead_there(house: House) -> None:
    row = write(house, "residents", alias="王阿姨")
    signed_in(house).get(address(house, "record", "residents", row.pk))
    client = signed_in(house, "manager")
    (line,) = lines(client, OPENINGS)
    assert (line.row.who, line.title, line.leads) == ("Worker", "王阿姨", True)


def test_of_what_is_private_a_log_has_no_row_to_count(house: House) -> None:
    write(house, "residents")
    client = signed_in(house, "manager")
    before = {name: client.get(reverse(name)).context["page"].paginator.count for name in (CHANGES, OPENINGS)}
    row = write(house, "disputes")
    service_of("disputes").change_record(house.scope("worker"), "disputes", row.pk, 1, {"kind": "power"})
    service_of("disputes").open_record(
        house.scope("worker"), "disputes", house.own.pk, row.pk, reason="other"
    )
    for name, number in before.items():
        page = client.get(reverse(name))
        assert page.context["page"].paginator.count == number
        assert "disputes" not in dict(page.context["form"].fields["kind"].choices)
        assert "纠纷和骨干近况不在这里" in page.content.decode()
        asked = client.get(reverse(name), {"kind": "disputes"})
        assert "disputes" not in {line.row.table for line in asked.context["lines"]}
        assert str(row.pk) not in asked.content.decode()


def test_who_is_supervisor_too_reads_in_the_log_what_a_supervisor_may_know(house: House) -> None:
    station = house.own.community.station  # a second person has confirmed it
    given = {"agency_id": station.agency_id, "station": station, "role": Role.SUPERVISOR}
    Membership.objects.create(account=house.accounts["manager"], **given)
    write(house, "disputes")
    found = lines(signed_in(house, "manager"), CHANGES, kind="residents")
    assert found == []
    rows = lines(signed_in(house, "manager"), CHANGES, engagement=house.own.pk)
    assert "disputes" in {line.row.table for line in rows}


def test_another_agencys_doings_are_not_there(house: House) -> None:
    foreign = service_of("residents").record(house.scope("stranger"), "residents", house.foreign.pk, {})
    service_of("residents").open_record(house.scope("stranger"), "residents", house.foreign.pk, foreign.pk)
    write(house, "residents")
    for who, mine in {"manager": 1, "stranger": 1}.items():
        assert len(lines(signed_in(house, who), CHANGES, kind="residents")) == mine
    assert lines(signed_in(house, "manager"), OPENINGS) == []
    assert len(lines(signed_in(house, "stranger"), OPENINGS)) == 1
    asked = {"person": house.accounts["stranger"].pk, "engagement": house.foreign.pk}
    page = signed_in(house, "manager").get(reverse(CHANGES), asked)
    assert set(page.context["form"].errors) == {"person", "engagement"}


def test_a_role_given_in_the_agency_is_told_to_its_manager_only(house: House) -> None:
    by = house.scope("manager")
    agency.give_role(by, house.accounts["colleague"].pk, Role.SUPERVISOR, next(iter(by.agencies)))
    assert told(lines(signed_in(house, "manager"), CHANGES, kind="membership")) == [
        ("Manager", "give_role", "membership")
    ]
    assert lines(signed_in(house, "stranger"), CHANGES, kind="membership") == []


def test_people_roles_links_and_places_are_named(house: House) -> None:
    by, colleague = house.scope("manager"), house.accounts["colleague"]
    station = house.own.community.station
    agency.give_role(by, colleague.pk, Role.SUPERVISOR, station.pk)
    agency.invite(by, "新来的", Role.WORKER, station.pk)
    agency.renew_access(by, colleague.pk)
    agency.change_account(colleague, name="李")
    agency.sign_out_everywhere(colleague)
    client = signed_in(house, "manager")
    named = {
        kind: [line.title for line in lines(client, CHANGES, kind=kind)]
        for kind in ("membership", "invitation", "account")
    }
    assert named == {
        "membership": [f"李 · 督导 · {station}"],
        "invitation": ["Colleague", f"新来的 · 社工 · {station}"],
        "account": ["李", "李"],
    }
    page = client.get(reverse(CHANGES)).content.decode()
    assert all(
        word in page for word in ("所有地方都退出账号", "改了账号的姓名", f"新来的 · 社工 · {station}")
    )
    assert "新来的" not in signed_in(house, "stranger").get(reverse(CHANGES)).content.decode()


def test_a_link_made_by_a_manager_of_two_agencies_is_told_where_it_leads(house: House) -> None:
    station = house.foreign.community.station
    Membership.objects.create(
        account=house.accounts["manager"], agency_id=station.agency_id, role=Role.MANAGER
    )
    agency.invite(house.scope("manager"), "新来的", Role.WORKER, station.pk)
    (line,) = lines(signed_in(house, "stranger"), CHANGES, kind="invitation")
    assert line.title == f"新来的 · 社工 · {station}"
    Membership.objects.unscoped().filter(account=house.accounts["manager"], agency=station.agency_id).update(
        ended_at=timezone.now()
    )
    assert lines(signed_in(house, "manager"), CHANGES, kind="invitation") == []


def test_what_is_asked_for_narrows(house: House) -> None:
    write(house, "residents")
    write(house, "buildings")
    today = timezone.localdate().isoformat()
    client = signed_in(house, "manager")
    here = {"engagement": house.own.pk, "since": today, "until": today}
    assert len(lines(client, CHANGES, **here, person=house.accounts["worker"].pk)) == 2
    assert lines(client, CHANGES, **here, person=house.accounts["colleague"].pk) == []
    assert len(lines(client, CHANGES, **here, kind="buildings")) == 1
    assert lines(client, CHANGES, until="2020-01-01") == []
    page = client.get(reverse(CHANGES), {"since": "no day", "person": "x", "page": "999"})
    assert (page.status_code, set(page.context["form"].errors)) == (200, {"since", "person"})


def test_pages_keep_what_was_asked(house: House) -> None:
    for _ in range(51):
        write(house, "buildings")
    page = signed_in(house, "manager").get(reverse(CHANGES), {"kind": "buildings"})
    assert len(page.context["lines"]) == 50
    assert "?kind=buildings&amp;page=2" in page.content.decode()


@pytest.mark.parametrize("number", [1, 3])
def test_a_log_asks_a_fixed_number_of_queries(
    house: House, number: int, django_assert_num_queries: Any
) -> None:
    AuditRow.objects.unscoped().delete()
    for _ in range(number):
        row = write(house, "residents", alias="王阿姨")
        signed_in(house).get(address(house, "record", "residents", row.pk))
    client = signed_in(house, "manager")
    with django_assert_num_queries(OF_CHANGES):
        assert len(lines(client, CHANGES)) == number
    with django_assert_num_queries(OF_OPENINGS):
        assert len(lines(client, OPENINGS)) == number


def test_both_languages(house: House) -> None:
    house.accounts["manager"].language = "en"
    house.accounts["manager"].save()
    write(house, "residents")
    client = signed_in(house, "manager")
    assert "Who changed what" in client.get(reverse(CHANGES)).content.decode()
    assert "Who opened what" in client.get(reverse(OPENINGS)).content.decode()


def test_the_manager_finds_the_way_there(house: House) -> None:
    for who, there in {"manager": True, "worker": False, "supervisor": False}.items():
        page = signed_in(house, who).get(address(house, "start")).content.decode()
        assert (reverse(CHANGES) in page) == there
