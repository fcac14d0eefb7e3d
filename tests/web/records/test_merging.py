"""Two entries become one and two again."""

import datetime as dt
from typing import Any
from uuid import UUID

import pytest

from tests.web.people import House
from zhagen.web.common.errors import NotAllowed, NotFound, StaleVersion, StateConflict
from zhagen.web.common.ids import make_id
from zhagen.web.records import service as records
from zhagen.web.records.service import Came, Likeness, Met, Pair, Visit

DAY = dt.date(2026, 3, 1)


def write(house: House, table: str, who: str = "worker", **cells: Any) -> Any:
    return records.record(house.scope(who), table, house.own.pk, cells)


def rows_of(table: str) -> list[dict[str, Any]]:
    """Every row, deleted ones too, but for the number of its version."""
    model = records.MODELS[table]
    rows = model.objects.unscoped().order_by("pk").values()
    return [{name: value for name, value in row.items() if name != "version"} for row in rows]


def everything() -> dict[str, list[dict[str, Any]]]:
    return {table: rows_of(table) for table in records.MODELS}


def pair_of(kept: Any, other: Any) -> Pair:
    for row in (kept, other):
        row.refresh_from_db()
    return Pair(kept.pk, other.pk, kept.version, other.version)


def merge(house: House, table: str, kept: Any, other: Any, id: UUID | None = None, **choices: str) -> Any:
    scope = house.scope("worker")
    made, _ = records.merge_records(
        scope, house.own.pk, table, pair_of(kept, other), choices, id=id or make_id()
    )
    return made


def live(table: str, **cells: Any) -> list[Any]:
    found = records.MODELS[table].objects.unscoped().filter(deleted_at__isnull=True, **cells)
    return list(found.order_by("day", "pk"))


@pytest.fixture
def two(house: House) -> tuple[Any, Any]:
    """One person twice: at one activity, in one group with one role, met in one visit, helping each other."""
    scope, here = house.scope("worker"), house.own.pk
    kept = write(house, "residents", alias="张伟", note="爱下棋")
    other = write(house, "residents", alias="張 偉", age_band="adult", exempt=None, note="怕狗")
    third = write(house, "residents", alias="李四")
    activity = write(house, "activities", day=DAY, held=True)
    for one, part, hours in ((kept, 0, 2.0), (other, 2, None)):
        write(house, "attendance", day=DAY, activity=activity.pk, resident=one.pk, part=part, hours=hours)
    group = write(house, "groups", day=DAY)
    for one, days in ((kept, 10), (other, 3)):
        joined = DAY + dt.timedelta(days)
        write(house, "memberships", day=joined, group=group.pk, resident=one.pk)
        write(house, "roles", day=joined, group=group.pk, resident=one.pk, role="leader")
    worker = house.accounts["worker"].pk
    visit = Visit(DAY, (worker,), (Met(other.pk), Met(kept.pk)), minutes=30, concern={"category": "parking"})
    records.record_visit(scope, here, visit, id=make_id())
    records.record_visit(scope, here, Visit(DAY + dt.timedelta(9), (worker,), (Met(other.pk),), minutes=10))
    write(house, "exchanges", day=DAY, giver=kept.pk, receiver=other.pk)
    write(house, "exchanges", day=DAY, giver=other.pk, receiver=third.pk)
    write(house, "check_ins", day=DAY, resident=other.pk)
    return kept, other


def test_what_pointed_to_either_points_to_the_one(house: House, two: tuple[Any, Any]) -> None:
    kept, other = two
    merge(house, "residents", kept, other)
    kept.refresh_from_db()
    assert (kept.alias, kept.age_band, kept.note) == ("张伟", "adult", "爱下棋\n怕狗")
    named = {
        table: [getattr(row, f"{column}_id") for row in live(table)]
        for table, column in (("contacts", "resident"), ("check_ins", "resident"), ("attendance", "resident"))
    }
    assert named == {"contacts": [kept.pk] * 2, "check_ins": [kept.pk], "attendance": [kept.pk]}
    assert [one.pk for one in live("residents")] == sorted(
        [kept.pk, *(one.pk for one in live("residents", alias="李四"))]
    )


