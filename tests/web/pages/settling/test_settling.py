"""Done in one tap from today and from the record's page, with the way back; written once however often it is sent."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House
from zhagen.web.common.models import AuditRow
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db(transaction=True)
DAY = dt.date(2026, 3, 1)
TABLES = ("decisions", "plan_steps", "funding", "concerns")


@pytest.fixture
def client(house: House) -> Client:
    return signed_in(house)


def due_one(house: House, table: str) -> Any:
    more: dict[str, dict[str, Any]] = {
        "decisions": {"due": DAY, "title": "换灯"},
        "plan_steps": {"due": DAY, "title": "走一遍楼"},
        "funding": {"agreed": 5000, "source": "街道办"},
        "concerns": {"closed": DAY, "note": "夜里吵"},
    }
    return write(house, table, day=DAY, **more[table])


def value(row: Any) -> Any:
    row.refresh_from_db(from_queryset=type(row).objects.unscoped())
    return getattr(row, records.SETTLED_BY[row.TABLE])


def tap(client: Client, house: House, row: Any, name: str = "settle", **more: Any) -> Any:
    sent = {"version": row.version, "to": "today", **more}
    return client.post(address(house, name, row.TABLE, row.pk), sent)


@pytest.mark.parametrize("table", TABLES)
def test_done_from_today_and_taken_back(house: House, client: Client, table: str) -> None:
    row = due_one(house, table)
    today = client.get(address(house, "today"))
    assert f'action="{address(house, "settle", table, row.pk)}"' in today.content.decode()
    answer = tap(client, house, row)
    assert value(row) == (5000.0 if table == "funding" else timezone.localdate())
    after = client.get(answer["Location"])
    assert after.context["today"].promises.lines + after.context["today"].untold.lines == []
    assert "记下了" in after.content.decode()
    assert f'action="{address(house, "unsettle", table, row.pk)}"' in after.content.decode()
    back = client.get(tap(client, house, row, "unsettle")["Location"])
    assert (value(row), "已撤回" in back.content.decode()) == (None, True)
    assert len(back.context["today"].promises.lines + back.context["today"].untold.lines) == 1


@pytest.mark.parametrize("table", TABLES)
def test_on_its_own_page(house: House, client: Client, table: str) -> None:
    row = due_one(house, table)
    page = client.get(address(house, "record", table, row.pk)).content.decode()
    assert address(house, "settle", table, row.pk) in page
    led = tap(client, house, row, to="")["Location"]
    own = (
        address(house, "concern", row.pk) if table == "concerns" else address(house, "record", table, row.pk)
    )
    assert led.startswith(f"{own}?done=settled&since=")
    page = client.get(led).content.decode()
    assert address(house, "unsettle", table, row.pk) in page
    assert f'action="{address(house, "settle", table, row.pk)}"' not in page


def test_a_double_tap_writes_once(house: House, client: Client) -> None:
    row = due_one(house, "decisions")
    before = AuditRow.objects.unscoped().count()
    assert [tap(client, house, row).status_code for _ in range(2)] == [302, 302]
    assert AuditRow.objects.unscoped().count() == before + 1
    value(row)
    assert [tap(client, house, row, "unsettle").status_code for _ in range(2)] == [302, 302]
    assert AuditRow.objects.unscoped().count() == before + 2


def test_what_somebody_changed_meanwhile_is_told(house: House, client: Client) -> None:
    row = due_one(house, "decisions")
    records.change_record(house.scope("colleague"), "decisions", row.pk, 1, {"due": DAY + dt.timedelta(9)})
    told = tap(client, house, row)
    assert (told.status_code, value(row), "有人改过" in told.content.decode()) == (409, None, True)
    tap(client, house, row)
    assert value(row) == timezone.localdate()
    records.change_record(house.scope("colleague"), "decisions", row.pk, 3, {"done": DAY})
    assert tap(client, house, row, "unsettle").status_code == 409  # not what the tap left
    assert value(row) == DAY


def test_money_of_which_no_sum_was_agreed_is_written_in_its_form(house: House, client: Client) -> None:
    row = write(house, "funding", day=DAY, source="街道办")
    [line] = client.get(address(house, "today")).context["today"].promises.lines
    assert (line.tap, line.leads_to) == (None, address(house, "record-change", "funding", row.pk))
    assert tap(client, house, row).status_code == 409


def test_a_step_of_a_deleted_objective_is_due_no_more(house: House, client: Client) -> None:
    row = due_one(house, "plan_steps")
    records.delete_record(house.scope("worker"), "objectives", row.objective_id, 1)
    assert client.get(address(house, "today")).context["today"].promises.lines == []


def test_three_people(house: House) -> None:
    row = due_one(house, "decisions")
    assert tap(signed_in(house, "stranger"), house, row).status_code == 404
    assert tap(signed_in(house, "supervisor"), house, row).status_code == 403
    assert value(row) is None
    supervisor = signed_in(house, "supervisor")
    assert "/settle/" not in supervisor.get(address(house, "today")).content.decode()
    assert "/settle/" not in supervisor.get(address(house, "record", "decisions", row.pk)).content.decode()
    assert tap(signed_in(house, "colleague"), house, row).status_code == 302
    asked = {"done": "settled", "settled": f"decisions.{row.pk}"}
    shown = supervisor.get(address(house, "today"), asked).content.decode()
    assert ("记下了" in shown, "/unsettle/" in shown) == (True, False)
    for odd in ("x", "decisions.x", "contacts.x", f"decisions.{house.own.pk}"):
        page = supervisor.get(address(house, "today"), {"done": "settled", "settled": odd})
        assert (page.status_code, "记下了" in page.content.decode()) == (200, False)
