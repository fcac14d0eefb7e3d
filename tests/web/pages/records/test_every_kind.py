"""Each kind of record: added, found in its list, opened, changed, deleted, brought back."""

import pytest
from django.test import Client

from tests.web.pages.records.entering import (
    KINDS,
    address,
    begun,
    prepare,
    record_in,
    revealed,
    service_of,
    signed_in,
)
from tests.web.people import House

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("table", KINDS)
def test_a_record_lives(house: House, table: str) -> None:
    client = signed_in(house)
    prepare(house, table)
    entered = {**begun(client, house, table), "note": "阿姨"}
    key = record_in(client.post(address(house, "record-add", table), entered))
    assert key == entered["id"]
    shown = client.get(address(house, "record", table, key), {"done": "saved"})
    assert "阿姨" in revealed(client, house, table, key).content.decode()
    assert f"?like={key}" in shown.content.decode()
    assert listed(client, house, table, "阿姨") == (
        [] if table == "disputes" else [key]
    )  # its note is hidden
    assert listed(client, house, table, "没有") == []

    form = revealed(client, house, table, key, then="change").context["form"]
    held = {field.name: field.value() for field in form if field.value() is not None}
    changed = client.post(address(house, "record-change", table, key), {**held, "note": "changed"})
    assert changed.status_code == 302, changed.context["form"].errors
    row = service_of(table).find_record(house.scope("worker"), table, key)
    assert (row.note, row.version) == ("changed", 2)

    client.post(address(house, "record-delete", table, key), {"version": 2})
    assert listed(client, house, table, "") == []
    assert key in client.get(address(house, "records-deleted", table)).content.decode()
    assert "恢复" in client.get(address(house, "record", table, key), {"done": "deleted"}).content.decode()
    client.post(address(house, "record-restore", table, key))
    assert listed(client, house, table, "") == [key]
    history = revealed(client, house, table, key).context["history"]
    assert [(one.version, one.who, one.deleted, one.restored) for one in history] == [
        (4, "Worker", False, True),
        (3, "Worker", True, False),
        (2, "Worker", False, False),
        (1, "Worker", False, False),
    ]
    assert [(cell.before, cell.said) for cell in history[2].cells] == [("阿姨", "changed")]


def listed(client: Client, house: House, table: str, words: str) -> list[str]:
    page = client.get(address(house, "records", table), {"q": words}, follow=True)
    return [str(row.pk) for row, _title, _summary in page.context["rows"]]


@pytest.mark.parametrize("table", [*KINDS, "engagements"])
def test_every_kind_speaks_english_too(house: House, table: str) -> None:
    house.accounts["worker"].language = "en"
    house.accounts["worker"].save()
    client = signed_in(house)
    page = client.get(address(house, "records", table)).content.decode()
    assert "Search" in page
    if table != "engagements":
        assert "What is recorded here" in page
        assert "Save" in client.get(address(house, "record-add", table)).content.decode()