def test_what_was_said_twice_is_said_once(house: House, two: tuple[Any, Any]) -> None:
    kept, other = two
    merge(house, "residents", kept, other)
    (attendance,) = live("attendance")
    assert (attendance.part, attendance.hours) == (2, 2.0)
    (membership,) = live("memberships")
    (role,) = live("roles")
    assert membership.day == role.day == DAY + dt.timedelta(3)
    both, later = live("contacts")
    assert (both.minutes, later.minutes) == (30, 10)
    (concern,) = live("concerns")
    assert concern.contact_id == both.pk
    (helped,) = live("exchanges")
    assert helped.receiver_id != kept.pk


def test_undone_it_is_as_it_was(house: House, two: tuple[Any, Any]) -> None:
    kept, other = two
    before = everything()  # whatever is read of any day is read from these
    made = merge(house, "residents", kept, other, alias="other")
    assert everything() != before
    for _ in range(2):
        records.undo_merge(house.scope("worker"), house.own.pk, made.pk)
    assert everything() == before


def test_what_was_written_since_stays(house: House, two: tuple[Any, Any]) -> None:
    kept, other = two
    made = merge(house, "residents", kept, other)
    kept.refresh_from_db()
    scope = house.scope("worker")
    records.change_record(scope, "residents", kept.pk, kept.version, {"alias": "张伟（修锁的）"})
    later = write(house, "contacts", day=DAY, resident=kept.pk, worker=house.accounts["worker"].pk, made=True)
    records.undo_merge(scope, house.own.pk, made.pk)
    kept.refresh_from_db()
    assert (kept.alias, kept.age_band, kept.note) == ("张伟（修锁的）", "", "爱下棋")
    assert records.find_record(scope, "contacts", later.pk).resident_id == kept.pk
    assert records.find_record(scope, "residents", other.pk).alias == "張 偉"


def test_sent_twice_it_is_done_once(house: House, two: tuple[Any, Any]) -> None:
    key = make_id()
    pair = pair_of(*two)
    scope = house.scope("worker")
    for _ in range(2):
        made, _ = records.merge_records(scope, house.own.pk, "residents", pair, {}, id=key)
        assert made.pk == key
    assert len(records.list_merges(scope, house.own.pk, "residents")) == 1


def test_changed_since_it_is_looked_at_again(house: House, two: tuple[Any, Any]) -> None:
    kept, other = two
    pair = pair_of(kept, other)
    scope = house.scope("worker")
    records.change_record(scope, "residents", other.pk, other.version, {"alias": "王五"})
    with pytest.raises(StaleVersion):
        records.merge_records(scope, house.own.pk, "residents", pair, {}, id=make_id())
    assert len(live("residents")) == 3


def test_of_three_the_last_is_undone_first(house: House) -> None:
    one, two, three = (write(house, "partners", name=name) for name in ("甲", "乙", "丙"))
    first = merge(house, "partners", one, two)
    second = merge(house, "partners", three, one)
    scope = house.scope("worker")
    two.refresh_from_db()
    assert records.find_what_stayed(scope, house.own.pk, two) == three.pk
    with pytest.raises(StateConflict):
        records.undo_merge(scope, house.own.pk, first.pk)
    records.undo_merge(scope, house.own.pk, second.pk)
    records.undo_merge(scope, house.own.pk, first.pk)
    assert {row.name for row in live("partners")} == {"甲", "乙", "丙"}


def test_groups_in_lists_of_ids(house: House) -> None:
    one, two, third = (write(house, "groups", day=DAY, name=name) for name in "甲乙丙")
    both = write(house, "activities", day=DAY, held=True, groups=[str(two.pk), str(third.pk), str(one.pk)])
    made = merge(house, "groups", one, two)
    both.refresh_from_db()
    assert both.groups == (one.pk, third.pk)
    records.undo_merge(house.scope("worker"), house.own.pk, made.pk)
    both.refresh_from_db()
    assert both.groups == (two.pk, third.pk, one.pk)


