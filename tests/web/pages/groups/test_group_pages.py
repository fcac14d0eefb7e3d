"""A group formed with its people; members and roles that come and go; everything that names it."""

import datetime as dt
from typing import Any

import pytest

from tests.web.pages.activities.entering import at, begun_group, held_in, rows
from tests.web.pages.led import led_to
from tests.web.pages.records.entering import signed_in, write
from tests.web.people import House
from zhagen.web.common.ids import make_id
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db


def form_of(client: Any, house: House, group: Any, name: str) -> dict[str, Any]:
    """One of the forms of the group's page, as it is opened."""
    return held_in(client.get(at(house, "group-page", group.pk)).context[name])


def test_a_group_is_formed_with_its_people_and_procedures(house: House) -> None:
    client = signed_in(house)
    mei, qin, _wei = (write(house, "residents", alias=name) for name in ("梅姨", "老秦", "老魏"))
    sent = begun_group(
        client,
        house,
        name="照明小组",
        nature="mutual_aid",
        **{f"seat-{mei.pk}": "leader", f"chosen-{mei.pk}": "election", f"seat-{qin.pk}": "member"},
        **{"rule-charter": "2", "rule-meetings": ""},
    )
    first, second = (client.post(at(house, "group"), sent) for _ in range(2))
    (group,) = rows(house, "groups")
    assert led_to(first) == led_to(second) == at(house, "group-page", group.pk) + "?done=saved"
    assert {one.resident for one in rows(house, "memberships")} == {mei, qin}
    assert [(one.resident, one.role, one.chosen_by) for one in rows(house, "roles")] == [
        (mei, "leader", "election")
    ]
    assert [(one.topic, one.level) for one in rows(house, "group_rules")] == [("charter", 2)]


def test_formed_again_with_other_words_nothing_is_lost(house: House) -> None:
    client = signed_in(house)
    sent = begun_group(client, house, name="照明小组")
    client.post(at(house, "group"), sent)
    again = client.post(at(house, "group"), {**sent, "name": "路灯小组"})
    assert (again.status_code, "路灯小组" in again.content.decode()) == (409, True)
    again = client.post(at(house, "group"), {**sent, "rule-charter": "2"})
    again = client.post(at(house, "group"), {**sent, "rule-charter": "1"})
    assert again.status_code == 409


def test_somebody_exempt_takes_no_role_and_nothing_is_lost(house: House) -> None:
    client = signed_in(house)
    kid = write(house, "residents", alias="小雷", exempt=True)
    sent = begun_group(client, house, name="照明小组", **{f"seat-{kid.pk}": "deputy"})
    told = client.post(at(house, "group"), sent)
    (seat,) = told.context["founding"].seats
    assert (told.status_code, bool(seat.said), seat.seat) == (422, True, "deputy")
    assert "照明小组" in told.content.decode()
    assert (rows(house, "groups"), rows(house, "memberships")) == ([], [])


def test_somebody_of_another_community_is_not_in_it(house: House) -> None:
    client = signed_in(house)
    far = records.record(house.scope("stranger"), "residents", house.foreign.pk, {"alias": "远亲"})
    told = client.post(at(house, "group"), begun_group(client, house, **{f"seat-{far.pk}": "member"}))
    assert (told.status_code, "远亲" in told.content.decode()) == (422, False)
    told = client.post(at(house, "group"), begun_group(client, house, **{f"seat-{make_id()}": "no-such"}))
    assert told.status_code == 422


def test_a_member_joins_and_leaves(house: House) -> None:
    client = signed_in(house)
    group = write(house, "groups", name="照明小组")
    mei = write(house, "residents", alias="梅姨")
    page = at(house, "group-page", group.pk)
    sent = form_of(client, house, group, "join") | {
        "act": "join",
        "resident": f"residents:{mei.pk}",
        "day": "2026-03-02",
    }
    assert led_to(client.post(page, sent)) == page + "?done=join"
    role = form_of(client, house, group, "role") | {"act": "role", "resident": str(mei.pk), "role": "leader"}
    assert led_to(client.post(page, {**role, "day": "2026-03-03"})) == page + "?done=role"
    (member,) = client.get(page).context["group_page"].members
    assert [str(word) for word in member.roles] == ["带头人"]
    leaving = {"act": "leave", "id": str(member.row.pk), "version": "1"}
    told = client.post(page, {**leaving, "left": "2026-03-01"})
    (member,) = told.context["group_page"].members
    assert (told.status_code, bool(member.form["left"].errors)) == (422, True)
    told = client.post(page, {**leaving, "left": "2026-03-09", "version": "5"})
    assert (told.status_code, told.context["group_page"].members[0].form["left"].value()) == (
        409,
        "2026-03-09",
    )
    assert led_to(client.post(page, {**leaving, "left": "2026-03-09"})) == page + "?done=left"
    sheet = client.get(page).context["group_page"]
    assert (sheet.members, [one.name for one in sheet.before], sheet.roles) == ([], ["梅姨"], [])
    assert [one.row.until for one in sheet.ended] == [dt.date(2026, 3, 9)]


