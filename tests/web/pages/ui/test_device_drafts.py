"""A draft that the device kept is drawn again for its writer, unsaved; the key of its seal is on nobody else's page."""

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.pages.records.entering import address, signed_in
from tests.web.people import House
from zhagen.web.common.ids import make_id
from zhagen.web.pages.ui.drafts import draft_seal_of
from zhagen.web.records.models.fieldwork import Concern

pytestmark = pytest.mark.django_db
TEXT = "灯又不亮了 <b>&"


def take_up(client: Client, page: str, path: str, fields: Any) -> Any:
    sent = {"path": path, "page": page, "fields": json.dumps(fields)}
    return client.post(reverse("draft-open"), sent)


def test_it_is_drawn_in_its_form_and_not_saved(house: House) -> None:
    client, path, key = signed_in(house), address(house, "concern-add"), str(make_id())
    page = f"{path}?form={key}"
    answer = take_up(client, page, path, [["id", key], ["note", TEXT], ["password", "secret"]])
    assert (answer.status_code, answer["Location"]) == (302, page)
    form = client.get(page).context["form"]
    assert (form["note"].value(), form["id"].value()) == (TEXT, key)
    assert not Concern.objects.unscoped().exists()
    assert "secret" not in str(dict(client.session))


@pytest.mark.parametrize("page", ["https://elsewhere.example/", "//elsewhere.example/", "elsewhere", ""])
def test_it_leads_nowhere_else(house: House, page: str) -> None:
    assert take_up(signed_in(house), page, "/x/", [])["Location"] == reverse("home")


@pytest.mark.parametrize("fields", [None, 3, [["one"]], "x"])
def test_what_is_no_draft_is_passed_over(house: House, fields: Any) -> None:
    page = address(house, "concern-add")
    assert take_up(signed_in(house), page, page, fields)["Location"] == reverse("home")


def test_the_key_is_its_owners_alone(house: House) -> None:
    worker, colleague = (draft_seal_of(str(house.accounts[who].pk)) for who in ("worker", "colleague"))
    assert (worker.owner, worker.secret) != (colleague.owner, colleague.secret)
    page = signed_in(house).get(address(house, "concern-add"))
    text = page.content.decode()
    assert f'data-secret="{worker.secret}"' in text
    assert colleague.secret not in text
    assert "no-store" in page["Cache-Control"]
    assert 'id="drafts"' not in Client().get(reverse("sign-in")).content.decode()


def test_the_device_is_told_which_form_was_saved(house: House) -> None:
    client, path, key = signed_in(house), address(house, "concern-add"), str(make_id())
    refused = client.post(path, {"id": key, "day": ""})
    assert (refused.status_code, "saved_form" in refused.cookies) == (422, False)
    saved = client.post(path, {"id": key, "day": "2026-03-01", "note": TEXT})
    assert (saved.status_code, saved.cookies["saved_form"].value) == (302, key)


@pytest.mark.parametrize("name", ["visit", "activity", "concern-add", "group", "record-add"])
def test_a_form_that_one_writes_in_is_kept_as_it_is_typed(house: House, name: str) -> None:
    more = ["contacts"] if name == "record-add" else []
    client, place = signed_in(house), address(house, name, *more)
    assert 'data-draft-form="new"' in client.get(place).content.decode()
    bound = client.post(place, {"day": "no day"}).content.decode()
    assert " data-bound>" in bound
