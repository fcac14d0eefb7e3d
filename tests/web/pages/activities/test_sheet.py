"""A sheet of paper with the names to sign, and names in the order in which people count."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse

from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House
from zhagen.web.records import service as records
from zhagen.web.store.spelling import by_name

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 3, 3)
NAMES = ["阿姨 9", "阿姨 10", "阿姨 100", "阿姨 143"]


def test_the_sheet_has_the_names_of_the_roll_and_lines_for_others(house: House) -> None:
    group = write(house, "groups", name="合唱团")
    for name in reversed(NAMES):
        write(house, "memberships", group=group, resident=write(house, "residents", alias=name))
    activity = write(house, "activities", title="排练", day=DAY, groups=[group.pk])
    client = signed_in(house)
    page = client.get(reverse("activity-sheet", args=[house.own.pk, activity.pk]))
    assert [str(line.name) for line in page.context["lines"]] == NAMES
    text = page.content.decode()
    assert (text.count("<tr>"), "签名" in text) == (1 + 4 + 12, True)
    for name in ("activity-page", "activity-roll"):
        shown = client.get(reverse(name, args=[house.own.pk, activity.pk])).content.decode()
        assert reverse("activity-sheet", args=[house.own.pk, activity.pk]) in shown
    records.delete_record(house.scope("worker"), "activities", activity.pk, activity.version)
    assert client.get(reverse("activity-sheet", args=[house.own.pk, activity.pk])).status_code == 404


@pytest.mark.parametrize("number", [1, 9])
def test_the_sheet_asks_a_fixed_number_of_queries(
    house: House, number: int, django_assert_num_queries: Any
) -> None:
    activity = write(house, "activities", title="排练", day=DAY)
    for one in range(number):
        write(house, "residents", alias=f"阿姨 {one}")
    client = signed_in(house)
    with django_assert_num_queries(13):
        client.get(reverse("activity-sheet", args=[house.own.pk, activity.pk]))


def test_names_stand_as_people_count_in_lists_and_finders(house: House) -> None:
    for name in ("阿姨 100", "阿姨 9", "阿姨 143", "阿姨 10"):
        write(house, "residents", alias=name)
    found = records.find_people(house.scope("worker"), house.own.pk, "阿姨")
    assert [one.name for one in found] == sorted(NAMES, key=by_name) == NAMES
    page = signed_in(house).get(address(house, "records", "residents"), {"order": "alias"})
    assert [title for _row, title, _summary in page.context["rows"]] == NAMES


def test_doors_stand_as_people_count(house: House) -> None:
    place = write(house, "buildings", name="2 号楼")
    for door in ("1001", "302", "901"):
        write(house, "households", building=place, door=door)
    write(house, "households", building=write(house, "buildings", name="10 号楼"), door="101")
    found = records.find_people(house.scope("worker"), house.own.pk, "号楼", kinds=("households",))
    assert [one.name for one in found] == ["2 号楼 · 302", "2 号楼 · 901", "2 号楼 · 1001", "10 号楼 · 101"]
