"""In by password, and by a code where the person has set that up; too many tries wait."""

import datetime as dt
from typing import Any

import pyotp
import pytest
from django.conf import settings
from django.shortcuts import resolve_url
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.web.people import PASSWORD, House
from zhagen.web.agency import service as agency
from zhagen.web.agency.models import RecoveryCode, SecondFactor, SignInFailure
from zhagen.web.common.errors import NotAllowed, NotFound
from zhagen.web.common.models import AuditRow

NOW = dt.datetime(2026, 3, 2, 13, 0, 10, tzinfo=dt.UTC)  # nine in the evening in Shanghai
BEGIN = resolve_url(settings.LOGIN_REDIRECT_URL)
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The time of day, to be set: `clock(minutes)` after nine in the evening."""

    def set_clock(minutes: float) -> None:
        monkeypatch.setattr(timezone, "now", lambda: NOW + dt.timedelta(minutes=minutes))

    set_clock(0)
    return set_clock


def enter(name: str, password: str = PASSWORD, address: str = "10.0.0.1", **more: str) -> tuple[Client, Any]:
    client = Client()
    said = {"username": name, "password": password, **more}
    return client, client.post(reverse("sign-in"), said, REMOTE_ADDR=address)


def sentence(page: Any) -> str:
    return str(page.context["form"].non_field_errors()[0])


def code(minutes: float) -> str:
    return pyotp.TOTP(SECRET).at(NOW + dt.timedelta(minutes=minutes))


def with_second_factor(house: House, who: str = "worker") -> list[str]:
    return agency.set_up_second_factor(house.accounts[who], SECRET, code(0))


def test_the_way_leads_on_and_never_off_the_site(house: House) -> None:
    assert enter("worker", next="/people/")[1]["Location"] == "/people/"
    for elsewhere in ("https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"):
        assert enter("worker", next=elsewhere)[1]["Location"] == BEGIN


def test_a_name_that_is_none_looks_like_a_wrong_password(house: House, clock: Any) -> None:
    for _round in range(6):
        wrong, nobody = enter("worker", "wrong")[1], enter("no-such-name", "wrong")[1]
        assert (wrong.status_code, nobody.status_code) == (422, 422)
        assert sentence(wrong) == sentence(nobody)
    assert "21:1" in sentence(wrong)  # says when


def test_after_five_tries_one_waits_a_quarter_of_an_hour(house: House, clock: Any) -> None:
    for minute in range(5):
        clock(minute)
        assert enter("worker", "wrong")[1].status_code == 422
    assert "21:16" in sentence(enter("worker")[1])  # right, and too late
    assert enter("worker", address="10.0.0.2")[1].status_code == 302  # another place is not shut
    assert SignInFailure.objects.count() == 5  # and whoever guesses here begins nothing anew


def test_the_wait_ends_by_itself(house: House, clock: Any) -> None:
    for _try in range(5):
        enter("worker", "wrong")
    clock(14.9)
    assert enter("worker")[1].status_code == 422
    clock(15.1)
    assert enter("worker")[1].status_code == 302


def test_many_addresses_and_many_names_do_not_help(house: House, clock: Any) -> None:
    for number in range(20):
        enter("worker", "wrong", f"10.0.1.{number}")
    assert "以后再试" in sentence(enter("worker", address="10.0.2.1")[1])
    for number in range(60):
        enter(f"name{number}", "wrong", "10.0.3.1")
    assert "以后再试" in sentence(enter("lead", address="10.0.3.1")[1])


def test_what_was_typed_as_a_name_is_not_kept(house: House) -> None:
    enter("my-secret-password", "x")
    kept = SignInFailure.objects.get()
    assert "my-secret-password" not in str(vars(kept))


def test_a_manager_lets_somebody_try_again(house: House, clock: Any) -> None:
    for _try in range(5):
        enter("worker", "wrong")
    worker = house.accounts["worker"].pk
    for who, told in (("stranger", NotFound), ("colleague", NotFound), ("lead", NotAllowed)):
        with pytest.raises(told):
            agency.free_account(house.scope(who), worker)
    manager, _page = enter("manager")
    assert "free" in manager.get(reverse("person", args=[worker])).content.decode()
    manager.post(reverse("account-free", args=[worker]))
    assert enter("worker")[1].status_code == 302
    assert AuditRow.objects.unscoped().filter(action="free", record=worker).exists()


def test_a_closed_account_looks_like_a_wrong_password(house: House) -> None:
    agency.close_account(house.scope("manager"), house.accounts["worker"].pk)
    assert sentence(enter("worker")[1]) == sentence(enter("nobody", "wrong")[1])


def test_the_code_is_asked_for_and_counts_once(house: House, clock: Any) -> None:
    with_second_factor(house)
    clock(5)
    client, page = enter("worker", next="/account/")
    assert page["Location"] == reverse("sign-in-code")
    assert client.get("/account/").status_code == 302  # not in yet
    step = reverse("sign-in-code")
    assert client.post(step, {"code": code(0)}).status_code == 422  # of five minutes ago
    assert client.post(step, {"code": code(5)})["Location"] == "/account/"
    again, _page = enter("worker")
    assert again.post(step, {"code": code(5)}).status_code == 422
    clock(6)
    assert again.post(step, {"code": f"{code(6)[:3]} {code(6)[3:]}"}).status_code == 302


def test_a_phone_that_is_half_a_minute_off_will_do(house: House, clock: Any) -> None:
    with_second_factor(house)
    clock(5)
    client, _page = enter("worker")
    assert client.post(reverse("sign-in-code"), {"code": code(5.5)}).status_code == 302


def test_the_first_step_is_good_for_ten_minutes(house: House, clock: Any) -> None:
    with_second_factor(house)
    client, _page = enter("worker")
    clock(11)
    late = client.post(reverse("sign-in-code"), {"code": code(11)})
    assert late["Location"] == reverse("sign-in")
    assert "_auth_user_id" not in client.session


def test_codes_are_not_guessed(house: House, clock: Any) -> None:
    with_second_factor(house)
    clock(5)
    client, _page = enter("worker")
    for _try in range(5):
        client.post(reverse("sign-in-code"), {"code": "000000"}, REMOTE_ADDR="10.0.0.1")
    page = client.post(reverse("sign-in-code"), {"code": code(5)}, REMOTE_ADDR="10.0.0.1")
    assert "以后再试" in str(page.context["form"].errors["code"])


def test_a_recovery_code_opens_once_and_is_kept_as_a_digest(house: House, clock: Any) -> None:
    first = with_second_factor(house)[0]
    kept = list(RecoveryCode.objects.values_list("digest", flat=True))
    assert (len(kept), any(first.replace("-", "") in one for one in kept)) == (10, False)
    assert SECRET not in SecondFactor.objects.get().secret
    for told in (302, 422):
        client, _page = enter("worker")
        assert client.post(reverse("sign-in-code"), {"code": first.upper()}).status_code == told


def test_set_up_from_the_picture_to_the_recovery_codes(house: House, clock: Any) -> None:
    client, _page = enter("worker")
    address = reverse("account-second-factor")
    page = client.get(address)
    secret = page.context["secret"].replace(" ", "")
    assert b"<svg" in page.content
    assert b"style=" not in page.content
    sealed = page.context["form"].initial["secret"]
    assert secret not in sealed
    wrong = client.post(address, {"secret": sealed, "code": "000000"})
    assert (wrong.status_code, wrong.context["secret"].replace(" ", "")) == (422, secret)
    other, _page = enter("colleague")
    right = {"secret": sealed, "code": pyotp.TOTP(secret).at(NOW)}
    assert other.post(address, right).status_code == 422  # somebody else's picture
    assert len(client.post(address, right).context["codes"]) == 10
    assert enter("worker")[1]["Location"] == reverse("sign-in-code")


def test_new_codes_and_turning_off_ask_the_password(house: House, clock: Any) -> None:
    client, _page = enter("worker")
    with_second_factor(house)
    for name in ("account-codes", "account-second-factor-off"):
        assert client.post(reverse(name), {"password": "wrong"}).status_code == 422
    assert len(client.post(reverse("account-codes"), {"password": PASSWORD}).context["codes"]) == 10
    assert client.post(reverse("account-second-factor-off"), {"password": PASSWORD}).status_code == 302
    assert enter("worker")[1]["Location"] == BEGIN


def test_an_agency_can_ask_everybody_for_it(house: House, clock: Any) -> None:
    place = house.own.community.station.agency_id
    enter("manager")[0].post(reverse("second-factor-required", args=[place]), {"required": "yes"})
    client, _page = enter("worker")
    assert client.get(reverse("people"))["Location"] == reverse("account-second-factor")
    page = client.get(reverse("account-second-factor"))
    secret = page.context["secret"].replace(" ", "")
    said = {"secret": page.context["form"].initial["secret"], "code": pyotp.TOTP(secret).at(NOW)}
    assert client.post(reverse("account-second-factor"), said).status_code == 200
    assert client.get(reverse("people")).status_code == 403
    off = client.post(reverse("account-second-factor-off"), {"password": PASSWORD})
    assert off.status_code == 422  # the agency asks for it
    assert enter("stranger")[0].get(reverse("people")).status_code == 200  # another agency does not


def test_with_another_key_of_the_installation_a_code_is_wrong_and_no_more(
    house: House, clock: Any, settings: Any
) -> None:
    with_second_factor(house)
    settings.SECRET_KEY = "another"
    client, _page = enter("worker")
    assert client.post(reverse("sign-in-code"), {"code": code(0)}).status_code == 422


def test_a_new_link_leaves_the_second_factor(house: House, clock: Any) -> None:
    spare = with_second_factor(house)[0]
    _made, token = agency.renew_access(house.scope("manager"), house.accounts["worker"].pk)
    client = Client()
    taken = client.post(reverse("invitation", args=[token]), {"password": "another-long-password"})
    assert taken["Location"] == reverse("sign-in-code")
    assert client.get(reverse("account")).status_code == 302  # whoever made the link is not in
    assert client.post(reverse("sign-in-code"), {"code": spare})["Location"] == BEGIN
