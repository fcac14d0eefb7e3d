"""Each kind of record moves the board when it is added, moves it back when it is deleted, and again when restored."""

from typing import Any

import pytest
from django.utils import timezone

from tests.web.pages.records.entering import KINDS, address, begun, prepare, record_in, signed_in
from tests.web.people import House, in_another_community, make_house
from zhagen.method.reading.as_json import to_plain
from zhagen.web.readings import service as readings
from zhagen.web.readings.cached_readings import readings_of

pytestmark = pytest.mark.django_db(transaction=True)
# Beyond what a record needs: a share of hours is told of hours.
# But for where somebody lived, and since when ballots count: they say where and when others count, and count nowhere.
MOVING = [table for table in KINDS if table not in ("polls", "residences")]
BESIDES = {"work_hours": {"hours": "3", "kind": "paperwork"}}


def items_of(places: dict[str, House]) -> dict[str, Any]:
    """All that each board says of its items, by the kind that is recorded in that community: one reading for all."""
    taken = to_plain(readings_of([place.own.pk for place in places.values()], [timezone.localdate()]))
    said = {one["engagement"]: one["items"] for one in taken["readings"]}
    return {table: said[str(place.own.pk)] for table, place in places.items()}


def differing(some: dict[str, Any], others: dict[str, Any]) -> list[str]:
    return [table for table in MOVING if some[table] != others[table]]


def test_a_record_moves_the_board() -> None:
    house = make_house()
    client = signed_in(house)
    places = {table: in_another_community(house, table) for table in MOVING}
    for table, place in places.items():
        prepare(place, table)
    before = items_of(places)
    keys = {}
    for table, place in places.items():
        entered = {**begun(client, place, table), "note": "said", **BESIDES.get(table, {})}
        keys[table] = record_in(client.post(address(place, "record-add", table), entered))
    after = items_of(places)
    assert differing(before, after) == MOVING
    for table, place in places.items():
        client.post(address(place, "record-delete", table, keys[table]), {"version": 1})
    assert differing(before, items_of(places)) == []
    for table, place in places.items():
        client.post(address(place, "record-restore", table, keys[table]))
    assert differing(after, items_of(places)) == []


def test_that_is_what_the_board_shows() -> None:
    place = make_house()
    taken = readings.reading_as_json(place.scope("worker"), place.own.pk, timezone.localdate())
    assert taken["readings"][0]["items"] == items_of({"contacts": place})["contacts"]
