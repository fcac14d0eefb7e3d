"""What makes no sense is told before it counts: an empty sheet, one and the same on both sides, a false meeting."""

from typing import Any

import pytest

from tests.web.pages.records.entering import address, begun, prepare, service_of, signed_in, write
from tests.web.people import House
from zhagen.web.common.errors import NotFound

pytestmark = pytest.mark.django_db


def refused(house: House, kind: str, **typed: Any) -> dict[str, list[str]]:
    """What is said beside which field."""
    client = signed_in(house)
    sent = {**begun(client, house, kind), **typed}
    told = client.post(address(house, "record-add", kind), sent)
    assert told.status_code == 422
    return dict(told.context["form"].errors)


def rows_of(house: House, table: str) -> int:
    return int(service_of(table).list_records(house.scope("worker"), table, house.own.pk).count())


@pytest.mark.parametrize("table", ["resources", "residents", "posts", "sharings", "funding", "concerns"])
@pytest.mark.parametrize(
    ("language", "said"), [("zh-hans", "还什么都没写"), ("en", "Nothing is written yet")]
)
def test_a_sheet_on_which_nothing_is_written_is_not_saved(
    house: House, table: str, language: str, said: str
) -> None:
    house.accounts["worker"].language = language
    house.accounts["worker"].save()
    [sentence] = refused(house, table)["__all__"]
    assert sentence.startswith(said)
    assert rows_of(house, table) == 0


def test_a_day_of_entering_that_is_left_empty_is_today_and_nobody_elses_change(house: House) -> None:
    client = signed_in(house)
    sent = {**begun(client, house, "resources"), "name": "长椅", "entered": ""}
    assert client.post(address(house, "record-add", "resources"), sent).status_code == 302


def test_the_holder_of_a_new_post_is_not_yet_known(house: House) -> None:
    client = signed_in(house)
    assert "worker" not in begun(client, house, "posts")
    assert begun(client, house, "work_hours")["worker"] == str(house.accounts["worker"].pk)


def test_one_resident_helps_another(house: House) -> None:
    one = str(write(house, "residents", alias="甲").pk)
    assert list(refused(house, "exchanges", giver=one, receiver=one)) == ["receiver"]


def test_experience_passes_between_two_groups(house: House) -> None:
    one = str(write(house, "groups", name="花友").pk)
    assert list(refused(house, "sharings", from_group=one, to_group=one)) == ["to_group"]


def test_residents_who_reviewed_are_among_those_who_did(house: House) -> None:
    assert list(refused(house, "reviews", reviewers="3", resident_reviewers="4")) == ["resident_reviewers"]


def test_a_kind_is_kept_from_a_year_ahead_at_most(house: House) -> None:
    assert list(refused(house, "kept", table="contacts", day="2126-01-01")) == ["day"]
    assert list(refused(house, "kept", table="contacts", until="2126-01-01")) == ["until"]


def test_a_concern_of_which_nothing_is_said_is_not_saved(house: House) -> None:
    client = signed_in(house)
    page = client.get(address(house, "concern-add"))
    sent = {one.html_name: one.value() for one in page.context["form"] if one.value()}
    told = client.post(address(house, "concern-add"), sent)
    assert (told.status_code, list(told.context["form"].errors)) == (422, ["note"])
    assert client.post(address(house, "concern-add"), {**sent, "category": "noise"}).status_code == 302


def test_reviews_that_decided_the_same_are_chosen_by_their_days(house: House) -> None:
    prepare(house, "claims")
    for day in ("2025-03-01", "2025-09-01"):
        write(house, "reviews", stage="launch", decision="stay", day=day)
    form = signed_in(house).get(address(house, "record-add", "claims")).context["form"]
    assert [name for _key, name in form["review"].field.choices][1:] == [
        "阶段评估 2026年3月1日",
        "启动 · 留在本阶段 · 2025年9月1日",
        "启动 · 留在本阶段 · 2025年3月1日",
    ]


def test_a_deleted_record_leads_back_to_the_deleted_ones(house: House) -> None:
    row, client = write(house, "posts", title="前台"), signed_in(house)
    client.post(address(house, "record-delete", "posts", row.pk), {"version": 1})
    page = client.get(address(house, "record", "posts", row.pk)).content.decode()
    assert address(house, "records-deleted", "posts") in page


