"""The list of activities: what is asked for, heads and attendances."""

import datetime as dt
from typing import Any

import pytest

from tests.web.pages.activities.entering import at
from tests.web.pages.records.entering import signed_in, write
from tests.web.people import House
from zhagen.web.store.record import today

pytestmark = pytest.mark.django_db


def titles(house: House, **asked: Any) -> list[str]:
    page = signed_in(house).get(at(house, "activities"), asked, follow=True)
    return [title for _row, title, _method, _groups in page.context["rows"]]


def test_heads_are_counted_once_and_attendances_each_time(house: House) -> None:
    mei, qin = (write(house, "residents", alias=name) for name in ("梅姨", "老秦"))
    for people in ((mei, qin), (mei,)):
        activity = write(house, "activities", held=True)
        for number, who in enumerate(people):
            write(house, "attendance", activity=activity, resident=who, part=number)
    page = signed_in(house).get(at(house, "activities"))
    turnout = page.context["turnout"]
    assert (turnout.heads, turnout.attendances) == (2, 3)
    assert [(row.heads, row.helped) for row, *_ in page.context["rows"]] == [(1, 0), (2, 1)]


def test_what_is_asked_for_stands_in_the_address(house: House) -> None:
    group = write(house, "groups", name="照明小组")
    write(house, "activities", title="议事会", held=True, method="meeting", groups=[group.pk])
    write(house, "activities", title="没办成的会", held=False)
    write(house, "activities", title="明天的会", day=today())
    assert titles(house, when="held") == ["议事会"]
    assert titles(house, when="not") == ["没办成的会"]
    assert titles(house, when="coming") == ["明天的会"]
    assert titles(house, q="办成") == ["没办成的会"]
    assert titles(house, group=str(group.pk)) == ["议事会"]
    assert titles(house, method="meeting") == ["议事会"]
    assert titles(house, until="2026-02-01") == []
    assert len(titles(house, when="x", since="no day", method="x", group="x", page="99")) == 3


@pytest.mark.parametrize("number", [1, 3])
def test_the_lists_ask_a_fixed_number_of_queries(
    house: House, number: int, django_assert_num_queries: Any
) -> None:
    for _ in range(number):
        group = write(house, "groups", name="照明小组")
        activity = write(house, "activities", held=True, groups=[group.pk])
        write(house, "attendance", activity=activity)
        write(house, "roles", group=group, role="leader")
    client = signed_in(house)
    with django_assert_num_queries(10):
        page = client.get(at(house, "activities"))
    assert len(page.context["rows"]) == number
    with django_assert_num_queries(9):
        page = client.get(at(house, "groups"))
    assert [(row.members, len(leaders)) for row, _t, _n, leaders in page.context["rows"]] == [(1, 1)] * number


def test_a_roll_is_called_of_what_is_near(house: House) -> None:
    client = signed_in(house)
    for title, days in (("上周的会", -7), ("明天的会", 1), ("下月的会", 30)):
        write(house, "activities", title=title, day=today() + dt.timedelta(days))
    write(house, "activities", title="没办成的会", held=False, day=today())
    page = client.get(at(house, "roll"))
    assert [title for _row, title in page.context["rows"]] == ["明天的会", "上周的会"]


@pytest.mark.parametrize(
    ("table", "way"),
    [("activities", "activity"), ("attendance", "roll"), ("roles", "groups"), ("groups", "group")],
)
def test_the_lists_of_records_lead_to_where_it_is_written_together(
    house: House, table: str, way: str
) -> None:
    link = f'href="{at(house, way)}"'
    for who, written in {"worker": True, "supervisor": False}.items():
        page = signed_in(house, who).get(at(house, "records", table)).content.decode()
        assert (link in page.partition("<main")[2].partition("</main>")[0]) == written


@pytest.mark.parametrize(("table", "route"), [("activities", "activity-page"), ("groups", "group-page")])
def test_a_record_leads_to_its_page(house: House, table: str, route: str) -> None:
    row = write(house, table)
    page = signed_in(house).get(at(house, "record", table, row.pk)).content.decode()
    assert at(house, route, row.pk) in page
