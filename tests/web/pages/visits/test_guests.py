"""Somebody of another community of the agency is met at a relative's: written there, once, by who may see both."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.web.pages.records.entering import signed_in, write
from tests.web.people import House, in_another_community
from zhagen.web.common.errors import Invalid, NotFound
from zhagen.web.common.ids import make_id
from zhagen.web.readings import service as readings
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db


@pytest.fixture
def there(house: House) -> House:
    """The next community of the same station, in which the worker works as well."""
    return in_another_community(house, "next door")


def visit_of(house: House, guest: Any, home: Any = None, who: str = "worker") -> records.Visit:
    met = records.Met(household=home and home.pk, guest=guest.pk)
    return records.Visit(timezone.localdate(), (house.accounts[who].pk,), (met,), contact={"mode": "home"})


def test_it_is_written_where_it_happened_and_said_on_the_persons_page(house: House, there: House) -> None:
    who = write(house, "residents", alias="豆花阿姨")
    relatives = write(there, "households", door="301")
    client = signed_in(house)
    page = client.get(reverse("resident", args=[house.own.pk, who.pk]))
    (way,) = page.context["ways_elsewhere"]
    form = client.get(way.address)
    assert "豆花阿姨" in form.content.decode()
    sent = {
        "id": make_id(),
        "day": timezone.localdate(),
        "guest": who.pk,
        "met": f"households:{relatives.pk}",
    }
    answer = client.post(way.address.partition("?")[0], sent, follow=True)
    assert answer.context["guests"] == [f"豆花阿姨（{house.own.community.name}）"]
    (made,) = records.list_records(house.scope("worker"), "contacts", there.own.pk)
    assert (made.household_id, made.resident_id, made.guest) == (relatives.pk, None, who.pk)
    assert not records.list_records(house.scope("worker"), "contacts", house.own.pk).exists()
    page = client.get(reverse("resident", args=[house.own.pk, who.pk]))
    (seen,) = page.context["elsewhere"]
    assert there.own.community.name in seen.says
    assert client.get(seen.address).status_code == 200


def test_nobody_writes_of_whom_they_may_not_see(house: House, there: House) -> None:
    far = write(house, "residents", alias="豆花阿姨")
    by = house.scope("stranger")
    with pytest.raises(NotFound):
        records.record_visit(by, house.foreign.pk, visit_of(house, far, who="stranger"))
    # Who is of this community is met as its resident; who is of another agency is nobody's guest.
    for guest in (write(there, "residents"), far):
        values = {"day": dt.date(2026, 3, 1), "worker": house.accounts["worker"].pk, "guest": guest.pk}
        place = there.own.pk if guest is not far else house.own.pk
        with pytest.raises(Invalid) as wrong:
            records.record(house.scope("worker"), "contacts", place, values)
        assert list(wrong.value.fields) == ["guest"]


@pytest.mark.django_db(transaction=True)
def test_the_board_there_counts_the_relatives_and_no_stranger(house: House, there: House) -> None:
    who, relatives = write(house, "residents"), write(there, "households", door="301")
    by = house.scope("worker")
    records.record_visit(by, there.own.pk, visit_of(house, who, relatives))
    (reading,) = readings.take_reading(by, there.own.pk, timezone.localdate()).readings
    known = next(part for part in reading.item("prepare.goals.know-households").parts if part.id == "known")
    assert (known.value, reading.remarks) == (1, 0)
