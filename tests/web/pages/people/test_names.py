"""A slip in a name does not stand for ever."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.people import House
from zhagen.web.common.models import AuditRow

pytestmark = pytest.mark.django_db(transaction=True)


def renamed(house: House, who: str, place: object, name: str) -> tuple[int, str]:
    client = Client()
    client.force_login(house.accounts[who])
    answer = client.post(reverse("place-name", args=[place]), {"name": name})
    return answer.status_code, answer.headers.get("Location", "")


def test_the_manager_renames_agency_station_and_community(house: House) -> None:
    community = house.own.community
    for row in (community.station.agency, community.station, community):
        assert renamed(house, "manager", row.pk, "  New name ") == (302, reverse("agency") + "?done=renamed")
        row.refresh_from_db()
        assert row.name == "New name"
    written = AuditRow.objects.unscoped().filter(action="rename").values_list("table", "columns")
    assert list(written) == [("agency", "name"), ("station", "name"), ("community", "name")]
    client = Client()
    client.force_login(house.accounts["manager"])
    log = client.get(reverse("log-changes")).content.decode()
    assert log.count("改名称") == 3


def test_the_lead_renames_the_community_and_the_board_says_it(house: House) -> None:
    client = Client()
    client.force_login(house.accounts["lead"])
    board = reverse("board", args=[house.own.pk])
    assert "Community One" in client.get(board).content.decode()
    page = client.get(reverse("community", args=[house.own.pk])).content.decode()
    assert reverse("place-name", args=[house.own.community_id]) in page
    assert renamed(house, "lead", house.own.community_id, "虹桥一")[0] == 302
    assert "虹桥一" in client.get(board).content.decode()
    assert "Community One" not in client.get(reverse("months", args=[house.own.pk])).content.decode()


def test_two_stations_of_an_agency_have_two_names_and_the_same_name_writes_nothing(house: House) -> None:
    station = house.own.community.station_id
    assert renamed(house, "manager", station, "Two")[0] == 422
    assert renamed(house, "manager", station, " ")[0] == 422
    assert renamed(house, "manager", station, "字" * 101)[0] == 422
    assert renamed(house, "manager", station, "One")[0] == 302
    assert not AuditRow.objects.unscoped().filter(action="rename").exists()


def test_a_worker_sees_no_way_to_another_name(house: House) -> None:
    client = Client()
    client.force_login(house.accounts["worker"])
    page = client.get(reverse("community", args=[house.own.pk])).content.decode()
    assert reverse("place-name", args=[house.own.community_id]) not in page
