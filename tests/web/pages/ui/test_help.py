"""The help: in both languages, for anybody, and complete."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.people import House
from zhagen.method.playbook import load_playbook
from zhagen.method.terms import STATE_WORDS, Lang

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("language", "lang"), [("zh-hans", "zh"), ("en", "en")])
def test_every_item_dimension_and_state_is_explained(house: House, language: str, lang: Lang) -> None:
    house.accounts["worker"].language = language
    house.accounts["worker"].save()
    client = Client()
    client.force_login(house.accounts["worker"])
    method = client.get(reverse("help")).context["method"]
    playbook = load_playbook()
    assert [one.name for stage in method.stages for one in stage.items] == [
        item.short.in_(lang) for item in playbook.items
    ]
    assert [one.means for one in method.dimensions] == [one.asks.in_(lang) for one in playbook.dimensions]
    marks = {one.name for _asks, marks in method.marks for one in marks}
    assert marks == {words.in_(lang) for words in STATE_WORDS.values()}


def test_whoever_is_signed_out_reads_it_too(house: House) -> None:
    page = Client().get(reverse("help"))
    assert page.status_code == 200
    assert reverse("help") in Client().get(reverse("sign-in")).content.decode()
