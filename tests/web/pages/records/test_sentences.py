"""Timelines and logs say what happened as a person would, and nothing that is hidden."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse
from django.utils import translation

from tests.web.pages.records.entering import KINDS, address, signed_in, write
from tests.web.people import House
from zhagen.web.common.formats import say_near_day
from zhagen.web.pages.records.sentences import say_change, sentence_of
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of_row

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 3, 3)  # a Tuesday


def said(row: Any, about: Any = None, **more: Any) -> str:
    fresh = type(row).objects.unscoped().get(pk=row.pk)
    return sentence_of(fresh, about, **more)


def test_a_meeting_as_a_worker_would_tell_it(house: House) -> None:
    house.accounts["worker"].name = "赵丽"
    house.accounts["worker"].save()
    who = write(house, "residents", alias="豆花阿姨")
    by = {"worker": house.accounts["worker"], "resident": who, "mode": "home", "day": DAY}
    came = write(house, "contacts", **by, made=True, purpose="discuss", follow_up_on=DAY + dt.timedelta(8))
    assert said(came, who.pk, heard=["卫生"]) == "赵丽上门，聊卫生，约下周再来"
    assert said(came) == "赵丽上门，见了豆花阿姨，商量事情，约下周再来"
    missed = write(
        house, "contacts", **by, made=False, missed="nobody_home", follow_up_on=dt.date(2026, 3, 20)
    )
    assert said(missed, who.pk) == f"赵丽上门，无人在家，约{say_near_day(dt.date(2026, 3, 20))}再来"
    with translation.override("en"):
        assert (
            said(came, who.pk, heard=["sanitation"])
            == "赵丽 came by, talked about sanitation, to come again next week"
        )


def test_what_was_brought_up_stands_in_the_meeting_of_the_page(house: House) -> None:
    who = write(house, "residents", alias="豆花阿姨")
    met = write(house, "contacts", resident=who, made=True, mode="phone", worker=house.accounts["worker"])
    write(house, "concerns", contact=met, category="sanitation")
    write(house, "concerns", contact=met, category="health")  # hidden, so not said
    text = signed_in(house).get(address(house, "resident", who.pk)).content.decode()
    assert ("Worker打电话，聊卫生" in text, "提到卫生" in text, "健康" in text) == (True, True, False)


def test_what_came_of_it(house: House) -> None:
    who, other = (write(house, "residents", alias=name) for name in ("豆花阿姨", "老秦"))
    group = write(house, "groups", name="照明小组")
    activity = write(house, "activities", title="例会")
    concern = write(
        house, "concerns", category="noise", scope="shared", lead="group", closed="2026-04-01", day=DAY
    )
    help_given = write(house, "exchanges", giver=who, receiver=other, hours=2.0)
    closed = say_near_day(dt.date(2026, 4, 1))
    told = {
        said(concern): f"提到噪音，是大家的事，居民小组牵头办，{closed}办结，还没有回话",
        said(help_given, who.pk): "帮了老秦，2 小时",
        said(help_given, other.pk): "豆花阿姨来帮了忙，2 小时",
        said(help_given): "豆花阿姨帮了老秦，2 小时",
        said(write(house, "attendance", resident=who, activity=activity, part=1), who.pk): "参加例会，帮忙",
        said(write(house, "roles", resident=who, group=group, role="leader"), who.pk): "在照明小组担任带头人",
        said(write(house, "invitations", resident=who, accepted=True), who.pk): "受邀参加一场活动，已经答应",
    }
    assert list(told) == list(told.values())


def test_what_is_hidden_is_said_to_be(house: House) -> None:
    child = write(house, "residents", alias="小宝", age_band="child")
    met = write(house, "contacts", resident=child, mode="phone", made=True, note="发烧")
    sentence = said(met, child.pk, heard=["卫生"])
    assert ("电话" in sentence, "卫生" in sentence, sentence.endswith("已遮住")) == (False, False, True)


@pytest.mark.parametrize("table", KINDS)
def test_every_kind_says_something_without_the_names_of_columns(house: House, table: str) -> None:
    row = write(house, table)
    for language in ("zh-hans", "en"):
        with translation.override(language):
            sentence = said(row)
            assert sentence
            labels = [str(one.label) for one in kind_of_row(row).columns if one.name not in ("alias", "name")]
            assert not [one for one in labels if f"{one}：" in sentence or f"{one}:" in sentence], sentence


def test_a_change_says_what_became_of_what(house: House) -> None:
    row = write(house, "residents", alias="王阿姨")
    records.change_record(house.scope("colleague"), "residents", row.pk, 1, {"alias": "李阿姨"})
    text = signed_in(house).get(address(house, "record", "residents", row.pk)).content.decode()
    assert "称呼从“王阿姨”改成“李阿姨”" in text
    assert say_change("称呼", "", "李阿姨") == "写上称呼“李阿姨”"
    assert say_change("称呼", "李阿姨", "") == "去掉称呼“李阿姨”"


def test_a_log_has_a_line_for_an_act_that_opens(house: House) -> None:
    who = [write(house, "residents", alias=f"{n}号") for n in range(3)]
    group = {"name": "照明小组", "day": DAY}
    records.form_group(house.scope("worker"), house.own.pk, group, [one.pk for one in who])
    page = signed_in(house, "manager").get(reverse("log-changes"))
    first = page.context["acts"][0]
    assert (first.said, len(first.lines)) == ("写下居民小组、组员 3", 4)
    assert [len(one.lines) for one in page.context["acts"][1:4]] == [1, 1, 1]
    assert page.context["acts"][1].said == "写下居民"
    records.change_record(house.scope("worker"), "residents", who[0].pk, 1, {"alias": "李阿姨"})
    page = signed_in(house, "manager").get(reverse("log-changes"))
    assert page.context["acts"][0].said == "改了居民的称呼"
    assert "阿姨" not in page.content.decode()
