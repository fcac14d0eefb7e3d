"""What holds of every record: once, with a trace, undone, and never over somebody else's change."""

import datetime as dt
from contextlib import suppress
from typing import Any

import pytest
from django.utils import timezone

from tests.web.people import House
from tests.web.records.test_every_table import signed_by_two
from zhagen.web.agency import service as agency
from zhagen.web.agency.models import Membership
from zhagen.web.common.audit import one_save, write_audit
from zhagen.web.common.errors import Invalid, NotAllowed, NotFound, StaleVersion, StateConflict
from zhagen.web.common.ids import make_id
from zhagen.web.common.models import AuditRow
from zhagen.web.records import service as records
from zhagen.web.records.models.community import Building, Household

DAY = dt.date(2026, 3, 1)


def audited(record: Any) -> list[tuple[str, int, str]]:
    rows = AuditRow.objects.unscoped().filter(record=record.pk).order_by("number")
    return list(rows.values_list("action", "version", "columns"))


def build(house: House, who: str = "worker", **more: Any) -> Any:
    scope, values = house.scope(who), {"area": "East", "households": 12, **more}
    return records.record(scope, "buildings", house.own.pk, values)


def test_a_record_has_its_audit_row_and_moves_the_data_version(house: House) -> None:
    house.own.refresh_from_db(from_queryset=type(house.own).objects.unscoped())
    before = house.own.data_version
    row = build(house)
    assert audited(row) == [("record", 1, "area;households")]
    assert type(house.own).objects.unscoped().get(pk=house.own.pk).data_version == before + 1
    assert (row.entered, row.created_by) == (dt.date.today(), house.accounts["worker"])


def test_an_audit_row_needs_the_transaction_of_its_change(transactional_db: None) -> None:
    with pytest.raises(RuntimeError):
        write_audit(account=None, engagement=None, action="record", table="buildings", record=make_id())


def test_sent_twice_it_is_written_once(house: House) -> None:
    key = make_id()
    for _ in range(2):
        row = records.record(house.scope("worker"), "buildings", house.own.pk, {"area": "East"}, id=key)
    assert [row.pk] == list(Building.objects.unscoped().values_list("pk", flat=True))
    assert len(audited(row)) == 1


def test_it_returns_the_numbers_of_its_audit_rows(house: House) -> None:
    key, by = make_id(), house.scope("worker")
    given = {"area": "East", "households": 12}
    row = records.record(by, "buildings", house.own.pk, given, id=key)
    (number,) = row.written.numbers
    assert AuditRow.objects.unscoped().get(number=number).record == key
    assert row.written.since == str(row.written.key.int)
    assert AuditRow.objects.unscoped().get(number=number).save_id == row.written.key
    again = records.record(by, "buildings", house.own.pk, given, id=key).written
    assert (again.numbers, again.differs, again.since) == ([], False, "")
    other = records.record(by, "buildings", house.own.pk, {**given, "area": "West"}, id=key).written
    assert (other.numbers, other.differs) == ([], True)
    assert records.change_record(by, "buildings", key, 1, given).written.numbers == []


def test_what_was_taken_back_is_in_no_save(house: House) -> None:
    with one_save() as written:
        first = build(house)
        with suppress(StaleVersion), one_save() as inner:
            build(house)
            raise StaleVersion("", None)
        last = build(house)
    assert (len(inner.numbers), written.numbers) == (1, [*first.written.numbers, *last.written.numbers])


def test_an_id_of_somebody_else_is_not_there(house: House) -> None:
    row = build(house)
    with pytest.raises(NotFound):
        records.record(house.scope("stranger"), "buildings", house.foreign.pk, {}, id=row.pk)
    with pytest.raises(NotFound):
        records.record(house.scope("colleague"), "buildings", house.own.pk, {}, id=row.pk)


def test_a_change_keeps_what_was_there_who_and_when(house: House) -> None:
    row = build(house)
    changed = records.change_record(house.scope("colleague"), "buildings", row.pk, 1, {"households": "14"})
    assert (changed.households, changed.version) == (14, 2)
    kept = [(h.households, h.version, h.history_user) for h in changed.history.order_by("history_id")]
    assert kept == [(12, 1, house.accounts["worker"]), (14, 2, house.accounts["colleague"])]
    assert audited(row)[-1] == ("change", 2, "households")


def test_nothing_is_written_where_nothing_changes(house: House) -> None:
    row = build(house)
    same = records.change_record(house.scope("worker"), "buildings", row.pk, 1, {"households": 12})
    assert (same.version, len(audited(row))) == (1, 1)


def test_the_second_of_two_editors_is_told(house: House) -> None:
    row = build(house)
    records.change_record(house.scope("worker"), "buildings", row.pk, 1, {"households": 13})
    with pytest.raises(StaleVersion) as told:
        records.change_record(house.scope("colleague"), "buildings", row.pk, 1, {"households": 20})
    assert told.value.current.households == 13
    assert Building.objects.unscoped().get().households == 13


def test_deleted_it_is_in_no_list_and_can_come_back(house: House) -> None:
    row, scope = build(house), house.scope("worker")
    records.delete_record(scope, "buildings", row.pk, 1)
    assert list(Building.objects.within(scope)) == []
    assert list(Building.objects.within(scope, deleted=True)) == [row]
    with pytest.raises(NotFound):
        records.change_record(scope, "buildings", row.pk, 2, {"households": 1})
    back = records.restore_record(scope, "buildings", row.pk)
    assert (list(Building.objects.within(scope)), back.version) == ([row], 3)
    assert [action for action, *_ in audited(row)] == ["record", "delete", "restore"]


