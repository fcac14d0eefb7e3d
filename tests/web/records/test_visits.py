"""What is written with a visit: newcomers, promises kept; a visit sent twice, taken away, brought back."""

import datetime as dt
from typing import Any

import pytest

from tests.web.people import House
from tests.web.records.test_every_table import write
from zhagen.web.common.errors import Invalid, NotAllowed, NotFound, StaleVersion
from zhagen.web.common.ids import make_id
from zhagen.web.records import service as records
from zhagen.web.records.models.community import Household, Resident
from zhagen.web.records.models.fieldwork import Concern, Contact, Invitation
from zhagen.web.records.service import Met, Newcomer, Visit, add_newcomer
from zhagen.web.store.record import today

DAY = dt.date(2026, 3, 1)
ALL = (Contact, Concern, Invitation, Household, Resident)


def visit_of(house: House, *met: Any, **more: Any) -> Visit:
    return Visit(DAY, (house.accounts["worker"].pk,), tuple(Met(one.pk) for one in met), **more)


def counts() -> list[int]:
    return [model.objects.unscoped().filter(deleted_at__isnull=True).count() for model in ALL]


def test_a_newcomer_is_written_with_the_visit_once(house: House) -> None:
    by, place, key = house.scope("worker"), house.own.pk, make_id()
    newcomer = Newcomer({"stairwell": "3", "door": "502"}, {"alias": "豆花阿姨"})
    visit = visit_of(house, concern={"category": "parking"}, invitation={"accepted": True})
    for _ in range(2):
        written = records.visit_newcomer(by, place, visit, newcomer, Met(), id=key)
    assert counts() == [1, 1, 1, 1, 1]
    (contact,) = written.contacts
    assert (contact.resident.alias, contact.resident.household) == ("豆花阿姨", contact.household)
    assert written.concern.household == contact.household


def test_who_lives_in_a_home_that_is_known(house: House) -> None:
    home = write(house, "households", door="301")
    newcomer = Newcomer(resident={"alias": "老魏"}, household=home.pk)
    written = records.visit_newcomer(house.scope("worker"), house.own.pk, visit_of(house), newcomer, Met())
    assert (written.contacts[0].household, Household.objects.unscoped().count()) == (home, 1)


def test_nothing_of_a_visit_that_cannot_be(house: House) -> None:
    newcomer = Newcomer({"door": "502"}, {"alias": "豆花阿姨"})
    visit = visit_of(house, concern={"lead": "mayor"})
    with pytest.raises(Invalid):
        records.visit_newcomer(house.scope("worker"), house.own.pk, visit, newcomer, Met())
    assert counts() == [0, 0, 0, 0, 0]


@pytest.mark.parametrize(
    ("newcomer", "column"),
    [
        (Newcomer({"door": "301", "stairwell": "2"}), "door"),
        (Newcomer(resident={"alias": "老魏"}), "alias"),
        (Newcomer({"door": "301", "stairwell": "9"}), None),
        (Newcomer({"stairwell": "2"}), None),
        (Newcomer(resident={"alias": "老卫"}), None),
        (Newcomer({"door": "301", "stairwell": "2"}, {"alias": "老魏"}, surely_new=True), None),
    ],
)
def test_somebody_alike_is_asked_about(house: House, newcomer: Newcomer, column: str | None) -> None:
    write(house, "residents", alias="老魏", household=write(house, "households", door="301", stairwell="2"))
    if column is None:
        assert add_newcomer(house.scope("worker"), house.own.pk, newcomer)
        return
    with pytest.raises(Invalid) as told:
        add_newcomer(house.scope("worker"), house.own.pk, newcomer)
    assert set(told.value.fields) == {column}


