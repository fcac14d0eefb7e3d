"""Concerns in their list and on their page: each step, and what cannot be said beside its field."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from tests.web.pages.led import led_to
from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House
from zhagen.web.records import service as records
from zhagen.web.records.models.fieldwork import Concern
from zhagen.web.store.record import today

pytestmark = pytest.mark.django_db
LONG = "长" * 100_000
# Session and account, scope and engagement (4), counts (3), owed, number, page.
OF_A_LIST, OF_A_PAGE = 12, 9


@pytest.fixture
def client(house: House) -> Client:
    return signed_in(house)


def titles(client: Client, house: House, **asked: Any) -> list[str]:
    page = client.get(address(house, "concerns"), {"days": "all", **asked}, follow=True)
    return [row.note for row, *_said in page.context["rows"]]


def step(client: Client, house: House, row: Any, name: str, **said: Any) -> Any:
    sent = {f"{name}-{key}": value for key, value in {"version": row.version, **said}.items()}
    return client.post(address(house, f"concern-{name}", row.pk), sent)


def stands(row: Any) -> Any:
    return Concern.objects.unscoped().get(pk=row.pk)


def test_from_raised_to_told_back(house: House, client: Client) -> None:
    row = write(house, "concerns", category="noise", day=dt.date(2026, 3, 1))
    assert step(client, house, row, "take-up", turned_to="leader", lead="group").status_code == 302
    closing = {"closed": "2026-03-09", "outcome": "solved", "lead": "group", "worker_input": "1"}
    answer = step(client, house, stands(row), "close", **closing)
    assert led_to(answer) == f"{address(house, 'concern', row.pk)}?done=close"
    page = client.get(answer["Location"])
    assert [one.state for one in page.context["steps"]] == ["done"] * 4 + ["now"]
    assert list(page.context["forms"]) == ["tell_back", "reopen"]
    assert titles(client, house, state="untold") == [""]
    assert step(client, house, stands(row), "tell-back", told_back="2026-03-10").status_code == 302
    now = stands(row)
    assert (now.turned_to, now.lead, now.worker_input, str(now.told_back)) == (
        "leader",
        "group",
        1,
        "2026-03-10",
    )
    assert step(client, house, now, "reopen").status_code == 302
    assert stands(row).closed is None


@pytest.mark.parametrize(
    ("name", "said", "field"),
    [
        ("close", {"closed": "2026-02-01"}, "closed"),
        ("close", {"closed": "2999-01-01"}, "closed"),
        ("close", {"closed": "2026-02-30"}, "closed"),
        ("close", {"closed": ""}, "closed"),
        ("close", {"closed": "2026-03-02", "outcome": LONG}, "outcome"),
        ("close", {"closed": "2026-03-02", "worker_input": "9"}, "worker_input"),
        ("tell-back", {"told_back": "2026-02-01"}, "told_back"),
        ("tell-back", {"told_back": "2999-01-01"}, "told_back"),
        ("take-up", {"turned_to": "mayor"}, "turned_to"),
        ("take-up", {}, "turned_to"),
        ("close", {"closed": "2026-03-02", "version": "no"}, "version"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(
    house: House, client: Client, name: str, said: dict[str, str], field: str
) -> None:
    row = write(house, "concerns", day=dt.date(2026, 3, 1))
    answer = step(client, house, row, name, **said)
    form = answer.context["forms"][name.replace("-", "_")]
    assert (answer.status_code, list(form.errors)) == (422, [field])
    assert (stands(row).version, stands(row).closed) == (1, None)


def test_what_was_taken_up_can_be_taken_back(house: House, client: Client) -> None:
    row = write(house, "concerns", turned_to="leader")
    step(client, house, row, "take-up", turned_to="", lead="worker")
    assert (stands(row).turned_to, stands(row).lead) == ("", "worker")


def test_closed_once_and_told_once(house: House, client: Client) -> None:
    row = write(house, "concerns", day=dt.date(2026, 3, 1))
    step(client, house, row, "close", closed="2026-03-02")
    again = step(client, house, stands(row), "close", closed="2026-03-03", outcome="partly")
    form = again.context["forms"]["close"]
    assert (again.status_code, list(form.errors), form["outcome"].value()) == (422, ["closed"], "partly")
    step(client, house, stands(row), "tell-back", told_back="2026-03-04")
    again = step(client, house, stands(row), "tell-back", told_back="2026-03-05")
    assert (again.status_code, str(stands(row).told_back)) == (422, "2026-03-04")


def test_of_two_people_the_second_is_told_and_keeps_what_they_typed(house: House, client: Client) -> None:
    row = write(house, "concerns", day=dt.date(2026, 3, 1))
    step(signed_in(house, "colleague"), house, row, "take-up", turned_to="leader")
    answer = step(client, house, row, "close", closed="2026-03-02", outcome="partly")
    form = answer.context["forms"]["close"]
    assert (answer.status_code, form["outcome"].value(), form["version"].value()) == (409, "partly", 2)
    assert answer.context["steps"][1].said == "带头人"
    assert step(client, house, stands(row), "close", closed="2026-03-02", outcome="partly").status_code == 302


def test_deleted_meanwhile(house: House, client: Client) -> None:
    row = write(house, "concerns", day=dt.date(2026, 3, 1))
    records.delete_record(house.scope("colleague"), "concerns", row.pk, 1)
    answer = step(client, house, row, "close", closed="2026-03-02", outcome="partly")
    assert (answer.status_code, answer.context["forms"]["close"]["outcome"].value()) == (409, "partly")
    assert address(house, "record", "concerns", row.pk) in answer.content.decode()


def test_the_list_is_sought_in_its_address(house: House, client: Client) -> None:
    old = today() - dt.timedelta(400)
    write(house, "concerns", note="旧的停车难", day=old, category="parking")
    write(house, "concerns", note="新的灯不亮", day=today(), scope="shared")
    assert titles(client, house) == ["新的灯不亮", "旧的停车难"]
    assert titles(client, house, days="") == ["新的灯不亮"]
    assert titles(client, house, q="停车") == ["旧的停车难"]
    assert titles(client, house, q="灯不") == ["新的灯不亮"]
    assert titles(client, house, scope="shared") == ["新的灯不亮"]
    assert titles(client, house, order="oldest") == ["旧的停车难", "新的灯不亮"]
    wrong = client.get(
        address(house, "concerns"),
        {"state": "x", "days": "x", "order": "x", "q": LONG, "page": "x"},
        follow=True,
    )
    assert (wrong.status_code, set(wrong.context["form"].errors)) == (200, {"state", "days", "order", "q"})


def test_counts_are_said_over_their_days(house: House, client: Client) -> None:
    for lead in ("residents", "worker", "group"):
        row = {"closed": today(), "outcome": "solved", "lead": lead, "day": today()}
        write(house, "concerns", **row)
    write(house, "concerns", day=today() - dt.timedelta(400), closed=today())
    page = client.get(address(house, "concerns"))
    assert [band.number for band in page.context["bands"]] == [3, 0, 3, 3, 0]
    for band in page.context["bands"]:  # every number is a door to what it counts
        listed = client.get(address(house, "concerns"), {"state": band.state})
        assert len(listed.context["rows"]) == band.number
    assert [share.number for share in page.context["shares"]] == [2, 1, 0, 0]
    assert page.context["owed"] == 4
    assert "居民领着的 2/3" in page.content.decode()


@pytest.mark.parametrize(
    ("asked", "shown"), [({}, "180"), ({"q": "灯", "days": ""}, "180"), ({"days": "90"}, "90")]
)
def test_the_form_shows_the_days_that_are_counted(
    house: House, client: Client, asked: dict[str, str], shown: str
) -> None:
    page = client.get(address(house, "concerns"), asked, follow=True)
    assert page.context["form"]["days"].value() == shown
    since = dt.timedelta(int(shown) - 1)
    assert page.context["sought"].since == today() - since


def test_one_is_recorded_without_a_visit(house: House, client: Client) -> None:
    home = write(house, "households", door="502")
    form = client.get(address(house, "concern-add"), {"household": str(home.pk)}).context["form"]
    said = {one.html_name: one.value() for one in form if one.value() is not None}
    sent = {**said, "category": "noise", "prompted": "true", "note": "夜里吵🌙"}
    answers = [client.post(address(house, "concern-add"), sent) for _ in range(2)]
    row = Concern.objects.unscoped().get()
    assert {led_to(one) for one in answers} == {f"{address(house, 'concern', row.pk)}?done=saved"}
    assert (row.household, row.prompted, row.note) == (home, True, "夜里吵🌙")
    finding = client.post(address(house, "concern-add"), {**sent, "day": "", "who_q": "502", "who_find": "1"})
    assert (finding.status_code, finding.context["form"].errors) == (200, {})
    lost = write(house, "residents", alias="没写住哪")
    wrong = client.post(address(house, "concern-add"), {**sent, "who": f"residents:{lost.pk}", "note": LONG})
    assert (wrong.status_code, set(wrong.context["form"].errors)) == (422, {"who"})
    wrong = client.post(address(house, "concern-add"), {**sent, "note": LONG, "id": str(home.pk)})
    assert (wrong.status_code, set(wrong.context["form"].errors)) == (422, {"note"})


def test_sent_twice_it_is_written_once_and_other_words_are_told(house: House, client: Client) -> None:
    form = client.get(address(house, "concern-add")).context["form"]
    held = {one.html_name: one.value() for one in form if one.value() is not None}
    said = {**held, "note": "夜里吵🚲\r\n楼道", "category": "noise", "prompted": "false"}
    assert client.post(address(house, "concern-add"), said).status_code == 302
    assert client.post(address(house, "concern-add"), said).status_code == 302
    told = client.post(address(house, "concern-add"), {**said, "note": "另一件：没有灯"})
    row = Concern.objects.unscoped().get()
    page = told.content.decode()
    assert (told.status_code, row.note.startswith("夜里吵")) == (409, True)
    assert "这件已经保存过" in page
    assert "另一件：没有灯" in page
    assert address(house, "record", "concerns", row.pk) in page


@pytest.mark.parametrize("number", [1, 3])
def test_pages_ask_a_fixed_number_of_queries(
    house: House, client: Client, number: int, django_assert_num_queries: Any
) -> None:
    for _ in range(number):
        home = write(house, "households", building=write(house, "buildings"))
        contact = write(house, "contacts", resident=write(house, "residents", household=home))
        row = write(house, "concerns", contact=contact, household=home, day=today())
    with django_assert_num_queries(OF_A_LIST):
        assert len(client.get(address(house, "concerns")).context["rows"]) == number
    with django_assert_num_queries(OF_A_PAGE):
        client.get(address(house, "concern", row.pk))


def test_what_can_be_done_stands_before_the_list(house: House) -> None:
    write(house, "concerns", category="noise", closed=today(), day=today())
    text = signed_in(house).get(address(house, "concerns")).content.decode()
    assert 0 < text.index('class="next"') < text.index('class="flow"') < text.index('class="cc"')
