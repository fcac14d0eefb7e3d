"""A house that is only read: what one test had drawn the next one gets as it was kept."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from tests.web.people import House, house_for_all
from zhagen.web.records import service as records

DAY = dt.date(2026, 3, 1)
AREAS = {
    "东区": (80, 42),
    "北院": (50, 1),
    "西区": (30, 0),
}  # homes, and how many of them were met on that day


def write_homes(house: House, area: str, homes: int, met: int) -> None:
    """A building of that many homes in an area, some of them met in one visit."""
    by, place = house.scope("worker"), house.own.pk
    building = records.record(by, "buildings", place, {"day": DAY, "households": homes, "area": area})
    found = [records.record(by, "households", place, {"day": DAY, "building": building}) for _ in range(met)]
    if found:
        visit = records.Visit(
            DAY,
            (house.accounts["worker"].pk,),
            tuple(records.Met(household=one.pk) for one in found),
            30,
            {"mode": "home"},
        )
        records.record_visit(by, place, visit)


@pytest.fixture(scope="module")
def seen(django_db_setup: None, django_db_blocker: Any) -> Iterator[House]:
    """43 homes of 160 were met in March 2026. What a test changes of it is rolled back; no test adds a record."""
    with house_for_all(django_db_blocker) as house:
        for area, (homes, met) in AREAS.items():
            write_homes(house, area, homes, met)
            if met:  # was typed on the day itself: readers outside have of a month what was typed by its end
                for table in ("buildings", "households", "contacts"):
                    records.MODELS[table].objects.unscoped().update(entered=DAY)
        yield house
