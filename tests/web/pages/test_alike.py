"""Before something new is saved that looks like something written: is it one of these?"""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from tests.web.pages.activities.entering import at, begun_activity
from tests.web.pages.records.entering import address, begun, signed_in, write
from tests.web.people import House
from zhagen.web.common.errors import Invalid
from zhagen.web.common.ids import make_id
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db


def count(table: str) -> int:
    return records.MODELS[table].objects.unscoped().filter(deleted_at__isnull=True).count()


@pytest.mark.parametrize(
    ("written", "typed"),
    [("李四", "李 四"), ("張偉", "张伟"), ("阿卜杜热合曼·买买提", "阿卜杜热合曼买买提")],
)
def test_a_person_of_that_name_is_asked_about(house: House, written: str, typed: str) -> None:
    """T10, in the form of all records; once ticked it is another one, sent twice it is one."""
    client, there = signed_in(house), write(house, "residents", alias=written)
    sent = {**begun(client, house, "residents"), "alias": typed, "household": ""}
    answer = client.post(address(house, "record-add", "residents"), sent)
    shown = answer.content.decode()
    assert (answer.status_code, count("residents")) == (422, 1)
    assert (written in shown, f"/residents/{there.pk}/" in shown) == (True, True)
    (asked,) = answer.context["form"].asked
    for _ in range(2):
        answer = client.post(address(house, "record-add", "residents"), {**sent, "sure": asked.key})
        assert (answer.status_code, count("residents")) == (302, 2)


def test_in_a_visit_too(house: House) -> None:
    """T10, where somebody new is met."""
    write(house, "residents", alias="張偉")
    scope = house.scope("worker")
    new = records.Newcomer(resident={"alias": "张 伟"})
    with pytest.raises(Invalid) as told:
        records.add_newcomer(scope, house.own.pk, new)
    assert "alias" in told.value.fields


def test_a_near_name_in_the_same_home(house: House) -> None:
    client, home = signed_in(house), write(house, "households", door="301")
    write(house, "residents", alias="王小明", household=home.pk)
    sent = {**begun(client, house, "residents"), "alias": "王晓明"}
    page = address(house, "record-add", "residents")
    assert client.post(page, {**sent, "household": str(home.pk)}).status_code == 422
    assert client.post(page, {**sent, "household": ""}).status_code == 302


def test_a_door_behind_which_somebody_lives(house: House) -> None:
    client, building = signed_in(house), write(house, "buildings", name="1号楼")
    write(house, "households", building=building.pk, door="301")
    write(house, "households", building=building.pk, door="302", day=None, until=dt.date(2026, 2, 1))
    page = address(house, "record-add", "households")
    sent = {**begun(client, house, "households"), "building": str(building.pk)}
    assert client.post(page, {**sent, "door": "3 01"}).status_code == 422
    assert client.post(page, {**sent, "door": "302"}).status_code == 302


def test_an_activity_of_the_same_day_and_title(house: House) -> None:
    """T27: a colleague has written it already."""
    day = timezone.localdate()
    write(house, "activities", day=day, title="长者茶话会", held=True)
    client = signed_in(house, "colleague")
    sent = begun_activity(client, house, title="长者 茶话会", day=day.isoformat())
    answer = client.post(at(house, "activity"), sent)
    assert (answer.status_code, count("activities")) == (422, 1)
    (asked,) = answer.context["entry"].form.asked
    for _ in range(2):
        assert client.post(at(house, "activity"), {**sent, "sure": asked.key}).status_code == 302
    assert count("activities") == 2


def test_met_once_more_on_that_day(house: House) -> None:
    """The same worker, person and day, in another visit; a visit is not like itself."""
    person: Any = write(house, "residents", alias="老秦")
    worker, scope = house.accounts["worker"].pk, house.scope("worker")
    visit = records.Visit(timezone.localdate(), (worker,), (records.Met(person.pk),))
    key = make_id()
    assert records.question_visit(scope, house.own.pk, visit, id=key) == ()
    records.record_visit(scope, house.own.pk, visit, id=key)
    assert records.question_visit(scope, house.own.pk, visit, id=key) == ()
    (asked,) = records.question_visit(scope, house.own.pk, visit, id=make_id())
    assert "老秦" in str(asked.sentence)
    assert [table for table, _id in asked.alike] == ["contacts"]
