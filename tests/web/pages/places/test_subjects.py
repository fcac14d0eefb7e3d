"""The pages of a person, a home, a building, a body and a thing."""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House
from zhagen.web.common.formats import say_near_day
from zhagen.web.common.ids import make_id
from zhagen.web.common.models import AccessRow
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db


def test_a_resident_by_month_with_ways_on(house: House) -> None:
    home = write(house, "households", door="五楼左")
    who = write(house, "residents", alias="豆花阿姨", household=home)
    write(house, "contacts", resident=who, made=True, mode="home", note="院门锁坏")
    write(house, "exchanges", giver=write(house, "residents", alias="老秦"), receiver=who)
    write(
        house,
        "attendance",
        resident=who,
        activity=write(house, "activities", title="例会"),
        day=dt.date(2025, 7, 1),
    )
    page = signed_in(house).get(address(house, "resident", who.pk))
    months = [(month, [line.table for line in lines]) for month, lines in page.context["months"]]
    assert [month for month, _lines in months] == [dt.date(2026, 3, 1), dt.date(2025, 7, 1)]
    assert sorted(months[0][1]) == ["contacts", "exchanges"]
    text = page.content.decode()
    for said in (
        "五楼左",
        "上门",
        "院门锁坏",
        "老秦来帮了忙",
        "参加例会",
        f"?resident={who.pk}",
        f"?giver={who.pk}",
    ):
        assert said in text
    assert address(house, "record", "residents", who.pk) in text
    record = signed_in(house).get(address(house, "record", "residents", who.pk)).content.decode()
    assert address(house, "resident", who.pk) in record


def test_levels_and_hours_are_said_in_words(house: House) -> None:
    who = write(house, "residents", alias="豆花阿姨")
    activity = write(house, "activities", title="例会", hours=30.0)
    write(house, "attendance", resident=who, activity=activity, part=1, hours=2.0)
    write(house, "check_ins", resident=who, tired=4)
    client = signed_in(house)
    said = client.get(address(house, "resident", who.pk)).content.decode()
    assert "帮忙" in said
    assert "2 小时" in said
    assert "2.0" not in said
    assert "疲惫 4" in said  # only the ends of that scale have words
    goal = write(house, "objectives", title="照明", priority=1)
    assert "最优先" not in client.get(address(house, "record", "objectives", goal.pk)).content.decode()


def test_that_a_resident_was_opened_is_written_down(house: House) -> None:
    who = write(house, "residents", alias="豆花阿姨")
    signed_in(house, "supervisor").get(address(house, "resident", who.pk))
    row = AccessRow.objects.unscoped().get()
    assert (row.account, row.engagement, row.table, row.record) == (
        house.accounts["supervisor"].pk,
        house.own.pk,
        "residents",
        who.pk,
    )
    signed_in(house, "stranger").get(address(house, "resident", who.pk))
    signed_in(house, "viewer").get(address(house, "resident", who.pk))
    assert AccessRow.objects.unscoped().count() == 1


def test_check_ins_are_for_worker_and_supervisor(house: House) -> None:
    who = write(house, "residents", alias="豆花阿姨")
    write(house, "check_ins", resident=who)
    found = {
        role: [line.table for _m, lines in page.context["months"] for line in lines]
        for role in ("worker", "supervisor", "lead", "manager")
        for page in [signed_in(house, role).get(address(house, "resident", who.pk))]
    }
    assert found == {"worker": ["check_ins"], "supervisor": ["check_ins"], "lead": [], "manager": []}


def test_what_is_hidden_stays_hidden(house: House) -> None:
    home = write(house, "households", door="101")
    write(house, "concerns", household=home, category="health", note="长期卧床")
    text = signed_in(house).get(address(house, "household", home.pk)).content.decode()
    assert ("长期卧床" in text, "健康" in text, "已遮住" in text) == (False, False, True)


def test_who_moved_away_keeps_what_happened(house: House) -> None:
    today = timezone.localdate()
    place = write(house, "buildings", name="1 号楼")
    home = write(house, "households", building=place, door="101")
    write(house, "contacts", household=home, made=True)
    records.change_record(house.scope("worker"), "households", home.pk, 1, {"until": today})
    page = signed_in(house).get(address(house, "household", home.pk))
    assert (page.context["gone"], len(page.context["months"])) == (f"{say_near_day(today)}搬走", 1)
    assert "?household=" not in page.content.decode()  # nobody is met there any more
    building = signed_in(house).get(address(house, "building", place.pk))
    assert building.context["stairwells"] == []
    assert len(building.context["months"]) == 1


