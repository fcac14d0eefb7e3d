"""What is typed is kept: twice, meanwhile, wrong, long, rare."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.web.pages.records.entering import address, begun, record_in, service_of, signed_in, write
from tests.web.people import House
from tests.web.records.test_every_table import signed_by_two

pytestmark = pytest.mark.django_db
NOBODY = "01a210a8-a853-70e0-ad4c-0b41d55bed85"
LONG = "长" * 100_000


def kept(house: House, table: str = "residents") -> list[str]:
    rows = service_of(table).list_records(house.scope("worker"), table, house.own.pk)
    return [row.alias for row in rows]


def added(client: Client, house: House, **values: str) -> str:
    entered = {**begun(client, house, "residents"), **values}
    return record_in(client.post(address(house, "record-add", "residents"), entered))


def test_a_double_click_saves_once(house: House) -> None:
    client = signed_in(house)
    entered = {**begun(client, house, "residents"), "alias": "王阿姨"}
    first, second = (client.post(address(house, "record-add", "residents"), entered) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert kept(house) == ["王阿姨"]


def test_sent_again_with_other_words_both_are_shown(house: House) -> None:
    client = signed_in(house)
    entered = {**begun(client, house, "residents"), "alias": "王阿姨"}
    client.post(address(house, "record-add", "residents"), entered)
    again = client.post(address(house, "record-add", "residents"), {**entered, "alias": "李阿姨"})
    assert again.status_code == 409
    assert "王阿姨" in again.content.decode()
    assert again.context["form"]["alias"].value() == "李阿姨"
    assert kept(house) == ["王阿姨"]


def test_the_second_editor_is_told_and_keeps_their_text(house: House) -> None:
    one, two = signed_in(house), signed_in(house, "colleague")
    key = added(one, house, alias="王阿姨")
    place = address(house, "record-change", "residents", key)
    opened = {f.name: f.value() for f in two.get(place).context["form"] if f.value() is not None}
    one.post(place, {**opened, "alias": "王奶奶"})
    told = two.post(place, {**opened, "alias": "王大妈"})
    page = told.content.decode()
    assert (told.status_code, "王奶奶" in page, "王大妈" in page) == (409, True, True)
    assert kept(house) == ["王奶奶"]
    sent = {f.name: f.value() for f in told.context["form"] if f.value() is not None}
    assert two.post(place, sent).status_code == 302
    assert kept(house) == ["王大妈"]


def test_what_the_second_editor_left_alone_is_the_first_ones(house: House) -> None:
    one, two = signed_in(house), signed_in(house, "colleague")
    key = str(write(house, "contacts", mode="home", made=True).pk)
    place = address(house, "record-change", "contacts", key)
    opened = {f.name: f.value() for f in two.get(place).context["form"] if f.value() is not None}
    one.post(place, {**opened, "mode": "phone", "made": "false", "note": "first"})
    told = two.post(place, {**opened, "minutes": "5", "note": "second"})
    assert {str(cell.label): (cell.before, cell.said) for cell in told.context["differences"]} == {
        "分钟": ("", "5"),
        "备注": ("first", "second"),
    }
    sent = {f.name: f.value() for f in told.context["form"] if f.value() is not None}
    assert two.post(place, sent).status_code == 302
    row = service_of("contacts").find_record(house.scope("worker"), "contacts", key)
    assert (row.mode, row.made, row.minutes, row.note) == ("phone", False, 5, "second")


def test_deleted_meanwhile_the_text_is_kept(house: House) -> None:
    client = signed_in(house)
    key = added(client, house, alias="王阿姨")
    place = address(house, "record-change", "residents", key)
    opened = {f.name: f.value() for f in client.get(place).context["form"] if f.value() is not None}
    client.post(address(house, "record-delete", "residents", key), {"version": 1})
    told = client.post(place, {**opened, "alias": "王奶奶"})
    assert (told.status_code, "王奶奶" in told.content.decode()) == (409, True)


@pytest.mark.parametrize(
    ("table", "field", "typed"),
    [
        ("contacts", "day", "2026-02-31"),
        ("contacts", "day", ""),
        ("contacts", "minutes", "-1"),
        ("contacts", "minutes", "ten"),
        ("contacts", "mode", "by-balloon"),
        ("contacts", "resident", NOBODY),
        ("contacts", "worker", NOBODY),
        ("contacts", "note", LONG),
        ("residents", "alias", LONG),
        ("residents", "alias", "a\x00b"),
        ("groups", "closed", "2000-01-01"),
        ("activities", "groups", "none"),
        ("activities", "hours", "nan"),
        ("buildings", "households", "9" * 30),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(house: House, table: str, field: str, typed: str) -> None:
    client = signed_in(house)
    entered = {**begun(client, house, table), field: typed}
    told = client.post(address(house, "record-add", table), entered)
    assert told.status_code == 422
    assert list(told.context["form"].errors) == [field]
    assert f'id="id_{field}_error"' in told.content.decode()
    assert not service_of(table).list_records(house.scope("worker"), table, house.own.pk).exists()
    if typed == LONG:
        assert LONG in told.content.decode()


@pytest.mark.parametrize("name", ["👵🏼阿姨", "𠮷野家", "<b>&\"'", "٣ مرحبا"])
def test_rare_characters_are_kept(house: House, name: str) -> None:
    client = signed_in(house)
    key = added(client, house, alias=name)
    assert kept(house) == [name]
    shown = client.get(address(house, "record", "residents", key)).content.decode()
    assert "<b>&\"'" not in shown


def test_a_resident_of_another_community_is_none(house: House) -> None:
    client = signed_in(house)
    foreign = service_of("residents").record(house.scope("stranger"), "residents", house.foreign.pk, {})
    entered = {**begun(client, house, "contacts"), "resident": str(foreign.pk)}
    told = client.post(address(house, "record-add", "contacts"), entered)
    assert list(told.context["form"].errors) == ["resident"]


def test_another_one_like_it_begins_with_what_it_held(house: House) -> None:
    client = signed_in(house)
    row = write(house, "contacts", mode="home", purpose="serve", note="only this once")
    form = client.get(address(house, "record-add", "contacts"), {"like": row.pk}).context["form"]
    assert (form["mode"].value(), form["note"].value()) == ("home", "")
    assert form["id"].value() != str(row.pk)
    assert client.get(address(house, "record-add", "contacts"), {"like": "no id"}).status_code == 200


def test_a_signed_review_is_told_and_stays(house: House) -> None:
    client = signed_in(house)
    row = signed_by_two(house)
    told = client.post(address(house, "record-delete", "reviews", row.pk), {"version": row.version})
    assert (told.status_code, "签字" in told.content.decode()) == (409, True)


def tampered(house: House, **sent: Any) -> Any:
    client = signed_in(house)
    return client, {**begun(client, house, "contacts"), "note": "王阿姨", **sent}


@pytest.mark.parametrize("id", ["", "no id", None])
def test_a_form_without_its_id_is_told_and_can_be_saved(house: House, id: str | None) -> None:
    client, sent = tampered(house)
    sent = {**sent, "id": id} if id is not None else {name: v for name, v in sent.items() if name != "id"}
    told = client.post(address(house, "record-add", "contacts"), sent)
    assert (told.status_code, "送来时少了一部分" in told.content.decode()) == (422, True)
    again = {field.name: field.value() for field in told.context["form"] if field.value() is not None}
    assert again["note"] == "王阿姨"
    assert client.post(address(house, "record-add", "contacts"), again).status_code == 302


def test_an_id_of_somebody_elses_record_is_told_and_stays_theirs(house: House) -> None:
    foreign = service_of("residents").record(house.scope("stranger"), "residents", house.foreign.pk, {})
    theirs = service_of("contacts").record(
        house.scope("stranger"),
        "contacts",
        house.foreign.pk,
        {"day": "2026-03-01", "worker": house.accounts["stranger"], "resident": foreign},
    )
    client, sent = tampered(house, id=str(theirs.pk))
    told = client.post(address(house, "record-add", "contacts"), sent)
    assert (told.status_code, "王阿姨" in told.content.decode()) == (422, True)
    assert told.context["form"].non_field_errors()


def test_two_values_in_one_column_are_told(house: House) -> None:
    client, sent = tampered(house, mode=["home", "phone"])
    told = client.post(address(house, "record-add", "contacts"), sent)
    assert (told.status_code, list(told.context["form"].errors)) == (422, ["mode"])


def test_the_day_of_entering_is_seen_and_corrected(house: House) -> None:
    client, sent = tampered(house, day="2026-03-01")
    assert sent["entered"] == timezone.localdate()
    key = record_in(client.post(address(house, "record-add", "contacts"), {**sent, "entered": "2026-03-04"}))
    assert "2026年3月4日" in client.get(address(house, "record", "contacts", key)).content.decode()
    place = address(house, "record-change", "contacts", key)
    held = {f.name: f.value() for f in client.get(place).context["form"] if f.value() is not None}
    for wrong in ("2026-02-28", (timezone.localdate() + dt.timedelta(days=1)).isoformat()):
        told = client.post(place, {**held, "entered": wrong})
        assert (told.status_code, list(told.context["form"].errors)) == (422, ["entered"])
    assert client.post(place, {**held, "entered": ""}).status_code == 302
    row = service_of("contacts").find_record(house.scope("worker"), "contacts", key)
    assert (row.entered, row.version) == (dt.date(2026, 3, 4), 1)


def test_a_day_ahead_only_of_what_is_planned(house: House) -> None:
    ahead = (timezone.localdate() + dt.timedelta(days=9)).isoformat()
    client = signed_in(house)
    for table, held, answer in (("contacts", "", 422), ("activities", "true", 422), ("activities", "", 302)):
        sent = {
            **begun(client, house, table),
            "day": ahead,
            "note": "said",
            **({"held": held} if held else {}),
        }
        told = client.post(address(house, "record-add", table), sent)
        assert told.status_code == answer
        assert answer == 302 or list(told.context["form"].errors) == ["day"]


def test_an_answer_got_lost_and_meanwhile_somebody_changed_it(house: House) -> None:
    """Sent once more it is known as sent: nothing is asked of anybody, and the colleague's words stand."""
    client = signed_in(house)
    entered = {**begun(client, house, "residents"), "alias": "王阿姨"}
    first = client.post(address(house, "record-add", "residents"), entered)
    service = service_of("residents")
    service.change_record(house.scope("colleague"), "residents", record_in(first), 1, {"alias": "王奶奶"})
    again = client.post(address(house, "record-add", "residents"), entered)
    assert (again["Location"], kept(house)) == (first["Location"], ["王奶奶"])
    service.delete_record(house.scope("colleague"), "residents", record_in(first), 2)
    again = client.post(address(house, "record-add", "residents"), entered)
    assert (again["Location"], kept(house)) == (first["Location"], [])
