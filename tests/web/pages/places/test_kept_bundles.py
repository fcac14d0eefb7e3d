"""Which records we keep, by bundles: one save for many kinds, from a day on."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.web.pages.records.entering import KINDS, address, signed_in
from tests.web.people import House
from zhagen.web.agency import service as agency
from zhagen.web.common.ids import make_id
from zhagen.web.pages.places.keeping import BUNDLES

pytestmark = pytest.mark.django_db
LEADERS = ("check_ins", "disputes", "nominations", "skill_evidence")


@pytest.fixture
def client(house: House) -> Client:
    return signed_in(house)


def kept(house: House) -> dict[str, str]:
    rows = agency.list_records(house.scope("worker"), "kept", house.own.pk)
    return {row.table: str(row.day) for row in rows}


def send(client: Client, house: House, form: Any, **said: Any) -> Any:
    held = {"act": "bundles", "id": str(form["id"].value()), "day": form["day"].value()}
    return client.post(address(house, "kept"), {**held, **said})


def test_a_bundle_is_kept_from_a_day_with_one_save(house: House, client: Client) -> None:
    page = client.get(address(house, "kept")).context
    answer = send(client, house, page["form"], bundles=["leaders", "concerns"], day="2026-03-01")
    assert kept(house) == dict.fromkeys((*LEADERS, "concerns"), "2026-03-01")
    after = client.get(answer["Location"]).context
    whole = {one.bundle.key: str(one.since) for one, _tick in after["bundles"] if one.is_whole}
    assert whole == {"leaders": "2026-03-01", "concerns": "2026-03-01"}


def test_all_from_today_but_for_what_is_kept_already(house: House, client: Client) -> None:
    by = house.scope("worker")
    agency.keep_table(by, house.own.pk, "contacts", "2026-03-01", id=make_id())
    page = client.get(address(house, "kept")).context
    assert [one.kept for one, _tick in page["bundles"]][:2] == [1, 0]
    send(client, house, page["form"], all="1")
    today = str(timezone.localdate())
    assert kept(house) == {
        **dict.fromkeys((one for one in KINDS if one != "kept"), today),
        "contacts": "2026-03-01",
    }
    assert client.get(address(house, "kept")).context["all_kept"] is True


def test_sent_twice_it_is_written_once_and_other_words_are_told(house: House, client: Client) -> None:
    form = client.get(address(house, "kept")).context["form"]
    for _ in range(2):
        assert send(client, house, form, bundles="leaders").status_code == 302
    rows = agency.list_records(house.scope("worker"), "kept", house.own.pk)
    assert rows.count() == 4
    told = send(client, house, form, bundles="concerns")
    assert (told.status_code, rows.count()) == (409, 4)
    assert send(client, house, told.context["form"], bundles="concerns").status_code == 302
    assert rows.count() == 5


@pytest.mark.parametrize(
    ("said", "wrong"),
    [({}, "bundles"), ({"bundles": "x"}, "bundles"), ({"bundles": "leaders", "day": "2999-01-01"}, "day")],
)
def test_what_cannot_be_is_said(house: House, client: Client, said: dict[str, str], wrong: str) -> None:
    form = client.get(address(house, "kept")).context["form"]
    answer = send(client, house, form, **said)
    assert (answer.status_code, set(answer.context["form"].errors), kept(house)) == (422, {wrong}, {})


def test_three_people(house: House) -> None:
    form = signed_in(house).get(address(house, "kept")).context["form"]
    assert send(signed_in(house, "supervisor"), house, form, all="1").status_code == 403
    assert send(signed_in(house, "stranger"), house, form, all="1").status_code == 404
    assert kept(house) == {}
    assert "bundles" in signed_in(house, "supervisor").get(address(house, "kept")).context
    assert send(signed_in(house, "colleague"), house, form, bundles="concerns").status_code == 302


def test_every_kind_is_in_one_bundle_at_most() -> None:
    tables = [table for one in BUNDLES for table in one.tables]
    assert len(tables) == len(set(tables))
    assert set(tables) <= set(KINDS)
