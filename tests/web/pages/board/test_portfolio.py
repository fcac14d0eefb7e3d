"""Small boards side by side: in groups by reason, by name within, one pass, a fixed number of questions."""

import datetime as dt
import re
from dataclasses import replace
from typing import Any

import pytest
from django.db import transaction
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse
from django.utils import translation

from tests.web.pages.board.test_board_page import visited
from tests.web.people import House, make_house
from zhagen.web.agency.models import Community, Engagement
from zhagen.web.agency.use_cases.organisation import write_engagement
from zhagen.web.readings import cached_readings
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
    passes: list[int] = []
    reading = cached_readings.read
    monkeypatch.setattr(cached_readings, "read", lambda *a, **k: passes.append(1) or reading(*a, **k))
    client, page = portfolio_of(house)
    assert (page.content.decode().count('class="small-board"'), len(passes)) == (communities, 1)
    with django_assert_num_queries(8):
        client.get(reverse("boards"))


def test_the_order_within_a_group_is_that_of_names() -> None:
    house = make_house()
    opened(house, 3)
    visited(house, 13)
    _, page = portfolio_of(house)
    names = [one.board.engagement.community.name for one in page.context["boards"]]
    assert names == ["A 1", "A 2", "Community One"]


def test_all_62_marks_and_what_can_be_told() -> None:
    house = make_house()
    visited(house, 13)
    for who in ("worker", "viewer"):
        _, page = portfolio_of(house, who)
        text = page.content.decode()
        (one,) = page.context["boards"]
        assert text.count('class="mk" data-state') == one.board.asked == 62
        assert f"可判断 {one.board.told}/62" in text
        assert (len(one.board.rows), {len(row.cells) for row in one.board.rows}) == (6, {4})
        assert "认识的户" not in text
        assert b"style=" not in page.content


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


def test_a_past_day_is_another_board() -> None:
    house = make_house()
    visited(house, 13)
    (now,) = portfolio_of(house, "worker", as_of="2026-03-31")[1].context["boards"]
    (then,) = portfolio_of(house, "worker", as_of="2026-02-28")[1].context["boards"]
    assert now.board.told > then.board.told
    assert then.newest is None  # entered today
    assert now.forward or now.back or now.board.told
    _, page = portfolio_of(house, "worker", as_of="2026-02-31")
    assert (page.status_code, b'class="wrong"' in page.content) == (200, True)


@pytest.mark.parametrize(("language", "said"), [("zh-hans", "甲、乙"), ("en", "甲, 乙")])
def test_items_that_moved_are_named_as_the_language_lists_things(language: str, said: str) -> None:
    _, page = portfolio_of(make_house())
    moved = replace(page.context["boards"][0], forward=("甲", "乙"), back=("甲", "乙"))
    with translation.override(language):
        drawn = render_to_string(
            "board/small_board.html", {"one": moved, "board": moved.board}, page.wsgi_request
        )
    assert drawn.count(said) == 2


def test_what_a_worker_and_a_viewer_get() -> None:
    house = make_house()
    visited(house, 13)
    _, worker = portfolio_of(house, "worker")
    (one,) = worker.context["boards"]
    assert one.newest == dt.date.today()
    assert reverse("board", args=[house.own.pk]) in worker.content.decode()
    assert reverse("start", args=[house.own.pk]) in worker.content.decode()
    assert "不排名次" not in worker.content.decode()  # there is one community
    _, viewer = portfolio_of(house, "viewer")
    (one,) = viewer.context["boards"]
    assert (one.newest, one.inside, (one.as_of + dt.timedelta(days=1)).day) == (None, False, 1)
    assert "最近录入" not in viewer.content.decode()
    assert reverse("start", args=[house.own.pk]) not in viewer.content.decode()


def test_that_nothing_fires_is_said_of_what_can_be_told() -> None:
    _, page = portfolio_of(make_house(), "viewer")
    (one,) = page.context["boards"]
    told = replace(one, reasons=())
    for untold, said in ((True, "看得出的没有示警"), (False, "<p>没有示警</p>")):
        shown = {"one": replace(told, untold=untold), "board": one.board, "boards": [one]}
        with translation.override("zh-hans"):
            assert said in render_to_string("board/small_board.html", shown, page.wsgi_request)
    assert one.untold
