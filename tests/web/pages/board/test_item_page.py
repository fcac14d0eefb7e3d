"""An item's page: its parts lead to their records, and say in which areas those lie."""

import re
from typing import Any

import pytest
from django.urls import reverse

from tests.web.pages.board.test_board_page import DAY, ITEM, signed_in
from tests.web.people import House, make_house
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db(transaction=True)
AS_OF = "2026-03-31"


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


def page_of(house: House, who: str, item: str = ITEM) -> Any:
    return signed_in(house, who).get(reverse("item", args=[house.own.pk, item]), {"as_of": AS_OF})


def bars_of(text: str) -> list[tuple[str, str, bool]]:
    """Area, figure and whether it is named the least, of the first part."""
    first = text.split('class="hbars"')[1].split("</ul>", maxsplit=1)[0]
    rows = re.findall(r"<li.*?</li>", first, flags=re.DOTALL)
    return [(*re.findall(r"<span>(.*?)</span>.*?k\">([\d/]+)", row)[0], "最少" in row) for row in rows]


def test_the_records_behind_a_part_lie_in_their_areas() -> None:
    house = make_house()
    write_homes(house, "东区", 40, 4)
    write_homes(house, "北院", 50, 1)
    write_homes(house, "西区", 30, 0)
    assert bars_of(page_of(house, "worker").content.decode()) == [
        ("东区", "4/40", False),
        ("北院", "1/50", False),
        ("西区", "0/30", True),
    ]


def test_without_areas_or_records_nothing_is_drawn() -> None:
    house = make_house()
    write_homes(house, "", 40, 4)
    assert "各片区" not in page_of(house, "worker").content.decode()
    write_homes(house, "东区", 40, 0)
    assert "各片区" not in page_of(house, "worker").content.decode()


def test_a_figure_opens_its_records_on_the_same_day() -> None:
    house = make_house()
    write_homes(house, "东区", 40, 4)
    text = page_of(house, "worker").content.decode()
    records = reverse("item-records", args=[house.own.pk, ITEM])
    assert f'<a class="ev" href="{records}?part=known&amp;as_of={AS_OF}">4 户</a>' in text
    door = re.search(rf'href="({re.escape(records)}[^"]*table=households[^"]*)"', text)
    assert door is not None
    opened = signed_in(house, "worker").get(door[1].replace("&amp;", "&"))
    assert opened.context["page"].paginator.count == 4
    assert f"{reverse('board', args=[house.own.pk])}?as_of={AS_OF}" in opened.content.decode()


def test_a_viewer_gets_no_area() -> None:
    house = make_house()
    write_homes(house, "东区", 40, 4)
    assert "东区" not in page_of(house, "viewer").content.decode()


def test_every_item_has_a_page() -> None:
    house = make_house()
    write_homes(house, "东区", 40, 4)
    client = signed_in(house, "worker")
    board = client.get(reverse("board", args=[house.own.pk])).content.decode()
    doors = re.findall(r'class="it [^>]*href="([^"]+)"', board)
    assert len(doors) == 62
    for door in doors[::9]:
        assert client.get(door).status_code == 200
