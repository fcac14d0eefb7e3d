"""Concerns found, ordered and counted; taken up, closed, told back."""

import datetime as dt
from typing import Any

import pytest

from tests.web.people import House
from tests.web.records.test_every_table import write
from zhagen.web.common.errors import Invalid, StaleVersion, StateConflict
from zhagen.web.records import service as records
from zhagen.web.records.service import SoughtConcerns, count_concerns, find_concerns
from zhagen.web.store.record import today

DAY = dt.date(2026, 3, 1)


def found(house: House, who: str = "worker", **sought: Any) -> list[str]:
    return [one.note for one in find_concerns(house.scope(who), house.own.pk, SoughtConcerns(**sought))]


@pytest.fixture
def five(house: House) -> None:
    later = DAY + dt.timedelta(10)
    home = write(house, "households", door="502")
    write(house, "concerns", note="新提的", day=later)
    write(house, "concerns", note="找到人", turned_to="leader", scope="shared", household=home)
    write(house, "concerns", note="早办结", closed=DAY, outcome="solved", lead="residents")
    write(house, "concerns", note="晚办结", closed=later, outcome="partly", lead="worker", category="noise")
    write(house, "concerns", note="回了话", closed=DAY, told_back=later, outcome="not", lead="group")


def test_who_waits_for_an_answer_comes_first(house: House, five: None) -> None:
    assert found(house)[:3] == ["早办结", "晚办结", "新提的"]
    assert found(house)[-1] == "回了话"
    assert found(house, order="newest")[0] == "新提的"
    assert found(house, order="oldest")[-1] == "新提的"


@pytest.mark.parametrize(
    ("sought", "names"),
    [
        ({"words": "办结"}, {"早办结", "晚办结"}),
        ({"words": "502"}, {"找到人"}),
        ({"words": "噪音"}, {"晚办结"}),
        ({"words": "没有这样的"}, set()),
        ({"state": "untold"}, {"早办结", "晚办结"}),
        ({"state": "open"}, {"新提的", "找到人"}),
        ({"state": "unheard"}, {"新提的"}),
        ({"state": "heard"}, {"找到人"}),
        ({"state": "led"}, {"早办结", "晚办结", "回了话"}),
        ({"state": "told"}, {"回了话"}),
        ({"scope": "shared"}, {"找到人"}),
        ({"category": "noise"}, {"晚办结"}),
        ({"since": DAY + dt.timedelta(1)}, {"新提的"}),
        ({"until": DAY - dt.timedelta(1)}, set()),
    ],
)
def test_found_by(house: House, five: None, sought: dict[str, Any], names: set[str]) -> None:
    assert set(found(house, **sought)) == names


@pytest.mark.parametrize("who", ["viewer", "stranger", "nobody"])
def test_nobody_else_finds_one(house: House, five: None, who: str) -> None:
    assert found(house, who) == []


def test_counts_are_of_the_list(house: House, five: None) -> None:
    counts = count_concerns(find_concerns(house.scope("worker"), house.own.pk, SoughtConcerns()))
    steps = (counts.raised, counts.turned_to, counts.led, counts.closed, counts.told)
    assert steps == (5, 1, 3, 3, 1)
    assert (counts.solved, counts.untold, counts.led_by_residents, counts.usual_wait) == (2, 2, 1, 10)
    none = count_concerns(find_concerns(house.scope("stranger"), house.own.pk, SoughtConcerns()))
    assert (none.raised, none.usual_wait) == (0, None)


def test_taken_up_closed_and_told(house: House) -> None:
    by, row = house.scope("worker"), write(house, "concerns")
    taken = records.take_up_concern(by, row.pk, 1, "leader")
    taken = records.take_up_concern(by, row.pk, taken.version, lead="group")
    assert (taken.turned_to, taken.lead) == ("leader", "group")
    with pytest.raises(StaleVersion):
        records.close_concern(by, row.pk, 1, DAY)
    closed = records.close_concern(by, row.pk, taken.version, DAY)
    with pytest.raises(StateConflict):
        records.take_up_concern(by, row.pk, closed.version, "worker")


def test_it_is_closed_though_the_contact_it_came_from_was_deleted(house: House) -> None:
    by, contact = house.scope("worker"), write(house, "contacts")
    row = write(house, "concerns", contact=contact)
    records.delete_record(by, "contacts", contact.pk, contact.version)
    closed = records.close_concern(by, row.pk, row.version, DAY)
    assert closed.closed == DAY
    with pytest.raises(Invalid) as told:
        records.open_concern(by, house.own.pk, {"day": DAY, "contact": contact})
    assert set(told.value.fields) == {"contact"}


def test_a_day_that_has_not_come_is_no_day(house: House) -> None:
    by, row, tomorrow = house.scope("worker"), write(house, "concerns"), today() + dt.timedelta(1)
    with pytest.raises(Invalid) as told:
        records.close_concern(by, row.pk, 1, tomorrow)
    assert set(told.value.fields) == {"closed"}
    with pytest.raises(Invalid) as told:
        records.tell_back(by, row.pk, 1, tomorrow)
    assert set(told.value.fields) == {"told_back"}


def test_usual_categories_come_first(house: House) -> None:
    for category in ("noise", "parking", "noise", ""):
        write(house, "concerns", category=category)
    assert records.usual_categories(house.scope("worker"), house.own.pk) == ["noise", "parking"]
    assert records.usual_categories(house.scope("stranger"), house.own.pk) == []


@pytest.mark.parametrize("rows", [1, 3])
def test_a_longer_list_asks_no_more(house: House, rows: int, django_assert_num_queries: Any) -> None:
    for _ in range(rows):
        write(house, "concerns", household=write(house, "households"))
    by = house.scope("worker")
    with django_assert_num_queries(1):
        homes = [one.household.building for one in find_concerns(by, house.own.pk, SoughtConcerns())]
    assert len(homes) == rows
    with django_assert_num_queries(3):
        count_concerns(find_concerns(by, house.own.pk, SoughtConcerns()))
