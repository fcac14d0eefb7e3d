"""From nothing to a board."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from zhagen.web.agency.models import Account, Engagement

pytestmark = pytest.mark.django_db(transaction=True)
ENTERED = {
    "name": "李明",
    "username": "liming",
    "password": "a-long-enough-password",
    "agency": "同行社工机构",
    "station": "东门社工站",
    "community": "东门社区",
    "started": "2026-01-05",
    "language": "zh-hans",
}


def run_first(**others: str) -> tuple[Client, Any]:
    client = Client()
    return client, client.post(reverse("first-run"), {**ENTERED, **others})


def test_an_empty_installation_leads_to_the_first_run() -> None:
    page = Client().get(reverse("boards"), follow=True)
    assert page.redirect_chain[-1][0] == reverse("first-run")


def test_the_first_run_leads_to_the_first_record() -> None:
    client, answer = run_first()
    engagement = Engagement.objects.unscoped().get()
    assert answer["Location"] == reverse("today", args=[engagement.pk])
    first = client.get(answer["Location"]).context["today"].first
    assert [one.kind.table for one in first] == ["buildings", "households", "contacts", "kept"]
    assert [client.get(one.address).status_code for one in first] == [200] * 4
    assert "东门社区" in client.get(reverse("board", args=[engagement.pk])).content.decode()
    assert "东门社工站" in client.get(reverse("boards")).content.decode()


def test_it_runs_once() -> None:
    run_first()
    _, again = run_first(username="other")
    assert again["Location"] == reverse("sign-in")
    assert Account.objects.count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"password": "short"},
        {"password": "1234567890123"},
        {"started": "2026-13-01"},
        {"started": "0202-01-05"},
        {"agency": " "},
        {"name": "长" * 61},
        {"username": "李 明"},
        {"username": "", "password": "short", "station": ""},
    ],
)
def test_what_will_not_do_is_said_beside_its_field(wrong: dict[str, str]) -> None:
    _, page = run_first(**wrong)
    assert (page.status_code, set(page.context["form"].errors)) == (422, set(wrong))
    assert not Account.objects.exists()
    assert "东门社区" in page.content.decode()  # what was typed is kept


def test_an_empty_password_is_asked_for() -> None:
    _, page = run_first(password="")
    assert page.context["form"].errors["password"] == ["请写一个密码"]


def test_a_short_password_is_said_in_the_language_of_the_page() -> None:
    _, page = run_first(password="zh4-gen")
    assert page.context["form"].errors["password"] == ["密码太短，至少要 10 个字符。"]


def test_the_bare_address_leads_to_where_a_day_begins() -> None:
    client, answer = run_first()
    assert client.get("/")["Location"] == answer["Location"]
    client.post(reverse("sign-out"))
    asked = client.get("/")["Location"]
    entered = {"username": "liming", "password": ENTERED["password"], "next": asked.partition("next=")[2]}
    page = client.post(reverse("sign-in"), entered, follow=True)
    assert page.redirect_chain[-1][0] == answer["Location"]


def test_one_signs_in_with_what_was_chosen_and_out_again() -> None:
    run_first()
    client = Client()
    wrong = client.post(reverse("sign-in"), {"username": "liming", "password": "no"})
    assert wrong.status_code == 422
    assert (
        client.post(reverse("sign-in"), {"username": "liming", "password": ENTERED["password"]}).status_code
        == 302
    )
    assert client.get(reverse("boards")).status_code == 200
    client.post(reverse("sign-out"))
    assert client.get(reverse("boards")).status_code == 302
