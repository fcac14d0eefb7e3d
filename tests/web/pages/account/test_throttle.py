"""Guessing is slow for who guesses and not for the owner, however many guess at once and whatever the clock said."""

import datetime as dt
import threading
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.web.pages.account.test_sign_in import NOW, code, with_second_factor
from tests.web.people import PASSWORD, House, make_house
from tests.web.records.test_at_once import all_at_once
from zhagen.web.agency import service as agency
from zhagen.web.agency.models import SignedInPlace, SignInFailure
from zhagen.web.agency.use_cases.throttle import OF_BOTH, count_try
from zhagen.web.common.errors import NotFound, StateConflict
from zhagen.web.housekeeping import keep_house

NEW = "another-long-password"


def enter(client: Client, password: str = PASSWORD, address: str = "10.0.0.1", name: str = "worker") -> int:
    said = {"username": name, "password": password}
    return client.post(reverse("sign-in"), said, REMOTE_ADDR=address).status_code


def set_clock(monkeypatch: pytest.MonkeyPatch, **ahead: float) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NOW + dt.timedelta(**ahead))


def test_guesses_from_everywhere_do_not_lock_out_who_was_here_before(house: House) -> None:
    known, mistyped = Client(), Client()
    assert (enter(known), enter(mistyped)) == (302, 302)
    known.post(reverse("sign-out"))
    guessed = [enter(Client(), "wrong", f"10.0.1.{number}") for number in range(50)]
    assert (set(guessed), SignInFailure.objects.count()) == ({422}, 20)
    assert enter(Client(), address="10.0.2.1") == 422  # right, from where nobody knows them
    assert enter(known, address="10.0.2.2") == 302
    assert SignInFailure.objects.count() == 20  # who guesses begins nothing anew
    mistyped.post(reverse("sign-out"))
    assert [enter(mistyped, "wrong") for _try in range(OF_BOTH)] == [422] * OF_BOTH
    assert enter(mistyped) == 422  # a known browser has five tries, as every place


def test_a_browser_is_known_for_those_who_were_signed_in_with_it(house: House) -> None:
    shared, forged = Client(), Client()
    for name in ("lead", "worker"):
        assert enter(shared, name=name) == 302
        shared.post(reverse("sign-out"))
    forged.cookies["known_device"] = shared.cookies["known_device"].value.replace(":", "x:", 1)
    for number in range(20):
        for name in ("worker", "colleague"):
            enter(Client(), "wrong", f"10.0.{number}.1", name)
    assert {name: enter(shared, name=name) for name in ("colleague", "worker")} == {
        "colleague": 422,
        "worker": 302,
    }
    assert enter(forged) == 422
    assert shared.cookies["known_device"]["httponly"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.database
def test_twenty_guesses_at_once_are_twenty() -> None:
    make_house()
    asked, held = list[bool](), threading.Event()
    place = agency.TriedFrom("10.0.0.1")

    def wrong() -> bool:
        asked.append(True)
        held.wait(1)  # all of them are at it before one is known to be wrong
        return False

    raised = all_at_once(*[lambda: count_try("worker", place, wrong)] * 20)
    assert (len(asked), raised) == (OF_BOTH, [StateConflict.__name__] * (20 - OF_BOTH))
    assert SignInFailure.objects.count() == OF_BOTH


def test_a_clock_that_was_ahead_locks_nobody_out(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch, days=3650)
    for _try in range(OF_BOTH):
        enter(Client(), "wrong")
    assert enter(Client()) == 422
    set_clock(monkeypatch)
    assert not agency.is_throttled("worker")
    assert enter(Client()) == 302
    assert SignInFailure.objects.count() == 0


def test_a_code_used_while_the_clock_was_ahead_bars_none_of_now(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch)
    with_second_factor(house)
    client = Client()
    set_clock(monkeypatch, days=365)
    enter(client)
    assert client.post(reverse("sign-in-code"), {"code": code(365 * 24 * 60)}).status_code == 302
    set_clock(monkeypatch, minutes=5)
    told = []
    for _twice in range(2):
        client = Client()
        enter(client)
        told.append(client.post(reverse("sign-in-code"), {"code": code(5)}).status_code)
    assert told == [302, 422]


def test_a_clock_that_was_ahead_leaves_nobody_signed_in_for_years(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch, days=3650)
    client, half_way, by = Client(), Client(), house.scope("manager")
    enter(client, name="lead")
    made, token = agency.renew_access(by, house.accounts["worker"].pk)
    set_clock(monkeypatch)
    with_second_factor(house, "colleague")
    set_clock(monkeypatch, days=3650)
    enter(half_way, name="colleague")
    assert client.get(reverse("account")).status_code == 200
    set_clock(monkeypatch)
    assert client.get(reverse("account")).status_code == 302
    assert half_way.get(reverse("sign-in-code"))["Location"] == reverse("sign-in")
    with pytest.raises(NotFound):
        agency.find_invitation(token)
    assert made.ends_at > NOW + dt.timedelta(days=3650)


def test_a_new_password_ends_who_is_half_way_in(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch)
    with_second_factor(house)
    set_clock(monkeypatch, minutes=5)
    half_way, owner = Client(), Client()
    assert enter(half_way) == 302
    owner.force_login(house.accounts["worker"])
    owner.post(reverse("account-password"), {"current": PASSWORD, "password": NEW})
    answer: Any = half_way.post(reverse("sign-in-code"), {"code": code(5)})
    assert (answer.status_code, answer["Location"]) == (302, reverse("sign-in"))
    assert "_auth_user_id" not in half_way.session
    assert SignInFailure.objects.count() == 0


def test_sessions_that_are_over_are_cleared(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    for days, name in ((-1, "lead"), (3650, "colleague"), (0, "worker")):
        set_clock(monkeypatch, days=days)
        enter(Client(), name=name)
    here = SignedInPlace.objects.get(account=house.accounts["worker"]).session_key
    assert (Session.objects.count(), SignedInPlace.objects.count()) == (3, 3)
    keep_house()
    assert Session.objects.get().session_key == here
    assert SignedInPlace.objects.get().session_key == here
