"""A form sent twice: the same words are one record, whatever became of it since; other words are told."""

import datetime as dt
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest

from tests.web.people import House
from tests.web.records.test_every_table import write
from zhagen.web.common.errors import Invalid, NotFound, StaleVersion
from zhagen.web.common.ids import make_id
from zhagen.web.common.models import AuditRow, SubmissionRow
from zhagen.web.common.submissions import submission_of
from zhagen.web.records import service as records
from zhagen.web.records.models.community import Group, Resident
from zhagen.web.records.models.fieldwork import Activity, Concern, Contact
from zhagen.web.records.service import Came, Met, Newcomer, Newcomers, NewRole, Visit

DAY = dt.date(2026, 3, 1)
Send = Callable[[House, UUID, str], Any]


def send_concern(house: House, key: UUID, note: str, who: str = "worker") -> Any:
    return records.open_concern(house.scope(who), house.own.pk, {"day": DAY, "note": note}, id=key).written


def send_activity(house: House, key: UUID, note: str) -> Any:
    group = Group.objects.unscoped().first() or write(house, "groups")
    values = {"day": DAY, "held": True, "note": note, "groups": [group.pk]}
    by, new = house.scope("worker"), Newcomers(("豆花阿姨",))
    return records.record_activity(
        by, house.own.pk, values, (), [{"proposed_by": "member"}], new, id=key
    ).written


def send_group(house: House, key: UUID, note: str) -> Any:
    people = Resident.objects.unscoped().order_by("pk").values_list("pk", flat=True)
    leader = [NewRole(people[0], "leader", "election")]
    values = {"day": DAY, "note": note}
    return records.form_group(house.scope("worker"), house.own.pk, values, people[:2], leader, id=key).written


def send_visit(house: House, key: UUID, note: str) -> Any:
    person = Newcomer(resident={"alias": "豆花阿姨"})
    visit = Visit(DAY, (house.accounts["worker"].pk,), (), 20, {"note": note}, concern={"category": "noise"})
    return records.visit_newcomer(house.scope("worker"), house.own.pk, visit, person, Met(), id=key).written


SENT = [
    pytest.param(send_concern, "concerns", Concern, id="concern"),
    pytest.param(send_activity, "activities", Activity, id="activity"),
    pytest.param(send_group, "groups", Group, id="group"),
    pytest.param(send_visit, "contacts", Contact, id="visit"),
]


@pytest.fixture
def key(house: House) -> UUID:
    """Of the form; some people are there already."""
    for alias in ("老魏", "老秦"):
        write(house, "residents", alias=alias)
    return make_id()


def written() -> int:
    return AuditRow.objects.unscoped().count()


def live(model: Any) -> list[str]:
    return list(model.objects.unscoped().filter(deleted_at__isnull=True).values_list("note", flat=True))


@pytest.mark.parametrize(("send", "table", "model"), SENT)
def test_the_same_words_again_write_nothing(
    house: House, key: UUID, send: Send, table: str, model: Any
) -> None:
    send(house, key, "第一句")
    before = written()
    again = send(house, key, "第一句")
    assert (again.is_again, again.differs, again.numbers) == (True, False, [])
    assert (written(), live(model)) == (before, ["第一句"])


@pytest.mark.parametrize(("send", "table", "model"), SENT)
def test_after_a_colleague_changed_it_theirs_stands(
    house: House, key: UUID, send: Send, table: str, model: Any
) -> None:
    send(house, key, "第一句")
    row = model.objects.unscoped().get()
    records.change_record(house.scope("colleague"), table, row.pk, 1, {"note": "同事改的"})
    write(house, "residents", alias="豆花阿姨")  # and somebody of the newcomer's name was written down too
    before = written()
    assert send(house, key, "第一句").is_again
    assert (written(), live(model)) == (before, ["同事改的"])


@pytest.mark.parametrize(("send", "table", "model"), SENT)
def test_after_a_colleague_deleted_it_it_stays_away(
    house: House, key: UUID, send: Send, table: str, model: Any
) -> None:
    send(house, key, "第一句")
    row = model.objects.unscoped().get()
    records.delete_record(house.scope("colleague"), table, row.pk, 1)
    before = written()
    assert send(house, key, "第一句").is_again
    assert (written(), live(model)) == (before, [])


@pytest.mark.parametrize(("send", "table", "model"), SENT)
def test_other_words_are_told_and_write_nothing(
    house: House, key: UUID, send: Send, table: str, model: Any
) -> None:
    send(house, key, "第一句")
    row = model.objects.unscoped().get()
    records.change_record(house.scope("colleague"), table, row.pk, 1, {"note": "第二句"})
    before = written()
    with pytest.raises(StaleVersion):  # though they are what stands now
        send(house, key, "第二句")
    assert (written(), live(model)) == (before, ["第二句"])
    assert send(house, key, "第一句").is_again


def test_who_came_and_what_was_decided_are_among_the_words(house: House, key: UUID) -> None:
    wei, qin = Resident.objects.unscoped().order_by("pk").values_list("pk", flat=True)
    values = {"day": DAY, "held": True, "groups": [write(house, "groups").pk]}
    by, place = house.scope("worker"), house.own.pk
    records.record_activity(by, place, values, [Came(wei), Came(qin)], [{"proposed_by": "member"}], id=key)
    before = written()
    for came, decided in (
        ([Came(wei)], [{"proposed_by": "member"}]),
        ([Came(wei), Came(qin, 3)], [{"proposed_by": "member"}]),
        ([Came(wei), Came(qin)], []),
    ):
        with pytest.raises(StaleVersion):
            records.record_activity(by, place, values, came, decided, id=key)
    assert written() == before


def test_what_was_refused_may_be_sent_again_with_other_words(house: House, key: UUID) -> None:
    values = {"day": DAY, "lead": "mayor", "note": "第一句"}
    with pytest.raises(Invalid):
        records.open_concern(house.scope("worker"), house.own.pk, values, id=key)
    assert not send_concern(house, key, "第二句").differs
    assert live(Concern) == ["第二句"]


def test_an_id_is_of_one_person_and_of_one_form(house: House, key: UUID) -> None:
    send_concern(house, key, "第一句")
    for who in ("colleague", "stranger"):
        with pytest.raises(NotFound):
            send_concern(house, key, "第一句", who)
    row = write(house, "contacts", note="没有表")  # written by no form of this id
    with pytest.raises(NotFound):
        records.record(house.scope("worker"), "contacts", house.own.pk, {"day": DAY}, id=row.pk)
    assert SubmissionRow.objects.unscoped().get().key == key


def test_without_the_installation_key_nobody_makes_its_digest(house: House, settings: Any) -> None:
    by, form = house.scope("worker"), make_id()
    one, same = (submission_of(by, form, "contacts", {"note": "第一句", "day": DAY}) for _ in range(2))
    settings.SECRET_KEY = "another"
    assert one == same != submission_of(by, form, "contacts", {"note": "第一句", "day": DAY})
