"""Small boards side by side: in the order of name, one pass, a fixed number of questions."""

from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests.web.pages.test_board_page import visited
from tests.web.people import House, make_house
from zhagen.web.agency.domain.open_engagement import write_engagement
from zhagen.web.agency.models import Community, Engagement
from zhagen.web.readings import taking

pytestmark = pytest.mark.django_db(transaction=True)


def portfolio_of(house: House, who: str = "manager") -> Any:
    client = Client()
    client.force_login(house.accounts[who])
    return client, client.get(reverse("boards"))


@transaction.atomic
def opened(house: House, communities: int) -> None:
    """As many communities in the station of `own`; those of the house are there already."""
    station = house.own.community.station
    Engagement.objects.unscoped().filter(pk=house.same_agency.pk).update(deleted_at="2026-01-01T00:00Z")
    for number in range(1, communities):
        community = Community.objects.create(station=station, name=f"A {number}")
        write_engagement(house.accounts["manager"], community, {"started": "2025-01-01"})


@pytest.mark.parametrize("communities", [1, 3])
def test_three_boards_ask_no_more_than_one(
    communities: int, django_assert_num_queries: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = make_house()
    opened(house, communities)
    passes: list[int] = []
    reading = taking.read
    monkeypatch.setattr(taking, "read", lambda *a, **k: passes.append(1) or reading(*a, **k))
    client, page = portfolio_of(house)
    assert (page.content.decode().count('class="small-board"'), len(passes)) == (communities, 1)
    with django_assert_num_queries(7):
        client.get(reverse("boards"))


def test_the_order_is_that_of_names() -> None:
    house = make_house()
    opened(house, 3)
    visited(house, 13)
    _, page = portfolio_of(house)
    names = [board.engagement.community.name for board in page.context["boards"]]
    assert names == ["A 1", "A 2", "Community One"]


def test_all_62_marks_and_what_can_be_told() -> None:
    house = make_house()
    visited(house, 13)
    for who in ("worker", "viewer"):
        _, page = portfolio_of(house, who)
        text = page.content.decode()
        (board,) = page.context["boards"]
        assert text.count('class="mk"') == board.asked == 62
        assert f"62 项里可判断的有 {board.told} 项" in text
        assert (len(board.rows), {len(row.cells) for row in board.rows}) == (6, {4})
        assert "认识的户" not in text
        assert b"style=" not in page.content
