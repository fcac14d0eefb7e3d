"""From a figure to the records that it was counted from, and to no other, as they are written and change."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse

from tests.web.pages.board.conftest import DAY, write_homes
from tests.web.pages.board.test_board_page import ITEM, signed_in, visited
from tests.web.pages.board.test_item_page import AS_OF, page_of, records_of
from tests.web.people import make_house
from zhagen.web.readings import service as readings
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db(transaction=True)
DISPUTES = "launch.cautions.group-disputes"


def test_without_areas_or_records_nothing_is_drawn() -> None:
    house = make_house()
    write_homes(house, "", 40, 4)
    assert "各片区" not in page_of(house, "worker").content.decode()
    write_homes(house, "东区", 40, 0)
    assert "各片区" not in page_of(house, "worker").content.decode()


def test_newest_first_and_what_is_deleted_is_gone() -> None:
    house = make_house()
    by = house.scope("worker")
    visited(house, 2)
    found = records.list_records(by, "contacts", house.own.pk).first()
    records.change_record(by, "contacts", found.pk, 1, {"day": DAY + dt.timedelta(days=1)})
    rows = records_of(house, "worker", ITEM, part="known", table="contacts").context["rows"]
    assert [row.day for row, *_ in rows] == [DAY + dt.timedelta(days=1), DAY]
    records.delete_record(by, "contacts", found.pk, 2)
    rows = records_of(house, "worker", ITEM, part="known", table="contacts").context["rows"]
    assert [row.day for row, *_ in rows] == [DAY]


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
    assert len(records_of(house, "worker", ITEM, **asked).context["rows"]) == homes
    client = signed_in(house, "worker")
    address = reverse("item-records", args=[house.own.pk, ITEM])
    with django_assert_num_queries(9):
        client.get(address, {"as_of": AS_OF, **asked})


def test_each_record_of_a_share_says_how_it_counts() -> None:
    """Who began the meeting: one by a resident, one by the worker, one of which nobody wrote it."""
    house = make_house()
    by = house.scope("worker")
    for number, initiator in enumerate(("resident", "worker", "")):
        day = DAY + dt.timedelta(days=number)
        met = {"worker": house.accounts["worker"].pk, "mode": "home", "made": True, "initiator": initiator}
        records.record(by, "contacts", house.own.pk, {"day": day, **met})
    page = records_of(house, "worker", "prepare.methods.win-trust", part="came", table="contacts")
    assert [(row.initiator, mark) for row, _title, _summary, mark in page.context["rows"]] == [
        ("worker", "n"),
        ("resident", "k"),
        ("", "left"),
    ]
    assert page.context["counted"] == (1, 2, 1)