def test_who_may(house: House, two: tuple[Any, Any]) -> None:
    pair = pair_of(*two)
    for who, error in (
        ("viewer", NotFound),
        ("stranger", NotFound),
        ("supervisor", NotAllowed),
        ("manager", NotAllowed),
    ):
        with pytest.raises(error):
            records.merge_records(house.scope(who), house.own.pk, "residents", pair, {}, id=make_id())
    made = merge(house, "residents", *two)
    for who, error in (("viewer", NotAllowed), ("stranger", NotFound), ("supervisor", NotAllowed)):
        with pytest.raises(error):
            records.undo_merge(house.scope(who), house.own.pk, made.pk)
    records.undo_merge(house.scope("colleague"), house.own.pk, made.pk)


def likely(house: House, table: str) -> list[tuple[str, str, Likeness]]:
    scope = house.scope("worker")
    name = "alias" if table == "residents" else "door" if table == "households" else "name"
    said = {row.pk: getattr(row, name) for row in records.list_records(scope, table, house.own.pk)}
    pairs = records.list_likely_pairs(scope, house.own.pk, table)
    return [
        (min(said[one.one], said[one.other]), max(said[one.one], said[one.other]), one.likeness)
        for one in pairs
    ]


def test_who_may_be_one(house: House) -> None:
    building, far = (write(house, "buildings", name=name) for name in ("1号楼", "2号楼"))
    home, beside, away = (
        write(house, "households", building=where.pk, door=door)
        for where, door in ((building, "301"), (building, "302"), (far, "9"))
    )
    for alias, where in (
        ("张伟", home),
        ("張 偉", away),
        ("阿卜杜热合曼·买买提", None),
        ("阿卜杜热合曼买买提", None),
        ("李奶奶", home),
        ("李奶奶（301）", home),
        ("王小明", home),
        ("王晓明", home),
        ("王小朋", beside),
        ("门卫12", beside),
        ("门卫13", home),
        ("赵丽", home),
        ("赵莉", home),
    ):
        write(house, "residents", alias=alias, household=where.pk if where else None)
    assert set(likely(house, "residents")) == {
        ("张伟", "張 偉", Likeness.NAME),
        ("阿卜杜热合曼·买买提", "阿卜杜热合曼买买提", Likeness.NAME),
        ("李奶奶", "李奶奶（301）", Likeness.HOME_AND_NAME),
        ("王小明", "王晓明", Likeness.NEAR_NAME),
    }


def test_one_door_is_one_home_unless_somebody_left(house: House) -> None:
    building = write(house, "buildings", name="1号楼")
    for door, until in (("301", None), ("3 01", None), ("302", dt.date(2026, 2, 1)), ("302", None)):
        write(house, "households", building=building.pk, door=door, until=until)
    assert likely(house, "households") == [("3 01", "301", Likeness.DOOR)]


def test_two_that_are_two_are_not_named_again(house: House) -> None:
    one, other = (write(house, "resources", name="活动室", kind="place") for _ in range(2))
    scope = house.scope("worker")
    assert len(likely(house, "resources")) == 1
    records.keep_apart(scope, house.own.pk, "resources", other.pk, one.pk)
    assert likely(house, "resources") == []


def test_a_roll_that_both_were_on(house: House) -> None:
    """By the roll's own use case, as a page writes it."""
    one, other = (write(house, "residents", alias=alias) for alias in ("老韩", "老 韩"))
    activity = write(house, "activities", day=DAY, held=True)
    scope = house.scope("worker")
    records.call_roll(scope, house.own.pk, activity, [Came(one.pk), Came(other.pk, 3)])
    merge(house, "residents", one, other)
    (row,) = live("attendance")
    assert (row.resident_id, row.part) == (one.pk, 3)
