"""What uses a record: how many of each kind, and the way to them; and lists in the order of any column."""

from typing import Any

import pytest

from tests.web.pages.records.entering import KINDS, address, signed_in, write
from tests.web.people import House

pytestmark = pytest.mark.django_db


def used(house: House, table: str, key: Any, who: str = "worker") -> dict[str, int]:
    page = signed_in(house, who).get(address(house, "record", table, key))
    return {kind.table: number for kind, number in page.context["pointing"]}


def test_what_uses_a_resident(house: House) -> None:
    home = write(house, "households")
    wang = write(house, "residents", alias="王阿姨", household=home)
    for _ in range(2):
        write(house, "contacts", resident=wang)
    write(house, "check_ins", resident=wang)
    assert used(house, "residents", wang.pk) == {"contacts": 2, "check_ins": 1}
    assert used(house, "residents", wang.pk, "lead") == {"contacts": 2}
    assert used(house, "households", home.pk) == {"residents": 1}


def test_what_uses_one_of_several(house: House) -> None:
    one, two = (write(house, "groups", name=name) for name in ("园艺组", "合唱队"))
    write(house, "activities", groups=[one.pk, two.pk])
    write(house, "activities", groups=[two.pk])
    assert used(house, "groups", one.pk) == {"activities": 1}
    assert used(house, "groups", two.pk) == {"activities": 2}


def test_the_list_of_those_that_use_it(house: House) -> None:
    wang = write(house, "residents", alias="王阿姨")
    write(house, "contacts", resident=wang)
    write(house, "contacts")
    page = signed_in(house).get(address(house, "records", "contacts"), {"to": wang.pk})
    assert len(page.context["rows"]) == 1
    assert "用到“王阿姨”的" in page.content.decode()
    page = signed_in(house).get(address(house, "records", "contacts"), {"to": "no id"})
    assert (page.status_code, len(page.context["rows"])) == (200, 2)


def test_in_the_order_of_a_column(house: House) -> None:
    for alias, minutes in (("乙", 5), ("甲", 30), ("丙", None)):
        write(house, "contacts", resident=write(house, "residents", alias=alias), minutes=minutes)
    client = signed_in(house)

    def shown(order: str) -> list[str]:
        page = client.get(address(house, "records", "contacts"), {"order": order})
        return [title[0] for _row, title, _summary in page.context["rows"]]

    assert shown("-minutes") == ["甲", "乙", "丙"]
    assert shown("minutes") == ["乙", "甲", "丙"]
    assert shown("resident__alias") == sorted("甲乙丙")


@pytest.mark.parametrize("table", KINDS)
def test_every_order_that_is_offered_orders(house: House, table: str) -> None:
    write(house, table)
    client = signed_in(house)
    form = client.get(address(house, "records", table)).context["form"]
    for order, _words in form.fields["order"].choices:
        page = client.get(address(house, "records", table), {"order": order})
        assert (len(page.context["rows"]), dict(page.context["form"].errors)) == (1, {})


def test_the_past_names_what_it_pointed_to(house: House) -> None:
    first, then = (write(house, "residents", alias=alias) for alias in ("王阿姨", "李阿姨"))
    row = write(house, "contacts", resident=first)
    client = signed_in(house)
    place = address(house, "record-change", "contacts", row.pk)
    held = {f.name: f.value() for f in client.get(place).context["form"] if f.value() is not None}
    client.post(place, {**held, "resident": str(then.pk)})
    history = client.get(address(house, "record", "contacts", row.pk)).context["history"]
    assert [(cell.before, cell.said) for cell in history[0].cells] == [("王阿姨", "李阿姨")]
