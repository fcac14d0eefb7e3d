"""Nobody gains rights on records by managing an agency alone: every way there needs a second person, and is told."""

import datetime as dt
from typing import Any

import pyotp
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.web.people import PASSWORD, House, make_house
from zhagen.web.agency import service as agency
from zhagen.web.agency.models import Account, ChangeState, Membership, Notice, RoleChange, SecondFactor
from zhagen.web.agency.use_cases.second_person import STANDS
from zhagen.web.common.access import Role, may
from zhagen.web.common.errors import NotAllowed, NotFound, StateConflict
from zhagen.web.common.models import AuditRow
from zhagen.web.housekeeping import keep_house

NEW = "another-long-password"
READING = (Role.WORKER, Role.LEAD, Role.SUPERVISOR)


def signed_in(house: House, who: str) -> Client:
    client = Client()
    client.force_login(house.accounts[who])
    return client


def with_manager(house: House, who: str = "nobody") -> House:
    """A second manager, who was there before."""
    first = house.own.community.station.agency
    Membership.objects.create(account=house.accounts[who], agency=first, role=Role.MANAGER)
    return house


def newcomer(house: House, role: Role, place: Any, name: str = "newcomer") -> Account:
    """Whom the manager invited; nobody can tell who opened the link."""
    _made, token = agency.invite(house.scope("manager"), "New", role, place)
    return agency.accept_invitation(token, agency.Accepted(PASSWORD, name, "New"))


def newest() -> RoleChange:
    return RoleChange.objects.unscoped().latest("pk")


def reads_private(account: Account, house: House) -> bool:
    scope = agency.scope_of(account)
    return may(scope, "records.see_private", house.own.pk)


@pytest.mark.parametrize("role", READING)
@pytest.mark.parametrize("where", ["agency", "station", "engagement"])
def test_a_manager_gives_themselves_nothing_to_read(role: Role, where: str, house: House) -> None:
    with_manager(house)
    station = house.own.community.station
    place = {"agency": station.agency_id, "station": station.pk, "engagement": house.own.pk}[where]
    client = signed_in(house, "manager")
    said = {"role": role.value, "place": str(place)}
    own = reverse("person", args=[house.accounts["manager"].pk])
    assert [client.post(own, said)["Location"] for _twice in range(2)] == [f"{own}?done=asked"] * 2
    assert house.scope("manager").roles_in(house.own.pk) == {Role.MANAGER}
    change = RoleChange.objects.unscoped().get()
    for who, told in [
        ("manager", NotAllowed),  # who asks is no second person
        ("worker", NotAllowed),
        ("viewer", NotFound),
        ("stranger", NotFound),
    ]:
        with pytest.raises(told):
            agency.confirm_change(house.scope(who), change.pk)
    assert house.scope("manager").roles_in(house.own.pk) == {Role.MANAGER}
    agency.confirm_change(house.scope("nobody"), change.pk)
    assert house.scope("manager").roles_in(house.own.pk) == {Role.MANAGER, role}
    with pytest.raises(StateConflict):
        agency.object_to_change(house.scope("nobody"), change.pk)
    rows = AuditRow.objects.unscoped().filter(table__in=("role_change", "membership")).order_by("number")
    assert [(row.action, row.account, row.columns) for row in rows] == [
        ("ask_second_person", house.accounts["manager"].pk, role.value),
        ("give_role", house.accounts["manager"].pk, role.value),
        ("confirm_change", house.accounts["nobody"].pk, role.value),
    ]


def test_an_account_made_by_the_managers_own_link_is_nobody_else(house: House) -> None:
    with_manager(house)
    station, by = house.own.community.station, house.scope("manager")
    reader = newcomer(house, Role.SUPERVISOR, station.pk)
    looker = newcomer(house, Role.VIEWER, station.pk, "looker")
    second = newcomer(house, Role.MANAGER, station.agency_id, "second")
    assert agency.scope_of(looker).roles_in(house.own.pk) == {Role.VIEWER}  # reads no more than a manager
    for role in READING:
        agency.give_role(by, looker.pk, role, station.pk)
    assert not any(reads_private(one, house) for one in (reader, looker, second))
    assert not agency.scope_of(second).agencies
    waiting = list(RoleChange.objects.unscoped().filter(state=ChangeState.OPEN))
    assert len(waiting) == 5
    for change in waiting:
        for puppet in (reader, looker, second):
            with pytest.raises((NotAllowed, NotFound)):
                agency.confirm_change(agency.scope_of(puppet), change.pk)
    agency.confirm_change(house.scope("nobody"), waiting[0].pk)
    assert reads_private(reader, house)
    agency.give_role(by, reader.pk, Role.LEAD, station.pk)  # a second person knows them now
    assert agency.scope_of(reader).roles_in(house.own.pk) == {Role.SUPERVISOR, Role.LEAD}


