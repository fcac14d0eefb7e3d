"""From a figure to the records that it was counted from, and to no other."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse

from tests.web.pages.board.test_board_page import DAY, json_of, signed_in, visited
from tests.web.people import House, make_house
from zhagen.web.readings import service as readings
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db(transaction=True)
HOUSEHOLDS = "prepare.goals.know-households"
DISPUTES = "launch.cautions.group-disputes"
AS_OF = "2026-03-31"


def records_of(house: House, who: str, item: str, **asked: str) -> Any:
    address = reverse("item-records", args=[house.own.pk, item])
    return signed_in(house, who).get(address, {"as_of": AS_OF, **asked})


def test_the_records_are_those_that_the_reading_counted() -> None:
    house = make_house()
    visited(house, 40)
    part = json_of(signed_in(house, "worker"), house, as_of=AS_OF).json()["readings"][0]
    (known,) = (
        one
        for item in part["items"]
        if item["id"] == HOUSEHOLDS
        for one in item["parts"]
        if one["id"] == "known"
    )
    first = records_of(house, "lead", HOUSEHOLDS, part="known", table="contacts")
    second = records_of(house, "lead", HOUSEHOLDS, part="known", table="contacts", page="2")
    assert first.context["page"].paginator.count == known["evidence"]["contacts"] == 40
    assert (len(first.context["rows"]), len(second.context["rows"])) == (30, 10)
    text = first.content.decode()
    row, title, _summary = first.context["rows"][0]
    assert reverse("record", args=[house.own.pk, "contacts", row.pk]) in text
    assert title in text


def test_the_way_back_leads_to_the_item_and_keeps_the_day() -> None:
    house = make_house()
    page = records_of(house, "worker", HOUSEHOLDS, part="known", page="1").content.decode()
    assert f'href="{reverse("item", args=[house.own.pk, HOUSEHOLDS])}?as_of={AS_OF}"' in page
    assert f'href="{reverse("board", args=[house.own.pk])}?as_of={AS_OF}#row.{HOUSEHOLDS}"' in page


def test_the_day_is_that_of_the_board() -> None:
    house = make_house()
    visited(house, 3)
    before = records_of(house, "worker", HOUSEHOLDS, part="known", table="contacts", as_of="2026-02-28")
    assert before.context["page"].paginator.count == 0
    unknown = records_of(house, "worker", HOUSEHOLDS, part="known", table="contacts", known_by="2026-03-01")
    assert unknown.context["page"].paginator.count == 0  # they were entered today


def test_newest_first_and_what_is_deleted_is_gone() -> None:
    house = make_house()
    by = house.scope("worker")
    visited(house, 2)
    found = records.list_records(by, "contacts", house.own.pk).first()
    records.change_record(by, "contacts", found.pk, 1, {"day": DAY + dt.timedelta(days=1)})
    rows = records_of(house, "worker", HOUSEHOLDS, part="known", table="contacts").context["rows"]
    assert [row.day for row, *_ in rows] == [DAY + dt.timedelta(days=1), DAY]
    records.delete_record(by, "contacts", found.pk, 2)
    rows = records_of(house, "worker", HOUSEHOLDS, part="known", table="contacts").context["rows"]
    assert [row.day for row, *_ in rows] == [DAY]


@pytest.mark.parametrize("asked", [{"part": "no-such-part"}, {"part": "known", "table": "disputes"}])
def test_an_unknown_part_or_table_is_not_there(asked: dict[str, str]) -> None:
    house = make_house()
    assert records_of(house, "worker", HOUSEHOLDS, **asked).status_code == 404


def test_disputes_are_counted_for_who_may_not_open_them() -> None:
    house = make_house()
    by = house.scope("worker")
    for _ in range(3):
        records.record(by, "disputes", house.own.pk, {"day": DAY, "note": "about the lift"})
    behind = readings.find_behind(by, house.own.pk, DISPUTES, None, dt.date(2026, 3, 31))
    assert len(behind.ids["disputes"]) == 3
    for who, seen in (("worker", True), ("supervisor", True), ("lead", False)):
        page = records_of(house, who, DISPUTES, table="disputes")
        text = page.content.decode()
        assert any(one in text for one in behind.ids["disputes"]) is seen, who
        assert ("有 3 条，只有社工和督导能打开" in text) is not seen, who


@pytest.mark.parametrize("homes", [1, 3])
def test_three_records_ask_no_more_than_one(homes: int, django_assert_num_queries: Any) -> None:
    house = make_house()
    visited(house, homes)
    asked = {"part": "known", "table": "contacts"}
    assert len(records_of(house, "worker", HOUSEHOLDS, **asked).context["rows"]) == homes
    client = signed_in(house, "worker")
    address = reverse("item-records", args=[house.own.pk, HOUSEHOLDS])
    with django_assert_num_queries(9):
        client.get(address, {"as_of": AS_OF, **asked})
