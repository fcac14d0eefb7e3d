"""A link lets one person in, once, within seven days, and is kept nowhere."""

import datetime as dt
from typing import Any

import pytest
from django.conf import settings
from django.shortcuts import resolve_url
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.web.people import House
from zhagen.web.agency import service as agency
from zhagen.web.agency.models import Account, Invitation, Membership, RoleChange
from zhagen.web.common.access import Role
from zhagen.web.common.errors import Invalid, NotAllowed, NotFound
from zhagen.web.common.ids import make_id
from zhagen.web.common.models import AuditRow

ENTERED = {"name": "新来的", "username": "newcomer", "password": "a-long-enough-password"}


def signed_in(house: House, who: str) -> Client:
    client = Client()
    client.force_login(house.accounts[who])
    return client


def asked(house: House, **others: Any) -> dict[str, Any]:
    station = house.own.community.station_id
    return {"id": str(make_id()), "name": "新来的", "role": "worker", "place": str(station), **others}


def link_from(page: Any) -> str:
    return str(page.context["link"]).removeprefix("http://testserver")


def confirmed(house: House, who: str = "lead") -> None:
    """What waited last for a second person."""
    agency.confirm_change(house.scope(who), RoleChange.objects.unscoped().latest("pk").pk)


def invited(house: House, **others: Any) -> str:
    return link_from(signed_in(house, "manager").post(reverse("invite"), asked(house, **others)))


def test_the_invited_person_chooses_a_name_and_is_in(house: House) -> None:
    link = invited(house)
    client = Client()
    assert "新来的" in client.get(link).content.decode()
    assert client.post(link, ENTERED)["Location"] == resolve_url(settings.LOGIN_REDIRECT_URL)
    made = Account.objects.get(username="newcomer")
    assert not agency.scope_of(made).engagements  # until somebody else says who they are
    confirmed(house)
    assert agency.scope_of(made).engagements == {house.own.pk: {Role.WORKER}}
    assert client.session["_auth_user_id"] == str(made.pk)


def test_the_link_is_kept_nowhere(house: House) -> None:
    token = invited(house).strip("/").split("/")[-1]
    kept = Invitation.objects.unscoped().get()
    assert token not in str(vars(kept))
    assert len(token) >= 40


def test_what_is_over_looks_alike_whatever_ended_it(house: House) -> None:
    used, revoked, expired, closed = (invited(house) for _ in range(4))
    Client().post(used, ENTERED)
    manager = signed_in(house, "manager")
    newest = Invitation.objects.unscoped().order_by("made_at")
    manager.post(reverse("invitation-revoke", args=[newest[1].pk]))
    Invitation.objects.unscoped().filter(pk=newest[2].pk).update(ends_at=timezone.now())
    Invitation.objects.unscoped().filter(pk=newest[3].pk).update(account=house.accounts["nobody"])
    Account.objects.filter(username="nobody").update(is_active=False)
    pages = [
        Client().get(link) for link in (used, revoked, expired, closed, reverse("invitation", args=["x"]))
    ]
    assert {page.status_code for page in pages} == {404}
    assert (
        len(
            {
                b"".join(
                    line for line in page.content.splitlines() if b"csrf" not in line and b"next" not in line
                )
                for page in pages
            }
        )
        == 1
    )
    again = Client().post(used, {**ENTERED, "username": "second"})
    assert (again.status_code, Account.objects.filter(username="second").exists()) == (404, False)


def test_it_lasts_seven_days(house: House) -> None:
    made, _token = agency.invite(house.scope("manager"), "New", Role.LEAD, house.own.pk)
    assert made.ends_at - made.made_at == dt.timedelta(days=7)


def test_a_double_click_makes_one_link_and_shows_it_once(house: House) -> None:
    manager, said = signed_in(house, "manager"), asked(house)
    first, again = (manager.post(reverse("invite"), said) for _ in range(2))
    assert first.context["link"]
    assert again.context["link"] == ""
    assert Invitation.objects.unscoped().count() == 1


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "长" * 61}, "name"),
        ({"role": "king"}, "role"),
        ({"place": "no-place"}, "place"),
        ({"role": "manager"}, "place"),  # of one station only
    ],
)
def test_what_will_not_do_is_said_beside_its_field(wrong: dict[str, str], field: str, house: House) -> None:
    page = signed_in(house, "manager").post(reverse("invite"), asked(house, **wrong))
    assert (page.status_code, list(page.context["form"].errors)) == (422, [field])
    assert page.context["form"].data["name"] in page.content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"password": "short"},
        {"password": "1234567890123"},
        {"password": "newcomer12"},
        {"password": "newcomernewcomer"},
        {"password": "新来的新来的新来的新来的"},
        {"username": "worker"},
        {"username": "WORKER"},
        {"name": ""},
    ],
)
def test_the_invited_person_is_told_too_and_may_try_again(wrong: dict[str, str], house: House) -> None:
    link = invited(house)
    page = Client().post(link, {**ENTERED, **wrong})
    assert (page.status_code, list(page.context["form"].errors)) == (422, list(wrong))
    assert Client().post(link, ENTERED).status_code == 302


def test_what_is_like_the_own_name_is_said_once_in_both_languages(house: House) -> None:
    link = invited(house)
    for language, sentence in (("zh-CN", "密码和姓名或用户名太相近了"), ("en", "Too much like your name")):
        page = Client(headers={"Accept-Language": language}).post(link, {**ENTERED, "password": "newcomer12"})
        (said,) = page.context["form"].errors["password"]
        assert str(said).startswith(sentence)
    assert Client().post(link, {**ENTERED, "password": "newcomer-under-tall-trees"}).status_code == 302