def test_the_doors_of_a_building_from_the_top(house: House) -> None:
    today = timezone.localdate()
    place = write(house, "buildings", name="1 号楼", households=4)
    homes = {
        (stairwell, floor, door): write(
            house, "households", building=place, stairwell=stairwell, floor=floor, door=door
        )
        for stairwell, floor, door in (
            ("甲", "2", "201"),
            ("甲", "10", "1001"),
            ("乙", "", "x"),
            ("甲", "2", "202"),
        )
    }
    write(house, "contacts", household=homes["甲", "2", "201"], made=True, day=today - dt.timedelta(364))
    write(house, "contacts", household=homes["甲", "2", "202"], made=True, day=today - dt.timedelta(365))
    page = signed_in(house).get(address(house, "building", place.pk))
    drawn = {
        well.name: [(floor.name, [(door.door, door.state) for door in floor.doors]) for floor in well.floors]
        for well in page.context["stairwells"]
    }
    assert drawn == {
        "甲 单元": [("10 层", [("1001", "never")]), ("2 层", [("201", "met"), ("202", "long")])],
        "乙 单元": [("", [("x", "never")])],
    }
    assert "共 4 户，写下 4 户，近 365 天见过 1 户" in page.content.decode()
    to_visit = signed_in(house).get(address(house, "building", place.pk), {"to": "visit"}).content.decode()
    assert f"?household={homes['甲', '2', '201'].pk}" in to_visit


def test_a_resource_and_the_days_on_which_it_was_confirmed(house: House) -> None:
    by = house.scope("worker")
    room = write(house, "resources", name="活动室", confirmed=dt.date(2026, 1, 5))
    records.change_record(by, "resources", room.pk, 1, {"confirmed": dt.date(2026, 2, 6)})
    page = signed_in(house).get(address(house, "resource", room.pk))
    assert page.context["confirmed"] == [dt.date(2026, 2, 6), dt.date(2026, 1, 5)]


PAGES = {
    "resident": "residents",
    "household": "households",
    "building": "buildings",
    "partner": "partners",
    "resource": "resources",
}


@pytest.mark.parametrize(("name", "table"), PAGES.items())
def test_of_the_deleted_there_is_the_record_and_of_others_nothing(
    house: House, name: str, table: str
) -> None:
    row = write(house, table)
    records.delete_record(house.scope("worker"), table, row.pk, 1)
    answer = signed_in(house).get(address(house, name, row.pk))
    assert (answer.status_code, answer["Location"]) == (302, address(house, "record", table, row.pk))
    far = records.record(house.scope("stranger"), table, house.foreign.pk, {})
    foreign, none = (signed_in(house).get(address(house, name, key)) for key in (far.pk, make_id()))
    assert (foreign.status_code, none.status_code) == (404, 404)


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(
    ("name", "queries"),
    [("resident", 17), ("household", 17), ("building", 15), ("partner", 13), ("resource", 12)],
)
def test_a_page_asks_a_fixed_number_of_queries(
    house: House, name: str, queries: int, number: int, django_assert_num_queries: Any
) -> None:
    place = write(house, "buildings", name="1 号楼")
    home = write(house, "households", building=place, door="1")
    rows = {
        "building": place,
        "household": home,
        "resident": write(house, "residents", household=home, alias="老秦"),
        "partner": write(house, "partners", name="居委会"),
        "resource": write(house, "resources", name="活动室"),
    }
    for _ in range(number):
        write(house, "residents", household=home, alias="豆花")
        write(house, "contacts", resident=rows["resident"], household=home, made=True)
        write(house, "concerns", household=home)
        write(house, "attendance", resident=rows["resident"], activity=write(house, "activities"))
        write(house, "partner_dealings", partner=rows["partner"])
        write(house, "resource_uses", resource=rows["resource"])
    client = signed_in(house)
    with django_assert_num_queries(queries):
        page = client.get(address(house, name, rows[name].pk))
    assert len(page.context["page"].object_list) == number * {"partner": 1, "resource": 1}.get(name, 2)


def test_a_form_begins_with_the_one_whose_page_it_came_from(house: House) -> None:
    who = write(house, "residents", alias="豆花阿姨")
    far = records.record(house.scope("stranger"), "residents", house.foreign.pk, {})

    def begun(key: Any) -> Any:
        page = signed_in(house).get(address(house, "record-add", "invitations"), {"resident": key})
        return page.context["form"]["resident"].value()

    assert (begun(who.pk), begun(far.pk), begun("x")) == (str(who.pk), None, None)