def test_a_record_that_others_point_to_takes_none_of_them_along(house: House) -> None:
    row, scope = build(house), house.scope("worker")
    home = records.record(scope, "households", house.own.pk, {"building": row})
    records.delete_record(scope, "buildings", row.pk, 1)
    assert Household.objects.within(scope).get() == home


def test_a_forgotten_filter_finds_nothing(house: House) -> None:
    build(house)
    assert list(Building.objects.all()) == []
    assert list(Building.objects.filter(area="East")) == []
    assert not Building.objects.exists()


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        ("worker", 1),
        ("colleague", 1),
        ("lead", 1),
        ("supervisor", 1),
        ("manager", 1),
        ("viewer", 0),
        ("stranger", 0),
        ("nobody", 0),
    ],
)
def test_who_sees_a_record(house: House, who: str, sees: int) -> None:
    build(house)
    assert Building.objects.within(house.scope(who)).count() == sees


@pytest.mark.parametrize(
    ("who", "error"),
    [
        ("supervisor", NotAllowed),
        ("manager", NotAllowed),
        ("viewer", NotAllowed),
        ("stranger", NotFound),
        ("nobody", NotFound),
    ],
)
def test_who_may_not_write(house: House, who: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        build(house, who)
    assert not Building.objects.unscoped().exists()


@pytest.mark.parametrize(
    ("who", "sees"),
    [("worker", 1), ("supervisor", 1), ("lead", 0), ("manager", 0), ("viewer", 0), ("stranger", 0)],
)
def test_disputes_are_for_worker_and_supervisor_only(house: House, who: str, sees: int) -> None:
    records.record(house.scope("worker"), "disputes", house.own.pk, {"day": DAY, "kind": "views"})
    model = records.MODELS["disputes"]
    assert model.objects.within(house.scope(who)).count() == sees


def wrong_fields(house: House, table: str, values: dict[str, Any]) -> set[str]:
    service = next(one for one in (records,) if table in one.MODELS)
    with pytest.raises(Invalid) as told:
        service.record(house.scope("worker"), table, house.own.pk, values)
    return set(told.value.fields)


def test_bad_values_are_said_by_column(house: House) -> None:
    assert wrong_fields(house, "concerns", {}) == {"day"}
    assert wrong_fields(house, "concerns", {"day": "no day"}) == {"day"}
    assert wrong_fields(house, "concerns", {"day": DAY, "closed": DAY - dt.timedelta(1)}) == {"closed"}
    assert wrong_fields(house, "concerns", {"day": DAY, "lead": "mayor", "worker_input": 7}) == {
        "lead",
        "worker_input",
    }
    assert wrong_fields(house, "concerns", {"day": DAY, "note": "长" * 100_000}) == {"note"}
    assert wrong_fields(house, "concerns", {"day": DAY, "no_such": 1}) == {"no_such"}
    assert wrong_fields(house, "decisions", {"day": DAY}) == {"group"}
    assert wrong_fields(house, "attendance", {"day": DAY, "activity": "x", "resident": make_id()}) == {
        "activity"
    }


def test_emoji_and_rare_characters_are_text(house: House) -> None:
    row = build(house, note="🏮𠮷龘\u2028", name="3️⃣号楼")
    assert Building.objects.unscoped().get(pk=row.pk).note == "🏮𠮷龘\u2028"


def test_nothing_points_into_another_community(house: House) -> None:
    elsewhere = records.record(house.scope("stranger"), "households", house.foreign.pk, {})
    assert wrong_fields(house, "residents", {"household": elsewhere}) == {"household"}
    group = records.record(house.scope("stranger"), "groups", house.foreign.pk, {"day": DAY})
    assert wrong_fields(house, "activities", {"day": DAY, "groups": str(group.pk)}) == {"groups"}
    assert wrong_fields(house, "work_hours", {"day": DAY, "worker": house.accounts["stranger"]}) == {"worker"}


def test_a_signed_review_stands(house: House) -> None:
    scope = house.scope("worker")
    review = signed_by_two(house)
    with pytest.raises(StateConflict):
        records.change_record(scope, "reviews", review.pk, review.version, {"outcome": True})
    with pytest.raises(StateConflict):
        records.record(scope, "claims", house.own.pk, {"day": DAY, "review": review, "number": True})


def test_no_record_moves_into_another_teams_work(house: House) -> None:
    for values in ({"engagement": house.foreign.pk}, {"id": make_id()}, {"version": 7}, {"created_by": None}):
        assert wrong_fields(house, "concerns", {"day": DAY, **values}) == set(values)
    far = house.foreign.community_id
    with pytest.raises(Invalid):
        agency.change_record(house.scope("manager"), "engagements", house.own.pk, 1, {"community": far})


def test_a_role_that_ended_opens_nothing(house: House) -> None:
    build(house)
    held = Membership.objects.unscoped().filter(account=house.accounts["colleague"])
    held.update(ended_at=timezone.now())
    assert not house.scope("colleague").engagements
    assert list(Building.objects.within(house.scope("colleague"))) == []


def test_places_are_the_managers_matter(house: House) -> None:
    place = house.own.community.station
    by = house.scope("manager")
    opened = agency.open_engagement(by, place.pk, "Another", {"started": DAY})
    assert agency.find_board(house.scope("manager"), opened.pk) == opened
    with pytest.raises(NotAllowed):
        agency.open_engagement(house.scope("worker"), place.pk, "Mine", {})
