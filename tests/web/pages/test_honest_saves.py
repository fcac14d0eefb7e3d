"""What a save says is what is so: every form, sent twice, slowly, after a lost answer, back, stale, of something
deleted, signed out, in another language."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.pages.matrix import ACCOUNT_ROUTES, PEOPLE_ROUTES, ROUTES
from tests.web.pages.records.entering import service_of, signed_in, write
from tests.web.pages.saving import FORMS, Saved, Sent
from tests.web.people import House
from zhagen.web.common.models import AuditRow
from zhagen.web.pages.activities.actions import ACTS as ACTIVITY_ACTS
from zhagen.web.pages.groups.actions import ACTS as GROUP_ACTS
from zhagen.web.pages.ui.drafts import open_draft
from zhagen.web.store.record import DatedRecord, today

pytestmark = pytest.mark.django_db
CASES = [pytest.param(name, id=name) for name, case in FORMS.items() if isinstance(case, Saved)]
NEW = [pytest.param(name, id=name) for name, case in FORMS.items() if isinstance(case, Saved) and case.is_new]
TYPED = [pytest.param(name, id=name) for name, case in FORMS.items() if isinstance(case, Saved) and case.text]
CHANGES = [
    pytest.param(name, id=name) for name, case in FORMS.items() if isinstance(case, Saved) and not case.is_new
]
# Doors that save no record: who comes in, in which language, what a list is asked for.
ELSEWHERE = {*PEOPLE_ROUTES, *ACCOUNT_ROUTES, "first-run", "sign-in", "demo-sign-in", "sign-out", "language"}


def test_every_form_is_in_the_table() -> None:
    acts = {f"activity-page:{act}" for act in ACTIVITY_ACTS} | {f"group-page:{act}" for act in GROUP_ACTS}
    posting = {
        name
        for name, routes in ROUTES.items()
        for route in routes
        if route.method == "post" and route.of == "own" and route.answers["worker"] not in (405, name)
    }
    finders = {name for name in posting if name.endswith("-json")}
    pages = {"activity-page", "group-page"}
    assert FORMS.keys() == (posting - ELSEWHERE - finders - pages) | acts
    assert all(len(case.split()) > 5 for case in FORMS.values() if isinstance(case, str))


def opened(house: House, name: str, query: str = "") -> tuple[Saved, Any, Client, str, Sent]:
    case: Any = FORMS[name]
    thing = case.of(house) if case.of else None
    client = signed_in(house)
    path, sent = case.begin(client, house, thing, query)
    if name == "many-doors-building":
        doors = [one for one in sent if one.startswith("door-")]
        sent |= {one: ["nobody_home"] for one in doors}
    if case.act == "join":
        sent["resident"] = [f"residents:{_resident(house).pk}"]
    if case.act == "role":
        sent["resident"] = [str(_member(house, thing).resident_id)]
    if case.act == "decide":
        sent["decision-group"] = [str(thing.groups[0])]
    if case.page == "many-doors-building":
        (home,) = rows(house, "households")
        sent[f"door-{home.pk}"] = ["nobody_home"]
    return case, thing, client, path, sent


def _resident(house: House) -> Any:
    return service_of("residents").record(house.scope("worker"), "residents", house.own.pk, {"alias": "老周"})


def _member(house: House, group: Any) -> Any:
    return service_of("memberships").list_records(house.scope("worker"), "memberships", house.own.pk).get()


def rows(house: House, table: str) -> list[DatedRecord]:
    return list(service_of(table).list_records(house.scope("worker"), table, house.own.pk))


def audits() -> int:
    return AuditRow.objects.unscoped().count()


@pytest.mark.parametrize("name", CASES)
def test_a_second_click_and_a_lost_answer_save_once(house: House, name: str) -> None:
    case, _thing, client, path, sent = opened(house, name)
    first = client.post(path, sent)
    assert first.status_code == 302, first.context["form"].errors if first.context else first
    after = (audits(), len(rows(house, case.table)))
    again = client.post(path, sent)
    leads = first["Location"].partition("&")[0]
    assert again.status_code == 302
    assert again["Location"].partition("&")[0] in (leads, leads.replace("done=saved", "done=again"))
    assert (audits(), len(rows(house, case.table))) == after


@pytest.mark.parametrize("name", [one for one in NEW if FORMS[str(one.id)].text])
def test_more_typed_while_the_first_is_on_its_way_is_all_saved_or_none_of_it(house: House, name: str) -> None:
    """What comes second under the same id with other words is told, whole, and nothing of it is saved."""
    case, _thing, client, path, sent = opened(house, name)
    assert client.post(path, sent).status_code == 302
    after = (audits(), len(rows(house, case.table)))
    told = client.post(path, sent | {case.text: [case.other]})
    assert (told.status_code, case.other in told.content.decode()) == (409, True)
    assert (audits(), len(rows(house, case.table))) == after


@pytest.mark.parametrize("name", [one for one in NEW if ":" not in str(one.id)])
def test_back_and_saved_again_is_the_same_record(house: House, name: str) -> None:
    case, thing, client, path, sent = opened(house, name)
    assert client.post(path, sent).status_code == 302
    after = len(rows(house, case.table))
    # The address has kept the form's id.
    query = f"?form={sent['id'][0]}"
    page = client.get(case.address(house, thing) + query).content.decode()
    assert "这张表已经保存过一次" in page
    _path, back = case.begin(client, house, thing, query)
    assert back["id"] == sent["id"]
    assert client.post(path, sent | {"id": back["id"]}).status_code == 302
    assert len(rows(house, case.table)) == after
    assert "这张表已经保存过一次" not in client.get(case.address(house, thing)).content.decode()


@pytest.mark.parametrize("name", [one for one in NEW if ":" not in str(one.id)])
def test_sent_again_after_it_was_deleted_it_says_so_and_offers_it_back(house: House, name: str) -> None:
    case, _thing, client, path, sent = opened(house, name)
    assert client.post(path, sent).status_code == 302
    for row in rows(house, case.table):
        service_of(case.table).delete_record(house.scope("worker"), case.table, row.pk, row.version)
    answer = client.post(path, sent, follow=True)
    page = answer.content.decode()
    if (
        answer.redirect_chain and "done=again" in answer.redirect_chain[-1][0]
    ):  # of several records at once what stands is shown
        assert "这次没有再写" in page
        return
    assert "保存以后被删除了" in page
    assert "恢复" in page
    assert not any(word in page for word in ("已保存", "已保存"))
    assert rows(house, case.table) == []


@pytest.mark.parametrize("name", CHANGES)
def test_of_something_deleted_meanwhile_it_is_told(house: House, name: str) -> None:
    case, thing, client, path, sent = opened(house, name)
    table = case.table if case.table == thing.TABLE else thing.TABLE
    service_of(table).delete_record(house.scope("worker"), table, thing.pk, thing.version)
    before = audits()
    told = client.post(path, sent)
    assert (told.status_code, "已经被删除" in told.content.decode()) == (409, True)
    assert audits() == before


@pytest.mark.parametrize("name", ["record-change", "concern-take-up", "concern-close"])
def test_on_a_version_that_somebody_changed_both_are_there(house: House, name: str) -> None:
    case, thing, client, path, sent = opened(house, name)
    changed = {"note": "同事写的"}
    service_of(case.table).change_record(
        house.scope("colleague"), case.table, thing.pk, thing.version, changed
    )
    told = client.post(path, sent)
    page = told.content.decode()
    assert (told.status_code, "有人改过" in page, "同事写的" in page) == (409, True, True)
    assert all(value in page for value in case.said.values())


@pytest.mark.parametrize("name", TYPED)
def test_signed_out_the_text_is_its_writers_alone(house: House, name: str) -> None:
    case, _thing, client, path, sent = opened(house, name)
    before, typed = audits(), sent | {case.text: [case.other]}
    client.logout()
    asked = client.post(path, typed)
    assert (asked.status_code, case.other in asked.content.decode()) == (403, False)
    kept = open_draft(house.accounts["worker"], str(asked.context["draft"]))
    assert kept is not None
    assert [case.text, case.other] in kept.fields
    assert open_draft(house.accounts["colleague"], str(asked.context["draft"])) is None
    assert audits() == before


@pytest.mark.parametrize("name", CASES)
def test_in_another_language_it_is_the_same_form(house: House, name: str) -> None:
    """Drawn in one language, sent in the other."""
    case, _thing, client, path, sent = opened(house, name)
    house.accounts["worker"].language = "en"
    house.accounts["worker"].save()
    assert client.post(path, sent).status_code == 302
    after = len(rows(house, case.table))
    assert client.post(path, sent).status_code == 302
    assert len(rows(house, case.table)) == after


def test_the_roll_of_an_activity_to_come_says_the_true_reason(house: House) -> None:
    client, ahead = signed_in(house), today() + dt.timedelta(6)
    wei = write(house, "residents", alias="老魏")
    activity = write(house, "activities", title="议事会", day=ahead, held=None)
    place = reverse("activity-roll", args=[house.own.pk, activity.pk])
    assert "这场活动的日子还没有到，名单到那天才能保存" in client.get(place).content.decode()
    told = client.post(place, {f"part-{wei.pk}": "0"})
    page = told.content.decode()
    assert (told.status_code, "这场活动的日子还没有到，所以没有签到" in page) == (422, True)
    assert "不在这个社区" not in page
    assert rows(house, "attendance") == []
    # Written with the activity itself it is the same.
    _case, _thing, _client, path, sent = opened(house, "activity")
    planned = {"title": ["另一场"], "day": [str(ahead)], "held": ["unknown"], f"part-{wei.pk}": ["0"]}
    told = client.post(path, sent | planned)
    page = told.content.decode()
    assert (told.status_code, "这场活动的日子还没有到，所以没有签到" in page) == (422, True)
    assert "不在这个社区" not in page


def test_people_at_an_activity_that_was_not_held_are_asked_about(house: House) -> None:
    wei = write(house, "residents", alias="老魏")
    _case, _thing, client, path, sent = opened(house, "activity")
    told = client.post(path, sent | {"held": ["false"], f"part-{wei.pk}": ["0"]})
    (asked,) = told.context["entry"].form.asked
    assert (told.status_code, asked.sentence) == (422, "没有办成，却有 1 位到了？")
    kept = client.post(path, sent | {"held": ["false"], f"part-{wei.pk}": ["0"], "sure": [asked.key]})
    assert kept.status_code == 302
    # Calling its roll asks too.
    place = reverse("activity-roll", args=[house.own.pk, rows(house, "activities")[0].pk])
    told = client.post(place, {f"part-{wei.pk}": "1", f"was-{wei.pk}": "1:0"})
    assert [one.sentence for one in told.context["further"].asked] == ["没有办成，却有 1 位到了？"]
