"""A round of needs: what was found of which kind, whom it came from, and the order that it ends with."""

from typing import Any

import pytest
from django.test import Client

from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House
from zhagen.web.common.errors import NotFound
from zhagen.web.common.ids import make_id
from zhagen.web.pages.needs.forms import name_of
from zhagen.web.records import service as records
from zhagen.web.records.models.practice import NeedFinding, NeedRank

pytestmark = pytest.mark.django_db
NOISE, LIGHT = name_of("noise"), name_of("加装路灯")


@pytest.fixture
def client(house: House) -> Client:
    return signed_in(house)


def found(house: House, **cells: Any) -> Any:
    return write(house, "need_findings", **{"round": 1, "category": "noise", "kind": "felt", **cells})


def page(client: Client, house: House, **asked: Any) -> Any:
    return client.get(address(house, "needs"), asked).context


def send(client: Client, house: House, form: Any, act: str, **said: Any) -> Any:
    held = {one.html_name: one.value() for one in form if one.value() not in (None, "")}
    return client.post(address(house, "needs"), {**held, "act": act, **said})


def order() -> dict[str, int]:
    rows = NeedRank.objects.unscoped().filter(deleted_at__isnull=True)
    return {row.category: row.rank for row in rows}


def test_findings_stand_by_kind_of_evidence_and_group_asked(house: House, client: Client) -> None:
    found(house, informants="老人;租户")
    found(house, kind="normative", informants="居委会；老人")
    found(house, category="加装路灯", kind="expressed")
    shown = page(client, house)
    lines = {line.category: line for line in shown["lines"]}
    assert [number for _label, number in lines["noise"].kinds] == [1, 0, 1, 0]
    assert set(lines["noise"].groups) == {"老人", "租户", "居委会"}
    assert [str(one) for one in lines["noise"].lacks] == ["表达性", "比较性"]
    asked = {str(label): dict(groups) for label, groups in shown["asked"]}
    assert asked["感觉性"] == {"老人": 1, "租户": 1}
    assert asked["比较性"] == {}


def test_a_finding_is_written_into_the_round_that_is_open(house: House, client: Client) -> None:
    found(house)
    form = page(client, house, round=2)["finding"]
    for _ in range(2):
        answer = send(client, house, form, "finding", category="noise", kind="felt", informants="老人")
        assert answer.status_code == 302
    row = NeedFinding.objects.unscoped().get(round=2)
    assert (row.category, row.informants) == ("noise", "老人")
    after = client.get(answer["Location"]).context
    assert (after["found"].number, after["numbers"], after["done"]) == (2, [2, 1], "finding")
    told = send(client, house, form, "finding", category="noise", kind="normative")
    assert (told.status_code, NeedFinding.objects.unscoped().count()) == (409, 2)
    wrong = send(client, house, page(client, house)["finding"], "finding", kind="felt")
    assert (wrong.status_code, set(wrong.context["finding"].errors)) == (422, {"category"})


def test_a_round_ends_in_an_order_with_one_save(house: House, client: Client) -> None:
    found(house)
    lamp = found(house, category="加装路灯")
    form = page(client, house)["ranks"]
    for _ in range(2):
        assert send(client, house, form, "rank", **{NOISE: "2", LIGHT: "1"}).status_code == 302
    assert order() == {"noise": 2, "加装路灯": 1}
    shown = client.get(address(house, "needs"))
    assert [line.category for line in shown.context["lines"]] == ["加装路灯", "noise"]
    assert f"{address(house, 'objective-add')}?finding={lamp.pk}" in shown.content.decode()
    assert send(client, house, shown.context["ranks"], "rank", **{NOISE: "1", LIGHT: ""}).status_code == 302
    assert order() == {"noise": 1}


def test_two_in_one_place_are_told_and_nothing_is_written(house: House, client: Client) -> None:
    found(house)
    found(house, category="加装路灯")
    told = send(client, house, page(client, house)["ranks"], "rank", **{NOISE: "1", LIGHT: "1"})
    assert (told.status_code, order(), "同一名" in told.content.decode()) == (422, {}, True)


def test_of_two_people_the_second_is_told_and_may_go_on(house: House, client: Client) -> None:
    found(house)
    found(house, category="加装路灯")
    mine = page(client, house)["ranks"]
    other = signed_in(house, "colleague")
    send(other, house, page(other, house)["ranks"], "rank", **{NOISE: "1"})
    told = send(client, house, mine, "rank", **{LIGHT: "1"})
    assert (told.status_code, order()) == (409, {"noise": 1})
    assert told.context["ranks"][LIGHT].value() == "1"
    assert send(client, house, told.context["ranks"], "rank").status_code == 302
    assert order() == {"加装路灯": 1}


def test_three_people(house: House) -> None:
    found(house)
    assert signed_in(house, "stranger").get(address(house, "needs")).status_code == 404
    ranking = {"places": {"noise": 1}, "seen": {}, "id": make_id()}
    with pytest.raises(NotFound):
        records.rank_needs(house.scope("stranger"), house.own.pk, 1, **ranking)
    supervisor = signed_in(house, "supervisor").get(address(house, "needs")).content.decode()
    assert ("噪音" in supervisor, "<form" in supervisor.partition("<main")[2].partition("</main")[0]) == (
        True,
        False,
    )
    records.rank_needs(house.scope("colleague"), house.own.pk, 1, **ranking)
    assert order() == {"noise": 1}


def test_an_empty_round_says_what_to_do(house: House, client: Client) -> None:
    shown = client.get(address(house, "needs"))
    assert "还没有发现" in shown.content.decode()
    assert shown.context["found"].number == 1
    assert client.get(address(house, "needs"), {"round": "x"}).status_code == 200


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_asks_a_fixed_number_of_queries(
    house: House, client: Client, number: int, django_assert_num_queries: Any
) -> None:
    for _ in range(number):
        found(house)
    # Session and account, scope and engagement (4), findings, ranks.
    with django_assert_num_queries(8):
        client.get(address(house, "needs"))
