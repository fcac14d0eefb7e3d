"""The page of today: what is due, whom nobody told, what was begun, who was not seen; nothing of anybody else's."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.web.people import House, make_house
from zhagen.web.readings import service as readings
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db(transaction=True)


def ago(days: int) -> dt.date:
    return timezone.localdate() - dt.timedelta(days)


def page_of(house: House, who: str = "worker") -> Any:
    client = Client()
    client.force_login(house.accounts[who])
    return client.get(reverse("today", args=[house.own.pk]))


def visited(house: House, alias: str, follow_up: int, workers: tuple[str, ...] = ("worker",)) -> Any:
    """A visit ten days ago, with a promise to come again that many days ago."""
    by = house.scope("worker")
    resident = records.record(by, "residents", house.own.pk, {"alias": alias})
    return records.record_visit(
        by,
        house.own.pk,
        records.Visit(
            ago(10),
            tuple(house.accounts[one].pk for one in workers),
            (records.Met(resident=resident.pk),),
            30,
            {"mode": "home"},
            follow_up_on=ago(follow_up),
        ),
    )


def filled(house: House, number: int) -> None:
    """So many of everything that the page has a place for."""
    by, place = house.scope("worker"), house.own.pk
    for n in range(number):
        group = records.record(by, "groups", place, {"day": ago(90), "name": f"小组{n}"}).pk
        visited(house, f"剪纸梅姨{n}", n)
        records.record(by, "buildings", place, {"name": f"{n} 栋"})
        records.record(by, "households", place, {"door": f"{n}01"})
        records.record(by, "concerns", place, {"day": ago(9), "closed": ago(3), "note": f"充电棚{n}"})
        records.record(by, "activities", place, {"day": ago(2), "title": f"议事会{n}"})
        records.record(
            by, "decisions", place, {"day": ago(8), "due": ago(1), "title": f"换灯{n}", "group": group}
        )


def test_everything_stands_in_its_place() -> None:
    house = make_house()
    filled(house, 1)
    today = page_of(house).context["today"]
    assert [(line.title, line.late) for line in today.promises.lines] == [("换灯0", 1), ("剪纸梅姨0", 0)]
    assert [(line.title, line.late) for line in today.untold.lines] == [("充电棚0", 3)]
    assert [line.title for line in today.begun.lines] == ["议事会0"]
    assert [line.title for line in today.unseen.lines] == ["001"]
    assert [one.number for one in today.first] == [1, 1, 1, 0]


def test_what_is_hidden_of_a_concern_is_hidden_here_too() -> None:
    house = make_house()
    values = {"day": ago(9), "closed": ago(3), "category": "health", "note": "三楼的病情"}
    records.record(house.scope("worker"), "concerns", house.own.pk, values)
    [line] = page_of(house).context["today"].untold.lines
    assert "病情" not in line.title
    assert "健康" not in line.title


def test_what_is_done_is_gone() -> None:
    house = make_house()
    by, place = house.scope("worker"), house.own.pk
    done = ago(1)
    contact = visited(house, "梅姨", 3).contacts[0]
    records.change_record(by, "contacts", contact.pk, 1, {"followed_up": done})
    records.record(by, "concerns", place, {"day": ago(9), "closed": ago(3), "told_back": done})
    group = records.record(by, "groups", place, {"day": ago(90)}).pk
    records.record(by, "decisions", place, {"day": ago(8), "due": done, "done": done, "group": group})
    for held in ({"held": True}, {"held": False, "planned": done}):
        records.record(by, "activities", place, {"day": done, **held})
    records.record(by, "activities", place, {"day": ago(61)})  # nobody takes this up any more
    page = page_of(house)
    today = page.context["today"]
    parts = (today.promises, today.untold, today.begun)
    assert [part.lines for part in parts] == [[], [], []]
    assert "没有到期的约定" in page.content.decode()


def test_a_planned_activity_waits_for_its_roll() -> None:
    house = make_house()
    by, place = house.scope("worker"), house.own.pk
    held = {"day": ago(1), "planned": ago(1), "held": True, "title": "剪纸"}
    activity = records.record(by, "activities", place, held)
    assert [line.title for line in page_of(house).context["today"].begun.lines] == ["剪纸"]
    resident = records.record(by, "residents", place, {})
    records.call_roll(by, place, activity, [records.Came(resident.pk)])
    assert page_of(house).context["today"].begun.lines == []


def test_the_next_thing_is_that_of_the_records_as_they_are() -> None:
    house = make_house()
    before = page_of(house).context["today"].next
    filled(house, 3)
    (reading,) = readings.take_reading(house.scope("worker"), house.own.pk, ago(0)).readings
    named, shown = reading.item(reading.next_item), page_of(house).context["today"].next
    assert shown != before
    assert (shown.item, shown.does, shown.says) == (named.id, named.next.zh, (named.lead or named.says).zh)


def test_two_workers_at_one_door_promised_one_thing() -> None:
    house = make_house()
    visited(house, "梅姨", 1, ("worker", "colleague"))
    assert len(page_of(house).context["today"].promises.lines) == 1


def test_only_whoever_may_write_is_asked_to() -> None:
    house = make_house()
    filled(house, 1)
    for who, asked in (("worker", True), ("supervisor", False)):
        page = page_of(house, who).content.decode()
        assert ("今天回了话" in page) is asked
        assert ("/add/" in page) is asked


def test_longer_lists_are_folded_and_then_cut() -> None:
    house = make_house()
    filled(house, 7)
    page = page_of(house).content.decode()
    assert "还有 2 件" in page
    assert "看全部" in page  # three of seven households
    assert page_of(house).context["today"].untold.all == ""


def test_a_list_that_is_cut_names_no_number_as_the_rest_and_leads_to_all_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    house = make_house()
    filled(house, 9)
    monkeypatch.setattr("zhagen.web.pages.today.presenters.MOST", 7)
    page = page_of(house)
    text = page.content.decode()
    assert "再看 2 件" in text
    assert "还有 2 件" not in text
    all_of_them = page.context["today"].untold.all
    assert all_of_them.endswith("?state=untold&days=all")
    told = page.client.get(all_of_them).context
    assert told["page"].paginator.count == 9


@pytest.mark.parametrize("number", [1, 3])
def test_the_number_of_queries_is_fixed(number: int, django_assert_num_queries: Any) -> None:
    house = make_house()
    filled(house, number)
    client = Client()
    client.force_login(house.accounts["worker"])
    address = reverse("today", args=[house.own.pk])
    client.get(address)  # takes the reading
    with django_assert_num_queries(17):
        client.get(address)


def test_it_speaks_english() -> None:
    house = make_house()
    filled(house, 1)
    house.accounts["worker"].language = "en"
    house.accounts["worker"].save()
    page = page_of(house).content.decode()
    assert "Promised, and due" in page
    assert "1 days late" not in page


def test_only_who_visits_reads_who_comes_first(house: House) -> None:
    records.record(house.scope("worker"), "households", house.own.pk, {"door": "301", "priority": True})
    for who, said in (("worker", True), ("lead", True), ("supervisor", False), ("manager", False)):
        text = page_of(house, who).content.decode()
        assert "301" in text
        assert ("重点户" in text) == said, who
