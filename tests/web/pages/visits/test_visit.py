"""A visit through its form: saved once and whole, and what cannot be is said beside its field with nothing lost."""

import datetime as dt
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.pages.led import led_to
from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House
from zhagen.web.common.ids import make_id
from zhagen.web.records import service as records
from zhagen.web.records.models.community import Household, Resident
from zhagen.web.records.models.fieldwork import Concern, Contact, Invitation
from zhagen.web.store.record import today

pytestmark = pytest.mark.django_db
LONG = "长" * 100_000


@pytest.fixture
def client(house: House) -> Client:
    return signed_in(house)


def begun(client: Client, house: House, **asked: str) -> dict[str, Any]:
    """What the form holds when it is opened."""
    form = client.get(address(house, "visit"), asked).context["form"]
    held = {field.html_name: field.value() for field in form}
    return {name: value for name, value in held.items() if value is not None}


def send(client: Client, house: House, said: dict[str, Any]) -> Any:
    return client.post(address(house, "visit"), said)


def visit_in(answer: Any) -> Any:
    return answer["Location"].split("/visit/")[1].split("/")[0]


def live(model: Any) -> int:
    return int(model.objects.unscoped().filter(deleted_at__isnull=True).count())


def test_everything_of_a_visit_at_once(house: House, client: Client) -> None:
    wang, li = (write(house, "residents", alias=alias) for alias in ("王阿姨", "李叔"))
    said = begun(client, house) | {
        "met": [f"residents:{wang.pk}", f"residents:{li.pk}"],
        "mode": "home",
        "minutes": "30",
        "category": "parking",
        "scope": "shared",
        "prompted": "false",
        "said": "没地方停🚲𠮷",
        "invited": "yes",
        "follow_up": "7",
        "note": "门口聊的",
    }
    answers = [send(client, house, said) for _ in range(2)]  # a double click
    assert {led_to(one) for one in answers} == {f"{address(house, 'visit-page', said['id'])}?done=saved"}
    concern, day = Concern.objects.unscoped().get(), dt.date.fromisoformat(str(said["day"]))
    assert (live(Contact), live(Invitation)) == (2, 2)
    assert (concern.prompted, concern.raised_by, concern.note) == (False, "resident", "没地方停🚲𠮷")
    assert {one.follow_up_on - day for one in Contact.objects.unscoped()} == {dt.timedelta(7)}
    page = client.get(answers[0]["Location"]).content.decode()
    assert all(word in page for word in ("王阿姨", "李叔", "没地方停🚲𠮷", "门口聊的"))


def test_how_one_met_is_asked_openly_where_no_visit_says_it(house: House, client: Client) -> None:
    text = client.get(address(house, "visit")).content.decode()
    assert re.search(r'<details class="carried"[^>]* open>', text)


def test_nobody_home_and_somebody_new(house: House, client: Client) -> None:
    home = write(house, "households", door="301")
    said = begun(client, house, household=str(home.pk))
    assert said["met"] == [f"households:{home.pk}"]
    assert send(client, house, said | {"missed": "nobody_home"}).status_code == 302
    contact = Contact.objects.unscoped().get()
    assert (contact.household, contact.made, contact.missed) == (home, False, "nobody_home")

    new = {"new_alias": "豆花阿姨", "new_age_band": "elder"}
    assert send(client, house, begun(client, house, household=str(home.pk)) | new).status_code == 302
    resident = Resident.objects.unscoped().get()
    assert (resident.household, resident.age_band) == (home, "elder")
    assert set(Contact.objects.unscoped().filter(made=True).values_list("household", "resident")) == {
        (home.pk, resident.pk)
    }
    again = send(client, house, begun(client, house) | new)
    assert (again.status_code, list(again.context["form"].errors)) == (422, ["new_alias"])
    surely = send(client, house, again.context["form"].data.dict() | {"new_surely": "on"})
    assert surely.status_code == 302
    place = {"new_stairwell": "2", "new_floor": "5", "new_door": "502"}
    assert send(client, house, begun(client, house) | place | {"missed": "vacant"}).status_code == 302
    assert Household.objects.unscoped().filter(door="502", floor="5").count() == 1


def test_to_what_somebody_is_invited(house: House, client: Client) -> None:
    soon, gone, _off = (
        write(house, "activities", title=title, day=today() + dt.timedelta(days), held=held)
        for title, days, held in (("议事会", 3, None), ("茶会", -3, None), ("取消的", 5, False))
    )
    form = client.get(address(house, "visit")).context["form"]
    assert [key for key, _name in form.fields["activity"].choices] == ["", str(soon.pk)]
    wang = write(house, "residents", alias="王阿姨")
    said = begun(client, house) | {"met": f"residents:{wang.pk}", "invited": "yes"}
    wrong = send(client, house, said | {"activity": str(gone.pk)})
    assert (wrong.status_code, set(wrong.context["form"].errors)) == (422, {"activity"})
    page = client.get(send(client, house, said | {"activity": str(soon.pk)})["Location"])
    assert "议事会" in page.content.decode()
    assert Invitation.objects.unscoped().get().activity == soon


