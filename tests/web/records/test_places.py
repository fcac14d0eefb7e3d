"""Doors and buildings written down together, and the kinds of record that a team keeps."""

import datetime as dt
from typing import Any

import pytest

from tests.web.people import House
from zhagen.web.agency import service as agency
from zhagen.web.common.errors import Invalid, NotAllowed, NotFound, StateConflict
from zhagen.web.common.ids import make_id
from zhagen.web.common.models import AuditRow
from zhagen.web.records import service as records
from zhagen.web.records.service import Door, DoorPlan, NewBuilding

DAY = dt.date(2026, 3, 1)


def building(house: House) -> Any:
    return records.record(house.scope("worker"), "buildings", house.own.pk, {"name": "2 号楼"}).pk


def doors(house: House) -> list[tuple[str, str, str]]:
    rows = records.list_records(house.scope("worker"), "households", house.own.pk)
    return sorted(rows.values_list("stairwell", "floor", "door"))


def test_a_plan_says_every_door() -> None:
    assert DoorPlan(("甲", "乙"), 1, 2, 2).list_doors() == [
        Door("甲", "1", "101"),
        Door("甲", "1", "102"),
        Door("甲", "2", "201"),
        Door("甲", "2", "202"),
        Door("乙", "1", "101"),
        Door("乙", "1", "102"),
        Door("乙", "2", "201"),
        Door("乙", "2", "202"),
    ]
    assert [one.door for one in DoorPlan((), -1, 1, 1).list_doors()] == ["-101", "101"]


@pytest.mark.parametrize(
    ("plan", "field"),
    [
        (DoorPlan(("甲", "甲"), 1, 2, 2), "stairwells"),
        (DoorPlan(("甲" * 21,), 1, 2, 2), "stairwells"),
        (DoorPlan((), -10, 2, 2), "lowest"),
        (DoorPlan((), 3, 2, 2), "highest"),
        (DoorPlan((), 1, 61, 2), "highest"),
        (DoorPlan((), 1, 2, 0), "doors"),
        (DoorPlan((), 1, 60, 17), "doors"),
    ],
)
def test_what_is_no_building(plan: DoorPlan, field: str) -> None:
    with pytest.raises(Invalid) as wrong:
        plan.list_doors()
    assert set(wrong.value.fields) == {field}


@pytest.mark.django_db
class TestDoors:
    """In one transaction, once; what stands stays."""

    def test_existing_doors_stay(self, house: House) -> None:
        by, place = house.scope("worker"), building(house)
        old = records.record(
            by, "households", house.own.pk, {"building": place, "stairwell": "甲", "door": "101"}
        )
        plan = DoorPlan(("甲",), 1, 2, 1).list_doors()
        compared = records.compare_doors(by, house.own.pk, place, plan)
        assert (compared.new, compared.there) == ([Door("甲", "2", "201")], [Door("甲", "1", "101")])
        assert len(records.write_doors(by, house.own.pk, place, plan, id=make_id()).numbers) == 1
        assert doors(house) == [("甲", "", "101"), ("甲", "2", "201")]
        assert records.find_record(by, "households", old.pk).version == 1

    def test_the_same_form_writes_once(self, house: House) -> None:
        by, place, key = house.scope("worker"), building(house), make_id()
        plan = DoorPlan((), 1, 2, 2).list_doors()
        assert len(records.write_doors(by, house.own.pk, place, plan, id=key).numbers) == 4
        assert len(records.write_doors(by, house.own.pk, place, plan, id=key).numbers) == 0
        taken = records.list_records(by, "households", house.own.pk)[0]
        records.delete_record(by, "households", taken.pk, 1)
        assert len(records.write_doors(by, house.own.pk, place, plan, id=key).numbers) == 0
        assert len(doors(house)) == 3
        assert AuditRow.objects.unscoped().filter(table="households", action="record").count() == 4

    def test_who_moved_away_left_the_door(self, house: House) -> None:
        by, place = house.scope("worker"), building(house)
        gone = records.record(by, "households", house.own.pk, {"building": place, "door": "101"})
        records.change_record(by, "households", gone.pk, 1, {"until": DAY})
        plan = DoorPlan((), 1, 1, 1).list_doors()
        assert len(records.write_doors(by, house.own.pk, place, plan, id=make_id()).numbers) == 1

    def test_only_the_team_and_only_their_building(self, house: House) -> None:
        place, plan = building(house), DoorPlan((), 1, 1, 1).list_doors()
        for who, problem in (("stranger", NotFound), ("viewer", NotFound), ("supervisor", NotAllowed)):
            with pytest.raises(problem):
                records.write_doors(house.scope(who), house.own.pk, place, plan, id=make_id())
        far = records.record(house.scope("stranger"), "buildings", house.foreign.pk, {}).pk
        with pytest.raises(NotFound):
            records.write_doors(house.scope("worker"), house.own.pk, far, plan, id=make_id())
        assert doors(house) == []


@pytest.mark.django_db
def test_buildings_written_together(house: House) -> None:
    by, key = house.scope("worker"), make_id()
    rows = [NewBuilding("1 号楼", "东区", 48), NewBuilding("2 号楼")]
    assert len(records.write_buildings(by, house.own.pk, rows, id=key).numbers) == 2
    assert len(records.write_buildings(by, house.own.pk, rows, id=key).numbers) == 0
    compared = records.compare_buildings(by, house.own.pk, [rows[0], NewBuilding("1 号楼", "西区")])
    assert (len(compared.new), len(compared.there)) == (1, 1)
    with pytest.raises(Invalid):
        records.write_buildings(by, house.own.pk, [NewBuilding("3"), NewBuilding("3")], id=make_id())
    with pytest.raises(Invalid):
        records.write_buildings(by, house.own.pk, [NewBuilding("4", "", -1)], id=make_id())
    found = records.list_records(by, "buildings", house.own.pk)
    assert sorted(found.values_list("name", "area", "households")) == [
        ("1 号楼", "东区", 48),
        ("2 号楼", "", None),
    ]


@pytest.mark.django_db
def test_kept_since_and_no_longer(house: House) -> None:
    by, key = house.scope("worker"), make_id()
    row = agency.keep_table(by, house.own.pk, "contacts", DAY, id=key)
    assert agency.keep_table(by, house.own.pk, "contacts", DAY, id=key).pk == row.pk
    with pytest.raises(StateConflict):
        agency.keep_table(by, house.own.pk, "contacts", DAY, id=make_id())
    with pytest.raises(Invalid) as wrong:
        agency.stop_keeping(by, house.own.pk, "contacts", DAY - dt.timedelta(1))
    assert set(wrong.value.fields) == {"day"}
    agency.stop_keeping(by, house.own.pk, "contacts", DAY + dt.timedelta(9))
    with pytest.raises(StateConflict):
        agency.stop_keeping(by, house.own.pk, "contacts", DAY)
    again = agency.keep_table(by, house.own.pk, "contacts", DAY + dt.timedelta(30), id=make_id())
    kept = agency.list_records(by, "kept", house.own.pk)
    assert [(one.pk, one.day, one.until) for one in kept] == [
        (again.pk, DAY + dt.timedelta(30), None),
        (row.pk, DAY, DAY + dt.timedelta(9)),
    ]
    with pytest.raises(StateConflict):
        agency.stop_keeping(house.scope("stranger"), house.own.pk, "contacts", DAY)