def test_all_that_is_wrong_is_told_at_once(house: House) -> None:
    client = signed_in(house)
    goal = write(house, "objectives", title="A")
    wrong = {"objective": str(goal.pk), "day": "2026-03-01", "due": "soon", "done": "2026-02-01"}
    assert list(refused(house, "plan_steps", **wrong)) == ["due", "done"]
    row = write(house, "plan_steps", objective=goal, title="B")
    place = address(house, "record-change", "plan_steps", row.pk)
    held = {f.name: f.value() for f in client.get(place).context["form"] if f.value() is not None}
    told = client.post(place, {**held, **wrong, "day": ""})
    assert list(told.context["form"].errors) == ["day", "due"]
    told = client.post(place, {**held, **wrong})
    assert list(told.context["form"].errors) == ["due", "done"]
    assert rows_of(house, "plan_steps") == 1


def test_what_is_wrong_with_a_record_is_said_without_writing_it(house: House) -> None:
    fieldwork = service_of("work_hours")
    values = {"day": "2026-03-01", "hours": -1}
    by, here = house.scope("worker"), house.own.pk
    assert sorted(fieldwork.examine_record(by, "work_hours", here, values)) == ["hours", "worker"]
    assert fieldwork.examine_record(house.scope("manager"), "work_hours", here, values) == {}
    with pytest.raises(NotFound):
        fieldwork.examine_record(house.scope("stranger"), "work_hours", here, values)
    assert rows_of(house, "work_hours") == 0


def test_who_does_the_work_is_offered_of_the_own_team(house: House) -> None:
    form = signed_in(house).get(address(house, "record-add", "work_hours")).context["form"]
    names = [name for _key, name in form["worker"].field.choices][1:]
    assert names == ["Colleague", "Lead", "Worker"]


@pytest.mark.parametrize(("language", "said"), [("zh-hans", "评估已经签字"), ("en", "signed")])
def test_a_signed_review_says_why_it_stands_and_offers_no_form(
    house: House, language: str, said: str
) -> None:
    house.accounts["worker"].language = language
    house.accounts["worker"].save()
    client = signed_in(house)
    review = write(house, "reviews", stage="launch", decision="stay")
    claim = write(house, "claims", review=review)
    practice = service_of("reviews")
    for version, who in enumerate(("worker", "supervisor"), 1):
        practice.sign_review(house.scope(who), review.pk, version)
    for table, row in (("reviews", review), ("claims", claim)):
        page = client.get(address(house, "record", table, row.pk)).content.decode()
        change = address(house, "record-change", table, row.pk)
        assert said in page
        assert change not in page
        assert address(house, "record-delete", table, row.pk) not in page
        assert client.get(change)["Location"] == address(house, "record", table, row.pk)


def test_what_is_wrong_further_down_is_named_at_the_top_with_the_way_there(house: House) -> None:
    client = signed_in(house)
    place = address(house, "record-add", "reviews")
    sent = {**begun(client, house, "reviews"), "stage": "launch"}
    page = client.post(place, {**sent, "reviewers": "-1"}).content.decode()
    top, _form, _rest = page.partition('<form class="sheet')
    assert "还没有保存" in top
    assert '<a href="#id_reviewers_field">评估人数</a>' in top
    assert 'id="id_reviewers_field"' in page
    assert "还没有保存" not in client.get(place).content.decode()


def test_the_round_goes_on_until_somebody_begins_another(house: House) -> None:
    client = signed_in(house)
    assert "round" not in begun(client, house, "need_findings")
    write(house, "need_findings", round=3, day="2026-03-02")
    write(house, "need_findings", round=2, day="2026-03-01")
    assert begun(client, house, "need_findings")["round"] == 3
    assert list(refused(house, "need_findings")) == ["__all__"]


@pytest.mark.parametrize(
    ("language", "days"),
    [
        ("zh-hans", {"funding": "应到账的日子", "exchanges": "事情发生的日子，不是录入的日子"}),
        ("en", {"funding": "The day it falls due", "exchanges": "When it happened, not when it was typed"}),
    ],
)
def test_what_the_day_is_of_such_a_record_is_said(house: House, language: str, days: dict[str, str]) -> None:
    house.accounts["worker"].language = language
    house.accounts["worker"].save()
    for table, said in days.items():
        assert said in signed_in(house).get(address(house, "record-add", table)).content.decode()