def test_joining_twice_is_said_with_the_name(house: House) -> None:
    client = signed_in(house)
    group = write(house, "groups", name="照明小组")
    mei, qin = (write(house, "residents", alias=name) for name in ("梅姨", "老秦"))
    write(house, "memberships", group=group, resident=mei)
    page = at(house, "group-page", group.pk)
    both = [f"residents:{one.pk}" for one in (qin, mei)]
    sent = form_of(client, house, group, "join") | {"act": "join", "resident": both}
    told = client.post(page, sent)
    form = told.context["join"]
    assert (told.status_code, "梅姨" in str(form["resident"].errors)) == (422, True)
    assert "老秦" in told.content.decode()
    assert len(rows(house, "memberships")) == 1
    found = client.post(page, {**sent, "resident_find": "1", "resident_q": "老秦"})
    assert (found.status_code, found.context["join"].errors) == (200, {})


def test_a_role_is_for_members_and_ends_after_it_began(house: House) -> None:
    client = signed_in(house)
    group = write(house, "groups", name="照明小组")
    stranger = write(house, "residents", alias="老魏")
    page = at(house, "group-page", group.pk)
    sent = form_of(client, house, group, "role") | {"act": "role", "role": "deputy"}
    told = client.post(page, {**sent, "resident": str(stranger.pk)})
    assert (told.status_code, bool(told.context["role"]["resident"].errors)) == (422, True)
    role = write(house, "roles", group=group, role="leader")  # of a member of that day
    told = client.post(
        page, {**sent, "resident": str(role.resident_id), "day": "2026-02-01"}
    )  # before they joined
    assert (told.status_code, bool(told.context["role"]["resident"].errors)) == (422, True)
    ending = {"act": "end", "id": str(role.pk), "version": "1", "handed_over": "true"}
    told = client.post(page, {**ending, "until": "2026-02-01"})
    assert (told.status_code, bool(told.context["group_page"].roles[0].form["until"].errors)) == (422, True)
    assert led_to(client.post(page, {**ending, "until": "2026-04-01"})) == page + "?done=ended"
    (ended,) = client.get(page).context["group_page"].ended
    assert (ended.row.until, ended.row.handed_over) == (dt.date(2026, 4, 1), True)


def test_a_role_sent_again_with_other_words_is_told(house: House) -> None:
    client = signed_in(house)
    group = write(house, "groups", name="照明小组")
    mei = write(house, "memberships", group=group).resident_id
    page = at(house, "group-page", group.pk)
    sent = form_of(client, house, group, "role") | {"act": "role", "role": "deputy", "resident": str(mei)}
    for _ in range(2):
        assert led_to(client.post(page, sent)) == page + "?done=role"
    told = client.post(page, sent | {"role": "core"})  # by the form of before, from the browser's history
    assert (told.status_code, told.context["role"]["role"].value()) == (409, "core")
    assert [one.role for one in rows(house, "roles")] == ["deputy"]


def test_somebody_found_is_a_member_of_the_group_to_be(house: House) -> None:
    client = signed_in(house)
    far = write(house, "residents", alias="老魏")
    sent = begun_group(client, house, name="照明小组", also=f"residents:{far.pk}")
    drawn = client.post(at(house, "group"), {**sent, "also_find": "1", "also_q": "老"})
    assert (drawn.status_code, [one.seat for one in drawn.context["founding"].seats]) == (200, ["member"])
    client.post(at(house, "group"), sent)
    assert [one.resident for one in rows(house, "memberships")] == [far]


