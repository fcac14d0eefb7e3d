"""A session that ended costs nobody their text, and gives it to nobody else."""

from typing import Any

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.shortcuts import resolve_url
from django.test import Client
from django.urls import reverse

from tests.web.people import PASSWORD, House
from tests.web.records.test_every_table import write
from zhagen.web.common.ids import make_id
from zhagen.web.pages.ui.drafts import IN_SESSION, StoredDraft, seal_draft
from zhagen.web.records import service as records

BEGIN = resolve_url(settings.LOGIN_REDIRECT_URL)
TEXT = '王阿姨说："水管漏了" <b>& 三天</b>\n还没人来'


def enter(client: Client, who: str, **more: str) -> Any:
    return client.post(reverse("sign-in"), {"username": who, "password": PASSWORD, **more})


def written(house: House) -> int:
    return int(records.list_records(house.scope("worker"), "contacts", house.own.pk).count())


def drawn(client: Client, address: str) -> dict[str, str]:
    """What the form for a new contact begins with."""
    page = client.get(address)
    form = page.context["form"]
    token, owner = (
        page.content.decode().rpartition(f'name="{name}" value="')[2].partition('"')[0]
        for name in ("csrfmiddlewaretoken", "drawn_by")
    )
    begun = {name: str(value) for name, value in form.initial.items() if value is not None}
    return {**begun, "csrfmiddlewaretoken": token, "drawn_by": owner}


@pytest.fixture
def address(house: House) -> str:
    return reverse("record-add", args=[house.own.pk, "contacts"])


@pytest.fixture
def late(house: House, address: str) -> Any:
    """Somebody typed, the session ended, then save was pressed: (browser, the answer)."""
    client = Client(enforce_csrf_checks=True)
    client.get(reverse("sign-in"))
    enter(client, "worker", csrfmiddlewaretoken=client.cookies["csrftoken"].value)
    worker = str(house.accounts["worker"].pk)
    said = {**drawn(client, address), "day": "2026-03-01", "worker": worker, "mode": "phone", "note": TEXT}
    Session.objects.all().delete()
    return client, client.post(address, said), said


def sealed(page: Any) -> str:
    return str(page.context["draft"])


def sign_in_again(client: Client, page: Any, who: str) -> Any:
    token = client.cookies["csrftoken"].value
    return enter(client, who, csrfmiddlewaretoken=token, draft=sealed(page))


def test_the_answer_is_the_page_for_signing_in_and_holds_nothing_readable(house: House, late: Any) -> None:
    _client, page, said = late
    html = page.content.decode()
    assert (page.status_code, "您写的还在" in html, written(house)) == (403, True, 0)
    assert not [secret for secret in ("水管", "王阿姨", said["id"]) if secret in html]
    assert not Session.objects.exists()


def test_the_same_person_finds_it_in_the_form_and_saves_it_once(
    house: House, late: Any, address: str
) -> None:
    client, page, said = late
    assert sign_in_again(client, page, "worker")["Location"] == address
    again = client.get(address)
    html = again.content.decode()
    assert "王阿姨说" in html
    assert "<b>& 三天" not in html  # text, not markup
    assert said["id"] in html
    assert said["drawn_by"] not in html  # the form is drawn anew
    assert '<option value="phone" selected>' in html
    assert written(house) == 0  # nothing is written until save is pressed
    saved = client.post(
        address, {**drawn(client, address), **said, "csrfmiddlewaretoken": client.cookies["csrftoken"].value}
    )
    assert (saved.status_code, written(house)) == (302, 1)
    (row,) = records.list_records(house.scope("worker"), "contacts", house.own.pk)
    assert row.note.replace("\r\n", "\n") == TEXT
    assert "王阿姨" not in client.get(address).content.decode()  # and then it is forgotten


@pytest.mark.parametrize("who", ["colleague", "stranger", "manager"])
def test_somebody_else_never_sees_it(who: str, house: House, late: Any, address: str) -> None:
    client, page, _said = late
    assert sign_in_again(client, page, who)["Location"] != address
    assert "draft" not in client.session
    assert "王阿姨" not in client.get(address).content.decode()


def test_a_wrong_password_keeps_it(house: House, late: Any, address: str) -> None:
    client, page, _said = late
    token = client.cookies["csrftoken"].value
    said = {"username": "worker", "password": "wrong", "draft": sealed(page), "csrfmiddlewaretoken": token}
    wrong = client.post(reverse("sign-in"), said)
    assert wrong.status_code == 422
    assert sign_in_again(client, wrong, "worker")["Location"] == address


