"""The pages on which somebody moves, leaves and comes back, and a home leaves its door."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.web.pages.records.entering import signed_in, write
from tests.web.people import House
from zhagen.web.common.formats import say_near_day
from zhagen.web.common.ids import make_id
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(house: House) -> Any:
    return write(house, "households", building=write(house, "buildings", name="2 号楼"), door="502")


@pytest.fixture
def person(house: House, home: Any) -> Any:
    return write(house, "residents", alias="豆花阿姨", household=home)


def send(house: House, row: Any, route: str, act: str, **fields: Any) -> Any:
    told = {"act": act, "id": make_id(), "version": row.version, "until": timezone.localdate()}
    address = reverse(route, args=[house.own.pk, row.pk])
    return signed_in(house).post(address, {**told, **fields}, follow=True)


def again(house: House, row: Any) -> Any:
    return records.find_record(house.scope("worker"), row.TABLE, row.pk)


def page(house: House, route: str, row: Any) -> str:
    client: Client = signed_in(house)
    return client.get(reverse(route, args=[house.own.pk, row.pk])).content.decode()


def test_a_leaders_death_asks_what_becomes_of_their_seat(house: House, person: Any) -> None:
    group = write(house, "groups", name="合唱队")
    write(house, "memberships", group=group, resident=person)
    records.record(
        house.scope("worker"),
        "roles",
        house.own.pk,
        {"day": timezone.localdate(), "group": group.pk, "resident": person.pk, "role": "leader"},
    )
    answer = send(house, person, "resident-life", "leave", end_kind="died")
    shown = answer.content.decode()
    assert f"{say_near_day(timezone.localdate())}去世" in shown
    assert [one.title for one in answer.context["open_still"]] == ["合唱队", "合唱队"]
    assert reverse("group-page", args=[house.own.pk, group.pk]) in shown
    assert "?resident=" not in shown  # nobody is met there any more


def test_a_move_within_the_community_names_the_home(house: House, person: Any, home: Any) -> None:
    other = write(house, "households", door="301")
    chosen = f"households:{other.pk}"
    send(house, person, "resident-life", "leave", end_kind="moved_within", household=chosen)
    moved = again(house, person)
    assert (moved.household_id, moved.until) == (other.pk, None)
    assert "豆花阿姨" in page(house, "household", home)  # among those who lived there
    assert [
        one.name
        for one in signed_in(house).get(reverse("resident", args=[house.own.pk, person.pk])).context["homes"]
    ] == ["301", "2 号楼 · 502"]
    send(house, moved, "resident-life", "unmove")
    assert again(house, person).household_id == home.pk


def test_who_left_comes_back_or_never_left(house: House, person: Any, home: Any) -> None:
    send(house, person, "resident-life", "leave", end_kind="moved_out")
    gone = again(house, person)
    assert gone.end_kind == "moved_out"
    send(house, gone, "resident-life", "back", household=f"households:{home.pk}")
    back = again(house, person)
    assert (back.until, back.household_id) == (None, home.pk)
    send(house, back, "resident-life", "unmove")
    send(house, again(house, person), "resident-life", "undo")
    assert again(house, person).until is None


def test_what_cannot_be_is_said_beside_its_field(house: House, person: Any) -> None:
    answer = send(house, person, "resident-life", "leave", until="2001-01-01", end_kind="died")
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["until"])
    answer = send(house, person, "resident-life", "leave")
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["end_kind"])
    records.change_record(house.scope("worker"), "residents", person.pk, 1, {"age_band": "elder"})
    answer = send(house, person, "resident-life", "leave", end_kind="died")
    assert answer.status_code == 409  # somebody changed it since; what was typed stays
    assert answer.context["form"]["version"].value() == 2


def test_a_home_leaves_with_some_of_its_people(house: House, person: Any, home: Any) -> None:
    other = write(house, "residents", alias="老魏", household=home)
    how = {f"who-{person.pk}": "died", f"who-{other.pk}": "stay"}
    answer = send(house, home, "household-life", "leave", end_kind="moved_out", **how)
    assert answer.status_code == 200
    assert (again(house, home).until, again(house, person).end_kind) == (None, "died")
    rest = {f"who-{other.pk}": "go"}
    answer = send(house, again(house, home), "household-life", "leave", end_kind="moved_out", **rest)
    assert again(house, home).end_kind == "moved_out"
    shown = answer.content.decode()
    assert f"?door={home.pk}" in shown  # where a new family is written
    form = signed_in(house).get(reverse("visit", args=[house.own.pk]), {"door": home.pk}).context["form"]
    assert (form["new_door"].value(), form["new_building"].value()) == ("502", str(home.building_id))
    new = write(house, "households", building=home.building, door="502")
    assert f"{say_near_day(timezone.localdate())}搬出本社区" in page(house, "household", new)
    send(house, again(house, home), "household-life", "undo")
    assert (again(house, home).until, again(house, other).until) == (None, None)


def test_the_last_of_a_home_asks_about_the_home(house: House, person: Any, home: Any) -> None:
    other = write(house, "residents", alias="老魏", household=home)
    answer = send(house, person, "resident-life", "leave", end_kind="died")
    assert not answer.context["was_last"]
    answer = send(house, other, "resident-life", "leave", end_kind="died")
    assert answer.context["was_last"]
    assert reverse("household-life", args=[house.own.pk, home.pk]) in answer.content.decode()
    send(house, home, "household-life", "leave", end_kind="died")
    assert again(house, home).end_kind == "died"
    assert "这一户没有别的人了" not in page(house, "resident", person)


def test_a_visit_of_a_past_day_is_with_the_home_of_that_day(house: House, person: Any, home: Any) -> None:
    other, today = write(house, "households", door="301"), timezone.localdate()
    records.move_person(house.scope("worker"), person.pk, 1, other.pk, today)
    for days, where in ((1, home), (0, other)):
        sent = {"id": make_id(), "day": today - dt.timedelta(days), "met": f"residents:{person.pk}"}
        assert signed_in(house).post(reverse("visit", args=[house.own.pk]), sent).status_code == 302
        (made,) = records.list_records(house.scope("worker"), "contacts", house.own.pk).filter(
            day=sent["day"]
        )
        assert made.household_id == where.pk
    entries = records.draw_household(house.scope("worker"), house.own.pk, home.pk).entries
    assert [one.day for one in entries] == [today - dt.timedelta(1)]
