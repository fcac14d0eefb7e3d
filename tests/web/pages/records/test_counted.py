"""A list and a form say in which items of the board such records count, each with the way to it."""

import pytest

from tests.web.pages.records.entering import KINDS, address, signed_in
from tests.web.people import House
from zhagen.web.readings import service as readings

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "said"), [("zh-hans", "看板上有 {n} 项看它"), ("en", "Items of the board that read it: {n}")]
)
@pytest.mark.parametrize("name", ["records", "record-add"])
def test_where_such_records_count_is_said(house: House, language: str, said: str, name: str) -> None:
    house.accounts["worker"].language = language
    house.accounts["worker"].save()
    page = signed_in(house).get(address(house, name, "posts")).content.decode()
    items = readings.items_of_kind("posts")
    assert items
    assert said.format(n=len(items)) in page
    assert all(address(house, "item", item) in page for item, _name in items)


def test_every_kind_counts_somewhere() -> None:
    # What is kept, who lived where, and since when ballots count say what the others count and are not counted.
    assert [table for table in KINDS if not readings.items_of_kind(table)] == ["kept", "residences", "polls"]
