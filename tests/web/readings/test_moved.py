"""What a save moved is the difference between two readings, and nobody else's work is in it."""

import datetime as dt
from typing import Any

import pytest

from tests.web.people import House
from tests.web.records.test_every_table import service_of, write
from zhagen.method.tables import TABLES
from zhagen.web.agency import service as agency
from zhagen.web.common.audit import one_save
from zhagen.web.common.errors import NotFound
from zhagen.web.readings import service as readings
from zhagen.web.readings.effects import readings_around_save
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db(transaction=True)
DAY = dt.date(2026, 3, 1)
AS_OF = dt.date(2026, 3, 31)
HOUSEHOLDS = "prepare.goals.know-households"


class Saving:
    """One save of one person: `with Saving(house) as save`, then `save.moved()`."""

    def __init__(self, house: House, who: str = "worker") -> None:
        self.house, self.by, self.since = house, house.scope(who), ""

    def __enter__(self) -> "Saving":
        self.save = one_save()
        self.written = self.save.__enter__()
        return self

    def __exit__(self, *problem: Any) -> None:
        self.save.__exit__(*problem)
        self.since = self.written.since

    def moved(self) -> Any:
        return readings.say_moved(self.by, self.house.own.pk, self.since, AS_OF)

    def part(self, item: str, label: str) -> tuple[str, str, str] | None:
        for one in self.moved().items:
            for part in one.parts:
                if (one.id, part.label) == (item, label):
                    return part.before, part.after, part.of
        return None


def visit(house: House, home: Any, who: str = "worker", **values: Any) -> Any:
    given = {"day": DAY, "household": home, "mode": "home", "made": True, "worker": house.accounts[who]}
    return records.record(house.scope(who), "contacts", house.own.pk, given | values)


def homes(house: House, number: int) -> list[Any]:
    by = house.scope("worker")
    records.record(by, "buildings", house.own.pk, {"day": DAY, "households": 100})
    return [records.record(by, "households", house.own.pk, {"day": DAY}) for _ in range(number)]


def test_a_new_record_its_change_its_deletion_and_its_return(house: House) -> None:
    first, second, third = homes(house, 3)
    visit(house, first)
    with Saving(house) as save:
        made = visit(house, second)
    assert save.part(HOUSEHOLDS, "认识的户") == ("1 户", "2 户", "")
    with Saving(house) as save:
        records.change_record(save.by, "contacts", made.pk, 1, {"household": first})
    assert save.part(HOUSEHOLDS, "认识的户") == ("2 户", "1 户", "")
    with Saving(house) as save:
        records.change_record(save.by, "contacts", made.pk, 2, {"household": third})
    with Saving(house) as gone:
        records.delete_record(save.by, "contacts", made.pk, 3)
    assert gone.part(HOUSEHOLDS, "认识的户") == ("2 户", "1 户", "")
    with Saving(house) as back:
        records.restore_record(save.by, "contacts", made.pk)
    assert back.part(HOUSEHOLDS, "认识的户") == ("1 户", "2 户", "")
    # The earlier ones say the same still, though the record was written again since.
    assert save.part(HOUSEHOLDS, "认识的户") == ("1 户", "2 户", "")
    assert gone.part(HOUSEHOLDS, "认识的户") == ("2 户", "1 户", "")


def test_what_was_written_together_moved_together(house: House) -> None:
    met = tuple(records.Met(household=one.pk) for one in homes(house, 12))
    with Saving(house) as save:
        told = records.Visit(DAY, (house.accounts["worker"].pk,), met, 120, {"mode": "home"})
        records.record_visit(save.by, house.own.pk, told)
    assert save.part(HOUSEHOLDS, "认识的户") == ("0 户", "12 户", "")
    moved = save.moved()
    assert moved.told[1] > moved.told[0]
    assert [item.changed for item in moved.items] == sorted((i.changed for i in moved.items), reverse=True)


def test_nobody_elses_work_is_in_it(house: House) -> None:
    first, second, third = homes(house, 3)
    with Saving(house) as save:
        visit(house, second, "colleague")
        visit(house, first)
    visit(house, third)
    assert save.part(HOUSEHOLDS, "认识的户") == ("2 户", "3 户", "")
    assert readings.say_moved(house.scope("colleague"), house.own.pk, save.since, AS_OF) is not None
    assert readings.say_moved(house.scope("lead"), house.own.pk, save.since, AS_OF) is None


def test_the_reading_after_is_that_of_the_board(house: House) -> None:
    first, *_ = homes(house, 1)
    before = readings.take_reading(house.scope("worker"), house.own.pk, AS_OF).readings[0]
    with Saving(house) as save:
        visit(house, first)
    after = readings.take_reading(save.by, house.own.pk, AS_OF).readings[0]
    found = readings_around_save(save.by.account, house.own.pk, save.since, AS_OF)
    assert found is not None
    assert found[1:] == (before, after)
    assert readings_around_save(save.by.account, house.own.pk, save.since, AS_OF) == found  # as it was kept


def test_every_kind_can_be_put_back(house: House) -> None:
    before = readings.take_reading(house.scope("worker"), house.own.pk, AS_OF).readings[0]
    with Saving(house) as save:
        rows = {table: write(house, table) for table in TABLES if table != "engagements"}
    found = readings_around_save(save.by.account, house.own.pk, save.since, AS_OF)
    assert found is not None
    assert found[1] == before
    with Saving(house) as changed:
        for table, row in rows.items():
            service_of(table).change_record(save.by, table, row.pk, 1, {"note": "more"})
    assert changed.moved().is_nothing
    again = readings_around_save(save.by.account, house.own.pk, save.since, AS_OF)
    assert again is not None
    assert again[1:] == found[1:]


def test_an_engagement_that_ends_moved_something_or_nothing(house: House) -> None:
    with Saving(house, "manager") as save:
        agency.change_record(save.by, "engagements", house.own.pk, 1, {"term": DAY})
    assert save.moved() is not None


def test_what_such_a_record_counts_for_is_said(house: House) -> None:
    (home,) = homes(house, 1)
    visit(house, home, day=dt.date(2020, 1, 1))
    with Saving(house) as save:
        visit(house, home, day=dt.date(2020, 1, 2))
    moved = save.moved()
    assert moved.is_nothing
    assert ("prepare.goals.know-households", "认识居民和家庭") in moved.counts_for


@pytest.mark.parametrize("since", ["", "x", "0", "0-", "-1-5", "9" * 40, "0-0", "999999-9999999"])
def test_what_names_no_save_names_none(since: str, house: House) -> None:
    visit(house, homes(house, 1)[0])
    assert readings.say_moved(house.scope("worker"), house.own.pk, since, AS_OF) is None


def test_a_viewer_and_a_stranger_get_none(house: House) -> None:
    for who in ("viewer", "stranger", "nobody"):
        with pytest.raises(NotFound):
            readings.say_moved(house.scope(who), house.own.pk, "0-1", AS_OF)
