"""The months that nobody read yet: a first answer at once, the months for its script, and both at once when kept."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.web.people import House
from zhagen.web.readings import service as readings
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db(transaction=True)
OPENED = {"sec-fetch-mode": "navigate"}
COMING, MONTHS = "data-coming", 'class="months'


@pytest.fixture
def worker(house: House) -> Client:
    """Of a station that began two years ago."""
    house.own.started = timezone.localdate() - dt.timedelta(days=730)
    house.own.save()
    client = Client()
    client.force_login(house.accounts["worker"])
    return client


def shown(client: Client, house: House, headers: dict[str, str] | None = None, **asked: str) -> str:
    answer = client.get(reverse("months", args=[house.own.pk]), asked, headers=headers)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_it_answers_before_anything_is_read(worker: Client, house: House, monkeypatch: Any) -> None:
    with monkeypatch.context() as nobody_reads:
        nobody_reads.setattr(readings, "draw_months", None)
        first = shown(worker, house, OPENED)
    assert COMING in first
    assert "正在读 25 个月的记录" in first
    asked_by_script = shown(worker, house, {"sec-fetch-mode": "cors"})
    assert MONTHS in asked_by_script
    assert COMING not in asked_by_script
    again = shown(worker, house, OPENED)
    assert (MONTHS in again, COMING in again) == (True, False)


def test_without_a_script_a_link_leads_to_them(worker: Client, house: House) -> None:
    assert 'href="?as_of=2026-03-31&amp;whole=yes"' in shown(worker, house, OPENED, as_of="2026-03-31")
    assert MONTHS in shown(worker, house, OPENED, whole="yes")


def test_after_a_save_the_last_ones_are_there(worker: Client, house: House) -> None:
    shown(worker, house)
    records.record(house.scope("worker"), "buildings", house.own.pk, {"name": "三栋"})
    assert COMING not in shown(worker, house, OPENED)
