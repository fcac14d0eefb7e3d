"""An item's page: its parts lead to their records, and say in which areas those lie."""

import re
from typing import Any

import pytest
from django.urls import reverse

from tests.web.pages.board.test_board_page import ITEM, json_of, signed_in
from tests.web.people import House

pytestmark = pytest.mark.django_db
AS_OF = "2026-03-31"
EVERY = 13  # of so many doors on the board one is opened


def page_of(house: House, who: str, item: str = ITEM) -> Any:
    return signed_in(house, who).get(reverse("item", args=[house.own.pk, item]), {"as_of": AS_OF})


def records_of(house: House, who: str, item: str, **asked: str) -> Any:
    address = reverse("item-records", args=[house.own.pk, item])
    return signed_in(house, who).get(address, {"as_of": AS_OF, **asked})


def bars_of(text: str) -> list[tuple[str, str, bool]]:
    """Area, figure and whether it is named the least, of the first part."""
    first = text.split('class="hbars"')[1].split("</ul>", maxsplit=1)[0]
    rows = re.findall(r"<li.*?</li>", first, flags=re.DOTALL)
    return [(*re.findall(r"<span>(.*?)</span>.*?k\">([\d/]+)", row)[0], "最少" in row) for row in rows]


def test_it_says_why_and_leads_back_to_its_row(seen: House) -> None:
    text = page_of(seen, "worker").content.decode()
    board = reverse("board", args=[seen.own.pk])
    assert "认识的户 43 户" in text
    assert f'href="{board}?as_of={AS_OF}#row.{ITEM}"' in text


def test_a_viewer_gets_its_state_rounded_no_record_and_no_area(seen: House) -> None:
    text = page_of(seen, "viewer").content.decode()
    assert "45 户" in text
    for hidden in ("43 户", 'class="ev"', "/records/", "东区"):
        assert hidden not in text


def test_the_records_behind_a_part_lie_in_their_areas(seen: House) -> None:
    assert bars_of(page_of(seen, "worker").content.decode()) == [
        ("东区", "42/80", False),
        ("北院", "1/50", False),
        ("西区", "0/30", True),
    ]


def test_a_figure_opens_its_records_on_the_same_day(seen: House) -> None:
    text = page_of(seen, "worker").content.decode()
    records = reverse("item-records", args=[seen.own.pk, ITEM])
    assert f'<a class="ev" href="{records}?part=known&amp;as_of={AS_OF}">43 户</a>' in text
    door = re.search(rf'href="({re.escape(records)}[^"]*table=households[^"]*)"', text)
    assert door is not None
    opened = signed_in(seen, "worker").get(door[1].replace("&amp;", "&"))
    assert opened.context["page"].paginator.count == 43
    assert f"{reverse('board', args=[seen.own.pk])}?as_of={AS_OF}" in opened.content.decode()


def test_every_item_has_a_page(seen: House) -> None:
    client = signed_in(seen, "worker")
    board = client.get(reverse("board", args=[seen.own.pk])).content.decode()
    doors = re.findall(r'class="it [^>]*href="([^"]+)"', board)
    assert len(doors) == 62
    for door in doors[::EVERY]:
        assert client.get(door).status_code == 200


def test_its_records_are_those_that_the_reading_counted(seen: House) -> None:
    part = json_of(signed_in(seen, "worker"), seen, as_of=AS_OF).json()["readings"][0]
    (known,) = (
        one for item in part["items"] if item["id"] == ITEM for one in item["parts"] if one["id"] == "known"
    )
    first = records_of(seen, "lead", ITEM, part="known", table="contacts")
    second = records_of(seen, "lead", ITEM, part="known", table="contacts", page="2")
    assert first.context["page"].paginator.count == known["evidence"]["contacts"] == 43
    assert (len(first.context["rows"]), len(second.context["rows"])) == (30, 13)
    text = first.content.decode()
    row, title, *_ = first.context["rows"][0]
    assert reverse("record", args=[seen.own.pk, "contacts", row.pk]) in text
    assert title in text


def test_the_way_back_from_records_leads_to_the_item_and_keeps_the_day(seen: House) -> None:
    page = records_of(seen, "worker", ITEM, part="known", page="1").content.decode()
    assert f'href="{reverse("item", args=[seen.own.pk, ITEM])}?as_of={AS_OF}"' in page
    assert f'href="{reverse("board", args=[seen.own.pk])}?as_of={AS_OF}#row.{ITEM}"' in page


def test_the_day_of_the_records_is_that_of_the_board(seen: House) -> None:
    before = records_of(seen, "worker", ITEM, part="known", table="contacts", as_of="2026-02-28")
    assert before.context["page"].paginator.count == 0
    unknown = records_of(seen, "worker", ITEM, part="known", table="contacts", known_by="2026-02-28")
    assert unknown.context["page"].paginator.count == 0  # they were entered on the day


@pytest.mark.parametrize("asked", [{"part": "no-such-part"}, {"part": "known", "table": "disputes"}])
def test_an_unknown_part_or_table_is_not_there(asked: dict[str, str], seen: House) -> None:
    assert records_of(seen, "worker", ITEM, **asked).status_code == 404


def test_the_step_leads_whoever_writes_to_the_page_where_it_is_done(seen: House) -> None:
    """The colleague who reads all may; a viewer is told no step, and on a past day nothing is written."""
    item, visit = "prepare.tasks.build-relations", reverse("visit", args=[seen.own.pk])
    address, door = reverse("item", args=[seen.own.pk, item]), f'<a class="btn" href="{visit}">'
    pages = {who: signed_in(seen, who).get(address).content.decode() for who in ("worker", "viewer")}
    past = signed_in(seen, "worker").get(address, {"as_of": "2026-03-02"}).content.decode()
    assert [door in pages["worker"], door in pages["viewer"], door in past] == [True, False, False]
