"""What is typed to find somebody stands in no address, and the list as it was asked for is found again all the same."""

from typing import Any
from urllib.parse import parse_qsl, quote

import pytest
from django.test import Client

from tests.web.pages.records.entering import address, signed_in, write
from tests.web.pages.records.test_way_back import links
from tests.web.people import House

pytestmark = pytest.mark.django_db
NAME = "王阿姨"
LISTS = [
    ("records", "residents"),
    ("records-deleted", "residents"),
    *(
        (name,)
        for name in ("residents", "households", "partners", "resources", "activities", "groups", "concerns")
    ),
]


def in_addresses(page: Any) -> bool:
    """Whether the name stands in an address of the page, as it is or as a browser writes it."""
    return any(NAME in one or quote(NAME) in one or quote(quote(NAME)) in one for one in links(page))


@pytest.mark.parametrize("way", LISTS)
def test_words_are_sent_and_the_address_has_a_key(house: House, way: tuple[str, ...]) -> None:
    client = signed_in(house)
    drawn = client.get(address(house, *way)).content.decode()
    assert f'method="post" action="{address(house, *way)}" role="search"' in drawn
    found = client.post(address(house, *way), {"q": NAME})
    assert found.status_code == 302
    assert found["Location"].startswith(f"{address(house, *way)}?find=")
    page = client.get(found["Location"])
    assert (page.status_code, f'value="{NAME}"' in page.content.decode(), in_addresses(page)) == (
        200,
        True,
        False,
    )
    assert client.post(address(house, *way), {"q": NAME})["Location"] == found["Location"]


def test_what_else_was_asked_stays_in_the_address(house: House) -> None:
    sent = {"q": NAME, "order": "oldest", "since": "", "csrfmiddlewaretoken": "x", "drawn_by": "y"}
    found = signed_in(house).post(address(house, "records", "residents"), sent)["Location"]
    assert "order=oldest&find=" in found
    assert [name for name, _ in parse_qsl(found.partition("?")[2])] == ["order", "find"]


def test_an_address_with_words_loses_them(house: House) -> None:
    client = signed_in(house)
    found = client.get(address(house, "residents"), {"q": NAME, "order": "longest"})
    assert found.status_code == 302
    assert "order=longest&find=" in found["Location"]
    assert client.get(address(house, "residents"), {"q": ""})["Location"] == address(house, "residents")


def test_a_key_is_its_owners(house: House) -> None:
    write(house, "residents", alias=NAME)
    found = signed_in(house).post(address(house, "residents"), {"q": NAME})["Location"]
    for client in (signed_in(house, "colleague"), signed_in(house)):
        assert client.get(found)["Location"] == address(house, "residents")
    assert Client().get(found)["Location"].startswith("/sign-in/")


def test_the_newest_searches_are_kept(house: House) -> None:
    client = signed_in(house)
    first, *_others, last = [
        client.post(address(house, "residents"), {"q": f"阿姨{number}"})["Location"] for number in range(31)
    ]
    assert (client.get(first).status_code, client.get(last).status_code) == (302, 200)


@pytest.mark.parametrize("way", [("people-json",), ("record-find-json", "residents")])
def test_a_finder_is_asked_by_sending(house: House, way: tuple[str, ...]) -> None:
    write(house, "residents", alias=NAME)
    client = signed_in(house)
    assert client.get(address(house, *way), {"q": NAME}).status_code == 405
    [found] = client.post(address(house, *way), {"q": NAME}).json()["found"]
    assert found["name"] == NAME
