"""What is typed is kept: twice, meanwhile, wrong, long, rare."""

import pytest
from django.test import Client

from tests.web.pages.records.entering import address, begun, record_in, service_of, signed_in, write
from tests.web.people import House

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


@pytest.mark.parametrize("name", ["👵🏼阿姨", "𠮷野家", "<b>&\"'", "٣ \u200f مرحبا"])
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
    row = write(house, "reviews", signed=True)
    told = client.post(address(house, "record-delete", "reviews", row.pk), {"version": 1})
    assert (told.status_code, "签字" in told.content.decode()) == (409, True)


def test_what_was_long_ago_stays_chosen(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zhagen.web.pages.records.choices.NEWEST", 1)
    client = signed_in(house)
    old = write(house, "activities", title="去年的会", day="2025-01-01")
    write(house, "activities", title="今年的会")
    row = write(house, "decisions", activity=old)
    form = client.get(address(house, "record-change", "decisions", row.pk)).context["form"]
    assert [name for _key, name in form.fields["activity"].choices][1:] == ["今年的会", "去年的会"]
    held = {field.name: field.value() for field in form if field.value() is not None}
    client.post(address(house, "record-change", "decisions", row.pk), {**held, "note": "changed"})
    assert service_of("decisions").find_record(house.scope("worker"), "decisions", row.pk).activity == old
