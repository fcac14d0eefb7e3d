"""One's own account: name, language, password, the places where one is signed in, and how long that lasts."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.web.people import PASSWORD, House
from zhagen.web.agency.models import SignedInPlace
from zhagen.web.common.models import AuditRow

NEW = "another-long-password"
PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126 Mobile Safari/537.36"


def enter(name: str = "worker", password: str = PASSWORD, agent: str = PHONE) -> Client:
    client = Client(headers={"User-Agent": agent})
    assert client.post(reverse("sign-in"), {"username": name, "password": password}).status_code == 302
    return client


def is_in(client: Client) -> bool:
    return client.get(reverse("account")).status_code == 200


def test_name_and_language_are_ones_own(house: House) -> None:
    client = enter()
    client.post(reverse("account"), {"name": " 周 ", "language": "en"})
    page = client.get(reverse("account")).content.decode()
    assert "My account" in page
    house.accounts["worker"].refresh_from_db()
    assert (house.accounts["worker"].name, house.accounts["worker"].language) == ("周", "en")
    wrong = client.post(reverse("account"), {"name": " ", "language": "fr"})
    assert (wrong.status_code, set(wrong.context["form"].errors)) == (422, {"name", "language"})
    assert list(AuditRow.objects.unscoped().filter(table="account").values_list("columns", flat=True)) == [
        "name;language"
    ]


def test_the_language_at_the_top_is_kept_on_the_account(house: House) -> None:
    client = enter()
    client.post(reverse("language"), {"language": "en", "next": "/account/"})
    assert "My account" in client.get(reverse("account")).content.decode()
    assert "My account" in enter().get(reverse("account")).content.decode()  # elsewhere too


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"current": "wrong", "password": NEW}, ["current"]),
        ({"current": PASSWORD, "password": "short"}, ["password"]),
        ({"current": PASSWORD, "password": "12345678901234"}, ["password"]),
        ({"current": "", "password": ""}, ["current", "password"]),
    ],
)
def test_a_password_that_will_not_do_is_said(said: dict[str, str], wrong: list[str], house: House) -> None:
    page = enter().post(reverse("account-password"), said)
    assert (page.status_code, sorted(page.context["form"].errors)) == (422, wrong)


def test_a_new_password_ends_the_other_sessions(house: House) -> None:
    here, elsewhere = enter(), enter()
    here.post(reverse("account-password"), {"current": PASSWORD, "password": NEW})
    assert (is_in(here), is_in(elsewhere)) == (True, False)
    assert len(here.get(reverse("account")).context["places"]) == 1
    assert is_in(enter(password=NEW))


def test_signed_in_places_and_out_of_all_of_them(house: House) -> None:
    here, elsewhere, theirs = (
        enter(),
        enter(agent="Mozilla/5.0 (Windows NT 10.0) Firefox/130.0"),
        enter("lead"),
    )
    page = here.get(reverse("account"))
    assert {one.device for one in page.context["places"]} == {"Android · Chrome", "Windows · Firefox"}
    assert here.session.session_key not in page.content.decode()
    here.post(reverse("account-sign-out-everywhere"))
    assert [is_in(one) for one in (here, elsewhere, theirs)] == [False, False, True]
    assert SignedInPlace.objects.get().account == house.accounts["lead"]


def test_one_place_is_signed_out_from_another(house: House) -> None:
    here, elsewhere, theirs = enter(), enter(), enter("lead")
    place = {one.session_key: one.pk for one in SignedInPlace.objects.all()}
    there = reverse("account-place-sign-out", args=[place[elsewhere.session.session_key]])
    own = reverse("account-place-sign-out", args=[place[here.session.session_key]])
    page = here.get(reverse("account")).content.decode()
    assert (there in page, own in page) == (True, False)
    assert theirs.post(there).status_code == 404
    assert [is_in(one) for one in (here, elsewhere, theirs)] == [True, True, True]
    assert here.post(there)["Location"] == "/account/?done=left"
    assert [is_in(one) for one in (here, elsewhere, theirs)] == [True, False, True]
    assert here.post(there).status_code == 404
    assert AuditRow.objects.unscoped().get(table="account").action == "sign_out_place"
    assert here.post(own)["Location"] == reverse("sign-in")
    assert not is_in(here)


def test_signing_out_leaves_one_place(house: House) -> None:
    here, elsewhere = enter(), enter()
    here.post(reverse("sign-out"))
    assert (is_in(here), is_in(elsewhere)) == (False, True)
    assert SignedInPlace.objects.count() == 1


def test_a_session_ends_after_two_idle_hours_and_after_twelve(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def after(minutes: float) -> None:
        monkeypatch.setattr(timezone, "now", lambda: began + dt.timedelta(minutes=minutes))

    began, client = timezone.now(), enter()
    after(119)
    assert is_in(client)
    after(119 + 119)
    assert is_in(client)
    after(119 + 119 + 121)
    assert not is_in(client)
    after(0)
    busy = enter()
    for minute in range(60, 720, 60):
        after(minute)
        assert is_in(busy)
    after(721)
    assert not is_in(busy)


def test_the_account_page_asks_a_fixed_number_of_queries(
    house: House, django_assert_num_queries: Any
) -> None:
    for _places in (1, 3):
        client = enter()
        with django_assert_num_queries(8):
            client.get(reverse("account"))
        enter()
