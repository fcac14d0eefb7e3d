"""A database that is locked, full, damaged or gone, a cache that cannot be written: no page breaks, no text is lost."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import OperationalError, connection
from django.test import Client
from django.urls import reverse

from tests.web.pages.ui.test_drafts import TEXT, drawn
from tests.web.people import House, make_house
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db(transaction=True)
WAITS = "PRAGMA busy_timeout = 50"


@pytest.fixture
def house() -> House:
    return make_house()


@pytest.fixture
def client(house: House) -> Client:
    """The worker's browser, which is shown what a person is shown."""
    browser = Client(enforce_csrf_checks=True, raise_request_exception=False)
    browser.force_login(house.accounts["worker"])
    return browser


@pytest.fixture
def form(client: Client, house: House) -> tuple[str, dict[str, str]]:
    """A contact as it was typed: where it is sent, and its fields."""
    address = reverse("record-add", args=[house.own.pk, "contacts"])
    worker = str(house.accounts["worker"].pk)
    said = {"day": "2026-03-01", "worker": worker, "mode": "phone", "note": TEXT}
    return address, {**drawn(client, address), **said}


def hidden_fields(page: str) -> dict[str, str]:
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', page)
    return {unescape(name): unescape(value) for name, value in found}


def kept(answer: Any, sentence: str) -> dict[str, str]:
    """The fields of a page that says so, with the text."""
    page = answer.content.decode()
    assert (answer.status_code, sentence in page, answer["Retry-After"]) == (503, True, "10"), page
    fields = hidden_fields(page)
    assert fields["note"].replace("\r\n", "\n") == TEXT
    return fields


def written(house: House) -> list[str]:
    rows = records.list_records(house.scope("worker"), "contacts", house.own.pk)
    return [one.note.replace("\r\n", "\n") for one in rows]


@contextmanager
def other_database(file: str) -> Iterator[None]:
    """Django looks there instead."""
    name = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = file
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = name


def test_a_locked_database_is_read_and_keeps_what_was_typed(
    client: Client, house: House, form: tuple[str, dict[str, str]]
) -> None:
    with connection.cursor() as cursor:
        cursor.execute(WAITS)
    with closing(sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        again = kept(client.post(*form), "数据库正忙")
        assert client.get(reverse("records", args=[house.own.pk, "contacts"])).status_code == 200
        assert client.get(reverse("board", args=[house.own.pk])).status_code == 200
        other.execute("ROLLBACK")
    assert written(house) == []
    assert client.post(form[0], again).status_code == 302
    assert written(house) == [TEXT]


def fill_the_disk(house: House) -> None:
    """No page more than the file has, and those in use."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA max_page_count = 1")
    for _ in range(200):
        values = {"note": "n" * 15000}
        records.record(house.scope("worker"), "resources", house.own.pk, values)


def test_a_full_disk_is_read_and_keeps_what_was_typed(
    client: Client, house: House, form: tuple[str, dict[str, str]]
) -> None:
    try:
        with pytest.raises(OperationalError, match="full"):
            fill_the_disk(house)
        long = "字" * 15000
        page = client.post(form[0], {**form[1], "note": long})
        assert (page.status_code, "磁盘满了" in page.content.decode()) == (503, True)
        assert hidden_fields(page.content.decode())["note"] == long
        assert client.get(reverse("records", args=[house.own.pk, "contacts"])).status_code == 200
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 1073741823")
    assert client.post(form[0], hidden_fields(page.content.decode())).status_code == 302
    assert written(house) == [long]


def test_a_database_that_went_away_is_not_begun_anew(
    client: Client, form: tuple[str, dict[str, str]], tmp_path: Path
) -> None:
    with other_database(f"{(tmp_path / 'gone.sqlite3').as_uri()}?mode=rw"):
        kept(client.post(*form), "现在连不上数据库")
        answer = client.get(form[0])
    assert (answer.status_code, form[0] in answer.content.decode()) == (503, True)
    assert list(tmp_path.iterdir()) == []
    assert client.post(*form).status_code == 302


@pytest.mark.parametrize("page", ["records", "board"])
def test_a_damaged_page_is_not_served(
    client: Client, house: House, form: tuple[str, dict[str, str]], tmp_path: Path, page: str
) -> None:
    client.post(*form)
    damaged = tmp_path / "damaged.sqlite3"
    with (
        closing(sqlite3.connect(connection.settings_dict["NAME"])) as of,
        closing(sqlite3.connect(damaged)) as copy,
    ):
        of.backup(copy)
        (root,) = copy.execute("SELECT rootpage FROM sqlite_master WHERE name = 'records_contact'").fetchone()
        (size,) = copy.execute("PRAGMA page_size").fetchone()
    whole = damaged.read_bytes()
    damaged.write_bytes(whole[: (root - 1) * size] + b"\xff" * size + whole[root * size :])
    caches["readings"].clear()
    asked = {"records": [house.own.pk, "contacts"], "board": [house.own.pk]}[page]
    with other_database(str(damaged)):
        answer = client.get(reverse(page, args=asked))
    assert (answer.status_code, "数据库文件有损坏" in answer.content.decode()) == (503, True)


def test_a_form_with_a_password_is_not_given_back(client: Client, tmp_path: Path) -> None:
    sent = {"username": "worker", "password": "a-long-enough-password"}
    with other_database(f"{(tmp_path / 'gone.sqlite3').as_uri()}?mode=rw"):
        answer = Client(raise_request_exception=False).post(reverse("sign-in"), sent)
    assert (answer.status_code, "long-enough" in answer.content.decode()) == (503, False)


def test_a_cache_that_cannot_be_written_costs_nobody_a_page(
    client: Client, house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    nowhere = str(tmp_path / "file" / "cache")
    monkeypatch.setattr(caches["readings"], "_dir", nowhere)
    monkeypatch.setitem(settings.CACHES["readings"], "LOCATION", nowhere)
    for _ in range(2):
        assert client.get(reverse("board", args=[house.own.pk])).status_code == 200
