"""Households by whom the team has seen, and what happened to whom: in a fixed number of queries."""

import datetime as dt
from typing import Any

import pytest

from tests.web.people import House
from tests.web.records.test_every_table import write
from zhagen.web.records import service as records
from zhagen.web.records.service import HouseholdsAsked

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 3, 1)
WITHIN = dt.timedelta(180)


def put(house: House, table: str, **cells: Any) -> Any:
    return write(house, table, **{"day": DAY} | cells)


def asked(house: House, who: str = "worker", **what: Any) -> list[str]:
    by = house.scope(who)
    rows = records.list_households(by, house.own.pk, DAY, WITHIN).rows
    return [
        one.door for one in records.narrow_households(by, house.own.pk, rows, HouseholdsAsked(**what), DAY)
    ]


def test_households_by_building_area_alias_and_whom_nobody_saw(house: House) -> None:
    east = put(house, "buildings", name="1 号楼", area="东区", households=40)
    west = put(house, "buildings", name="2 号楼", area="西区")
    one = put(house, "households", building=east, stairwell="甲", door="101", priority=True)
    two = put(house, "households", building=east, stairwell="乙", door="202")
    put(house, "households", building=west, door="303")
    put(house, "households", door="404")
    put(house, "households", building=west, door="505", until=DAY)  # moved away
    put(house, "residents", household=two, alias="豆花阿姨")
    put(house, "contacts", household=one, made=True)
    put(house, "contacts", household=two, made=True, day=DAY - dt.timedelta(180))
    assert asked(house) == ["303", "404", "202", "101"]
    assert asked(house, building=east.pk) == ["202", "101"]
    assert asked(house, area="西区") == ["303"]
    assert asked(house, priority=True) == ["101"]
    assert asked(house, never=True) == ["303", "404"]
    assert asked(house, words="豆花") == ["202"]
    assert asked(house, words="东区 甲-") == ["101"]
    assert (
        asked(house, words="2 号楼") == asked(house, words="2号楼") == ["303"]
    )  # a number stays with its word
    assert asked(house, words="号楼 2") == ["303", "202"]  # every word somewhere
    assert asked(house, "stranger") == asked(house, "viewer") == []
    counts = records.list_households(house.scope("worker"), house.own.pk, DAY, WITHIN).buildings
    assert [(one.name, one.there, one.written, one.seen) for one in counts] == [
        ("1 号楼", 40, 2, 1),
        ("2 号楼", None, 1, 0),
        ("", None, 1, 0),
    ]


def everything_about(house: House) -> dict[str, Any]:
    """One record of each kind that names the resident."""
    home = put(house, "households", door="101")
    who = put(house, "residents", household=home, alias="豆花阿姨")
    other = put(house, "residents", alias="老秦")
    group = put(house, "groups", name="园艺组")
    activity = put(house, "activities", title="例会")
    contact = put(house, "contacts", resident=who, made=True)
    put(house, "contacts", resident=other, made=True)
    put(house, "concerns", household=home, contact=contact)
    put(house, "invitations", resident=who, contact=contact)
    put(house, "attendance", resident=who, activity=activity)
    put(house, "roles", resident=who, group=group)
    put(house, "skill_evidence", resident=who)
    put(house, "nominations", resident=who)
    put(house, "exchanges", giver=who, receiver=other)
    put(house, "exchanges", giver=other, receiver=who)
    put(house, "check_ins", resident=who)
    return {"resident": who, "household": home}


def tables(timeline: Any) -> list[str]:
    return sorted(one.table for one in timeline.entries)


def test_a_resident_and_all_that_names_them(house: House) -> None:
    who = everything_about(house)["resident"]
    open_ones = [
        *("attendance", "concerns", "contacts", "exchanges", "exchanges", "invitations", "memberships"),
        *("nominations", "roles", "skill_evidence"),
    ]
    for person, private in (
        ("worker", ["check_ins"]),
        ("supervisor", ["check_ins"]),
        ("lead", []),
        ("manager", []),
    ):
        drawn = records.draw_resident(house.scope(person), house.own.pk, who.pk)
        assert tables(drawn) == sorted([*open_ones, *private])
    for person in ("viewer", "stranger", "nobody"):
        assert tables(records.draw_resident(house.scope(person), house.own.pk, who.pk)) == []


def test_a_household_a_building_a_partner_a_resource(house: House) -> None:
    by = house.scope("worker")
    home = everything_about(house)["household"]
    place = put(house, "buildings", name="1 号楼")
    records.change_record(by, "households", home.pk, 1, {"building": place.pk})
    assert tables(records.draw_household(by, house.own.pk, home.pk)) == ["concerns", "contacts"]
    assert tables(records.draw_building(by, house.own.pk, place.pk)) == ["concerns", "contacts"]
    body = put(house, "partners", name="居委会")
    for table in ("partner_facts", "partner_dealings", "agreements"):
        put(house, table, partner=body)
    drawn = records.draw_partner(by, house.own.pk, body.pk)
    assert tables(drawn) == ["agreements", "partner_dealings", "partner_facts"]
    room = put(house, "resources", name="活动室")
    put(house, "resource_uses", resource=room)
    assert tables(records.draw_resource(by, house.own.pk, room.pk)) == ["resource_uses"]
    assert tables(records.draw_resource(house.scope("stranger"), house.own.pk, room.pk)) == []


def test_newest_first_a_page_at_a_time_and_nothing_deleted(house: House) -> None:
    by, who = house.scope("worker"), put(house, "residents")
    rows = [put(house, "contacts", resident=who, day=DAY - dt.timedelta(n)) for n in range(42)]
    records.delete_record(by, "contacts", rows[0].pk, 1)
    first = records.draw_resident(by, house.own.pk, who.pk)
    assert [one.row.pk for one in first.entries] == [row.pk for row in rows[1:41]]
    assert (first.page.paginator.count, first.page.has_next()) == (41, True)
    assert [one.row.pk for one in records.draw_resident(by, house.own.pk, who.pk, "2").entries] == [
        rows[41].pk
    ]


@pytest.mark.parametrize("number", [1, 3])
def test_a_longer_one_asks_no_more(house: House, number: int, django_assert_num_queries: Any) -> None:
    by, who = house.scope("worker"), put(house, "residents", household=put(house, "households", door="1"))
    body = put(house, "partners", name="居委会")
    for _ in range(number):
        put(house, "contacts", resident=who, made=True)
        put(house, "skill_evidence", resident=who)
        put(house, "partner_dealings", partner=body)
        put(house, "partners", name="另一家")
    with django_assert_num_queries(4):  # how many, which, and two tables
        assert len(records.draw_resident(by, house.own.pk, who.pk).entries) == 2 * number
    with django_assert_num_queries(4):  # and who lived there when
        assert len(records.draw_household(by, house.own.pk, who.household_id).entries) == number
    with django_assert_num_queries(2):
        records.list_households(by, house.own.pk, DAY, WITHIN)
    with django_assert_num_queries(1):
        listed = list(records.list_with_last_day(by, "partners", house.own.pk, DAY))
    assert [one.last for one in listed] == [DAY] + [None] * number
