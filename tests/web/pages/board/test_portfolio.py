"""Small boards side by side: in groups by reason, by name within, one pass, a fixed number of questions."""

import datetime as dt
import re
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests.web.pages.board.test_board_page import visited
from tests.web.people import House, make_house
from zhagen.web.agency.models import Community, Engagement
from zhagen.web.agency.use_cases.organisation import write_engagement
from zhagen.web.readings import remembered
from zhagen.web.readings import service as readings
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db(transaction=True)


def portfolio_of(house: House, who: str = "manager", **asked: str) -> Any:
    client = Client()
    client.force_login(house.accounts[who])
    return client, client.get(reverse("boards"), asked)


def text_of(page: Any) -> str:
    return re.sub(r"<[^>]+>|\s+", " ", page.content.decode())


@transaction.atomic
def opened(house: House, communities: int) -> None:
    """As many communities in the station of `own`; those of the house are there already."""
    station = house.own.community.station
    Engagement.objects.unscoped().filter(pk=house.same_agency.pk).update(deleted_at="2026-01-01T00:00Z")
    for number in range(1, communities):
        community = Community.objects.create(station=station, name=f"A {number}")
        write_engagement(house.accounts["manager"], community, {"started": "2025-01-01"})


def dispute_with_sides(house: House) -> None:
    """A worker took a side: the caution about disputes fires."""
    given = {"day": dt.date.today(), "kind": "power", "stance": "takes_side"}
    records.record(house.scope("worker"), "disputes", house.own.pk, given)


@pytest.mark.parametrize("communities", [1, 3])
def test_three_boards_ask_no_more_than_one(
    communities: int, django_assert_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = make_house()
    opened(house, communities)
    taken: list[str] = []
    reading = remembered.read

    def noted(*given: Any, engagements: list[str], **more: Any) -> Any:
        taken.extend(engagements)
        return reading(*given, engagements=engagements, **more)

    monkeypatch.setattr(remembered, "read", noted)
    client, page = portfolio_of(house)
    assert (page.content.decode().count('class="small-board"'), len(set(taken))) == (communities, communities)
    taken.clear()
    with django_assert_num_queries(9):
        client.get(reverse("boards"))
    assert taken == []
    visited(house, 1)  # a save: only the board of its own community is read again
    client.get(reverse("boards"))
    assert set(taken) == {str(house.own.pk)}


def test_the_order_within_a_group_is_that_of_names() -> None:
    house = make_house()
    opened(house, 3)
    visited(house, 13)
    _, page = portfolio_of(house)
    names = [one.board.engagement.community.name for one in page.context["boards"]]
    assert names == ["A 1", "A 2", "Community One"]


def test_a_board_is_in_the_group_of_its_reason() -> None:
    house = make_house()
    opened(house, 2)
    dispute_with_sides(house)
    _, page = portfolio_of(house, "supervisor")
    groups = {key: [one.board.engagement.pk for one in found] for key, found in page.context["groups"]}
    assert groups[readings.FIRING] == [house.own.pk]
    assert len(groups[readings.EVIDENCE]) == 1
    assert groups[readings.STEADY] == []
    text = text_of(page)
    today = dt.date.today()
    assert f"{today.year}年{today.month}月起示警" in text
    assert "可判断的不到一半" in text
    assert not re.search(r"第 ?\d 名|排名第", text)
    caution = reverse("item", args=[house.own.pk, "launch.cautions.group-disputes"])
    assert f'<a class="firing" href="{caution}"><b>小组间争端</b></a>' in page.content.decode()
