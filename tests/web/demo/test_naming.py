"""What the demo is called: as people would call it, the same each time, and no two doors alike."""

import datetime as dt

import pytest

from zhagen.cli.demo_stations import PLANNED, demo_stations
from zhagen.web.demo.naming import Naming

TODAY = dt.date(2026, 12, 1)
STATIONS = demo_stations(TODAY)


def cells_of(station: int, table: str) -> list[dict[str, str]]:
    _place, tables = STATIONS[station]
    naming = Naming(station, tables)
    return [naming.cells(table, row) for row in tables[table]]


@pytest.mark.parametrize("station", range(len(PLANNED)))
def test_no_two_doors_of_a_building_are_alike(station: int) -> None:
    _place, tables = STATIONS[station]
    named = zip(tables["households"], cells_of(station, "households"), strict=True)
    doors = [(row["building"], *cells.values()) for row, cells in named]
    assert len(set(doors)) == len(doors)
    assert all(len(door) == 4 for door in doors)


@pytest.mark.parametrize("station", range(len(PLANNED)))
def test_nobody_is_called_as_somebody_else_and_nothing_bears_a_number(station: int) -> None:
    aliases = [cells["alias"] for cells in cells_of(station, "residents")]
    assert len(set(aliases)) == len(aliases)
    for table in ("residents", "groups", "partners", "resources", "activities", "objectives"):
        for cells in cells_of(station, table):
            text = "".join(cells.values())
            assert text, table
            assert not any(sign.isdigit() for sign in text), text
            assert "虚构" not in text


def test_groups_and_what_they_hold_are_called_alike() -> None:
    _place, tables = STATIONS[0]
    names = {
        row["id"]: cells["name"] for row, cells in zip(tables["groups"], cells_of(0, "groups"), strict=True)
    }
    assert len(set(names.values())) == len(names) == 7
    held = zip(tables["activities"], cells_of(0, "activities"), strict=True)
    of_groups = [(row["groups"].split(";")[0], cells["title"]) for row, cells in held if row["groups"]]
    assert all(title.startswith(names[group]) for group, title in of_groups)


def test_each_station_has_other_groups() -> None:
    first, second = ({cells["name"] for cells in cells_of(n, "groups")} for n in (0, 1))
    assert first != second


def test_what_is_to_come_lies_in_the_next_days() -> None:
    for _place, tables in STATIONS:
        ahead = [(row["day"] - TODAY).days for row in tables["activities"] if row["day"] > TODAY]
        assert ahead == [1, 3, 5, 9]


def test_nothing_waits_for_longer_than_two_months() -> None:
    for _place, tables in STATIONS:
        closed = [row["closed"] for row in tables["concerns"] if row["closed"] and not row["told_back"]]
        due = [row["due"] for row in tables["decisions"] if row["done"] is None]
        assert min(closed, default=TODAY) > TODAY - dt.timedelta(60)
        assert min(due, default=TODAY) > TODAY - dt.timedelta(60)