def test_somebody_and_their_home_are_one_row(house: House, client: Client) -> None:
    home = write(house, "households", door="301")
    wang = write(house, "residents", alias="王阿姨", household=home)
    met = [f"households:{home.pk}", f"residents:{wang.pk}"]
    send(client, house, begun(client, house) | {"met": met, "minutes": "20"})
    contact = Contact.objects.unscoped().get()
    assert (contact.resident, contact.household, contact.minutes) == (wang, home, 20)


def test_two_who_went_are_two_rows(house: House, client: Client) -> None:
    form = client.get(address(house, "visit")).context["form"]
    assert [name for _key, name in form.fields["workers"].choices] == ["Colleague", "Lead", "Worker"]
    both = [str(house.accounts[who].pk) for who in ("worker", "colleague")]
    wang = write(house, "residents", alias="王阿姨")
    send(client, house, begun(client, house) | {"met": f"residents:{wang.pk}", "workers": both})
    assert {str(one.worker_id) for one in Contact.objects.unscoped()} == set(both)


def test_the_same_is_carried_over(house: House, client: Client) -> None:
    wang = write(house, "residents", alias="王阿姨")
    first = begun(client, house) | {"met": f"residents:{wang.pk}", "mode": "street", "minutes": "25"}
    del first["minutes"]
    answer = send(client, house, first | {"minutes": "20", "purpose": "relate", "next": "1"})
    page = client.get(answer["Location"])
    text = page.content.decode()
    assert ("照上次：" in text, bool(re.search(r'<details class="carried"[^>]* open>', text))) == (
        True,
        False,
    )
    assert page.context["before"].id == Contact.objects.unscoped().get().visit
    once_more = begun(client, house) | {"met": first["met"]}
    once_more["sure"] = f"day={once_more['day']} {wang.pk}"  # on the same day, which is asked about
    said = begun(client, house, like=visit_in(send(client, house, once_more)))
    assert (said["met"], said["mode"], said["purpose"], str(said["minutes"])) == (
        [first["met"]],
        "street",
        "relate",
        "20",
    )


def test_a_promise_leads_to_the_visit_that_keeps_it(house: House, client: Client) -> None:
    wang = write(house, "residents", alias="王阿姨")
    day = dt.date(2026, 3, 1)
    contact = write(house, "contacts", resident=wang, follow_up_on=day, day=day, note="问锁")
    page = client.get(address(house, "follow-ups"))
    assert "问锁" in page.content.decode()
    said = begun(client, house, keeps=str(contact.pk))
    assert (said["met"], said["purpose"]) == ([f"residents:{wang.pk}"], "follow_up")
    assert send(client, house, said).status_code == 302
    contact.refresh_from_db()
    assert str(contact.followed_up) == str(said["day"])
    assert client.get(address(house, "follow-ups")).context["lines"] == []


def test_it_is_taken_back_and_restored(house: House, client: Client) -> None:
    wang = write(house, "residents", alias="王阿姨")
    said = begun(client, house) | {"met": f"residents:{wang.pk}", "category": "noise", "invited": "open"}
    shown = client.get(send(client, house, said)["Location"])
    state = shown.context["visit"].state
    assert client.post(address(house, "visit-undo", said["id"]), {"state": state + 1}).status_code == 409
    gone = client.post(address(house, "visit-undo", said["id"]), {"state": state})
    assert "整次恢复" in client.get(gone["Location"]).content.decode()
    assert (live(Contact), live(Concern), live(Invitation)) == (0, 0, 0)
    client.post(address(house, "visit-restore", said["id"]))
    assert (live(Contact), live(Concern), live(Invitation)) == (1, 1, 1)


def test_to_find_somebody_loses_nothing_and_complains_of_nothing(house: House, client: Client) -> None:
    write(house, "residents", alias="豆花阿姨")
    said = begun(client, house) | {"met_q": "豆花", "met_find": "1", "note": "先写的一句", "day": "not a day"}
    page = send(client, house, said)
    text = page.content.decode()
    assert (page.status_code, dict(page.context["form"].errors)) == (200, {})
    assert all(one in text for one in ("豆花阿姨", "先写的一句", "not a day"))
    assert live(Contact) == 0


def test_sent_again_with_other_words_both_stay(house: House, client: Client) -> None:
    wang = write(house, "residents", alias="王阿姨")
    said = begun(client, house) | {"met": f"residents:{wang.pk}", "note": "第一句"}
    send(client, house, said)
    again = send(client, house, said | {"note": "第二句"})
    text = again.content.decode()
    assert again.status_code == 409
    assert "第二句" in text
    assert address(house, "visit-page", said["id"]) in text
    assert Contact.objects.unscoped().get().note == "第一句"