def test_what_is_not_ours_is_not_taken(house: House, address: str) -> None:
    for forged in ("", "x" * 200, "gAAAAAB"):
        answer = Client().post(address, {"note": TEXT, "drawn_by": forged})
        assert answer.status_code == 302
        assert answer["Location"].startswith(reverse("sign-in"))
    client = Client()
    assert enter(client, "worker", draft="x" * 200)["Location"] == BEGIN


def test_a_new_sign_in_in_another_tab_keeps_it_for_the_same_person(house: House, address: str) -> None:
    for who, told in (("worker", 302), ("colleague", 403)):
        client = Client(enforce_csrf_checks=True)
        client.get(reverse("sign-in"))
        enter(client, "worker", csrfmiddlewaretoken=client.cookies["csrftoken"].value)
        said = {**drawn(client, address), "note": TEXT}
        client.post(reverse("sign-out"), {"csrfmiddlewaretoken": client.cookies["csrftoken"].value})
        enter(client, who, csrfmiddlewaretoken=client.cookies["csrftoken"].value)
        answer = client.post(address, said)
        assert (answer.status_code, "王阿姨" in answer.content.decode()) == (told, False)
        assert ("王阿姨" in client.get(address).content.decode()) is (who == "worker")
    assert written(house) == 0


def test_what_nobody_drew_is_shown_to_be_copied_and_no_password(house: House, address: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(house.accounts["worker"])
    page = client.post(address, {"note": TEXT, "mode": "home", "password": "a secret one"})
    html = page.content.decode()
    assert (page.status_code, "王阿姨说" in html, "a secret one" in html) == (403, True, False)
    assert written(house) == 0


def test_a_password_is_never_kept(house: House) -> None:
    client = Client()
    enter(client, "worker")
    address = reverse("account-password")
    said = {
        "drawn_by": drawn_by_of(client, address),
        "current": PASSWORD,
        "password": "another-long-password",
    }
    Session.objects.all().delete()
    page = client.post(address, said)
    assert enter(client, "worker", draft=sealed(page))["Location"] == address
    html = client.get(address).content.decode()
    assert PASSWORD not in html
    assert "another-long-password" not in html


def drawn_by_of(client: Client, address: str) -> str:
    return client.get(address).content.decode().rpartition('name="drawn_by" value="')[2].partition('"')[0]


def drafted(house: House, address: str, **fields: Any) -> str:
    """The page with the draft of a form that was sent there."""
    said = [
        [name, one]
        for name, value in fields.items()
        for one in ([value] if isinstance(value, str) else value)
    ]
    draft = StoredDraft(str(house.accounts["worker"].pk), address, address, said)
    client = Client()
    client.force_login(house.accounts["worker"])
    session = client.session
    session[IN_SESSION] = {"page": address, "path": address, "sealed": seal_draft(draft)}
    session.save()
    return str(client.get(address).content.decode())


def test_rows_that_were_added_while_typing_are_not_lost(house: House) -> None:
    mei = write(house, "residents", alias="梅姨")
    lines = {f"decisions-{place}-title": f"第 {place} 条" for place in range(3)}
    html = drafted(house, reverse("activity", args=[house.own.pk]), also=[f"residents:{mei.pk}"], **lines)
    assert [one for one in lines.values() if one not in html] == []
    assert f'name="part-{mei.pk}" value="0" checked' in html


def test_a_page_that_has_no_such_form_any_more_shows_the_text(house: House) -> None:
    group = write(house, "groups")
    address = reverse("group-page", args=[house.own.pk, group.pk])
    for gone in ({"act": "leave", "id": str(make_id())}, {"act": "no such"}):
        html = drafted(house, address, note=TEXT, **gone)
        assert ("可以从这里复制" in html, "王阿姨说" in html, "还没有保存" in html) == (True, True, False)


def test_a_form_that_does_not_ask_for_it_any_more_shows_the_text(house: House, address: str) -> None:
    html = drafted(house, address, id=str(make_id()), was_asked_once=TEXT)
    assert ("可以从这里复制" in html, "王阿姨说" in html) == (True, True)


def test_whoever_has_to_set_up_the_second_factor_does_that_first(
    house: House, late: Any, address: str
) -> None:
    client, page, _said = late
    assert sign_in_again(client, page, "worker")["Location"] == address
    session = client.session
    session["must_set_up"] = True
    session.save()
    assert client.get(address)["Location"] == reverse("account-second-factor")
    del session["must_set_up"]
    session.save()
    assert "王阿姨" in client.get(address).content.decode()
