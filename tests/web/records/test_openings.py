"""Who opened which resident's page, when: written down, and no change of the evidence."""

from typing import Any

import pytest

from tests.web.people import House
from tests.web.records.test_every_table import write
from zhagen.web.agency.models import Engagement
from zhagen.web.common.errors import NotFound
from zhagen.web.common.ids import make_id
from zhagen.web.common.models import AccessRow
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db


def openings() -> list[tuple[Any, ...]]:
    rows = AccessRow.objects.unscoped().order_by("number")
    return list(rows.values_list("account", "engagement", "table", "record", "reason"))


def test_a_resident_opened_is_written_down(house: House) -> None:
    row = write(house, "residents", alias="王阿姨")
    before = Engagement.objects.unscoped().get(pk=house.own.pk).data_version
    found = records.open_record(house.scope("manager"), "residents", house.own.pk, row.pk)
    assert found == row
    assert openings() == [(house.accounts["manager"].pk, house.own.pk, "residents", row.pk, "")]
    assert Engagement.objects.unscoped().get(pk=house.own.pk).data_version == before


def test_what_is_nobodys_own_leaves_no_trace_without_a_reason(house: House) -> None:
    row = write(house, "contacts")
    by = house.scope("worker")
    records.open_record(by, "contacts", house.own.pk, row.pk)
    assert openings() == []
    records.open_record(by, "contacts", house.own.pk, row.pk, reason="follow_up")
    assert [one[-1] for one in openings()] == ["follow_up"]


def test_who_may_not_opens_nothing(house: House) -> None:
    row = write(house, "residents")
    for who, place, key in (
        ("stranger", house.own.pk, row.pk),
        ("viewer", house.own.pk, row.pk),
        ("worker", house.own.pk, make_id()),
        ("manager", house.same_agency.pk, row.pk),
    ):
        with pytest.raises(NotFound):
            records.open_record(house.scope(who), "residents", place, key)
    assert openings() == []