def test_whoever_is_signed_in_is_told_that_the_link_is_somebody_elses(house: House) -> None:
    link, told = invited(house), "这里现在登录着的是"
    assert "链接是给另一个人的" in signed_in(house, "manager").get(link).content.decode()
    assert "链接是给另一个人的" not in Client().get(link).content.decode()
    own = link_from(
        signed_in(house, "manager").post(reverse("access-renew", args=[house.accounts["colleague"].pk]))
    )
    confirmed(house)
    assert told not in signed_in(house, "colleague").get(own).content.decode()
    assert told in signed_in(house, "manager").get(own).content.decode()


def test_nobody_invites_into_a_place_that_is_not_theirs(house: House) -> None:
    for who, place, told in [
        ("manager", house.foreign.pk, NotFound),
        ("stranger", house.own.pk, NotFound),
        ("lead", house.own.pk, NotAllowed),
        ("worker", house.own.community.station_id, NotAllowed),
    ]:
        with pytest.raises(told):
            agency.invite(house.scope(who), "New", Role.WORKER, place)
    assert not Invitation.objects.unscoped().exists()
    assert (
        signed_in(house, "manager")
        .post(reverse("invite"), asked(house, place=str(house.foreign.pk)))
        .status_code
        == 422
    )


def test_a_new_link_gives_a_new_password_and_ends_the_sessions(house: House) -> None:
    theirs = signed_in(house, "worker")
    manager = signed_in(house, "manager")
    before, link = (
        link_from(manager.post(reverse("access-renew", args=[house.accounts["worker"].pk]))) for _ in range(2)
    )
    confirmed(house, "worker")
    assert Client().get(before).status_code == 404  # the later link is the one that counts
    assert theirs.get(reverse("people")).status_code == 403
    assert Client().post(link, {"password": "another-long-password"}).status_code == 302
    assert theirs.get(reverse("people")).status_code == 302
    assert Account.objects.get(username="worker").check_password("another-long-password")


def test_an_account_of_two_agencies_is_nobodys_alone(house: House) -> None:
    worker = house.accounts["worker"]
    station = house.foreign.community.station
    Membership.objects.create(account=worker, agency_id=station.agency_id, station=station, role=Role.WORKER)
    page = signed_in(house, "manager").post(reverse("access-renew", args=[worker.pk]))
    assert (page.status_code, "link" in page.context) == (409, False)


def test_each_step_has_its_audit_row(house: House) -> None:
    link = invited(house)
    Client().post(link, ENTERED)
    confirmed(house)
    rows = AuditRow.objects.unscoped().exclude(table="engagements").order_by("number")
    assert list(rows.values_list("action", "table")) == [
        ("invite", "invitation"),
        ("record", "account"),
        ("ask_second_person", "role_change"),
        ("give_role", "membership"),
        ("confirm_change", "role_change"),
    ]


def test_a_bad_password_leaves_the_link_as_it_was(house: House) -> None:
    _made, token = agency.invite(house.scope("manager"), "New", Role.WORKER, house.own.pk)
    with pytest.raises(Invalid):
        agency.accept_invitation(token, agency.Accepted("short", "new", "New"))
    assert agency.find_invitation(token)


def test_a_supervisor_of_another_agency_takes_the_link_with_the_account_that_is_there(house: House) -> None:
    link = invited(house, role="supervisor")
    asked_first = Client().get(link).content.decode()
    assert f"{reverse('sign-in')}?next={link}" in asked_first
    client, stranger = signed_in(house, "stranger"), house.accounts["stranger"]
    held = agency.scope_of(stranger).engagements
    assert 'name="as"' in client.get(link).content.decode()
    assert client.post(link, {"as": str(stranger.pk)})["Location"] == reverse("boards")
    assert agency.scope_of(stranger).engagements == {**held, house.own.pk: {Role.SUPERVISOR}}
    assert client.get(link).status_code == 404  # once
    assert client.post(link, {"as": str(stranger.pk)}).status_code == 404
    written = AuditRow.objects.unscoped().filter(account=stranger.pk).values_list("action", "table")
    assert ("take_up", "invitation") in list(written)
    assert client.session["_auth_user_id"] == str(stranger.pk)


def test_nobody_takes_a_link_in_the_name_of_another_nor_one_to_a_password(house: House) -> None:
    link = invited(house)
    others = house.accounts["colleague"].pk
    assert signed_in(house, "stranger").post(link, {"as": str(others)}).status_code == 422
    assert Client().post(link, {"as": "None"}).status_code == 422
    assert Client().post(link, {"as": str(others)}).status_code == 422
    renewing = signed_in(house, "manager").post(reverse("access-renew", args=[house.accounts["worker"].pk]))
    token = link_from(renewing).strip("/").split("/")[-1]
    confirmed(house)
    with pytest.raises(NotFound):
        agency.take_up_invitation(token, house.accounts["stranger"])
    assert agency.find_invitation(token).used_at is None


def test_ending_a_role_is_asked_before(house: House) -> None:
    page = signed_in(house, "manager").get(reverse("person", args=[house.accounts["worker"].pk]))
    text = page.content.decode()
    assert text.count('<details class="ask">') == 2  # a role, and the account
    assert "写过的记录都留着" in text