def test_the_managers_own_link_taken_with_the_own_account_waits(house: House) -> None:
    station = house.own.community.station
    _made, token = agency.invite(house.scope("manager"), "New", Role.SUPERVISOR, station.pk)
    link = reverse("invitation", args=[token])
    signed_in(house, "manager").post(link, {"as": str(house.accounts["manager"].pk)})
    assert (newest().state, newest().is_own) == (ChangeState.OPEN, True)
    assert not reads_private(house.accounts["manager"], house)


def test_an_account_taken_over_by_a_link_is_nobody_else(house: House) -> None:
    viewer, by = house.accounts["viewer"], house.scope("manager")
    _made, token = agency.renew_access(by, viewer.pk)  # it reads less than a manager
    agency.accept_invitation(token, agency.Accepted(NEW))
    agency.give_role(by, viewer.pk, Role.SUPERVISOR, house.own.pk)
    assert not reads_private(viewer, house)
    with pytest.raises((NotAllowed, NotFound)):
        agency.confirm_change(agency.scope_of(viewer), newest().pk)


@pytest.mark.parametrize(
    ("whose", "second"),
    [
        ("worker", ("worker", "lead", "supervisor", "nobody")),
        ("lead", ("lead", "supervisor", "nobody")),
        ("supervisor", ("supervisor", "nobody")),
        ("nobody", ("nobody",)),  # the other manager
    ],
)
def test_a_link_to_somebody_elses_account_waits(whose: str, second: tuple[str, ...], house: House) -> None:
    with_manager(house)
    client = signed_in(house, "manager")
    page = client.post(reverse("access-renew", args=[house.accounts[whose].pk]))
    link = page.context["link"].removeprefix("http://testserver")
    assert page.context["waits"]
    for _way in ("get", "post"):
        assert getattr(Client(), _way)(link, {"password": NEW}).status_code == 409
    change = newest()
    seen = {who: agency.list_role_changes(house.scope(who)) for who in house.accounts}
    assert {who for who, found in seen.items() if found and found[0].may_confirm} == set(second)
    agency.confirm_change(house.scope(second[0]), change.pk)
    assert Client().post(link, {"password": NEW}).status_code == 302
    assert Account.objects.get(pk=house.accounts[whose].pk).check_password(NEW)


def test_a_link_that_was_objected_to_or_taken_back_opens_nothing(house: House) -> None:
    manager, supervisor = house.scope("manager"), house.accounts["supervisor"]
    for answer, who in ((agency.object_to_change, "lead"), (agency.withdraw_change, "manager")):
        _made, token = agency.renew_access(manager, supervisor.pk)
        answer(house.scope(who), newest().pk)
        with pytest.raises(NotFound):
            agency.find_invitation(token)
    made, _token = agency.renew_access(manager, supervisor.pk)
    agency.revoke_invitation(manager, made.pk)
    assert newest().state == ChangeState.WITHDRAWN


def test_a_link_made_while_the_account_read_less_opens_nothing_later(house: House) -> None:
    by, account = house.scope("manager"), newcomer(house, Role.WORKER, house.own.pk)
    Membership.objects.create(account=account, agency=house.own.community.station.agency, role=Role.VIEWER)
    waiting = newest()
    _made, token = agency.renew_access(by, account.pk)
    assert agency.find_invitation(token)
    agency.confirm_change(house.scope("lead"), waiting.pk)
    with pytest.raises(NotFound):
        agency.find_invitation(token)
    assert account.check_password(PASSWORD)
    _made, token = agency.renew_access(by, account.pk)
    agency.confirm_change(house.scope("lead"), newest().pk)  # of a worker's account
    assert agency.find_invitation(token)
    agency.give_role(house.scope("manager"), account.pk, Role.SUPERVISOR, house.own.pk)
    with pytest.raises(NotFound):
        agency.find_invitation(token)


