"""The password asked once more is no way to guess it, and one that is set on the server is written down."""

from typing import Any

import pyotp
import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client
from django.urls import reverse

from tests.web.people import PASSWORD, House
from zhagen.web.agency import service as agency
from zhagen.web.agency.models import Account
from zhagen.web.agency.use_cases.throttle import OF_BOTH
from zhagen.web.common.models import AuditRow

NEW = "another-long-password"


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("account-password", {"current": "wrong", "password": NEW}),
        ("account-second-factor-off", {"password": "wrong"}),
        ("account-codes", {"password": "wrong"}),
    ],
)
def test_guessing_within_a_session_ends_as_at_the_door(page: str, said: dict[str, str], house: House) -> None:
    client = Client()
    client.force_login(house.accounts["worker"])
    for _each in range(OF_BOTH):
        assert "试得太多了" not in client.post(reverse(page), said).content.decode()
    right = {name: PASSWORD if value == "wrong" else value for name, value in said.items()}
    answer = client.post(reverse(page), right)
    assert (answer.status_code, "试得太多了" in answer.content.decode()) == (422, True)
    door = Client().post(reverse("sign-in"), {"username": "worker", "password": PASSWORD})
    assert door.status_code == 422
    assert not AuditRow.objects.unscoped().filter(table="account").exists()


def test_the_right_password_forgets_those_that_were_wrong(house: House) -> None:
    client = Client()
    client.force_login(house.accounts["worker"])
    for current in (*["wrong"] * (OF_BOTH - 1), PASSWORD):
        client.post(reverse("account-password"), {"current": current, "password": NEW})
    for _each in range(OF_BOTH - 1):
        client.post(reverse("account-password"), {"current": "wrong", "password": NEW})
    door = Client().post(reverse("sign-in"), {"username": "worker", "password": NEW})
    assert door.status_code == 302


def typed(monkeypatch: Any, *passwords: str) -> None:
    answers = iter(passwords)
    monkeypatch.setattr("getpass.getpass", lambda _prompt="": next(answers))


def test_a_password_set_on_the_server_is_in_the_log_and_ends_sessions(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = Client()
    client.post(reverse("sign-in"), {"username": "manager", "password": PASSWORD})
    typed(monkeypatch, NEW, NEW)
    call_command("changepassword", "manager")
    (row,) = AuditRow.objects.unscoped().filter(record=house.accounts["manager"].pk)
    assert (row.account, row.action, row.table, row.columns) == (None, "change", "account", "password")
    assert client.get(reverse("account")).status_code == 302
    assert Account.objects.get(username="manager").check_password(NEW)


def test_who_lost_the_second_factor_too_is_helped_on_the_server(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    lead = house.accounts["lead"]
    secret = agency.new_secret()
    agency.set_up_second_factor(lead, secret, pyotp.TOTP(secret).now())
    typed(monkeypatch, NEW, NEW)
    call_command("changepassword", "lead")
    assert agency.has_second_factor(lead)
    typed(monkeypatch, NEW, NEW)
    call_command("changepassword", "lead", "--reset-second-factor")
    assert (agency.has_second_factor(lead), agency.count_recovery_codes(lead)) == (False, 0)
    rows = AuditRow.objects.unscoped().filter(record=lead.pk, account=None).order_by("number")
    assert list(rows.values_list("action", flat=True)) == ["change", "change", "reset_second_factor"]


@pytest.mark.parametrize(
    ("username", "passwords"),
    [("nobody-of-that-name", (NEW, NEW)), ("manager", (NEW, NEW + "x")), ("manager", ("short", "short"))],
)
def test_a_password_that_will_not_do_changes_nothing(
    username: str, passwords: tuple[str, str], house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, *passwords)
    with pytest.raises(CommandError):
        call_command("changepassword", username)
    assert house.accounts["manager"].check_password(PASSWORD)
    assert not AuditRow.objects.unscoped().exists() or username
