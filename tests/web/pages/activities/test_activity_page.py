"""The page of an activity: the roll corrected, decisions added and closed."""

import datetime as dt
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.web.pages.activities.entering import at, rows
from tests.web.pages.led import led_to
from tests.web.pages.records.entering import signed_in, write
from tests.web.people import House
from zhagen.web.common.ids import make_id
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db


def opened(client: Any, house: House, activity: Any) -> dict[str, str]:
    """The roll as the page holds it."""
    roll = client.get(at(house, "activity-roll", activity.pk)).context["roll"]
    sent = {f"part-{one.key}": one.state for one in roll.lines}
    return sent | {f"was-{one.key}": one.was for one in roll.lines if one.was}


def roll_of(house: House) -> dict[str, int | None]:
    return {one.resident.alias: one.part for one in rows(house, "attendance")}


def test_the_roll_is_called_again_and_corrected(house: House) -> None:
    client = signed_in(house)
    activity = write(house, "activities", title="议事会", held=True)
    mei, qin, wei = (write(house, "residents", alias=name) for name in ("梅姨", "老秦", "老魏"))
    for one, part in ((mei, 0), (qin, None)):
        write(house, "attendance", activity=activity, resident=one, part=part)
    place = at(house, "activity-roll", activity.pk)
    sent = opened(client, house, activity)
    assert (sent[f"part-{mei.pk}"], sent[f"part-{qin.pk}"], sent[f"part-{wei.pk}"]) == ("0", "x", "")
    answer = client.post(place, {**sent, f"part-{mei.pk}": "3", f"part-{wei.pk}": "1"})
    assert led_to(answer) == at(house, "activity-page", activity.pk) + "?done=roll"
    assert roll_of(house) == {"梅姨": 3, "老秦": None, "老魏": 1}
    sent = opened(client, house, activity)
    client.post(place, {**sent, f"part-{qin.pk}": ""})
    assert roll_of(house) == {"梅姨": 3, "老魏": 1}
    sheet = client.get(at(house, "activity-page", activity.pk)).context["activity_page"]
    assert [(one.name, one.state, one.is_new) for one in sheet.came] == [
        ("梅姨", "3", True),
        ("老魏", "1", True),
    ]
    (taken,) = sheet.taken_off
    page = at(house, "activity-page", activity.pk)
    back = client.post(page, {"act": "back", "attendance": taken.attendance.pk})
    assert led_to(back) == page + "?done=back"
    assert roll_of(house) == {"梅姨": 3, "老秦": None, "老魏": 1}


def test_taken_off_and_called_again_keeps_the_history(house: House) -> None:
    client = signed_in(house)
    activity = write(house, "activities", held=True)
    mei = write(house, "residents", alias="梅姨")
    place = at(house, "activity-roll", activity.pk)
    for state in ("1", "", "2"):
        client.post(place, {**opened(client, house, activity), f"part-{mei.pk}": state})
    (row,) = rows(house, "attendance")
    assert (row.part, row.version) == (2, 4)


def test_of_two_who_change_one_name_the_second_is_told(house: House) -> None:
    one, two = signed_in(house), signed_in(house, "colleague")
    activity = write(house, "activities", held=True)
    mei, qin = (write(house, "residents", alias=name) for name in ("梅姨", "老秦"))
    for who in (mei, qin):
        write(house, "attendance", activity=activity, resident=who, part=0)
    place = at(house, "activity-roll", activity.pk)
    sent = opened(two, house, activity)
    one.post(place, {**sent, f"part-{mei.pk}": "1"})
    told = two.post(place, {**sent, f"part-{mei.pk}": "3", f"part-{qin.pk}": "2"})
    lines = {line.name: line for line in told.context["roll"].lines}
    assert (told.status_code, lines["梅姨"].state, lines["老秦"].state) == (409, "3", "2")
    assert ("出力" in str(lines["梅姨"].said), lines["老秦"].said) == (True, "")
    assert roll_of(house) == {"梅姨": 1, "老秦": 0}
    again = {f"part-{line.key}": line.state for line in lines.values()}
    again |= {f"was-{line.key}": line.was for line in lines.values()}
    assert two.post(place, again).status_code == 302
    assert roll_of(house) == {"梅姨": 3, "老秦": 2}