def test_a_closed_group_takes_nobody_in(house: House) -> None:
    client = signed_in(house)
    group = write(house, "groups", closed="2026-03-05")
    mei = write(house, "residents", alias="梅姨")
    sent = form_of(client, house, group, "join") | {"act": "join", "resident": f"residents:{mei.pk}"}
    told = client.post(at(house, "group-page", group.pk), {**sent, "day": "2026-03-06"})
    assert (told.status_code, "已经解散" in told.content.decode()) == (422, True)


def test_procedures_stand_at_their_highest_level(house: House) -> None:
    client = signed_in(house)
    group = write(house, "groups")
    page = at(house, "group-page", group.pk)
    for day, level in (("2026-03-01", "1"), ("2026-04-01", "3"), ("2026-05-01", "2")):
        sent = form_of(client, house, group, "rule") | {"act": "rule", "topic": "charter", "level": level}
        assert client.post(page, {**sent, "day": day}).status_code == 302
    (rule,) = client.get(page).context["group_page"].rules
    assert (rule.level, rule.word, rule.row.day) == (3, "成文并照做", dt.date(2026, 4, 1))
    told = client.post(page, form_of(client, house, group, "rule") | {"act": "rule"})
    form = told.context["rule"]
    assert (told.status_code, set(form.errors)) == (422, {"topic", "level"})


def test_what_belongs_to_another_group_is_not_there(house: House) -> None:
    client = signed_in(house)
    here = write(house, "groups")
    role = write(house, "roles", role="leader")
    page = at(house, "group-page", here.pk)
    assert client.post(page, {"act": "end", "id": role.pk, "until": "2026-04-01"}).status_code == 404
    assert client.post(page, {"act": "leave", "id": "no id"}).status_code == 404


def test_a_moment_says_nothing_twice_and_what_happened_on_it(house: House) -> None:
    group = write(house, "groups", name="照明小组", day="2026-01-01")
    write(house, "decisions", group=group, proposed_by="worker", day="2026-03-01", done="2026-04-01")
    timeline = signed_in(house).get(at(house, "group-page", group.pk)).context["timeline"]
    done, decided = [
        one for _month, moments in timeline.months for one in moments if one.table == "decisions"
    ]
    assert (done.said, decided.said) == ("照明小组 · 社工，完成", "做了一项决定，社工提议")


def test_everything_that_names_it_newest_first_by_month(house: House) -> None:
    group = write(house, "groups", name="照明小组", day="2026-01-01")
    member = write(house, "memberships", group=group, day="2026-02-01", left="2026-05-02")
    write(house, "activities", title="议事会", groups=[group.pk], day="2026-05-09")
    write(house, "decisions", title="换灯", group=group, day="2026-03-01", done="2026-04-01")
    write(house, "disputes", groups=[group.pk], day="2026-06-01")
    write(house, "activities", title="别的会", day="2026-05-09")
    found = {}
    for who in ("worker", "supervisor", "lead"):
        timeline = signed_in(house, who).get(at(house, "group-page", group.pk)).context["timeline"]
        found[who] = [(month.month, [one.table for one in moments]) for month, moments in timeline.months]
    without = [
        (5, ["activities", "memberships"]),
        (4, ["decisions"]),
        (3, ["decisions"]),
        (2, ["memberships"]),
    ]
    assert found["worker"] == found["supervisor"] == [(6, ["disputes"]), *without]
    assert found["lead"] == without
    lead = signed_in(house, "lead").get(at(house, "group-page", group.pk))
    assert lead.context["group_page"].disputes is None
    assert member.resident.alias == ""


@pytest.mark.parametrize("number", [1, 3])
def test_the_pages_ask_a_fixed_number_of_queries(
    house: House, number: int, django_assert_num_queries: Any
) -> None:
    group = write(house, "groups", name="照明小组")
    for _ in range(number):
        write(house, "roles", group=group, role="leader")
        activity = write(house, "activities", held=True, groups=[group.pk])
        write(house, "attendance", activity=activity)
        write(house, "decisions", group=group, activity=activity)
    client = signed_in(house)
    with django_assert_num_queries(12):
        client.get(at(house, "group"))
    with django_assert_num_queries(22):
        client.get(at(house, "group-page", group.pk))
