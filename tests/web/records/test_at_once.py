"""Two at the same time."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection

from tests.web.people import House, make_house
from zhagen.web.common.errors import StaleVersion
from zhagen.web.common.ids import make_id
from zhagen.web.records import service as records
from zhagen.web.records.models.community import Building

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
