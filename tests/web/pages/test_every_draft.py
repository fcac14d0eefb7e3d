"""Every form of every page comes back as it was typed, and nothing is written by that."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.pages.forms_of import FormSeen, forms_of
from tests.web.pages.matrix import ROUTES
from tests.web.pages.records.entering import write
from tests.web.pages.test_access import address, client_of
from tests.web.people import House, make_house
from zhagen.web.common.models import AuditRow
from zhagen.web.pages.ui.drafts import IN_SESSION, StoredDraft, seal_draft
from zhagen.web.records import service as records

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
    for table in ("objectives", "votes", "attendance", "resources"):  # one form serves all kinds
        yield "worker", reverse("record-add", args=[house.own.pk, table])


def busy_pages(house: House) -> Iterator[tuple[str, str]]:
    """Pages that have more forms the more has happened."""
    group = write(house, "roles").group_id
    activity = write(house, "activities", title="议事会", held=True, groups=[group])
    for _ in range(2):
        write(house, "decisions", activity=activity, group=group)
    here, off = (write(house, "attendance", activity=activity) for _ in range(2))
    records.delete_record(house.scope("worker"), "attendance", off.pk, off.version)
    yield "worker", reverse("group-page", args=[house.own.pk, group])
    yield "worker", reverse("activity-page", args=[house.own.pk, here.activity_id])
    yield "worker", reverse("activity-roll", args=[house.own.pk, here.activity_id])
    for more in ({}, {"closed": "2026-03-02"}, {"closed": "2026-03-02", "told_back": "2026-03-03"}):
        yield "worker", reverse("concern", args=[house.own.pk, write(house, "concerns", **more).pk])
    hidden = write(house, "concerns", category="health")
    for name in ("record", "record-change"):
        yield "worker", reverse(name, args=[house.own.pk, "concerns", hidden.pk])


def asked(form: FormSeen) -> list[tuple[str, str]]:
    return sorted((name, value) for name, value in form.sent() if name not in NEVER)


def lost_on(client: Client, who: Any, page: str) -> Iterator[Any]:
    """The forms of that page that do not come back as they were typed."""
    frame = [reverse(name) for name in IN_THE_FRAME]
    for number, form in enumerate(forms_of(client.get(page).content.decode(), page)):
        if form.path in frame or form.path.endswith("/search/"):  # what is looked for is written nowhere
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
    pages = {*pages_of(house), *busy_pages(house)}
    before = AuditRow.objects.unscoped().count()
    lost = []
    for who, page in sorted(pages):
        lost += lost_on(clients[who], house.accounts[who], page)
    assert (lost, AuditRow.objects.unscoped().count() - before) == ([], 0)
    assert len(pages) > 60
