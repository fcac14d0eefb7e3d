"""Where somebody who left is asked for no more, and what is asked of what they left open."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.web.pages.records.entering import signed_in, write
from tests.web.people import House
from zhagen.web.common.formats import say_near_day
from zhagen.web.common.ids import make_id
from zhagen.web.records import service as records
from zhagen.web.records.service import Leaving

pytestmark = pytest.mark.django_db


@pytest.fixture
def today() -> dt.date:
    return timezone.localdate()


@pytest.fixture
def person(house: House, today: dt.date) -> Any:
    """Lived in a home, led a group, was promised a visit, and left five days ago."""
    home = write(house, "households", door="502")
    who = write(house, "residents", alias="豆花阿姨", household=home)
    group = write(house, "groups", name="合唱队")
    write(house, "memberships", group=group, resident=who, day=today - dt.timedelta(90))
    write(house, "memberships", group=group, resident=write(house, "residents", alias="老魏"))
    role = {"group": group.pk, "resident": who.pk, "role": "leader", "day": today - dt.timedelta(80)}
    records.record(house.scope("worker"), "roles", house.own.pk, role)
    met = records.Met(resident=who.pk, household=home.pk)
    before = today - dt.timedelta(20)
    visit = records.Visit(
        before, (house.accounts["worker"].pk,), (met,), follow_up_on=today - dt.timedelta(2)
    )
    records.record_visit(house.scope("worker"), house.own.pk, visit)
    return records.end_person(
        house.scope("worker"), who.pk, who.version, Leaving(today - dt.timedelta(5), "moved_out")
    )


def find(house: House, words: str, **more: str) -> list[str]:
    answer = signed_in(house).post(reverse("people-json", args=[house.own.pk]), {"q": words, **more})
    return [one["name"] for one in answer.json()["found"]]


@pytest.mark.django_db(transaction=True)
def test_a_promise_to_who_left_says_so_and_asks(house: House, person: Any) -> None:
    client, said = signed_in(house), f"{say_near_day(person.until)}搬出本社区"
    (line,) = client.get(reverse("today", args=[house.own.pk])).context["today"].promises.lines
    assert (line.says.split(" · ")[0], str(line.act)) == (said, "怎么办")
    assert said in client.get(reverse("follow-ups", args=[house.own.pk])).content.decode()
    month = {"month": f"{person.until + dt.timedelta(3):%Y-%m}"}  # the day that was promised
    assert (
        f"豆花阿姨 · {said}" in client.get(reverse("calendar", args=[house.own.pk]), month).content.decode()
    )
    page = client.get(line.leads_to)
    assert said in page.content.decode()
    promise = page.context["promise"]
    answer = client.post(reverse("promise-drop", args=[house.own.pk, promise.pk]), follow=True)
    assert answer.context["done"] == "dropped"
    assert client.get(reverse("today", args=[house.own.pk])).context["today"].promises.lines == []
    assert records.find_record(house.scope("worker"), "contacts", promise.pk).follow_up_on is None


def test_a_finder_asks_for_the_day_of_the_record(house: House, person: Any) -> None:
    assert find(house, "豆花") == []
    assert find(house, "豆花", day=str(person.until - dt.timedelta(1))) == ["豆花阿姨"]
    assert find(house, "豆花", day="no day") == []


def test_a_form_offers_who_lived_here_on_its_day(house: House, person: Any, today: dt.date) -> None:
    client = signed_in(house)
    address = reverse("record-add", args=[house.own.pk, "skill_evidence"])

    def offered(form: Any) -> list[str]:
        return [name for _key, name in form.fields["resident"].choices]

    assert "豆花阿姨" not in offered(client.get(address).context["form"])
    sent = {"id": make_id(), "day": person.until - dt.timedelta(1), "skill": "visiting"}
    assert "豆花阿姨" in offered(client.post(address, sent).context["form"])


def test_a_seat_stands_empty_until_somebody_ends_it(house: House, person: Any) -> None:
    client = signed_in(house)
    group = records.list_records(house.scope("worker"), "groups", house.own.pk).get()
    address = reverse("group-page", args=[house.own.pk, group.pk])
    page = client.get(address)
    shown = page.context["group_page"]
    assert [one.name for one in shown.members] == ["老魏"]
    assert [one.name for one in shown.gone] == ["豆花阿姨"]
    (held,) = shown.roles
    assert held.form["until"].value() == person.until
    assert f"{say_near_day(person.until)}搬出本社区，位置空着" in page.content.decode()
    assert "豆花阿姨" not in [name for _key, name in page.context["role"].fields["resident"].choices]
    (row,) = client.get(reverse("groups", args=[house.own.pk])).context["rows"]
    assert (row[0].members, row[3]) == (1, [])
    told = {"act": "end", "id": held.row.pk, "version": 1, "until": person.until}
    assert client.post(address, told).status_code == 302


@pytest.mark.parametrize(
    ("days", "names"),
    [(200, ["老李", "老魏"]), (20, ["老李", "豆花阿姨", "老魏"]), (0, ["老秦", "老魏"])],
)
def test_members_of_a_roll_are_those_of_that_day(
    house: House, person: Any, today: dt.date, days: int, names: list[str]
) -> None:
    group = write(house, "groups", name="议事会")
    long_ago = today - dt.timedelta(300)
    for alias, since, left in (
        ("老李", long_ago, today - dt.timedelta(10)),
        ("老秦", today - dt.timedelta(3), None),
    ):
        who = write(house, "residents", alias=alias)
        write(house, "memberships", group=group, resident=who, day=since, left=left)
    day = today - dt.timedelta(days)
    activity = write(house, "activities", day=day, title="议事", groups=[group.pk])
    found = records.find_roll_names(house.scope("worker"), house.own.pk, activity=activity.pk, day=day)
    assert {one.resident.alias for one in found if one.groups} == set(names)


def test_the_roll_of_what_is_to_come_says_why_not(house: House, today: dt.date) -> None:
    client, who = signed_in(house), write(house, "residents", alias="老魏")
    activity = write(house, "activities", day=today + dt.timedelta(9), title="议事")
    address = reverse("activity-roll", args=[house.own.pk, activity.pk])
    answer = client.post(address, {f"part-{who.pk}": "0", f"was-{who.pk}": ""})
    assert (answer.status_code, "这场活动的日子还没有到" in answer.content.decode()) == (422, True)
    assert "不在这个社区" not in answer.content.decode()


def test_who_left_is_in_the_register_only_where_they_are_asked_for(house: House, person: Any) -> None:
    client, address = signed_in(house), reverse("residents", args=[house.own.pk])
    assert [row[1] for row in client.get(address).context["rows"]] == ["老魏"]
    (row,) = client.get(address, {"left": "on"}).context["rows"]
    assert (row[1], row[2]) == ("豆花阿姨", f"{say_near_day(person.until)}搬出本社区")


def test_deleting_says_what_hangs_on_it(house: House) -> None:
    building = write(house, "buildings", name="2 号楼")
    for number in range(13):
        write(house, "households", building=building, door=str(number))
    client = signed_in(house)
    address = reverse("record", args=[house.own.pk, "buildings", building.pk])
    text = " ".join(client.get(address).content.decode().split())
    assert "用到它的有：住户 13。删除以后它们留着" in text
    sent = {"version": building.version}
    done = client.post(
        reverse("record-delete", args=[house.own.pk, "buildings", building.pk]), sent, follow=True
    )
    assert "已删除，可以恢复" in done.content.decode()
