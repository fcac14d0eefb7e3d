"""What was deleted while somebody wrote on its own page: they are told, keep their words, and can bring it back."""

from typing import Any

import pytest

from tests.web.pages.records.entering import address, service_of, signed_in, write
from tests.web.people import House

pytestmark = pytest.mark.django_db
TOLD = {"zh-hans": "已经被删除", "en": "deleted"}


def taken_away(house: House, table: str, row: Any) -> None:
    service_of(table).delete_record(house.scope("worker"), table, row.pk, row.version)


def check(house: House, table: str, row: Any, answer: Any, language: str, words: str = "") -> None:
    page = answer.content.decode()
    assert answer.status_code == 409
    assert TOLD[language] in page
    assert words in page
    assert address(house, "record-restore", table, row.pk) in page
    assert address(house, "record-change", table, row.pk) not in page


@pytest.fixture(params=["zh-hans", "en"])
def language(request: Any, house: House) -> Any:
    house.accounts["worker"].language = request.param
    house.accounts["worker"].save()
    return request.param


def test_a_decision_at_an_activity(house: House, language: str) -> None:
    row, client = write(house, "activities", title="茶话会"), signed_in(house)
    page = client.get(address(house, "activity-page", row.pk))
    sent = {"act": "decide", "key": page.context["key"], "decision-title": "买两把椅子"}
    taken_away(house, "activities", row)
    answer = client.post(address(house, "activity-page", row.pk), sent)
    check(house, "activities", row, answer, language, "买两把椅子")


def test_the_roll_of_an_activity(house: House, language: str) -> None:
    row, client = write(house, "activities", title="茶话会"), signed_in(house)
    taken_away(house, "activities", row)
    answer = client.post(address(house, "activity-roll", row.pk), {"new_names": "新来的阿姨"})
    check(house, "activities", row, answer, language, "新来的阿姨")
    assert client.get(address(house, "activity-roll", row.pk)).status_code == 404


def test_a_rule_of_a_group(house: House, language: str) -> None:
    row, client = write(house, "groups", name="花友"), signed_in(house)
    form = client.get(address(house, "group-page", row.pk)).context["rule"]
    sent = {one.html_name: one.value() for one in form if one.value() is not None}
    topic = form["topic"].field.choices[1][0]
    taken_away(house, "groups", row)
    answer = client.post(
        address(house, "group-page", row.pk), {**sent, "act": "rule", form["topic"].html_name: topic}
    )
    check(house, "groups", row, answer, language)
    assert answer.context["rule"]["topic"].value() == topic


def test_the_doors_of_a_building(house: House, language: str) -> None:
    row, client = write(house, "buildings", name="7 号楼"), signed_in(house)
    taken_away(house, "buildings", row)
    sent = {"stairwells": "甲 乙", "lowest": "1", "highest": "6", "doors": "2"}
    answer = client.post(address(house, "doors", row.pk), sent)
    check(house, "buildings", row, answer, language, "甲 乙")
    assert client.get(address(house, "doors", row.pk)).status_code == 404
