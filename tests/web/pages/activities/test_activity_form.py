"""An activity with its roll, its decisions and who did what, written in one go."""

from typing import Any

import pytest

from tests.web.pages.activities.entering import at, begun_activity, rows
from tests.web.pages.led import led_to
from tests.web.pages.records.entering import signed_in, write
from tests.web.people import House
from zhagen.web.common.ids import make_id

pytestmark = pytest.mark.django_db
LONG = "长" * 100_000


def roll_of(house: House) -> dict[str, int | None]:
    return {one.resident.alias: one.part for one in rows(house, "attendance")}


def test_all_of_it_is_written_in_one_go(house: House) -> None:
    client = signed_in(house)
    group = write(house, "groups", name="照明小组")
    mei, qin, wei = (write(house, "residents", alias=name) for name in ("梅姨", "老秦", "老魏"))
    sent = begun_activity(
        client,
        house,
        title="楼道照明议事会",
        groups=[str(group.pk)],
        convened_by="mixed",
        chaired_by="resident",
        **{f"part-{mei.pk}": "3", f"part-{qin.pk}": "1", f"part-{wei.pk}": ""},
        **{"decisions-0-title": "换灯", "decisions-0-proposed_by": "member", "decisions-0-worker_input": "1"},
    )
    answer = client.post(at(house, "activity"), sent)
    (activity,) = rows(house, "activities")
    assert led_to(answer) == at(house, "activity-page", activity.pk) + "?done=saved"
    assert (activity.title, activity.held, activity.convened_by, activity.chaired_by) == (
        "楼道照明议事会",
        True,
        "mixed",
        "resident",
    )
    assert roll_of(house) == {"梅姨": 3, "老秦": 1}
    (decision,) = rows(house, "decisions")
    assert (decision.title, decision.group, decision.worker_input) == ("换灯", group, 1)


def test_sent_twice_it_is_written_once(house: House) -> None:
    client = signed_in(house)
    mei = write(house, "residents", alias="梅姨")
    sent = begun_activity(client, house, title="议事会", **{f"part-{mei.pk}": "0"})
    first, second = (client.post(at(house, "activity"), sent) for _ in range(2))
    assert led_to(first) == led_to(second)
    assert (len(rows(house, "activities")), len(rows(house, "attendance"))) == (1, 1)


def test_sent_again_with_other_words_nothing_is_lost(house: House) -> None:
    client = signed_in(house)
    sent = begun_activity(client, house, title="议事会")
    client.post(at(house, "activity"), sent)
    again = client.post(at(house, "activity"), {**sent, "title": "照明议事会"})
    assert (again.status_code, "照明议事会" in again.content.decode()) == (409, True)
    mei = write(house, "residents", alias="梅姨")
    client.post(at(house, "activity"), {**sent, "title": "照明议事会", f"part-{mei.pk}": "0"})
    assert rows(house, "attendance") == []  # nothing of it, not half
    assert [one.title for one in rows(house, "activities")] == ["议事会"]


