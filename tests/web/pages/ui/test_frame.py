"""The frame: every page leads on to where this person may go, and to nowhere else."""

from typing import Any

import pytest
from django.urls import reverse

from tests.web.people import House
from zhagen.web.agency import service as agency
from zhagen.web.common.ids import make_id
from zhagen.web.common.middleware import once, one_request
from zhagen.web.pages.ui.navigation import Navigation, address_of, draw_navigation

pytestmark = pytest.mark.django_db
FORMS = [
    "visit",
    "many-doors",
    "concern-add",
    "activity",
    "roll",
    "hours",
    "questionnaires",
    "votes",
    "resource",
    "household",
]


def navigation_of(house: House, who: str, here: Any = None, route: str = "") -> Navigation:
    address = address_of(route, engagement=here.pk) if here and route else "/help/"
    return draw_navigation(house.scope(who), here, address or "", route)


def names(links: Any) -> list[str]:
    return [link.name for link in links]


def test_the_team_writes_and_reads(house: House) -> None:
    drawn = navigation_of(house, "worker")
    assert drawn.here.pk == house.own.pk
    assert {"board", "start"} <= set(names(drawn.work))
    assert names(drawn.add) == FORMS
    assert names(drawn.elsewhere) == []
    assert names(drawn.bar)[-1] in ("concerns", "start")


@pytest.mark.parametrize("who", ["supervisor", "manager"])
def test_who_reads_is_not_asked_to_write(house: House, who: str) -> None:
    drawn = navigation_of(house, who, house.own)
    assert {"board", "start"} <= set(names(drawn.work))
    assert names(drawn.add) == []


def test_a_viewer_gets_the_board_alone(house: House) -> None:
    drawn = navigation_of(house, "viewer", house.own)
    assert (names(drawn.work), names(drawn.add)) == (["board"], [])


def test_nobody_gets_anywhere(house: House) -> None:
    drawn = navigation_of(house, "nobody")
    assert (drawn.here, names(drawn.work), names(drawn.add), names(drawn.elsewhere)) == (None, [], [], [])


def test_who_has_several_communities_goes_to_the_same_page_of_the_other(house: House) -> None:
    drawn = navigation_of(house, "manager", house.own, "start")
    assert names(drawn.work)[-1] == "boards"
    (other,) = drawn.elsewhere
    assert other.address == reverse("start", args=[house.same_agency.pk])
    (other,) = navigation_of(house, "manager", house.own, "reading-json").elsewhere
    assert other.address == reverse("board", args=[house.same_agency.pk])


def test_where_one_is_is_marked(house: House) -> None:
    marked = {link.name: link.current for link in navigation_of(house, "worker", house.own, "board").work}
    assert (marked["board"], marked["start"]) == ("page", "")
    beneath = reverse("records", args=[house.own.pk, "contacts"])
    drawn = draw_navigation(house.scope("worker"), house.own, beneath, "")
    assert {link.name: link.current for link in drawn.work}["start"] == "true"


@pytest.mark.parametrize(
    ("route", "more", "marked"),
    [
        ("activity-page", "one", "activities"),
        ("roll", "", "activities"),
        ("group-page", "one", "groups"),
        ("building", "one", "households"),
        ("resident", "one", "start"),
        ("kept", "", "start"),
        ("visit", "", None),
    ],
)
def test_a_page_that_stands_elsewhere_is_marked_where_it_belongs(
    house: House, route: str, more: str, marked: str | None
) -> None:
    path = reverse(route, args=[house.own.pk, *([make_id()] if more else [])])
    drawn = draw_navigation(house.scope("worker"), house.own, path, "")
    assert [link.name for link in drawn.work if link.current] == ([marked] if marked else [])


def test_a_route_that_is_not_there_is_left_out(house: House) -> None:
    assert address_of("no-such-route", engagement=house.own.pk) is None
    assert address_of("board", agency=house.own.pk) is None


def test_the_frame_of_a_page_asks_nothing_of_its_own(house: House, django_assert_num_queries: Any) -> None:
    """Who works in one community: the page has asked already."""
    with one_request():
        scope = agency.scope_of(house.accounts["worker"])
        with django_assert_num_queries(0):
            draw_navigation(scope, house.own, "/", "board")
            assert agency.scope_of(house.accounts["worker"]) is scope


def test_an_answer_is_kept_for_one_request() -> None:
    asked: list[int] = []

    def ask() -> int:
        asked.append(1)
        return len(asked)

    with one_request():
        assert (once("question", ask), once("question", ask), once("other", ask)) == (1, 1, 2)
    assert (once("question", ask), once("question", ask)) == (3, 4)
