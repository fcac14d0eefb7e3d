"""The board and the small boards as they are drawn, for whom, of which day: nothing is written here."""

import datetime as dt
from dataclasses import replace

import pytest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from tests.web.pages.board.test_board_page import INLINE, ITEM, PAGES, address, json_of, signed_in
from tests.web.pages.board.test_portfolio import portfolio_of
from tests.web.people import House
from zhagen.web.agency.models import Account

pytestmark = pytest.mark.django_db
AS_OF = "2026-03-31"


def test_a_day_that_is_none_is_said(seen: House) -> None:
    client = signed_in(seen, "worker")
    assert json_of(client, seen, as_of="no day").status_code == 400
    page = client.get(reverse("board", args=[seen.own.pk]), {"as_of": "2026-02-31"})
    assert (page.status_code, b'class="wrong"' in page.content) == (422, True)
    assert b'value="2026-02-31"' in page.content


@pytest.mark.parametrize("who", ["worker", "manager", "viewer"])
@pytest.mark.parametrize("asked", ["as_of", "known_by"])
def test_a_day_before_there_was_anything_is_said(who: str, asked: str, seen: House) -> None:
    client = signed_in(seen, who)
    assert json_of(client, seen, **{asked: "0001-01-01"}).status_code == 400
    for name, args in (("board", [seen.own.pk]), ("months", [seen.own.pk]), ("boards", [])):
        page = client.get(reverse(name, args=args), {asked: "0001-02-03"})
        assert page.status_code in (200, 422)
    page = client.get(reverse("board", args=[seen.own.pk]), {asked: "0001-01-01"})
    assert "没有这么早的记录" in page.content.decode()
    assert json_of(client, seen, as_of="1900-01-01", known_by="1900-01-01").status_code == 200


def test_a_viewer_gets_states_and_no_small_number_of_people(seen: House) -> None:
    figures, states = (
        signed_in(seen, who).get(reverse("board", args=[seen.own.pk]), {"as_of": AS_OF}).content.decode()
        for who in ("worker", "viewer")
    )
    assert "下一步" in figures
    assert '<span class="fig">45 户' in states
    assert "43 户" not in states
    assert "下一步" not in states
    assert 'class="it is-notyet' in states


@pytest.mark.parametrize(("language", "said"), [("zh-hans", "准备"), ("en", "Preparation")])
def test_the_board_speaks_the_language_of_the_account(language: str, said: str, seen: House) -> None:
    Account.objects.filter(username="worker").update(language=language)
    page = signed_in(seen, "worker").get(reverse("board", args=[seen.own.pk]))
    assert said in page.content.decode()


@pytest.mark.parametrize("name", PAGES)
def test_no_inline_style_or_script_and_nothing_kept(name: str, seen: House) -> None:
    page = signed_in(seen, "worker").get(address(seen, name))
    assert "default-src 'none'" in page["Content-Security-Policy"]
    assert "no-store" in page["Cache-Control"]
    assert INLINE.findall(page.content) == []


def test_the_slider_leads_to_the_end_of_its_month_and_the_links_stay_there(seen: House) -> None:
    client = signed_in(seen, "worker")
    board = reverse("board", args=[seen.own.pk])
    answer = client.get(board, {"month": "2", "known_by": "2026-03-01"})
    assert answer["Location"] == f"{board}?as_of=2025-03-31&known_by=2026-03-01"
    page = client.get(answer["Location"])
    text = page.content.decode()
    assert "这是 2025年3月31日 的样子" in text
    assert f'href="{board}items/{ITEM}/?as_of=2025-03-31&amp;known_by=2026-03-01"' in text
    last = client.get(board, {"month": "99999"})
    assert last["Location"] == board
    assert client.get(board, {"month": "no"}).status_code == 200


@pytest.mark.parametrize(("who", "form"), [("worker", True), ("supervisor", False), ("viewer", False)])
def test_its_frame_leads_where_this_person_may_go(who: str, form: bool, seen: House) -> None:
    page = signed_in(seen, who).get(reverse("board", args=[seen.own.pk])).content.decode()
    assert 'aria-current="page"' in page
    assert (reverse("roll", args=[seen.own.pk]) in page) is form
    assert (reverse("start", args=[seen.own.pk]) in page) is (who != "viewer")


def test_all_62_marks_and_what_can_be_told(seen: House) -> None:
    for who in ("worker", "viewer"):
        _, page = portfolio_of(seen, who)
        text = page.content.decode()
        (one,) = page.context["boards"]
        assert text.count('class="mk" data-state') == one.board.asked == 62
        assert f"可判断 {one.board.told}/62" in text
        assert (len(one.board.rows), {len(row.cells) for row in one.board.rows}) == (6, {4})
        assert "认识的户" not in text
        assert b"style=" not in page.content


def test_a_past_day_is_another_board(seen: House) -> None:
    (now,) = portfolio_of(seen, "worker", as_of=AS_OF)[1].context["boards"]
    (then,) = portfolio_of(seen, "worker", as_of="2026-02-28")[1].context["boards"]
    assert now.board.told > then.board.told
    assert then.newest is None  # entered today
    assert now.forward or now.back or now.board.told
    _, page = portfolio_of(seen, "worker", as_of="2026-02-31")
    assert (page.status_code, b'class="wrong"' in page.content) == (200, True)


@pytest.mark.parametrize(("language", "said"), [("zh-hans", "甲、乙"), ("en", "甲, 乙")])
def test_items_that_moved_are_named_as_the_language_lists_things(
    language: str, said: str, seen: House
) -> None:
    _, page = portfolio_of(seen)
    moved = replace(page.context["boards"][0], forward=("甲", "乙"), back=("甲", "乙"))
    with translation.override(language):
        drawn = render_to_string(
            "board/small_board.html", {"one": moved, "board": moved.board}, page.wsgi_request
        )
    assert drawn.count(said) == 2


def test_what_a_worker_and_a_viewer_get(seen: House) -> None:
    _, worker = portfolio_of(seen, "worker")
    (one,) = worker.context["boards"]
    assert one.newest == dt.date.today()
    assert reverse("board", args=[seen.own.pk]) in worker.content.decode()
    assert reverse("start", args=[seen.own.pk]) in worker.content.decode()
    assert "不排名次" not in worker.content.decode()  # there is one community
    _, viewer = portfolio_of(seen, "viewer")
    (one,) = viewer.context["boards"]
    assert (one.newest, one.inside, (one.as_of + dt.timedelta(days=1)).day) == (None, False, 1)
    assert "最近录入" not in viewer.content.decode()
    assert reverse("start", args=[seen.own.pk]) not in viewer.content.decode()


def test_that_nothing_fires_is_said_of_what_can_be_told(seen: House) -> None:
    _, page = portfolio_of(seen, "viewer")
    (one,) = page.context["boards"]
    told = replace(one, reasons=())
    for untold, said in ((True, "看得出的没有示警"), (False, "<p>没有示警</p>")):
        shown = {"one": replace(told, untold=untold), "board": one.board, "boards": [one]}
        with translation.override("zh-hans"):
            assert said in render_to_string("board/small_board.html", shown, page.wsgi_request)
    assert one.untold
