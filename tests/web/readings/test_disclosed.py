"""No state, stage or history gives a small count of people away, nor one of disputes to the manager; no id leaves."""

import datetime as dt
import json
from itertools import pairwise
from typing import Any

import pytest
from django.urls import reverse

from tests.web.pages.board.test_board_page import DAY, signed_in, visited
from tests.web.people import House, make_house
from zhagen.web.agency import service as agency
from zhagen.web.common.ids import make_id
from zhagen.web.readings.frames import gather_frames
from zhagen.web.readings.models import ToldMonth
from zhagen.web.records import service as records

DISPUTES = "launch.cautions.group-disputes"


def made() -> House:
    """Work that began some months before those disputes, and keeps them since."""
    house = make_house(started=dt.date.today() - dt.timedelta(days=150))
    agency.keep_table(house.scope("worker"), house.own.pk, "disputes", house.own.started, id=make_id())
    return house


def disputes(house: House, number: int) -> None:
    day = dt.date.today() - dt.timedelta(days=75)
    given = {"day": day, "entered": day, "kind": "power"}
    for _one in range(number):
        records.record(house.scope("worker"), "disputes", house.own.pk, given)


def item_of(house: House, who: str) -> tuple[Any, Any]:
    """Disputes as somebody reads them, and the reading in which they stand."""
    answer = signed_in(house, who).get(reverse("reading-json", args=[house.own.pk]))
    (reading,) = answer.json()["readings"]
    return next(one for one in reading["items"] if one["id"] == DISPUTES), reading


def answers(house: House, who: str) -> list[str]:
    """What somebody gets of the board, the item, the months and the portfolio, as JSON and as pages."""
    client, own = signed_in(house, who), house.own.pk
    item, reading = item_of(house, who)
    pages = ("board", "months", "item")
    drawn = [client.get(reverse(page, args=[own, DISPUTES] if page == "item" else [own])) for page in pages]
    boards = client.get(reverse("boards")).context["boards"]
    return [
        json.dumps([item, reading["told"], reading["stage_read"], reading["stage_says"]], ensure_ascii=False),
        *(_main(page) for page in drawn),
        str([[(one.group, one.firing, one.watch, one.board) for one in boards]]),
    ]


def _main(page: Any) -> str:
    """Without the frame, whose forms carry a token of their own."""
    text: str = page.content.decode()
    return text[text.index("<main") : text.index("</main>")]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("who", ["viewer", "manager"])
def test_no_dispute_and_some_look_alike_until_there_are_five(who: str) -> None:
    house = made()
    seen = []
    for more in (0, 1, 3):
        disputes(house, more)
        ToldMonth.objects.unscoped().delete()  # as if nobody had asked before: what was told once would stay
        seen.append(answers(house, who))
    for none, some in pairwise(seen):
        assert none == some


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("who", ["worker", "lead", "supervisor"])
def test_the_team_and_the_supervisor_see_one_open_dispute(who: str) -> None:
    house = made()
    disputes(house, 1)
    item, _reading = item_of(house, who)
    assert item["state"] != "cannot-tell"
    assert item["parts"][0]["k"] == 1


@pytest.mark.django_db(transaction=True)
def test_the_records_behind_disputes_are_no_matter_of_the_manager() -> None:
    house = made()
    disputes(house, 1)
    address = reverse("item-records", args=[house.own.pk, DISPUTES])
    assert [signed_in(house, who).get(address).status_code for who in ("worker", "manager")] == [200, 404]


@pytest.mark.django_db(transaction=True)
def test_the_json_of_a_viewer_says_what_it_is() -> None:
    house = make_house()
    visited(house, 13, DAY)
    address = reverse("reading-json", args=[house.own.pk])
    inside, outside = (
        signed_in(house, who).get(address, {"as_of": "2026-04-10"}).json() for who in ("worker", "viewer")
    )
    assert "outside" not in inside
    assert "5" in outside["outside"]["zh"]
    (reading,) = outside["readings"]
    assert reading["as_of"] == "2026-03-31"
    known = next(i for i in reading["items"] if i["id"] == "prepare.goals.know-households")["parts"][0]
    assert (known["k"], known["value"], known["evidence"]) == (15, 15, {})
    stepped = (
        signed_in(house, "viewer").get(address, {"as_of": "2026-04-29", "known_by": "2026-04-29"}).json()
    )
    assert stepped["readings"][0]["as_of"] == "2026-03-31"
    ids = {
        one
        for frame in gather_frames([house.own.pk], [house.own.pk]).values()
        for one in frame["id"].to_list()
        if one != str(house.own.pk)
    }
    text = json.dumps(outside)
    assert ids
    assert [one for one in ids if one in text] == []