@pytest.mark.parametrize(
    ("typed", "beside"),
    [
        ({"day": "tomorrow"}, "day"),
        ({"day": "2026-03-02", "minuted": "2026-03-01"}, "minuted"),
        ({"method": "by-balloon"}, "method"),
        ({"title": LONG}, "title"),
        ({"groups": [str(make_id())]}, "groups"),
        ({"decisions-0-title": "换灯"}, "decisions-0-group"),
        ({"decisions-0-title": "换灯", "decisions-0-due": "soon"}, "decisions-0-due"),
        ({"decisions-0-title": LONG}, "decisions-0-title"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_lost(house: House, typed: dict[str, Any], beside: str) -> None:
    client = signed_in(house)
    group = write(house, "groups", name="照明小组")
    mei = write(house, "residents", alias="梅姨")
    if "decisions-0-title" in typed and beside != "decisions-0-group":
        typed = {**typed, "groups": [str(group.pk)]}
    sent = begun_activity(client, house, place="活动室 🪔", **{f"part-{mei.pk}": "2"}, **typed)
    told = client.post(at(house, "activity"), sent)
    entry = told.context["entry"]
    fields = {field.html_name: field for form in (entry.form, *entry.decisions) for field in form}
    assert (told.status_code, bool(fields[beside].errors)) == (422, True)
    assert fields["place"].value() == "活动室 🪔"
    assert [(one.name, one.state) for one in entry.roll.lines] == [("梅姨", "2")]
    assert (rows(house, "activities"), rows(house, "attendance")) == ([], [])


def test_somebody_of_another_community_is_not_written(house: House) -> None:
    client = signed_in(house)
    stranger = house.scope("stranger")
    from zhagen.web.records import service as records

    far = records.record(stranger, "residents", house.foreign.pk, {"alias": "远亲"})
    sent = begun_activity(client, house, title="议事会", **{f"part-{far.pk}": "1"})
    told = client.post(at(house, "activity"), sent)
    assert (told.status_code, "远亲" in told.content.decode()) == (422, False)
    assert rows(house, "activities") == []


def test_somebody_found_is_on_the_roll_and_somebody_new_is_written(house: House) -> None:
    client = signed_in(house)
    qin = write(house, "residents", alias="老秦")
    typed = {"also": f"residents:{qin.pk}", "new_names": "#接龙 议事会\n1. 小邱\n2. 老魏 \n\n2. 老魏"}
    sent = begun_activity(client, house, title="议事会", **typed)
    drawn = client.post(at(house, "activity"), {**sent, "also_find": "1", "also_q": "老"})
    entry = drawn.context["entry"]
    assert (drawn.status_code, entry.further.errors, rows(house, "activities")) == (200, {}, [])
    assert [(one.name, one.state) for one in entry.roll.lines] == [("老秦", "0")]
    for _ in range(2):
        assert client.post(at(house, "activity"), sent).status_code == 302
    assert roll_of(house) == {"老秦": 0, "小邱": 0, "老魏": 0}
    assert len(rows(house, "residents")) == 3


def test_an_alias_that_the_list_has_is_asked_about(house: House) -> None:
    client = signed_in(house)
    write(house, "residents", alias="老秦")
    sent = begun_activity(client, house, title="议事会", new_names="老秦")
    told = client.post(at(house, "activity"), sent)
    (asked,) = told.context["entry"].form.asked
    assert (told.status_code, "老秦" in asked.sentence) == (422, True)
    assert (rows(house, "activities"), len(rows(house, "residents"))) == ([], 1)
    for _ in range(2):  # a double click asks nothing more
        assert client.post(at(house, "activity"), {**sent, "sure": asked.key}).status_code == 302
    assert len(rows(house, "residents")) == 2


def test_a_tick_is_of_one_name(house: House) -> None:
    client = signed_in(house)
    for alias in ("老秦", "老魏"):
        write(house, "residents", alias=alias)
    sent = begun_activity(client, house, title="议事会", new_names="老秦\n老魏\n小邱")
    told = client.post(at(house, "activity"), sent)
    keys = [one.key for one in told.context["entry"].form.asked]
    assert keys == ["new=老秦", "new=老魏"]
    again = client.post(at(house, "activity"), {**sent, "sure": keys[0]})
    assert (again.status_code, [one.answered for one in again.context["entry"].form.asked]) == (
        422,
        [True, False],
    )
    assert len(rows(house, "residents")) == 2
    assert client.post(at(house, "activity"), {**sent, "sure": keys}).status_code == 302
    assert len(rows(house, "residents")) == 5


def test_a_pasted_list_has_its_title_its_numbers_and_its_guests(house: House) -> None:
    client = signed_in(house)
    pasted = "周六茶话会 14:00\n1. 小邱\n2、老韩二+1\n3 . 刘姐 ＋2"
    sent = begun_activity(client, house, new_names=pasted)
    for _ in range(2):
        assert client.post(at(house, "activity"), sent).status_code == 302
    assert rows(house, "activities")[0].title == "周六茶话会 14:00"
    guests = ["老韩二带来的一位", "刘姐带来的一位", "刘姐带来的第 2 位"]
    assert roll_of(house) == dict.fromkeys(["小邱", "老韩二", "刘姐", *guests], 0)


def test_one_wrong_field_makes_no_other_complain(house: House) -> None:
    client = signed_in(house)
    told = client.post(at(house, "activity"), begun_activity(client, house, title="议事会", hours="-1"))
    entry = told.context["entry"]
    assert (told.status_code, set(entry.form.errors)) == (422, {"hours"})
    assert [one.errors for one in entry.decisions] == [{}]
    assert told.content.decode().count('class="wrong"') == 1


def test_further_lines_are_drawn_and_nothing_is_saved(house: House) -> None:
    client = signed_in(house)
    sent = begun_activity(client, house, title="议事会", **{"decisions-0-title": "换灯"})
    drawn = client.post(at(house, "activity"), {**sent, "more": "1"})
    decisions = drawn.context["entry"].decisions
    assert (drawn.status_code, [one["title"].value() for one in decisions]) == (200, ["换灯", ""])
    assert rows(house, "activities") == []


def test_members_of_the_chosen_group_come_first_then_who_came_lately(house: House) -> None:
    client = signed_in(house)
    group = write(house, "groups", name="照明小组")
    often, member = (write(house, "residents", alias=name) for name in ("常来的", "组员甲"))
    write(house, "residents", alias="阿姨")
    write(house, "memberships", group=group, resident=member)
    write(house, "attendance", activity=write(house, "activities", held=True), resident=often)
    entry = client.get(at(house, "activity")).context["entry"]
    assert [one.name for one in entry.roll.lines] == ["常来的", "组员甲", "阿姨"]
    assert [one.is_new for one in entry.roll.lines] == [False, True, True]
    entry = client.get(at(house, "activity"), {"group": group.pk}).context["entry"]
    assert [one.name for one in entry.roll.lines] == ["组员甲", "常来的", "阿姨"]


def test_another_one_like_it_carries_over_what_stays_the_same(house: House) -> None:
    client = signed_in(house)
    group = write(house, "groups", name="照明小组")
    who = write(house, "residents", alias="老秦")
    last = write(
        house, "activities", title="第一次会", method="meeting", groups=[group.pk], chaired_by="resident"
    )
    write(house, "attendance", activity=last, resident=who)
    entry = client.get(at(house, "activity"), {"like": last.pk}).context["entry"]
    values = {name: entry.form[name].value() for name in ("title", "method", "groups", "chaired_by")}
    assert values == {
        "title": "",
        "method": "meeting",
        "groups": [str(group.pk)],
        "chaired_by": "resident",
    }
    assert entry.roll.lines[0].name == "老秦"
    assert client.get(at(house, "activity"), {"like": "no id"}).status_code == 200


@pytest.mark.parametrize("number", [1, 3])
def test_the_page_asks_a_fixed_number_of_queries(
    house: House, number: int, django_assert_num_queries: Any
) -> None:
    for _ in range(number):
        group = write(house, "groups", name="照明小组")
        resident = write(house, "residents", household=write(house, "households"))
        write(house, "memberships", group=group, resident=resident)
        write(house, "attendance", activity=write(house, "activities", held=True), resident=resident)
    client = signed_in(house)
    with django_assert_num_queries(15):
        page = client.get(at(house, "activity"))
    assert len(page.context["entry"].roll.lines) == number
