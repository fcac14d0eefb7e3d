"""What is asked of records, and that a longer list asks no more questions."""

import datetime as dt
from typing import Any

import pytest

from tests.web.people import House
from zhagen.web.records import service as records
from zhagen.web.records.service import Met, Visit

DAY = dt.date(2026, 3, 1)


def home(house: House, **cells: Any) -> Any:
    return records.record(house.scope("worker"), "households", house.own.pk, cells)


def seen(house: House, day: dt.date, met: Met) -> None:
    visit = Visit(day, (house.accounts["worker"].pk,), (met,), follow_up_on=day)
    records.record_visit(house.scope("worker"), house.own.pk, visit)


def test_never_seen_first_then_the_longest_unseen(house: House) -> None:
    long_ago, lately, never, missed, gone = (home(house) for _ in range(5))
    by = house.scope("worker")
    resident = records.record(by, "residents", house.own.pk, {"household": lately})
    seen(house, DAY - dt.timedelta(90), Met(household=long_ago.pk))
    seen(house, DAY - dt.timedelta(99), Met(household=lately.pk))
    seen(house, DAY - dt.timedelta(3), Met(resident.pk))
    seen(house, DAY - dt.timedelta(1), Met(household=missed.pk, made=False, missed="nobody_home"))
    seen(house, DAY + dt.timedelta(1), Met(household=never.pk))
    records.change_record(by, "households", gone.pk, 1, {"until": DAY})
    found = [(one.pk, one.seen) for one in records.find_unseen_households(by, house.own.pk, DAY)]
    assert found == [
        (never.pk, None),
        (missed.pk, None),
        (long_ago.pk, DAY - dt.timedelta(90)),
        (lately.pk, DAY - dt.timedelta(3)),
    ]


def test_what_is_due(house: House) -> None:
    by = house.scope("worker")
    seen(house, DAY, Met(household=home(house).pk))
    concern = records.open_concern(by, house.own.pk, {"day": DAY, "category": "noise"})
    records.close_concern(by, concern.pk, 1, DAY)
    due = records.find_due(by, house.own.pk, DAY)
    assert (due.follow_ups.count(), due.untold.get(), due.decisions.count()) == (1, concern, 0)
    assert records.find_due(by, house.own.pk, DAY - dt.timedelta(1)).untold.count() == 0
    assert records.find_due(house.scope("stranger"), house.own.pk, DAY).untold.count() == 0


@pytest.mark.parametrize("rows", [1, 3])
def test_a_longer_list_asks_no_more(house: House, rows: int, django_assert_num_queries: Any) -> None:
    by = house.scope("worker")
    for _ in range(rows):
        home(house)
    with django_assert_num_queries(1):
        assert len(records.find_unseen_households(by, house.own.pk, DAY)) == rows
    with django_assert_num_queries(3):
        house.scope("worker")