def test_what_one_left_alone_is_the_others(house: House) -> None:
    one, two = signed_in(house), signed_in(house, "colleague")
    activity = write(house, "activities", held=True)
    mei, qin = (write(house, "residents", alias=name) for name in ("梅姨", "老秦"))
    sent = opened(two, house, activity)
    place = at(house, "activity-roll", activity.pk)
    one.post(place, {**sent, f"part-{mei.pk}": "1"})
    assert two.post(place, {**sent, f"part-{qin.pk}": "2"}).status_code == 302
    assert roll_of(house) == {"梅姨": 1, "老秦": 2}


def test_taken_off_meanwhile_is_told(house: House) -> None:
    one, two = signed_in(house), signed_in(house, "colleague")
    activity = write(house, "activities", held=True)
    mei = write(house, "residents", alias="梅姨")
    write(house, "attendance", activity=activity, resident=mei, part=0)
    sent = opened(two, house, activity)
    place = at(house, "activity-roll", activity.pk)
    one.post(place, {**sent, f"part-{mei.pk}": ""})
    told = two.post(place, {**sent, f"part-{mei.pk}": "3"})
    assert (told.status_code, told.context["roll"].lines[0].state) == (409, "3")
    assert roll_of(house) == {}


def test_somebody_found_and_somebody_new_come_onto_the_roll(house: House) -> None:
    client = signed_in(house)
    activity = write(house, "activities", held=True)
    qin = write(house, "residents", alias="老秦")
    place = at(house, "activity-roll", activity.pk)
    sent = {"also": f"residents:{qin.pk}", "new_names": "老秦\n小邱"}
    drawn = client.post(place, {**sent, "also_find": "1", "also_q": "x"})
    assert (drawn.status_code, [one.state for one in drawn.context["roll"].lines]) == (200, ["0"])
    told = client.post(place, sent)
    assert (told.status_code, roll_of(house)) == (422, {})
    assert client.post(place, {**sent, "new_names": "小邱"}).status_code == 302
    assert roll_of(house) == {"老秦": 0, "小邱": 0}


