"""What is hard to believe is asked about once, in every form; a yes keeps it, and no later form begins with it."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from tests.web.pages.activities.entering import begun_activity
from tests.web.pages.records.entering import (
    KINDS,
    address,
    begun,
    prepare,
    record_in,
    service_of,
    signed_in,
    write,
)
from tests.web.pages.visits.test_visit import begun as begun_visit
from tests.web.people import House
from zhagen.method.tables.plausible import STARTED, Line, Span, lines_of
from zhagen.web.pages.records.context import service_of as pages_service_of
from zhagen.web.records.models.community import Household, Resident
from zhagen.web.records.models.fieldwork import Concern, Contact
from zhagen.web.store.record import today

pytestmark = pytest.mark.django_db
BEGAN = dt.date(2025, 1, 1)  # of the house
DAY = dt.date(2026, 3, 1)


def beyond(line: Line) -> list[Any]:
    """Values on both sides of a line, as far as there are any that are not refused for another reason."""
    if isinstance(line, Span):
        return [line.most + 1, *([line.least - 1] if line.least > 0 else [])]
    base = BEGAN if line.base == STARTED else DAY
    found = [] if line.least is None else [base + dt.timedelta(line.least - 1)]
    return found + ([] if line.most is None else [base + dt.timedelta(line.most + 1)])


def within(line: Line) -> list[Any]:
    if isinstance(line, Span):
        return [line.least, line.most]
    base = BEGAN if line.base == STARTED else DAY
    return [base + dt.timedelta(days) for days in (line.least, line.most) if days is not None]


@pytest.mark.parametrize("table", KINDS)
def test_every_line_of_every_table_is_asked_about(house: House, table: str) -> None:
    prepare(house, table)
    asks = pages_service_of(table).question
    for column, line in lines_of(table):
        starts = {} if column.starts in (None, "day") else {column.starts: DAY}
        for value in beyond(line):
            values = {"day": DAY, **starts, column.name: value}
            asked = [one.column for one in asks(house.scope("worker"), table, house.own.pk, values)]
            refused = service_of(table).examine_record(house.scope("worker"), table, house.own.pk, values)
            assert asked == ([] if column.name in refused else [column.name]), (column.name, value)
        for value in within(line):
            values = {"day": DAY, **starts, column.name: value}
            asked = [one.column for one in asks(house.scope("worker"), table, house.own.pk, values)]
            assert column.name not in asked, (column.name, value)


@pytest.mark.parametrize("table", ["contacts", "funding", "attendance", "work_hours"])
def test_a_form_asks_once_and_keeps_the_answer(house: House, table: str) -> None:
    prepare(house, table)
    client = signed_in(house)
    column, line = lines_of(table)[-1]
    sent = {**begun(client, house, table), "day": str(DAY), column.name: str(beyond(line)[0])}
    place = address(house, "record-add", table)
    told = client.post(place, sent)
    (asked,) = told.context["form"].asked
    assert (told.status_code, asked.answered, asked.label) == (422, False, column.label.zh)
    assert f'name="sure" value="{asked.key}"' in told.content.decode()
    key = record_in(client.post(place, {**sent, "sure": asked.key}))
    row = service_of(table).find_record(house.scope("worker"), table, key)
    assert getattr(row, column.name) == beyond(line)[0]
    # It was answered: another change of the record asks nothing, and the next form does not begin with it.
    held = {
        field.name: field.value()
        for field in client.get(address(house, "record-change", table, key)).context["form"]
    }
    again = {name: value for name, value in held.items() if value is not None} | {"note": "补一句"}
    assert client.post(address(house, "record-change", table, key), again).status_code == 302
    if isinstance(line, Span):
        begins = client.get(place, {"like": key}).context["form"].initial
        assert column.name not in begins


def test_an_answer_is_of_that_value_alone(house: House) -> None:
    client = signed_in(house)
    sent = {**begun(client, house, "contacts"), "minutes": "960", "sure": "minutes=9999"}
    told = client.post(address(house, "record-add", "contacts"), sent)
    assert [(one.key, one.answered) for one in told.context["form"].asked] == [("minutes=960", False)]
    assert "16 小时" in told.content.decode()


def visit(client: Client, house: House, **said: Any) -> Any:
    who = write(house, "residents", alias="王阿姨")
    return client.post(
        address(house, "visit"), begun_visit(client, house) | {"met": f"residents:{who.pk}"} | said
    )


def answered(client: Client, house: House, **said: Any) -> Any:
    """The same visit with what was asked of it ticked."""
    told = visit(client, house, **said)
    assert told.status_code == 422
    assert not Contact.objects.unscoped().exists()
    return visit(client, house, **said, sure=[one.key for one in told.context["form"].asked])


def test_a_visit_of_9999_minutes_is_asked_about_and_is_nobodys_next_default(house: House) -> None:
    client = signed_in(house)
    assert answered(client, house, minutes="9999").status_code == 302
    assert Contact.objects.unscoped().get().minutes == 9999
    assert "minutes" not in begun_visit(client, house)
    assert "空着的，看板按 20 分钟算" in client.get(address(house, "visit")).content.decode()
    assert visit(client, house, minutes="90").status_code == 302
    assert begun_visit(client, house)["minutes"] == 90


@pytest.mark.parametrize("day", ["1926-11-30", "2016-11-30", "2024-12-31"])
def test_a_visit_before_the_work_began_is_asked_about(house: House, day: str) -> None:
    client = signed_in(house)
    assert answered(client, house, day=day).status_code == 302
    assert str(Contact.objects.unscoped().get().day) == day


def test_on_the_day_the_work_began_nothing_is_asked(house: House) -> None:
    assert visit(signed_in(house), house, day="2025-01-01").status_code == 302


def test_nobody_home_and_yet_a_concern(house: House) -> None:
    client, home = signed_in(house), write(house, "households", door="301")
    said = {"met": f"households:{home.pk}", "missed": "nobody_home", "category": "parking"}
    told = visit(client, house, **said)
    (asked,) = told.context["form"].asked
    assert (told.status_code, asked.label) == (422, "见了谁")
    assert asked.sentence == "那天这一户没有人在，是谁说的？"
    assert visit(client, house, **said, sure=asked.key).status_code == 302
    assert Concern.objects.unscoped().get().household_id == home.pk
    # Written afterwards as a record, it is asked too.
    later = {**begun(client, house, "concerns"), "household": str(home.pk), "day": str(today())}
    told = client.post(address(house, "record-add", "concerns"), later)
    assert [one.sentence for one in told.context["form"].asked] == ["那天这一户没有人在，是谁说的？"]


def test_one_home_more_than_the_building_has(house: House) -> None:
    client, building = signed_in(house), write(house, "buildings", name="3", households=1)
    place, sent = address(house, "record-add", "households"), {"building": str(building.pk), "door": "101"}
    assert client.post(place, begun(client, house, "households") | sent).status_code == 302
    told = client.post(place, begun(client, house, "households") | sent | {"door": "102"})
    (asked,) = told.context["form"].asked
    assert (told.status_code, asked.sentence) == (422, "这栋楼 1 户，名单里已经有 2 户？")
    doors = {"stairwells": "", "lowest": "1", "highest": "3", "doors": "4"}
    page = address(house, "doors", building.pk)
    shown = client.post(page, begun_doors(client, page) | doors | {"step": "look"})
    (asked,) = shown.context["form"].asked
    assert asked.sentence == "这栋楼 1 户，名单里已经有 12 户？"
    form = {field.html_name: field.value() or "" for field in shown.context["form"]}
    refused = client.post(page, form | {"step": "write"})
    assert refused.status_code == 200
    assert Household.objects.unscoped().count() == 1
    assert client.post(page, form | {"step": "write", "sure": asked.key}).status_code == 302
    assert Household.objects.unscoped().count() == 12


def begun_doors(client: Client, page: str) -> dict[str, Any]:
    return {field.html_name: field.value() or "" for field in client.get(page).context["form"]}


IDENTITY, CARD, TELEPHONE = "11010519491231002X", "6222021001123456789", "13812345678"


@pytest.mark.parametrize(
    "text", [IDENTITY, f"张三 {IDENTITY.lower()}", "110105 19491231 002X", CARD, "ⅹ" + CARD]
)
def test_no_identity_and_no_bank_number_is_kept(house: House, text: str) -> None:
    client = signed_in(house)
    for column in ("alias", "note"):
        sent = begun(client, house, "residents") | {"alias": "张三", column: text}
        told = client.post(address(house, "record-add", "residents"), sent)
        assert told.status_code == 422
        assert "请删掉" in " ".join(told.context["form"].errors[column])
    told = visit(client, house, note=text)
    assert (told.status_code, set(told.context["form"].errors)) == (422, {"note"})
    assert set(Resident.objects.unscoped().values_list("alias", flat=True)) == {"王阿姨"}


@pytest.mark.parametrize(
    "text", ["110105194912310021", "6222021001123456788", "2026-11-30 2026-12-01 2026-12-05"]
)
def test_a_number_whose_check_is_wrong_is_any_number(house: House, text: str) -> None:
    client = signed_in(house)
    sent = begun(client, house, "residents") | {"alias": "张三", "note": text}
    assert client.post(address(house, "record-add", "residents"), sent).status_code == 302


@pytest.mark.parametrize("text", [TELEPHONE, f"张三 {TELEPHONE}", "138-1234-5678", "０１０-62781234"])
def test_a_telephone_is_asked_about(house: House, text: str) -> None:
    client = signed_in(house)
    sent = begun(client, house, "residents") | {"alias": text}
    told = client.post(address(house, "record-add", "residents"), sent)
    (asked,) = told.context["form"].asked
    assert told.status_code == 422
    assert "像是电话号码" in asked.sentence
    kept = client.post(address(house, "record-add", "residents"), sent | {"sure": asked.key})
    assert kept.status_code == 302


def test_of_an_activity_all_is_asked_at_once(house: House) -> None:
    client = signed_in(house)
    said = {"title": "茶话会", "hours": "500", "new_names": f"老韩 {TELEPHONE}", "decisions-0-title": "装灯"}
    whose = {"decisions-0-due": "2020-01-01", "decisions-0-group": str(write(house, "groups").pk)}
    sent = begun_activity(client, house, **said) | whose
    told = client.post(address(house, "activity"), sent)
    asked = told.context["entry"].form.asked
    assert told.status_code == 422
    assert [one.key.partition("=")[0] for one in asked] == ["hours", "decisions-0-due", "new"]
    kept = client.post(address(house, "activity"), sent | {"sure": [one.key for one in asked]})
    assert kept.status_code == 302
