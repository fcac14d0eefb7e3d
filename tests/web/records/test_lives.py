"""People and homes leave, move and come back; past days stay as they were."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from django.db.models import F

from tests.web.people import House
from tests.web.records.test_every_table import DAY, write
from zhagen.web.common.errors import Invalid, NotAllowed, NotFound, StateConflict
from zhagen.web.common.ids import make_id
from zhagen.web.readings import service as readings
from zhagen.web.records import service as records
from zhagen.web.records.service import Leaving

pytestmark = pytest.mark.django_db
LATER = dt.date(2026, 4, 1)


def again(house: House, row: Any) -> Any:
    return records.find_record(house.scope("worker"), row.TABLE, row.pk)


def stays(house: House, row: Any) -> list[Any]:
    rows = records.list_records(house.scope("worker"), "residences", house.own.pk).filter(resident=row.pk)
    return [
        (one.household_id, one.day, one.until, one.end_kind)
        for one in rows.order_by(F("day").asc(nulls_first=True), "pk")
    ]


def names(house: House, text: str, day: dt.date | None = None) -> list[str]:
    return [one.name for one in records.find_people(house.scope("worker"), house.own.pk, text, day=day)]


@pytest.fixture
def home(house: House) -> Any:
    return write(house, "households", building=write(house, "buildings", name="2 号楼"), door="502")


@pytest.fixture
def person(house: House, home: Any) -> Any:
    return write(house, "residents", alias="豆花阿姨", household=home)


def test_who_died_is_found_no_more_but_on_the_days_before(house: House, person: Any) -> None:
    gone = records.end_person(house.scope("worker"), person.pk, 1, Leaving(LATER, "died"))
    assert (gone.until, gone.end_kind, gone.household_id) == (LATER, "died", person.household_id)
    assert names(house, "豆花") == []
    assert names(house, "豆花", LATER) == []
    assert names(house, "豆花", LATER - dt.timedelta(1)) == ["豆花阿姨"]


def test_nobody_who_left_is_asked_into_anything(house: House, person: Any) -> None:
    by, here = house.scope("worker"), house.own.pk
    group = write(house, "groups")
    member = write(house, "memberships", group=group, resident=person)
    records.end_person(by, person.pk, 1, Leaving(LATER, "moved_out"))
    said = {"resident": "这位居民2026年4月1日已经离开"}
    for table, more in (
        ("roles", {"group": group.pk, "role": "leader"}),
        ("memberships", {"group": write(house, "groups").pk}),
        ("invitations", {}),
    ):
        with pytest.raises(Invalid) as wrong:
            records.record(by, table, here, {"day": LATER, "resident": person.pk, **more})
        assert {name: str(one) for name, one in wrong.value.fields.items()} == said
    # What was before is written still, and what stands is ended where it stands.
    before = {"day": DAY, "resident": person.pk, "group": group.pk, "role": "leader"}
    role = records.record(by, "roles", here, before)
    assert again(house, role).until is None
    assert again(house, member).left is None


def test_an_end_cannot_be_before_the_beginning_or_to_come(house: House, person: Any) -> None:
    by = house.scope("worker")
    for day, sentence in ((DAY - dt.timedelta(1), "不能早于“日期”"), (dt.date(2099, 1, 1), "这一天还没有到")):
        with pytest.raises(Invalid) as wrong:
            records.end_person(by, person.pk, 1, Leaving(day, "died"))
        assert str(wrong.value.fields["until"]) == sentence
    assert again(house, person).until is None


def test_an_end_is_taken_back_and_everything_is_as_before(house: House, person: Any, home: Any) -> None:
    by = house.scope("worker")
    other = write(house, "households", door="301")
    records.move_person(by, person.pk, 1, other.pk, LATER)
    before = stays(house, person)
    assert before == [(home.pk, None, LATER, "moved_within"), (other.pk, LATER, None, "")]
    row = again(house, person)
    row = records.end_person(by, row.pk, row.version, Leaving(LATER, "died"))
    assert stays(house, person)[1] == (other.pk, LATER, LATER, "died")
    row = records.take_back_end(by, row.pk, row.version)
    assert (row.until, row.end_kind, stays(house, person)) == (None, "", before)
    with pytest.raises(StateConflict):
        records.take_back_end(by, row.pk, row.version)


def test_clicked_twice_is_written_once(house: House, person: Any) -> None:
    by, other, key = house.scope("worker"), write(house, "households", door="301"), make_id()
    records.move_person(by, person.pk, 1, other.pk, LATER, id=key)
    records.move_person(by, person.pk, 1, other.pk, LATER, id=key)
    assert len(stays(house, person)) == 2
    version = again(house, person).version
    records.end_person(by, person.pk, version, Leaving(LATER, "died"))
    assert not records.end_person(by, person.pk, version, Leaving(LATER, "died")).written.numbers


def test_a_move_is_taken_back(house: House, person: Any, home: Any) -> None:
    by, other = house.scope("worker"), write(house, "households", door="301")
    row = records.move_person(by, person.pk, 1, other.pk, LATER)
    row = records.take_back_stay(by, row.pk, row.version)
    assert row.household_id == home.pk
    assert stays(house, person) == [(home.pk, None, None, "")]
    with pytest.raises(StateConflict):
        records.take_back_stay(by, row.pk, row.version)


def test_two_homes_at_once(house: House, person: Any, home: Any) -> None:
    other = write(house, "households", door="301")
    row = records.move_person(house.scope("worker"), person.pk, 1, other.pk, LATER, keeps_old=True)
    assert stays(house, person) == [(home.pk, None, None, ""), (other.pk, LATER, None, "")]
    row = records.take_back_stay(house.scope("worker"), row.pk, row.version)
    assert row.household_id == home.pk


def test_who_is_met_again_comes_back_with_what_is_on_record(house: House, person: Any, home: Any) -> None:
    by, back = house.scope("worker"), LATER + dt.timedelta(30)
    row = records.end_person(by, person.pk, 1, Leaving(LATER, "moved_out"))
    with pytest.raises(Invalid):
        records.return_person(by, row.pk, row.version, home.pk, LATER - dt.timedelta(1))
    row = records.return_person(by, row.pk, row.version, home.pk, back)
    assert (row.until, row.household_id) == (None, home.pk)
    assert stays(house, person) == [(home.pk, None, LATER, "moved_out"), (home.pk, back, None, "")]
    assert names(house, "豆花") == ["豆花阿姨"]
    row = records.take_back_stay(by, row.pk, row.version)
    assert (row.until, row.end_kind) == (LATER, "moved_out")


def test_nobody_comes_back_from_death(house: House, person: Any, home: Any) -> None:
    row = records.end_person(house.scope("worker"), person.pk, 1, Leaving(LATER, "died"))
    with pytest.raises(StateConflict):
        records.return_person(house.scope("worker"), row.pk, row.version, home.pk, LATER)


@pytest.mark.parametrize(("second", "stays_there"), [("moved_out", False), ("died", False), ("", True)])
def test_a_home_leaves_when_nobody_stays(
    house: House, person: Any, home: Any, second: str, stays_there: bool
) -> None:
    by, other = house.scope("worker"), write(house, "residents", alias="老魏", household=home)
    people = {person.pk: "moved_out", other.pk: second}
    row = records.leave_home(by, home.pk, 1, Leaving(LATER, "moved_out"), people)
    assert row.until == (None if stays_there else LATER)
    assert again(house, person).until == LATER
    assert again(house, other).end_kind == second
    if not stays_there:
        records.take_back_leaving(by, home.pk, row.version)
        assert (again(house, person).until, again(house, other).until) == (None, None)


def test_a_home_moves_within_the_community(house: House, person: Any, home: Any) -> None:
    by, other = house.scope("worker"), write(house, "households", door="301")
    leaving, people = Leaving(LATER, "moved_within"), {person.pk: "moved_within"}
    assert records.leave_home(by, home.pk, 1, leaving, people, other.pk).until == LATER
    moved = again(house, person)
    assert (moved.household_id, moved.until) == (other.pk, None)


def test_each_of_a_home_is_told_of(house: House, person: Any, home: Any) -> None:
    by = house.scope("worker")
    for people, said in (({}, "又多了一位"), ({person.pk: ""}, "每个人都留下")):
        with pytest.raises(Invalid) as wrong:
            records.leave_home(by, home.pk, 1, Leaving(LATER, "moved_out"), people)
        assert said in str(wrong.value.fields["people"])


def test_a_new_family_behind_the_door_is_written_without_a_question(house: House, home: Any) -> None:
    by, here = house.scope("worker"), house.own.pk
    new = records.Newcomer(home={"building": home.building_id, "door": "502"})
    with pytest.raises(Invalid):
        records.add_newcomer(by, here, new)
    records.leave_home(by, home.pk, 1, Leaving(LATER, "moved_out"), {})
    added = records.add_newcomer(by, here, new)
    assert added.household is not None
    assert added.household.pk != home.pk


def test_who_left_under_that_name_is_named_with_the_day(house: House, person: Any) -> None:
    by, new = house.scope("worker"), records.Newcomer(resident={"alias": "豆花阿姨"})
    records.end_person(by, person.pk, 1, Leaving(LATER, "moved_out"))
    with pytest.raises(Invalid) as wrong:
        records.add_newcomer(by, house.own.pk, new)
    assert "2026年4月1日离开的" in str(wrong.value.fields["alias"])


def test_only_the_team_ends_anything(house: House, person: Any, home: Any) -> None:
    for who, error in (("supervisor", NotAllowed), ("stranger", NotFound)):
        with pytest.raises(error):
            records.end_person(house.scope(who), person.pk, 1, Leaving(LATER, "died"))
        with pytest.raises(error):
            records.leave_home(house.scope(who), home.pk, 1, Leaving(LATER, "died"), {person.pk: "died"})
    assert again(house, person).until is None


@pytest.mark.django_db(transaction=True)
def test_a_board_of_a_past_day_is_as_it_was(house: House, person: Any, home: Any) -> None:
    by, other = house.scope("worker"), write(house, "households", door="301")
    write(house, "contacts", household=home, resident=person, mode="home", made=True)
    write(house, "roles", resident=person, role="leader")
    days = (DAY, LATER - dt.timedelta(1))
    before = [readings.take_reading(by, house.own.pk, day).readings for day in days]
    row = records.move_person(by, person.pk, 1, other.pk, LATER)
    row = records.end_person(by, row.pk, row.version, Leaving(LATER, "moved_out"))
    row = records.return_person(by, row.pk, row.version, other.pk, LATER + dt.timedelta(9))
    records.end_person(by, row.pk, row.version, Leaving(LATER + dt.timedelta(19), "died"))
    records.leave_home(by, home.pk, 1, Leaving(LATER, "moved_out"), {})
    after = [readings.take_reading(by, house.own.pk, day).readings for day in days]
    # What is remarked is of the ledger as it is now: the role goes on after its holder.
    assert [[replace(one, remarks=0) for one in read] for read in after] == [list(read) for read in before]
