"""A round of doors: what is known of each, one save, one way back, and nobody else's building."""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from tests.web.pages.led import led_to
from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


def staircase(house: House, *doors: str) -> tuple[Any, list[Any]]:
    place = write(house, "buildings", name="3 号楼")
    return place, [write(house, "households", building=place, floor=one[0], door=one) for one in doors]


def sent(page: Any, **more: Any) -> dict[str, Any]:
    """What the form of that page holds, as a browser sends it."""
    form = page.context["form"]
    return {one.name: one.value() or "" for one in form} | {"workers": form["workers"].value() or []} | more


def contacts(house: House) -> list[tuple[str, bool | None, str]]:
    rows = records.list_records(house.scope("worker"), "contacts", house.own.pk)
    return sorted((one.household.door, one.made, one.missed) for one in rows.select_related("household"))


def knocked(*homes: Any, outcome: str = "nobody_home") -> dict[str, str]:
    return {f"door-{one.pk}": outcome for one in homes}


def test_ten_doors_are_one_save_and_one_way_back(house: House) -> None:
    place, homes = staircase(house, *(f"{floor}0{door}" for floor in range(1, 6) for door in (1, 2)))
    client, where = signed_in(house), address(house, "many-doors-building", place.pk)
    form = sent(client.get(where), **knocked(*homes))
    form |= knocked(homes[0], outcome="met")
    answers = [client.post(where, form) for _ in range(2)]  # a double click
    assert len({led_to(one).partition("&round=")[2] for one in answers}) == 1
    assert contacts(house) == [
        ("101", True, ""),
        *((one.door, False, "nobody_home") for one in homes[1:]),
    ]
    page = client.get(answers[0]["Location"])
    assert page.context["counts"] == [("无人在家", 9), ("见到了", 1)]
    undo = address(house, "visit-undo", page.context["saved"].id)
    client.post(undo, {"state": page.context["saved"].state})
    assert contacts(house) == []
    client.post(address(house, "visit-restore", page.context["saved"].id))
    assert len(contacts(house)) == 10


def test_what_is_known_stands_at_each_door(house: House) -> None:
    place, (first, second, third) = staircase(house, "101", "102", "201")
    ago = [TODAY() - dt.timedelta(days) for days in range(12)]
    for day, made, missed in ((ago[9], False, "refused"), (ago[8], True, ""), (ago[3], False, "nobody_home")):
        write(house, "contacts", household=first, day=day, made=made, missed=missed)
    write(house, "contacts", household=first, day=ago[2], made=False, missed="nobody_home")
    write(house, "contacts", household=second, day=ago[1], made=False, missed="vacant")
    page = signed_in(house).get(address(house, "many-doors-building", place.pk))
    ((_well, floors),) = page.context["wells"]
    seen = [(floor.name, one.cell.door, one.cell.said, one.tried) for floor in floors for one in floor.doors]
    assert seen == [
        ("2 层", "201", "没见过", ""),
        ("1 层", "101", "8 天前", "无人在家 ×2"),
        ("1 层", "102", "没见过", "空置"),
    ]
    assert third.door == "201"


def test_the_round_is_of_those_who_went_on_that_day(house: House) -> None:
    place, homes = staircase(house, "101", "102")
    client, where = signed_in(house), address(house, "many-doors-building", place.pk)
    both = [str(house.accounts[who].pk) for who in ("worker", "colleague")]
    yesterday = TODAY() - dt.timedelta(1)
    more = {"workers": both, "day": str(yesterday), "purpose": "relate", "minutes": "31"}
    client.post(where, sent(client.get(where), **knocked(*homes), **more))
    rows = records.list_records(house.scope("worker"), "contacts", house.own.pk)
    told = rows.values_list("worker__name", "day", "mode", "initiator", "purpose")
    assert sorted(told) == [
        (name, yesterday, "home", "worker", "relate") for name in ("Colleague", "Worker") for _ in homes
    ]
    assert sum(one.minutes for one in rows if one.worker.name == "Worker") == 31


@pytest.mark.parametrize(
    "wrong",
    [{}, {"day": "2999-01-01"}, {"day": "x"}, {"minutes": "0"}, {"minutes": "9999"}, {"purpose": "x"}],
)
def test_what_cannot_be_saved_is_told_and_kept(house: House, wrong: dict[str, str]) -> None:
    place, homes = staircase(house, "101", "102")
    client, where = signed_in(house), address(house, "many-doors-building", place.pk)
    tried = knocked(homes[0]) if wrong else {}
    page = client.post(where, sent(client.get(where), **tried, **wrong))
    assert (page.status_code, contacts(house)) == (422, [])
    assert page.context["form"].door(homes[0].pk).value() == tried.get(f"door-{homes[0].pk}", "")


@pytest.mark.parametrize("odd", [{"minutes": "1000"}, {"day": "1999-03-01"}])
def test_what_is_hard_to_believe_is_asked_once(house: House, odd: dict[str, str]) -> None:
    place, homes = staircase(house, "101")
    client, where = signed_in(house), address(house, "many-doors-building", place.pk)
    form = sent(client.get(where), **knocked(*homes), **odd)
    page = client.post(where, form)
    (asked,) = page.context["form"].asked
    assert (page.status_code, contacts(house)) == (422, [])
    assert client.post(where, form | {"sure": [asked.key]}).status_code == 302
    assert contacts(house) == [("101", False, "nobody_home")]


def test_a_home_that_left_meanwhile_is_told_and_the_others_are_kept(house: House) -> None:
    place, homes = staircase(house, "101", "102")
    client, where = signed_in(house), address(house, "many-doors-building", place.pk)
    form = sent(client.get(where), **knocked(*homes))
    left = homes[0]
    records.change_record(house.scope("colleague"), "households", left.pk, left.version, {"until": TODAY()})
    page = client.post(where, form)
    assert (page.status_code, contacts(house)) == (422, [])
    assert "已经不住在这栋楼" in page.content.decode()
    client.post(where, sent(page, id=form["id"]))
    assert contacts(house) == [("102", False, "nobody_home")]


def test_other_words_under_the_same_id_are_told(house: House) -> None:
    place, homes = staircase(house, "101", "102")
    client, where = signed_in(house), address(house, "many-doors-building", place.pk)
    form = sent(client.get(where))
    client.post(where, form | knocked(homes[0]))
    page = client.post(where, form | knocked(*homes))
    assert (page.status_code, contacts(house)) == (409, [("101", False, "nobody_home")])
    assert page.context["form"].door(homes[1].pk).value() == "nobody_home"


def test_a_door_of_another_building_or_agency_is_no_door_here(house: House) -> None:
    place, homes = staircase(house, "101")
    elsewhere = write(house, "households", door="909")
    client, where = signed_in(house), address(house, "many-doors-building", place.pk)
    assert client.post(where, sent(client.get(where)) | knocked(elsewhere)).status_code == 422
    foreign = records.record(house.scope("stranger"), "buildings", house.foreign.pk, {})
    assert client.get(address(house, "many-doors-building", foreign.pk)).status_code == 404
    assert signed_in(house, "stranger").get(where).status_code == 404
    assert (contacts(house), homes[0].door) == ([], "101")


@pytest.mark.parametrize("doors", [2, 20])
def test_more_doors_ask_no_more(house: House, doors: int, django_assert_num_queries: Any) -> None:
    place, homes = staircase(house, *(f"{1 + one // 4}0{one % 4}" for one in range(doors)))
    for home in homes:
        write(house, "contacts", household=home, made=False, missed="nobody_home")
    client = signed_in(house)
    with django_assert_num_queries(11):
        client.get(address(house, "many-doors-building", place.pk))
