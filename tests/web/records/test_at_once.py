"""Two at the same time."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection

from tests.web.people import LONG_AGO, House, make_house
from zhagen.web.agency import service as agency
from zhagen.web.agency.models import Account
from zhagen.web.common.errors import Invalid, StaleVersion, StateConflict
from zhagen.web.common.ids import make_id
from zhagen.web.records import service as records
from zhagen.web.records.models.community import Building, GroupMembership
from zhagen.web.records.models.fieldwork import Activity, Attendance

pytestmark = pytest.mark.django_db(transaction=True)


def all_at_once(*work: Callable[[], object]) -> list[str]:
    """Run each in a thread of its own; returns the names of what was raised."""
    raised: list[str] = []
    start = threading.Barrier(len(work))

    def run(one: Callable[[], object]) -> None:
        start.wait()
        try:
            one()
        except Exception as problem:
            raised.append(type(problem).__name__)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(one,)) for one in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


def test_a_double_click_saves_once() -> None:
    house, key = make_house(), make_id()
    by = house.scope("worker")
    clicks = [lambda: records.record(by, "buildings", house.own.pk, {"area": "East"}, id=key)] * 4
    assert all_at_once(*clicks) == []
    assert Building.objects.unscoped().get().pk == key


def test_of_two_editors_one_is_told() -> None:
    house = make_house()
    row = records.record(house.scope("worker"), "buildings", house.own.pk, {"households": 0})
    edits = [editing(house, who, row.pk, n) for n, who in enumerate(("worker", "colleague"), 1)]
    assert all_at_once(*edits) == [StaleVersion.__name__]
    assert Building.objects.unscoped().get().version == 2


def editing(house: House, who: str, key: object, households: int) -> Callable[[], object]:
    by = house.scope(who)
    return lambda: records.change_record(by, "buildings", key, 1, {"households": households})  # type: ignore[arg-type]  # a UUID


def once(house: House, who: str, table: str, values: dict[str, object]) -> Callable[[], object]:
    by = house.scope(who)
    return lambda: records.record(by, table, house.own.pk, values)


def test_of_parallel_writers_one_signs_somebody_in() -> None:
    house = make_house()
    by, key = house.scope("worker"), house.own.pk
    activity = records.record(by, "activities", key, {"day": LONG_AGO, "held": True})
    resident = records.record(by, "residents", key, {"alias": "A"})
    values = {"day": LONG_AGO, "activity": activity.pk, "resident": resident.pk}
    writers = [once(house, who, "attendance", values) for who in ("worker", "colleague", "lead", "worker")]
    assert all_at_once(*writers) == [Invalid.__name__] * 3
    assert Attendance.objects.unscoped().count() == 1


def test_of_two_who_call_the_roll_one_is_told() -> None:
    house = make_house()
    by = house.scope("worker")
    activity = records.record(by, "activities", house.own.pk, {"day": LONG_AGO, "held": True})
    resident = records.record(by, "residents", house.own.pk, {"alias": "A"})
    assert all_at_once(
        calling(house, "worker", activity, records.Correction(resident.pk, here=True, part=0)),
        calling(house, "colleague", activity, records.Correction(resident.pk, here=True, part=1)),
    ) in ([Invalid.__name__], [StaleVersion.__name__])
    assert Attendance.objects.unscoped().count() == 1


def calling(house: House, who: str, activity: Activity, one: records.Correction) -> Callable[[], object]:
    by = house.scope(who)
    return lambda: records.correct_roll(by, activity, [one])


def test_of_parallel_writers_one_makes_somebody_a_member() -> None:
    house = make_house()
    by, key = house.scope("worker"), house.own.pk
    group = records.record(by, "groups", key, {"day": LONG_AGO, "name": "G"})
    resident = records.record(by, "residents", key, {"alias": "A"})
    left = records.record(
        by,
        "memberships",
        key,
        {"day": LONG_AGO, "group": group.pk, "resident": resident.pk, "left": LONG_AGO},
    )
    values = {"day": LONG_AGO, "group": group.pk, "resident": resident.pk}
    writers = [once(house, who, "memberships", values) for who in ("worker", "colleague", "lead")]
    again = lambda: records.change_record(by, "memberships", left.pk, 1, {"left": None})  # noqa: E731  one of four
    assert all_at_once(*writers, again) == [Invalid.__name__] * 3
    open_ones = GroupMembership.objects.unscoped().filter(left__isnull=True)
    assert [one.resident_id for one in open_ones] == [resident.pk]


def test_of_two_first_runs_one_is_refused() -> None:
    first = agency.FirstRun("first", "First", "a-long-enough-password", "A", "S", "C", LONG_AGO)
    runs = [lambda: agency.found_installation(first), lambda: agency.found_installation(first)]
    assert all_at_once(*runs) == [StateConflict.__name__]
    assert Account.objects.count() == 1
