"""Every form of every page comes back as it was typed, and nothing is written by that."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.pages.forms_of import FormSeen, forms_of
from tests.web.pages.matrix import ROUTES
from tests.web.pages.records.entering import KINDS
from tests.web.pages.test_access import address, client_of
from tests.web.people import House, make_house
from zhagen.web.common.models import AuditRow
from zhagen.web.pages.ui.drafts import IN_SESSION, StoredDraft, seal_draft

pytestmark = pytest.mark.django_db(transaction=True)
NEVER = ("csrfmiddlewaretoken", "drawn_by", "password", "current", "code", "secret")
IN_THE_FRAME = ("language", "sign-out")


def pages_of(house: House) -> Iterator[tuple[str, str]]:
    """(who, address) of each page that the team or the manager gets."""
    for name, routes in ROUTES.items():
        for route in routes:
            who = next((one for one in ("worker", "manager") if route.answers[one] == 200), "")
            if who and route.method == "get" and route.of in (None, "own") and not name.endswith("-json"):
                yield who, address(house, name, route)
    for table in KINDS:
        yield "worker", reverse("record-add", args=[house.own.pk, table])


def asked(form: FormSeen) -> list[tuple[str, str]]:
    return sorted((name, value) for name, value in form.sent() if name not in NEVER)


def lost_on(client: Client, who: Any, page: str) -> Iterator[Any]:
    """The forms of that page that do not come back as they were typed."""
    frame = [reverse(name) for name in IN_THE_FRAME]
    for number, form in enumerate(forms_of(client.get(page).content.decode(), page)):
        if form.path in frame:
            continue
        form.fill()
        typed = asked(form)
        draft = StoredDraft(str(who.pk), form.path, page, [[name, value] for name, value in typed])
        session = client.session
        session[IN_SESSION] = {"page": page, "path": form.path, "sealed": seal_draft(draft)}
        session.save()
        answer = client.get(page)
        again = forms_of(answer.content.decode(), page)[number:][:1]
        drawn = asked(again[0]) if again and again[0].path == form.path else []
        if drawn != typed:
            yield page, form.path, answer.status_code, sorted(set(typed) ^ set(drawn))
        del session[IN_SESSION]
        session.save()


def test_every_form_of_every_page_comes_back() -> None:
    house = make_house()
    clients = {who: client_of(house, who) for who in ("worker", "manager")}
    pages = set(pages_of(house))
    before = AuditRow.objects.count()
    lost = []
    for who, page in sorted(pages):
        lost += lost_on(clients[who], house.accounts[who], page)
    assert (lost, AuditRow.objects.count() - before) == ([], 0)
    assert len(pages) > 90
