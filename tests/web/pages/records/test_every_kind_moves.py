"""Each kind of record moves the board when it is added, moves it back when it is deleted, and again when restored."""

from typing import Any

import pytest
from django.utils import timezone

from tests.web.pages.records.entering import KINDS, address, begun, prepare, record_in, signed_in
from tests.web.people import House, make_house
from zhagen.web.readings import service as readings

pytestmark = pytest.mark.django_db(transaction=True)
# Beyond what a record needs: a share of hours is told of hours.
BESIDES = {"work_hours": {"hours": "3", "kind": "paperwork"}}


def items_of(house: House) -> Any:
    """All that the board says of its items."""
    taken = readings.reading_as_json(house.scope("worker"), house.own.pk, timezone.localdate())
    return taken["readings"][0]["items"]


@pytest.mark.parametrize("table", KINDS)
def test_a_record_moves_the_board(table: str) -> None:
    house = make_house()
    client = signed_in(house)
    prepare(house, table)
    before = items_of(house)
    entered = {**begun(client, house, table), "note": "said", **BESIDES.get(table, {})}
    key = record_in(client.post(address(house, "record-add", table), entered))
    after = items_of(house)
    assert after != before
    client.post(address(house, "record-delete", table, key), {"version": 1})
    assert items_of(house) == before
    client.post(address(house, "record-restore", table, key))
    assert items_of(house) == after
