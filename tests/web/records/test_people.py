"""People and homes found by a few characters."""

from typing import Any

import pytest

from tests.web.people import House
from tests.web.records.test_every_table import DAY, write
from zhagen.web.common.ids import make_id
from zhagen.web.records import service as records
from zhagen.web.records.service import find_chosen, find_people


def names(house: House, text: str, who: str = "worker", **more: Any) -> list[str]:
    return [one.name for one in find_people(house.scope(who), house.own.pk, text, **more)]


@pytest.fixture
def home(house: House) -> Any:
    building = write(house, "buildings", name="2 号楼", area="北院")
    home = write(house, "households", building=building, stairwell="3", floor="5", door="502")
    write(house, "residents", alias="豆花阿姨", household=home)
    write(house, "residents", alias="卖豆花的老魏", exempt=True)
    write(house, "residents", alias="𠮷阿婆🌱")
    return home


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("豆花", ["豆花阿姨", "卖豆花的老魏"]),
        ("花阿", ["豆花阿姨"]),
        ("𠮷", ["𠮷阿婆🌱"]),
        ("🌱", ["𠮷阿婆🌱"]),
        ("2号楼502", ["豆花阿姨", "2 号楼 · 3-5-502"]),
        ("北院 3-5", ["豆花阿姨", "2 号楼 · 3-5-502"]),
        ("2号楼 豆花", ["豆花阿姨"]),
        ("%", []),
        ("", []),
        ("  -  ", []),
        ("没有", []),
        ("长" * 100_000, []),
    ],
)
def test_two_characters_are_enough(house: House, home: Any, text: str, found: list[str]) -> None:
    assert names(house, text) == found


def test_what_begins_so_comes_first(house: House) -> None:
    for name in ("13 号楼", "3 号楼"):
        write(house, "households", building=write(house, "buildings", name=name), door="502")
    assert names(house, "3号楼502") == ["3 号楼 · 502", "13 号楼 · 502"]


def test_who_is_called_exactly_so_comes_before_all(house: House) -> None:
    nine = write(house, "households", door="9")
    for number in range(10, 14):
        write(house, "residents", alias=f"阿姨 {number}", household=nine)
    write(house, "residents", alias="阿姨 9")
    assert names(house, "阿姨 9", limit=2)[0] == "阿姨 9"


def test_only_one_kind_and_no_more_than_asked(house: House, home: Any) -> None:
    assert names(house, "502", kinds=("households",)) == ["2 号楼 · 3-5-502"]
    assert names(house, "502", kinds=("residents",)) == ["豆花阿姨"]
    assert len(names(house, "502", limit=1)) == 1


def test_who_moved_away_or_was_deleted_is_not_found(house: House, home: Any) -> None:
    records.change_record(house.scope("worker"), "households", home.pk, 1, {"until": DAY})
    assert names(house, "豆花") == ["卖豆花的老魏"]


@pytest.mark.parametrize("who", ["viewer", "stranger", "nobody"])
def test_nobody_else_finds_anybody(house: House, home: Any, who: str) -> None:
    assert names(house, "豆花", who) == []
    keys = [one.key for one in find_people(house.scope("worker"), house.own.pk, "豆花")]
    assert len(keys) == 2
    assert find_chosen(house.scope(who), house.own.pk, keys) == []


def test_chosen_ones_keep_their_order(house: House, home: Any) -> None:
    by, place = house.scope("worker"), house.own.pk
    keys = [one.key for one in find_people(by, place, "502")]
    asked = [keys[1], "residents:no-id", f"residents:{make_id()}", "groups:1", "", keys[0], keys[1]]
    assert [one.key for one in find_chosen(by, place, asked)] == [keys[1], keys[0]]


@pytest.mark.parametrize("rows", [1, 3])
def test_more_people_ask_no_more(house: House, rows: int, django_assert_num_queries: Any) -> None:
    for number in range(rows):
        write(house, "residents", alias=f"阿姨{number}", household=write(house, "households", door="301"))
    by = house.scope("worker")
    with django_assert_num_queries(2):
        assert len(find_people(by, house.own.pk, "301")) == 2 * rows