@pytest.mark.parametrize(
    ("wrong", "fields"),
    [
        ({}, {"met"}),
        ({"met": "residents:not-an-id"}, {"met"}),
        ({"met": "{foreign}"}, {"met"}),
        ({"met": "{deleted}"}, {"met"}),
        ({"met": "{wang}", "day": "2026-02-30"}, {"day"}),
        ({"met": "{wang}", "day": "2999-01-01"}, {"day"}),
        ({"met": "{wang}", "day": ""}, {"day"}),
        ({"met": "{wang}", "follow_up_on": "2000-01-01"}, {"follow_up_on"}),
        ({"met": "{wang}", "note": LONG}, {"note"}),
        ({"met": "{wang}", "said": LONG}, {"said"}),
        ({"new_alias": LONG}, {"new_alias"}),
        ({"new_door": LONG}, {"new_door"}),
        ({"met": "{wang}", "category": LONG}, {"category"}),
        ({"met": "{wang}", "minutes": "-5"}, {"minutes"}),
        ({"met": "{wang}", "mode": "by-balloon"}, {"mode"}),
        ({"met": "{wang}", "workers": "{stranger}"}, {"workers"}),
        ({"met": "{wang}", "workers": "{viewer}"}, {"workers"}),
        ({"met": "{exempt}", "invited": "yes"}, {"met"}),
        ({"met": "{wang}", "keeps": "no-id"}, {"keeps"}),
        ({"met": "{wang}", "id": "no-id"}, {"id"}),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(
    house: House, client: Client, wrong: dict[str, Any], fields: set[str]
) -> None:
    wang, exempt, deleted = (write(house, "residents", alias="王", exempt=one) for one in (None, True, None))
    records.delete_record(house.scope("worker"), "residents", deleted.pk, 1)
    foreign = records.record(house.scope("stranger"), "households", house.foreign.pk, {})
    keys = {
        "{wang}": f"residents:{wang.pk}",
        "{exempt}": f"residents:{exempt.pk}",
        "{deleted}": f"residents:{deleted.pk}",
        "{foreign}": f"households:{foreign.pk}",
        "{stranger}": str(house.accounts["stranger"].pk),
        "{viewer}": str(house.accounts["viewer"].pk),
    }
    typed = {name: keys.get(value, value) for name, value in wrong.items()}
    answer = send(client, house, begun(client, house) | {"note": "留着这一句"} | typed)
    assert (answer.status_code, set(answer.context["form"].errors)) == (422, fields)
    assert wrong.get("note", "留着这一句")[:50] in answer.content.decode()
    assert live(Contact) == 0


def test_a_promise_that_is_gone_is_not_there(house: House, client: Client) -> None:
    wang, contact = write(house, "residents"), write(house, "contacts")
    records.delete_record(house.scope("worker"), "contacts", contact.pk, 1)
    said = begun(client, house, keeps=str(contact.pk))
    assert "keeps" not in said
    said |= {"met": f"residents:{wang.pk}", "keeps": str(contact.pk)}
    assert send(client, house, said).status_code == 302
    assert live(Contact) == 1


@pytest.mark.parametrize("number", [1, 3])
def test_pages_ask_a_fixed_number_of_queries(
    house: House, client: Client, number: int, django_assert_num_queries: Any
) -> None:
    key = make_id()
    home = write(house, "households", door="301", building=write(house, "buildings"))
    people = [write(house, "residents", alias=f"R{n}", household=home) for n in range(number)]
    visit = records.Visit(
        dt.date(2026, 3, 1),
        (house.accounts["worker"].pk,),
        tuple(records.Met(one.pk) for one in people),
        concern={"category": "noise"},
        invitation={},
        follow_up_on=dt.date(2026, 3, 2),
    )
    records.record_visit(house.scope("worker"), house.own.pk, visit, id=key)
    with django_assert_num_queries(16):
        client.get(address(house, "visit"), {"like": str(key)})
    with django_assert_num_queries(9):
        client.get(address(house, "visit-page", key))
    with django_assert_num_queries(8):
        ((_line, names, _days, _gone),) = client.get(address(house, "follow-ups")).context["lines"]
    assert len(names) == number


def test_another_engagements_visit_is_not_there(house: House, client: Client) -> None:
    key = make_id()
    by = house.scope("stranger")
    visit = records.Visit(dt.date(2026, 3, 1), (by.account,), (records.Met(),))
    records.record_visit(by, house.foreign.pk, visit, id=key)
    assert client.get(reverse("visit-page", args=[house.own.pk, key])).status_code == 404
    assert client.post(reverse("visit-undo", args=[house.own.pk, key])).status_code == 404
    said = begun(client, house) | {"met": f"residents:{write(house, 'residents').pk}", "id": str(key)}
    send(client, house, said)
    assert Contact.objects.unscoped().filter(visit=key, engagement=house.foreign.pk).count() == 1


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("zh-hans", ("这一天还没有到", "先找到见了谁")),
        ("en", ("This day has not come yet", "First find")),
    ],
)
def test_a_day_to_come_and_nobody_chosen_are_said_at_once(
    house: House, client: Client, language: str, sentences: tuple[str, str]
) -> None:
    house.accounts["worker"].language = language
    house.accounts["worker"].save()
    told = send(client, house, begun(client, house) | {"day": "2999-01-01", "note": "门口聊的"})
    errors = told.context["form"].errors
    assert (told.status_code, set(errors)) == (422, {"day", "met"})
    assert errors["day"][0].startswith(sentences[0])
    assert errors["met"][0].startswith(sentences[1])
    assert "门口聊的" in told.content.decode()