def test_a_link_with_a_second_factor_does_not_wait_and_lets_nobody_else_in(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = timezone.now()
    with monkeypatch.context() as patched:
        patched.setattr(timezone, "now", lambda: now - dt.timedelta(days=2))
        secret = agency.new_secret()
        counted = pyotp.TOTP(secret).at(now - dt.timedelta(days=2))
        agency.set_up_second_factor(house.accounts["supervisor"], secret, counted)
    made, token = agency.renew_access(house.scope("manager"), house.accounts["supervisor"].pk)
    assert newest().state == ChangeState.AT_ONCE
    client = Client()
    taken = client.post(reverse("invitation", args=[token]), {"password": NEW})
    assert taken["Location"] == reverse("sign-in-code")
    assert client.get(reverse("boards")).status_code == 302
    assert Notice.objects.filter(change__invitation=made, account=house.accounts["supervisor"]).exists()
    _made, token = agency.renew_access(house.scope("manager"), house.accounts["supervisor"].pk)
    SecondFactor.objects.all().delete()  # turned off: now the link alone would do
    with pytest.raises(NotFound):
        agency.find_invitation(token)


def test_where_one_person_manages_the_notice_stands_on_everybodys_first_page(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    manager = house.accounts["manager"]
    far = house.same_agency.community.station
    elsewhere = Account.objects.make("elsewhere", "Elsewhere", PASSWORD)
    Membership.objects.create(account=elsewhere, agency=far.agency, station=far, role=Role.WORKER)
    agency.give_role(house.scope("manager"), manager.pk, Role.SUPERVISOR, house.own.pk)
    told = {one.username: bool(agency.list_notices(agency.scope_of(one))) for one in Account.objects.all()}
    assert {who for who, found in told.items() if found} == {
        *("worker", "colleague", "lead", "supervisor", "manager", "elsewhere")
    }
    (notice,) = agency.list_notices(house.scope("worker"))
    agency.see_notice(house.scope("worker"), notice.pk)
    assert agency.list_notices(house.scope("worker")) == [notice]  # it stands
    began = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: began + STANDS - dt.timedelta(hours=1))
    keep_house()
    assert not reads_private(manager, house)
    monkeypatch.setattr(timezone, "now", lambda: began + STANDS + dt.timedelta(hours=1))
    keep_house()
    keep_house()
    assert (reads_private(manager, house), newest().state) == (True, ChangeState.STOOD)
    rows = AuditRow.objects.unscoped().filter(action="change_stood")
    assert list(rows.values_list("account", flat=True)) == [None]


@pytest.mark.parametrize(("who", "stops"), [("lead", True), ("supervisor", True), ("worker", False)])
def test_whoever_leads_or_supervises_there_may_object(who: str, stops: bool, house: House) -> None:
    manager = house.accounts["manager"]
    agency.give_role(house.scope("manager"), manager.pk, Role.SUPERVISOR, house.own.pk)
    client = signed_in(house, who)
    answer = client.post(reverse("role-change-object", args=[newest().pk]))
    assert answer.status_code == (302 if stops else 403)
    RoleChange.objects.unscoped().update(stands_until=timezone.now())
    keep_house()
    assert reads_private(manager, house) != stops


def test_what_a_former_manager_asked_for_does_not_take_effect(house: House) -> None:
    with_manager(house)
    newcomer(house, Role.WORKER, house.own.pk)
    held = Membership.objects.unscoped().filter(account=house.accounts["manager"])
    RoleChange.objects.unscoped().update(stands_until=timezone.now())
    held.update(ended_at=timezone.now())
    with pytest.raises(StateConflict):
        agency.confirm_change(house.scope("nobody"), newest().pk)
    keep_house()
    assert newest().state == ChangeState.WITHDRAWN


def test_a_known_colleague_gets_a_role_at_once_and_those_there_are_told(house: House) -> None:
    colleague = house.accounts["colleague"]
    station = house.own.community.station
    agency.give_role(house.scope("manager"), colleague.pk, Role.SUPERVISOR, station.pk)
    assert Role.SUPERVISOR in agency.scope_of(colleague).roles_in(house.own.pk)
    told = {who for who in house.accounts if agency.list_notices(house.scope(who))}
    assert told == {"worker", "colleague", "lead", "supervisor"}
    (notice,) = agency.list_notices(house.scope("colleague"))
    theirs = reverse("notice-seen", args=[notice.pk])
    assert signed_in(house, "worker").post(theirs).status_code == 404
    assert signed_in(house, "colleague").post(theirs)["Location"] == reverse("home")
    assert agency.list_notices(house.scope("colleague")) == []


@pytest.mark.django_db(transaction=True)  # a board is read by a connection of its own
def test_notices_stand_on_the_pages_where_a_day_begins() -> None:
    house = make_house(started=timezone.localdate())
    manager, station = house.scope("manager"), house.own.community.station
    agency.give_role(manager, house.accounts["colleague"].pk, Role.SUPERVISOR, station.pk)
    agency.give_role(manager, manager.account, Role.SUPERVISOR, station.pk)
    pages = [
        signed_in(house, "worker").get(reverse("today", args=[house.own.pk])),
        signed_in(house, "supervisor").get(reverse("boards")),
    ]
    for page in pages:
        text = page.content.decode()
        assert "Manager给Colleague一个角色" in text
        assert "Manager要给自己一个角色" in text
        given = [one.pk for one in page.context["notices"] if not one.change.is_open]
        assert [f"/{one}/seen/" in text for one in given] == [True]
        assert text.count("/seen/") == 1  # what stands is not put away
    for who in ("viewer", "stranger"):
        assert signed_in(house, who).get(reverse("boards")).context["notices"] == []


def test_a_station_that_begins_gets_its_team_at_once_and_its_supervisor_not(house: House) -> None:
    by, first = house.scope("manager"), house.own.community.station.agency_id
    station = agency.make_station(by, first, "New station")
    lead, supervisor = (
        newcomer(house, role, station.pk, f"new{role}") for role in (Role.LEAD, Role.SUPERVISOR)
    )
    assert agency.scope_of(lead).roles_in(station.pk) == {Role.LEAD}
    assert not agency.scope_of(supervisor).stations
    worker = newcomer(house, Role.WORKER, station.pk, "later")  # somebody reads there now
    assert not agency.scope_of(worker).stations
    with pytest.raises((NotAllowed, NotFound)):  # that lead was invited by the same manager
        agency.confirm_change(agency.scope_of(lead), newest().pk)


def test_who_works_there_and_manages_invites_colleagues_at_once(house: House) -> None:
    station = house.own.community.station
    account = house.accounts["manager"]
    Membership.objects.create(account=account, agency=station.agency, station=station, role=Role.WORKER)
    assert agency.scope_of(newcomer(house, Role.LEAD, station.pk)).roles_in(station.pk) == {Role.LEAD}
    agency.renew_access(house.scope("manager"), house.accounts["colleague"].pk)
    assert newest().state == ChangeState.AT_ONCE
    agency.renew_access(house.scope("manager"), house.accounts["supervisor"].pk)
    assert newest().state == ChangeState.OPEN


def test_the_lead_confirms_who_comes_to_work_and_the_log_names_it(house: House) -> None:
    account = newcomer(house, Role.WORKER, house.own.community.station_id)
    waiting = Client()
    waiting.force_login(account)
    assert "还没有生效" in waiting.get(reverse("boards")).content.decode()
    lead = signed_in(house, "lead")
    page = lead.get(reverse("role-changes")).content.decode()
    confirm = reverse("role-change-confirm", args=[newest().pk])
    assert confirm in page
    assert lead.post(confirm)["Location"] == reverse("role-changes", query={"done": "confirmed"})
    assert lead.post(confirm).status_code == 409
    assert reads_private(account, house)
    log = signed_in(house, "manager").get(reverse("log-changes"), {"kind": "role_change"})
    assert [(line.title, line.row.who) for line in log.context["lines"]] == [
        ("New · 社工 · One", "Lead"),
        ("New · 社工 · One", "Manager"),
    ]


def test_nobody_renews_their_own_password_by_a_link(house: House) -> None:
    with pytest.raises(StateConflict):
        agency.renew_access(house.scope("manager"), house.accounts["manager"].pk)