@pytest.mark.parametrize(
    "other",
    [
        {"minutes": 40},
        {"contact": {"note": "另一句"}},
        {"concern": {"category": "noise"}},
        {"invitation": {}},
        {"follow_up_on": DAY},
    ],
)
def test_sent_again_with_other_words_it_is_told(house: House, other: dict[str, Any]) -> None:
    wang, key = write(house, "residents"), make_id()
    by, place = house.scope("worker"), house.own.pk
    records.record_visit(by, place, visit_of(house, wang, minutes=20), id=key)
    before = counts()
    with pytest.raises(StaleVersion) as told:
        records.record_visit(by, place, visit_of(house, wang, **{"minutes": 20, **other}), id=key)
    assert (told.value.current.id, counts()) == (key, before)


def test_a_promise_is_kept_for_all_who_gave_it(house: House) -> None:
    by, place, wang = house.scope("worker"), house.own.pk, write(house, "residents")
    both = tuple(house.accounts[who].pk for who in ("worker", "colleague"))
    promised = records.record_visit(
        by, place, Visit(DAY, both, (Met(wang.pk),), follow_up_on=DAY + dt.timedelta(7))
    )
    later = Visit(DAY + dt.timedelta(8), both[:1], (Met(wang.pk),), keeps=promised.contacts[0].pk)
    key = make_id()
    for _ in range(2):
        records.record_visit(by, place, later, id=key)
    kept = Contact.objects.unscoped().filter(visit=promised.contacts[0].visit)
    assert {one.followed_up for one in kept} == {later.day}
    assert not records.find_due(by, place, later.day).follow_ups.exists()


@pytest.mark.parametrize(
    ("more", "column"),
    [({"day": today() + dt.timedelta(2)}, "day"), ({"follow_up_on": DAY - dt.timedelta(1)}, "follow_up_on")],
)
def test_days_that_cannot_be(house: House, more: dict[str, Any], column: str) -> None:
    said = {"day": DAY, "workers": (house.accounts["worker"].pk,), "met": (Met(),), **more}
    with pytest.raises(Invalid) as told:
        records.record_visit(house.scope("worker"), house.own.pk, Visit(**said))
    assert set(told.value.fields) == {column}


def test_a_visit_is_taken_away_and_brought_back_whole(house: House) -> None:
    by, place, key = house.scope("worker"), house.own.pk, make_id()
    people = [write(house, "residents") for _ in range(3)]
    visit = visit_of(house, *people, concern={"category": "noise"}, invitation={})
    written = records.record_visit(by, place, visit, id=key)
    apart = written.contacts[0]
    records.delete_record(by, "contacts", apart.pk, apart.version)
    state = records.find_visit(by, place, key).state
    with pytest.raises(StaleVersion):
        records.undo_visit(by, place, key, state + 1)
    for _ in range(2):  # a double click
        records.undo_visit(by, place, key, state)
    assert counts() == [0, 0, 0, 0, 3]
    assert records.find_visit(by, place, key).deleted
    for _ in range(2):
        records.restore_visit(by, place, key)
    assert counts() == [3, 1, 3, 0, 3]


@pytest.mark.parametrize(
    ("who", "problem"), [("supervisor", NotAllowed), ("viewer", NotFound), ("stranger", NotFound)]
)
def test_nobody_else_takes_a_visit_away(house: House, who: str, problem: Any) -> None:
    key = make_id()
    records.record_visit(
        house.scope("worker"), house.own.pk, visit_of(house, write(house, "residents")), id=key
    )
    with pytest.raises(problem):
        records.undo_visit(house.scope(who), house.own.pk, key, 1)
    assert counts()[0] == 1


def test_what_was_entered_last_is_carried_over(house: House) -> None:
    by, place = house.scope("worker"), house.own.pk
    assert records.find_last_visit(by, place) is None
    both = tuple(house.accounts[who].pk for who in ("worker", "colleague"))
    people = [write(house, "residents") for _ in range(3)]
    visit = Visit(DAY, both, tuple(Met(one.pk) for one in people), 20, {"mode": "street"})
    records.record_visit(by, place, visit)
    last = records.find_last_visit(by, place)
    assert last is not None
    assert (last.contact.mode, last.minutes, set(last.workers)) == ("street", 20, set(both))
    assert records.find_last_visit(house.scope("lead"), place) is None
