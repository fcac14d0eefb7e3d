"""From a record back to the list as it was asked for, also after a change, a deletion and a step."""

import html
import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.urls import reverse

from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House

pytestmark = pytest.mark.django_db
ASKED = {"q": "王", "order": "oldest", "page": "1"}


def links(page: Any) -> list[str]:
    return [html.unescape(one) for one in re.findall(r'(?:href|action)="([^"]*)"', page.content.decode())]


def test_a_record_leads_back_to_the_list_as_it_was_asked_for(house: House) -> None:
    row = write(house, "residents", alias="王阿姨")
    client = signed_in(house)
    back = client.post(address(house, "records", "residents"), ASKED)["Location"]
    own, change, delete = (
        address(house, name, "residents", row.pk) for name in ("record", "record-change", "record-delete")
    )
    [opened] = [one for one in links(client.get(back)) if own + "?" in one]
    page = client.get(opened)
    assert back in links(page)
    [form] = [one for one in links(page) if one.startswith(change)]
    drawn = client.get(form)
    assert back in links(drawn)
    assert form in links(drawn)
    held = {one.name: one.value() for one in drawn.context["form"] if one.value() is not None}
    saved = client.post(form, {**held, "note": "更好"})["Location"]
    assert "?done=changed" in saved
    assert back in links(client.get(saved))
    [taken] = [one for one in links(client.get(saved)) if one.startswith(delete)]
    deleted = client.post(taken, {"version": 2})["Location"]
    assert "?done=deleted" in deleted
    assert back in links(client.get(deleted))


@pytest.mark.parametrize(
    ("table", "name", "page"),
    [
        ("concerns", "concerns", "concern"),
        ("activities", "activities", "activity-page"),
        ("groups", "groups", "group-page"),
        ("residents", "residents", "resident"),
        ("households", "households", "household"),
    ],
)
def test_pages_of_their_own_lead_back_too(house: House, table: str, name: str, page: str) -> None:
    row = write(house, table, **({"note": "王"} if table == "concerns" else {}))
    client = signed_in(house)
    asked = {"days": "all"} if table == "concerns" else {"order": "longest"}
    shown = client.get(reverse(name, args=[house.own.pk]), asked)
    opened = [one for one in links(shown) if one.startswith(address(house, page, row.pk) + "?")]
    [(word, value)] = asked.items()
    assert f"{address(house, name)}?{word}={value}" in links(client.get(opened[0]))


def test_a_step_of_a_concern_keeps_the_way_back(house: House) -> None:
    row = write(house, "concerns", category="noise")
    client = signed_in(house)
    step = reverse("concern-take-up", args=[house.own.pk, row.pk])
    page = client.get(address(house, "concern", row.pk) + "?back=state%3Dopen")
    [form] = [one for one in links(page) if one.startswith(step)]
    sent = {"take-up-version": row.version, "take-up-turned_to": "group"}
    answer = client.post(form, sent)
    assert answer.status_code == 302, answer.content.decode()
    assert f"{address(house, 'concerns')}?state=open" in links(client.get(answer["Location"]))


@pytest.mark.parametrize(
    "back", ["https://elsewhere.example/", "//elsewhere.example", "javascript:x", '"><mark>']
)
def test_it_leads_nowhere_else(house: House, back: str) -> None:
    row = write(house, "residents", alias="王阿姨")
    page = signed_in(house).get(address(house, "record", "residents", row.pk), {"back": back})
    of_list = [one for one in links(page) if one.startswith(address(house, "records", "residents") + "?")]
    assert of_list
    assert not any("elsewhere" in urlsplit(one).netloc for one in links(page))
    assert '"><mark>' not in page.content.decode()


def test_a_list_that_nothing_was_asked_of_has_plain_links(house: House) -> None:
    write(house, "residents", alias="王阿姨")
    page = signed_in(house).get(address(house, "records", "residents"))
    assert not any("back=" in one for one in links(page))
