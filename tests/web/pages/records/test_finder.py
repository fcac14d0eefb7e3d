"""What a column points to is found where it is too much to list; however old it is."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse

from tests.web.pages.records.entering import address, begun, service_of, signed_in, write
from tests.web.people import House

pytestmark = pytest.mark.django_db


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two are too many to list."""
    monkeypatch.setattr("zhagen.web.pages.records.choices.MANY", 1)
    monkeypatch.setattr("zhagen.web.pages.records.choices.MOST", 1)


def meetings(house: House) -> tuple[Any, Any]:
    write(house, "groups")
    return (
        write(house, "activities", title="去年的会", day="2025-11-25"),
        write(house, "activities", title="今年的会", day="2026-01-02"),
    )


def chosen_in(page: Any, name: str) -> list[str]:
    return list(page.context["form"][name].value() or [])


@pytest.mark.parametrize("words", ["去年", "2025-11-25", "2025年11月25日", "11月25日 去年"])
def test_what_is_older_is_found_in_the_form_itself(house: House, many: None, words: str) -> None:
    old, new = meetings(house)
    client = signed_in(house)
    place = address(house, "record-add", "decisions")
    page = client.get(place).content.decode()
    assert (str(new.pk) in page, str(old.pk) in page) == (True, False)
    sent = {**begun(client, house, "decisions"), "note": "王阿姨", "activity_q": words, "activity_find": "1"}
    found = client.post(place, sent)
    text = found.content.decode()
    assert (found.status_code, str(old.pk) in text, str(new.pk) in text) == (200, True, False)
    assert ("王阿姨" in text, 'class="wrong"' in text) == (True, False)
    again = {field.name: field.value() for field in found.context["form"] if field.value() is not None}
    assert client.post(place, {**again, "activity": str(old.pk)}).status_code == 302
    (row,) = service_of("decisions").list_records(house.scope("worker"), "decisions", house.own.pk)
    assert row.activity == old


def test_what_was_chosen_stays_chosen_though_it_was_deleted(house: House, many: None) -> None:
    old, _new = meetings(house)
    row = write(house, "decisions", activity=old)
    service_of("activities").delete_record(house.scope("worker"), "activities", old.pk, 1)
    write(house, "activities")
    page = signed_in(house).get(address(house, "record-change", "decisions", row.pk))
    assert page.context["form"]["activity"].value() == str(old.pk)
    assert f'value="{old.pk}" checked' in page.content.decode()


def test_several_are_chosen_the_same_way(house: House, many: None) -> None:
    groups = [write(house, "groups", name=name) for name in ("园艺组", "合唱队", "巡逻队")]
    client = signed_in(house)
    sent = {**begun(client, house, "activities"), "groups": [str(one.pk) for one in groups[:2]]}
    assert client.post(address(house, "record-add", "activities"), sent).status_code == 302
    (row,) = service_of("activities").list_records(house.scope("worker"), "activities", house.own.pk)
    assert set(row.groups) == {one.pk for one in groups[:2]}
    place = address(house, "record-change", "activities", row.pk)
    form = client.get(place).context["form"]
    held = {field.name: field.value() for field in form if field.value() is not None}
    client.post(place, {**held, "groups": [str(groups[2].pk)]})
    row.refresh_from_db()
    assert row.groups == (groups[2].pk,)


@pytest.mark.parametrize("sent", [["nothing"], ["{foreign}"], ["{one}", "{two}"]])
def test_what_cannot_be_chosen_is_said(house: House, many: None, sent: list[str]) -> None:
    one, two = meetings(house)
    foreign = service_of("activities").record(
        house.scope("stranger"), "activities", house.foreign.pk, {"day": dt.date(2026, 3, 1)}
    )
    keys = {"one": one.pk, "two": two.pk, "foreign": foreign.pk}
    client = signed_in(house)
    entered = {**begun(client, house, "decisions"), "activity": [key.format(**keys) for key in sent]}
    told = client.post(address(house, "record-add", "decisions"), entered)
    assert (told.status_code, list(told.context["form"].errors)) == (422, ["activity"])
    assert 'id="id_activity_error"' in told.content.decode()


def test_as_somebody_types(house: House) -> None:
    old, _new = meetings(house)
    wang = write(house, "residents", alias="<王>阿姨", household=write(house, "households", door="301"))
    client = signed_in(house)
    for table, words, key, where in (
        ("activities", "去年", old, "2025年11月25日"),
        ("residents", "阿姨", wang, "301"),
        ("residents", "301", wang, "301"),
    ):
        answer = client.post(reverse("record-find-json", args=[house.own.pk, table]), {"q": words}).json()[
            "found"
        ]
        assert [(one["key"], one["where"]) for one in answer] == [(str(key.pk), where)]
    assert client.post(reverse("record-find-json", args=[house.own.pk, "activities"])).json() == {"found": []}


@pytest.mark.parametrize("number", [2, 6])
def test_a_form_with_finders_asks_a_fixed_number_of_queries(
    house: House, many: None, number: int, django_assert_num_queries: Any
) -> None:
    for _ in range(number):
        home = write(house, "households", door="301")
        write(house, "residents", household=home)
        write(house, "objectives")
    client = signed_in(house)
    with django_assert_num_queries(10):
        assert client.get(address(house, "record-add", "contacts")).context["form"].has_finder
