"""The calendar: promises, activities and due days of a month, and follow-ups however far ahead."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.web.pages.today.test_today import ago, visited
from tests.web.people import House, make_house
from zhagen.web.pages.today.month import draw_month, find_month
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db(transaction=True)
FIRST = dt.date(2030, 2, 1)  # a Friday, in a month of 28 days


def on(day: int) -> dt.date:
    return FIRST.replace(day=day)


def filled(house: House, number: int) -> None:
    by, place = house.scope("worker"), house.own.pk
    group = records.record(by, "groups", place, {"day": ago(90), "name": "议事会"}).pk
    plan = records.record(by, "objectives", place, {"day": ago(90), "title": "路灯亮"}).pk
    for n in range(number):
        visited(house, f"剪纸梅姨{n}", (timezone.localdate() - on(3)).days)
        planned = {"title": f"百家宴{n}", "planned": on(9)}
        records.record(by, "activities", place, {**planned, "day": on(9)})
        records.record(by, "activities", place, {**planned, "day": on(10), "held": False})
        records.record(
            by, "decisions", place, {"day": ago(8), "due": on(28), "title": f"换灯{n}", "group": group}
        )
        records.record(
            by, "plan_steps", place, {"day": ago(8), "due": on(1), "title": f"量线{n}", "objective": plan}
        )


def days_of(house: House, who: str, today: dt.date) -> dict[int, list[tuple[str, str]]]:
    month = draw_month(house.scope(who), house.own.pk, FIRST, today)
    return {
        one.day.day: [(entry.mark, entry.title) for entry in one.entries] for one in month.days if one.entries
    }


def test_each_stands_on_its_day_and_what_was_called_off_does_not(house: House) -> None:
    filled(house, 1)
    assert days_of(house, "worker", timezone.localdate()) == {
        1: [("due", "量线0")],
        3: [("promise", "剪纸梅姨0")],
        9: [("held", "百家宴0")],
        28: [("due", "换灯0")],
    }


def test_two_workers_at_one_door_promised_one_thing(house: House) -> None:
    visited(house, "剪纸梅姨", (timezone.localdate() - on(3)).days, ("worker", "colleague"))
    assert days_of(house, "worker", timezone.localdate()) == {3: [("promise", "剪纸梅姨")]}


def test_what_is_over_and_open_is_late(house: House) -> None:
    filled(house, 1)
    month = draw_month(house.scope("worker"), house.own.pk, FIRST, on(10))
    assert [one.day.day for one in month.days if one.late] == [1, 3]
    assert [one.day.day for one in month.days if one.is_today] == [10]
    assert (month.days[0].column, len(month.days), month.before, month.after) == (
        5,
        28,
        dt.date(2030, 1, 1),
        dt.date(2030, 3, 1),
    )


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("2030-02", FIRST),
        ("", dt.date(2026, 12, 1)),
        ("2030-13", dt.date(2026, 12, 1)),
        ("0001-01", dt.date(2026, 12, 1)),
        ("9999-12", dt.date(2026, 12, 1)),
        ("x", dt.date(2026, 12, 1)),
    ],
)
def test_nonsense_leads_to_this_month(asked: str, found: dt.date) -> None:
    assert find_month(asked, dt.date(2026, 12, 24)) == found


def page(house: House, name: str, who: str = "worker", **asked: str) -> Any:
    client = Client()
    client.force_login(house.accounts[who])
    return client.get(reverse(name, args=[house.own.pk]), asked)


@pytest.mark.parametrize("number", [1, 3])
def test_the_number_of_queries_is_fixed(number: int, django_assert_num_queries: Any) -> None:
    house = make_house()
    filled(house, number)
    client = Client()
    client.force_login(house.accounts["worker"])
    address = reverse("calendar", args=[house.own.pk], query={"month": "2030-02"})
    client.get(address)
    with django_assert_num_queries(12):
        assert client.get(address).status_code == 200


def test_a_stranger_and_a_viewer_have_none(house: House) -> None:
    filled(house, 1)
    assert [page(house, "calendar", who, month="2030-02").status_code for who in ("stranger", "viewer")] == [
        404,
        404,
    ]


def test_a_promise_in_far_days_is_in_the_list(house: House) -> None:
    visited(house, "剪纸梅姨", -60)
    visited(house, "巷尾老韩", 5)
    shown = page(house, "follow-ups").content.decode()
    assert shown.index("巷尾老韩") < shown.index("剪纸梅姨")
