"""Addresses and finders asked for what cannot be: a page answers, and never that something broke."""

from collections.abc import Iterator
from itertools import cycle, islice
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.pages.matrix import ROUTES
from tests.web.pages.records.entering import address, signed_in, write
from tests.web.pages.test_access import address as address_of_route
from tests.web.people import House

pytestmark = pytest.mark.django_db
TIMES = ["as_of", "known_by", "since", "until", "days", "month", "when", "page"]
PLACES = ["area", "building", "group", "household", "person", "to", "like", "saved", "part", "table"]
OTHERS = ["back", "done", "find", "kind", "kinds", "order", "q"]
ODD = ["\0", "0000-01-01", "9999-12-31", "9" * 400, "\ud800"]


def pages_of(house: House) -> Iterator[tuple[Client, str]]:
    """Each page that the worker or the manager gets, with whoever gets it."""
    clients = {who: signed_in(house, who) for who in ("worker", "manager")}
    for name, routes in ROUTES.items():
        for route in routes:
            who = next((one for one in clients if route.answers[one] == 200), "")
            if who and route.method == "get" and route.of in (None, "own") and route.thing is None:
                yield clients[who], address_of_route(house, name, route)


@pytest.mark.django_db(transaction=True)
def test_no_page_breaks(house: House) -> None:
    wrong = []
    for client, page in pages_of(house):
        for first in range(2):  # each name with another value, the second time with one more
            values = islice(cycle(ODD), first, None)
            asked = {
                name: next(values).encode("utf-8", "surrogatepass") for name in (*TIMES, *PLACES, *OTHERS)
            }
            answer = client.get(page, asked, follow=True)
            if answer.status_code not in (200, 400, 404, 422):  # a board and its JSON say what is no day
                wrong.append((page, first, answer.status_code))
    assert wrong == []


@pytest.mark.parametrize(
    "words", ["\0", "王\0阿姨", "0000-01-01", "2026-02-30", "13月40日", "2月29日", "9" * 5000]
)
def test_no_finder_breaks(house: House, words: str) -> None:
    write(house, "residents", alias="王阿姨")
    client = signed_in(house)
    there = int("阿姨" in words)
    for way, number in (
        (("people-json",), there),
        (("record-find-json", "residents"), there),
        (("record-find-json", "activities"), 0),
    ):
        answer = client.post(address(house, *way), {"q": words})
        assert (answer.status_code, len(answer.json()["found"])) == (200, number)
    assert client.post(address(house, "records", "residents"), {"q": words}, follow=True).status_code == 200


@pytest.mark.parametrize(
    "referer", ["http://testserver//elsewhere.example/x", "http://testserver/\\elsewhere.example"]
)
def test_a_stale_form_leads_nowhere_else(house: House, referer: str) -> None:
    signed = signed_in(house)
    page = reverse("record-add", args=[house.own.pk, "contacts"])
    drawn_by = next(line for line in signed.get(page).content.decode().split("<input") if "drawn_by" in line)
    client = Client(enforce_csrf_checks=True)
    client.cookies = signed.cookies
    sent = {"note": "王阿姨", "drawn_by": drawn_by.split('value="')[1].split('"')[0]}
    answer: Any = client.post(page, sent, headers={"referer": referer})
    assert (answer.status_code, answer["Location"]) == (302, page)


@pytest.mark.parametrize("way", ["language", "sign-in"])
@pytest.mark.parametrize(
    "wanted", ["//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "\0"]
)
def test_next_stays_on_the_site(house: House, way: str, wanted: str) -> None:
    sent = {"next": wanted, "language": "en", "username": "worker", "password": "a-long-enough-password"}
    assert "elsewhere" not in Client().post(reverse(way), sent)["Location"]


@pytest.mark.parametrize("name", ["王\u200b阿姨", "\u202e王阿姨", "王阿姨\ufeff", "王\u00ad阿\u2066姨\u3164"])
def test_what_nobody_sees_is_no_part_of_a_name(house: House, name: str) -> None:
    assert write(house, "residents", alias=name).alias == "王阿姨"
    sent = {"q": name}
    [found] = signed_in(house).post(address(house, "people-json"), sent).json()["found"]
    assert found["name"] == "王阿姨"