def test_a_roll_of_two_thousand_people_is_saved(house: House) -> None:
    """Only twelve came: what is written takes its time, what is sent is the whole roll."""
    activity = write(house, "activities", held=True)
    people = [
        {"id": make_id(), "day": dt.date(2026, 3, 1), "alias": f"阿姨{number}"} for number in range(2_000)
    ]
    records.record_many(house.scope("worker"), "residents", house.own.pk, people)
    sent = {f"part-{one['id']}": "0" if number < 12 else "" for number, one in enumerate(people)}
    sent |= {f"was-{one['id']}": "" for one in people}
    place = at(house, "activity-roll", activity.pk)
    answer = signed_in(house).post(place, urlencode(sent), content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 302
    assert roll_of(house) == {f"阿姨{number}": 0 for number in range(12)}


def test_what_was_planned_has_been_held_when_its_roll_is_called(house: House) -> None:
    one, two = signed_in(house), signed_in(house, "colleague")
    activity = write(house, "activities", title="议事会")
    mei = write(house, "residents", alias="梅姨")
    place = at(house, "activity-roll", activity.pk)
    sent = {**opened(one, house, activity), "version": "1", f"part-{mei.pk}": "1"}
    assert one.post(place, {**sent, f"part-{mei.pk}": ""}).status_code == 302
    assert rows(house, "activities")[0].held is None
    assert one.post(place, {**sent, "held": "1"}).status_code == 302
    assert (rows(house, "activities")[0].held, roll_of(house)) == (True, {"梅姨": 1})
    late = {**opened(two, house, activity), "version": "1", f"part-{mei.pk}": "2", "held": "1"}
    assert two.post(place, late).status_code == 302  # it says no more than what is so
    assert roll_of(house) == {"梅姨": 2}


def test_a_decision_is_added_and_closed(house: House) -> None:
    client = signed_in(house)
    group = write(house, "groups", name="照明小组")
    activity = write(house, "activities", title="议事会", held=True, groups=[group.pk], day="2026-03-05")
    page, key = at(house, "activity-page", activity.pk), str(make_id())
    typed = {"act": "decide", "key": key, "decision-title": "换灯", "decision-due": "2026-03-20"}
    for _ in range(2):
        assert led_to(client.post(page, typed)) == page + "?done=decision"
    (decision,) = rows(house, "decisions")
    assert (str(decision.pk), decision.group, decision.day.isoformat()) == (key, group, "2026-03-05")
    closing = {"act": "close", "id": key, "version": "1", "worker_input": "0"}
    told = client.post(page, {**closing, "done": "2026-03-01"})
    (shown,) = told.context["activity_page"].decisions
    assert (told.status_code, bool(shown.form["done"].errors)) == (422, True)
    told = client.post(page, {**closing, "done": "2026-03-09", "version": "7"})
    (shown,) = told.context["activity_page"].decisions
    assert (told.status_code, shown.form["done"].value(), shown.form["version"].value()) == (
        409,
        "2026-03-09",
        1,
    )
    assert led_to(client.post(page, {**closing, "done": "2026-03-09"})) == page + "?done=closed"
    (decision,) = rows(house, "decisions")
    assert (decision.done.isoformat(), decision.worker_input) == ("2026-03-09", 0)


def test_a_decision_without_a_group_is_said_beside_it(house: House) -> None:
    client = signed_in(house)
    activity = write(house, "activities", title="议事会")
    told = client.post(
        at(house, "activity-page", activity.pk),
        {"act": "decide", "key": str(make_id()), "decision-title": "换灯"},
    )
    form = told.context["decision"]
    assert (told.status_code, bool(form["group"].errors), form["title"].value()) == (422, True, "换灯")


def test_what_belongs_to_another_activity_is_not_there(house: House) -> None:
    client = signed_in(house)
    here, there = (write(house, "activities") for _ in range(2))
    row = write(house, "attendance", activity=there)
    decision = write(house, "decisions", activity=there)
    page = at(house, "activity-page", here.pk)
    assert client.post(page, {"act": "close", "id": decision.pk}).status_code == 404
    assert client.post(page, {"act": "back", "attendance": row.pk}).status_code == 404
    assert client.post(page, {"act": "back", "attendance": "no id"}).status_code == 404


def test_a_deleted_activity_is_shown_where_it_can_be_brought_back(house: House) -> None:
    from zhagen.web.records import service as records

    client = signed_in(house)
    activity = write(house, "activities")
    records.delete_record(house.scope("worker"), "activities", activity.pk, 1)
    answer = client.get(at(house, "activity-page", activity.pk))
    assert answer["Location"] == at(house, "record", "activities", activity.pk)
    assert client.get(at(house, "activity-roll", activity.pk)).status_code == 404


def test_who_came_before_is_not_new(house: House) -> None:
    client = signed_in(house)
    who = write(house, "residents", alias="梅姨")
    first, second = (write(house, "activities", held=True, day=f"2026-03-0{n}") for n in (1, 2))
    for one in (first, second):
        write(house, "attendance", activity=one, resident=who, day=one.day)
    new = [
        [
            guest.is_new
            for guest in client.get(at(house, "activity-page", one.pk)).context["activity_page"].came
        ]
        for one in (first, second)
    ]
    assert new == [[True], [False]]


@pytest.mark.parametrize("number", [1, 3])
def test_the_pages_ask_a_fixed_number_of_queries(
    house: House, number: int, django_assert_num_queries: Any
) -> None:
    group = write(house, "groups", name="照明小组")
    activity = write(house, "activities", held=True, groups=[group.pk])
    for _ in range(number):
        write(house, "attendance", activity=activity, part=1)
        write(house, "decisions", activity=activity, group=group)
    client = signed_in(house)
    with django_assert_num_queries(13):
        client.get(at(house, "activity-page", activity.pk))
    with django_assert_num_queries(13):
        client.get(at(house, "activity-roll", activity.pk))
