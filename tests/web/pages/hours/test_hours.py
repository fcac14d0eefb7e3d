"""A month's other hours in one grid: whose, what is saved, what is told where two people write."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House
from zhagen.web.agency.models import Account, Membership
from zhagen.web.common.access import Role
from zhagen.web.common.errors import NotFound
from zhagen.web.common.ids import make_id
from zhagen.web.records import service as records
from zhagen.web.records.models.fieldwork import WorkHours

pytestmark = pytest.mark.django_db
MONTH = "2026-03"
FIRST, SECOND = "2026-03-02-paperwork-hours", "2026-03-03-learning-hours"
# Session and account, scope and engagement (4), the team, the hours.
OF_A_PAGE = 8


@pytest.fixture
def client(house: House) -> Client:
    return signed_in(house)


def opened(client: Client, house: House, **asked: Any) -> Any:
    return client.get(address(house, "hours"), {"period": MONTH, **asked}).context


def send(client: Client, house: House, form: Any, **cells: str) -> Any:
    held = {one.html_name: one.value() for one in form if one.value() is not None}
    return client.post(address(house, "hours"), {**held, **cells})


def live() -> list[tuple[str, str, float]]:
    rows = WorkHours.objects.unscoped().filter(deleted_at__isnull=True).order_by("day", "kind")
    return [(str(row.day), row.kind, row.hours) for row in rows]


def test_a_month_is_written_with_one_save(house: House, client: Client) -> None:
    page = opened(client, house)
    assert (str(page["sheet"].worker), len(page["lines"]), page["total"]) == ("Worker", 31, "0")
    answer = send(client, house, page["form"], **{FIRST: "1.5", SECOND: "2"})
    assert live() == [("2026-03-02", "paperwork", 1.5), ("2026-03-03", "learning", 2.0)]
    again = client.get(answer["Location"]).context
    assert (str(again["sheet"].period), again["total"], again["done"]) == (MONTH, "3.5", "saved")
    assert [sum for _word, sum in again["columns"]] == ["1.5", "0", "0", "2"]
    assert [line.sum for line in again["lines"][:3]] == ["", "1.5", "2"]
    # A cell is changed, another is emptied.
    send(client, house, again["form"], **{FIRST: "3", SECOND: ""})
    assert live() == [("2026-03-02", "paperwork", 3.0)]


def test_a_week_of_two_months(house: House, client: Client) -> None:
    page = opened(client, house, period="2026-W14")
    days = [line.day for line in page["lines"]]
    assert (days[0], days[-1]) == (dt.date(2026, 3, 30), dt.date(2026, 4, 5))
    assert str(page["other"]) == MONTH


def test_the_same_form_twice_writes_once_and_other_words_are_told(house: House, client: Client) -> None:
    form = opened(client, house)["form"]
    for _ in range(2):
        assert send(client, house, form, **{FIRST: "1"}).status_code == 302
    told = send(client, house, form, **{FIRST: "4"})
    assert (told.status_code, live()) == (409, [("2026-03-02", "paperwork", 1.0)])
    assert told.context["form"][FIRST].value() == "4"
    assert send(client, house, told.context["form"]).status_code == 302
    assert live() == [("2026-03-02", "paperwork", 4.0)]


def test_of_two_people_the_second_is_told_of_their_own_cells_only(house: House, client: Client) -> None:
    write(house, "work_hours", day=dt.date(2026, 3, 2), kind="paperwork", hours=1)
    mine = opened(client, house)["form"]
    other = signed_in(house, "lead")
    theirs = opened(other, house, worker=house.accounts["worker"].pk)["form"]
    send(other, house, theirs, **{FIRST: "2", SECOND: "5"})
    told = send(client, house, mine, **{FIRST: "3"})
    assert (told.status_code, live()[0][2]) == (409, 2.0)
    assert told.context["form"][SECOND].value() == "5"  # untouched: as it stands now
    assert "现在是 2" in told.content.decode()
    assert send(client, house, told.context["form"]).status_code == 302
    assert live() == [("2026-03-02", "paperwork", 3.0), ("2026-03-03", "learning", 5.0)]


def test_several_records_of_a_cell_add_up_and_become_one(house: House, client: Client) -> None:
    for hours in (1, 0.5):
        write(house, "work_hours", day=dt.date(2026, 3, 2), kind="paperwork", hours=hours)
    page = opened(client, house)
    assert page["total"] == "1.5"
    send(client, house, page["form"], **{SECOND: "1"})
    assert len(live()) == 3  # an untouched cell stays as it is
    send(client, house, opened(client, house)["form"], **{FIRST: "4"})
    assert live()[0] == ("2026-03-02", "paperwork", 4.0)
    assert len(live()) == 2


def test_whose_hours_are_the_own_team_s(house: House, client: Client) -> None:
    place = house.same_agency.community.station
    neighbour = Account.objects.make("neighbour", "Neighbour", None)
    Membership.objects.create(account=neighbour, agency=place.agency, station=place, role=Role.WORKER)
    page = opened(client, house, worker=neighbour.pk)
    assert [one.name for one in page["sheet"].team] == ["Colleague", "Lead", "Worker"]
    assert str(page["sheet"].worker) == "Worker"
    form = client.get(address(house, "record-add", "work_hours")).context["form"]
    assert [name for key, name in form.fields["worker"].choices if key] == ["Colleague", "Lead", "Worker"]
    refused = send(client, house, page["form"], worker=str(neighbour.pk), **{FIRST: "1"})
    assert (refused.status_code, set(refused.context["form"].errors), live()) == (422, {"worker"}, [])


@pytest.mark.parametrize(("typed", "wrong"), [("25", FIRST), ("-1", FIRST), ("很久", FIRST)])
def test_what_cannot_be_is_said_in_its_cell_and_nothing_is_written(
    house: House, client: Client, typed: str, wrong: str
) -> None:
    answer = send(client, house, opened(client, house)["form"], **{FIRST: typed, SECOND: "2"})
    form = answer.context["form"]
    assert (answer.status_code, set(form.errors), live()) == (422, {wrong}, [])
    assert (form[FIRST].value(), form[SECOND].value()) == (typed, "2")


def test_no_hours_of_days_to_come(house: House, client: Client) -> None:
    today = timezone.localdate()
    page = client.get(address(house, "hours")).context
    assert [line.day.day for line in page["lines"]] == list(range(1, today.day + 1))
    assert page["sheet"].period.first == today.replace(day=1)
    assert str(opened(client, house, period="2999-01")["sheet"].period) == f"{today:%Y-%m}"
    assert str(opened(client, house, period="x")["sheet"].period) == f"{today:%Y-%m}"


def test_three_people(house: House) -> None:
    new = {(dt.date(2026, 3, 2), "paperwork"): records.NewHours(None, 1.0)}
    stranger = signed_in(house, "stranger")
    assert stranger.get(address(house, "hours")).status_code == 404
    theirs = house.accounts["worker"].pk
    with pytest.raises(NotFound):
        records.save_hours(house.scope("stranger"), house.own.pk, theirs, new, id=make_id())
    records.save_hours(house.scope("colleague"), house.own.pk, theirs, new, id=make_id())
    assert opened(signed_in(house, "supervisor"), house, worker=theirs)["total"] == "1"
    own = records.find_hours(house.scope("manager"), house.same_agency.pk, theirs, dt.date.min, dt.date.max)
    assert own.rows == {}


@pytest.mark.parametrize("number", [1, 4])
def test_the_page_asks_a_fixed_number_of_queries(
    house: House, client: Client, number: int, django_assert_num_queries: Any
) -> None:
    for day in range(1, number + 1):
        write(house, "work_hours", day=dt.date(2026, 3, day), kind="learning", hours=1)
    with django_assert_num_queries(OF_A_PAGE):
        opened(client, house)


def test_a_station_without_a_team_says_so(house: House) -> None:
    Membership.objects.unscoped().filter(role__in=(Role.WORKER, Role.LEAD)).delete()
    page = signed_in(house, "supervisor").get(address(house, "hours"))
    assert "还没有社工" in page.content.decode()
