"""The plan: objectives with their chain, steps beneath, and what becomes of steps whose objective was deleted."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.web.pages.records.entering import address, signed_in, write
from tests.web.people import House
from zhagen.web.common.errors import NotFound
from zhagen.web.common.ids import make_id
from zhagen.web.records import service as records
from zhagen.web.records.models.fieldwork import Objective, PlanStep

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 3, 1)


@pytest.fixture
def client(house: House) -> Client:
    return signed_in(house)


def chain(house: House) -> dict[str, str]:
    finding = write(house, "need_findings", category="noise", kind="felt")
    resource = write(house, "resources", name="活动室")
    return {
        "title": "夜里安静",
        "finding": str(finding.pk),
        "indicator": "夜里投诉",
        "baseline": "每月 9 次",
        "target": "每月 3 次",
        "resource": str(resource.pk),
        "owner": str(house.accounts["colleague"].pk),
        "due": "2027-03-01",
    }


def send(client: Client, place: str, form: Any, **said: str) -> Any:
    held = {one.html_name: one.value() for one in form if one.value() not in (None, "")}
    return client.post(place, {**held, **said})


def cards(client: Client, house: House) -> list[Any]:
    page = client.get(address(house, "plan"))
    return [card for _number, listed in page.context["plans"] for card, _form in listed]


def test_an_objective_is_written_with_its_whole_chain(house: House, client: Client) -> None:
    place = address(house, "objective-add")
    answer = send(client, place, client.get(place).context["form"], **chain(house))
    row = Objective.objects.unscoped().get()
    assert (row.title, row.chain, row.plan, str(row.due)) == ("夜里安静", True, 1, "2027-03-01")
    page = client.get(answer["Location"]).content.decode()
    assert "链条完整" in page
    [card] = cards(client, house)
    assert [said for _label, said in card.links[1:]] == [
        "夜里投诉",
        "每月 9 次",
        "每月 3 次",
        "活动室",
        "Colleague",
        "2027年3月1日",
    ]


def test_what_is_missing_of_the_chain_is_said_and_can_be_added(house: House, client: Client) -> None:
    place, said = address(house, "objective-add"), chain(house)
    send(client, place, client.get(place).context["form"], title="夜里安静", target="每月 3 次")
    row = Objective.objects.unscoped().get()
    [card] = cards(client, house)
    assert (row.chain, [str(one) for one in card.missing]) == (
        False,
        ["发现", "指标", "现在", "资源", "负责人", "期限"],
    )
    change = address(house, "objective-change", row.pk)
    form = client.get(change).context["form"]
    assert send(client, change, form, **said).status_code == 302
    row.refresh_from_db(from_queryset=Objective.objects.unscoped())
    assert (row.chain, row.indicator, row.version) == (True, "夜里投诉", 2)
    told = send(client, change, form, **{**said, "indicator": "anders"})
    assert (told.status_code, told.context["form"]["indicator"].value()) == (409, "anders")


def test_sent_twice_it_is_written_once_and_other_words_are_told(house: House, client: Client) -> None:
    place = address(house, "objective-add")
    form = client.get(place).context["form"]
    for _ in range(2):
        assert send(client, place, form, title="夜里安静").status_code == 302
    told = send(client, place, form, title="anders")
    assert (told.status_code, Objective.objects.unscoped().count()) == (409, 1)
    assert told.context["form"]["title"].value() == "anders"


@pytest.mark.parametrize(
    ("said", "wrong"),
    [({"title": ""}, "title"), ({"due": "2000-01-01"}, "due"), ({"owner": str(make_id())}, "owner")],
)
def test_what_cannot_be_is_said_beside_its_field(
    house: House, client: Client, said: dict[str, str], wrong: str
) -> None:
    place = address(house, "objective-add")
    answer = send(client, place, client.get(place).context["form"], **{"title": "夜里安静", **said})
    assert (answer.status_code, set(answer.context["form"].errors)) == (422, {wrong})
    assert Objective.objects.unscoped().count() == 0


def test_steps_stand_beneath_and_are_done_in_one_tap(house: House, client: Client) -> None:
    row = write(house, "objectives", title="夜里安静")
    place = address(house, "plan")
    [(_number, [(_card, form)])] = client.get(place).context["plans"]
    for _ in range(2):
        answer = send(client, place, form, act="step", title="走一遍三号楼", due="2026-03-09")
        assert answer.status_code == 302
    step = PlanStep.objects.unscoped().get()
    assert (step.objective_id, step.title, str(step.due)) == (row.pk, "走一遍三号楼", "2026-03-09")
    [card] = cards(client, house)
    assert (card.done, card.steps[0].late) == (0, (timezone.localdate() - dt.date(2026, 3, 9)).days)
    tapped = client.post(address(house, "settle", "plan_steps", step.pk), {"version": 1, "to": "plan"})
    assert tapped["Location"].startswith(f"{place}?done=settled")
    assert "撤回" in client.get(tapped["Location"]).content.decode()
    [card] = cards(client, house)
    assert card.done == 1
    empty = send(client, place, step_of(client, house), act="step", title="")
    assert (empty.status_code, PlanStep.objects.unscoped().count()) == (422, 1)


def step_of(client: Client, house: House) -> Any:
    [(_number, [(_card, form)])] = client.get(address(house, "plan")).context["plans"]
    return form


def test_steps_of_a_deleted_objective_have_their_sentence_and_two_ways_on(
    house: House, client: Client
) -> None:
    gone, other = (write(house, "objectives", title=title) for title in ("旧目标", "新目标"))
    step = write(house, "plan_steps", objective=gone, title="走一遍楼")
    records.delete_record(house.scope("worker"), "objectives", gone.pk, 1)
    page = client.get(address(house, "plan"))
    assert [line.title for line, _objective in page.context["orphans"]] == ["走一遍楼"]
    assert "什么都没有丢" in page.content.decode()
    assert address(house, "record-restore", "objectives", gone.pk) in page.content.decode()
    moving = {"act": "move", "step": step.pk, "objective": other.pk, "version": 1}
    assert client.post(address(house, "plan"), {**moving, "objective": step.pk}).status_code == 409
    assert client.post(address(house, "plan"), moving).status_code == 302
    assert client.get(address(house, "plan")).context["orphans"] == []
    told = client.post(address(house, "plan"), {**moving, "version": 7, "objective": gone.pk})
    assert told.status_code == 409


def test_a_step_for_an_objective_that_was_deleted_meanwhile_is_not_lost(house: House, client: Client) -> None:
    row = write(house, "objectives", title="夜里安静")
    form = step_of(client, house)
    records.delete_record(house.scope("colleague"), "objectives", row.pk, 1)
    told = send(client, address(house, "plan"), form, act="step", title="走一遍三号楼")
    assert (told.status_code, "走一遍三号楼" in told.content.decode()) == (422, True)


def test_three_people(house: House) -> None:
    row = write(house, "objectives", title="夜里安静")
    step = write(house, "plan_steps", objective=row)
    stranger = signed_in(house, "stranger")
    assert stranger.get(address(house, "plan")).status_code == 404
    assert stranger.get(address(house, "objective-change", row.pk)).status_code == 404
    with pytest.raises(NotFound):
        records.change_objective(house.scope("stranger"), row.pk, 1, {"title": "anders"})
    supervisor = signed_in(house, "supervisor")
    page = supervisor.get(address(house, "plan")).content.decode()
    assert ("夜里安静" in page, "<form" in page.partition("<main")[2].partition("</main")[0]) == (True, False)
    assert supervisor.post(address(house, "plan"), {"act": "move", "step": step.pk}).status_code == 403
    assert signed_in(house, "colleague").get(address(house, "objective-change", row.pk)).status_code == 200


def test_without_a_plan_the_page_says_where_to_begin(house: House, client: Client) -> None:
    assert "还没有计划" in client.get(address(house, "plan")).content.decode()


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_asks_a_fixed_number_of_queries(
    house: House, client: Client, number: int, django_assert_num_queries: Any
) -> None:
    for _ in range(number):
        one = write(house, "objectives", title="夜里安静", finding=write(house, "need_findings"))
        write(house, "plan_steps", objective=one)
    # Session and account, scope and engagement (4), objectives, steps.
    with django_assert_num_queries(8):
        client.get(address(house, "plan"))
