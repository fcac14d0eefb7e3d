"""Attacks: whoever may not know a number tries every door before and after it changed, and gets the same twice.

Counting lines of a log, stepping from day to day, asking again for a month that is over, what was known by a day, the
newest entry, the difference of one's own save, lists, finders, deleted ones, pages of records behind a figure.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.pages.board.test_board_page import signed_in
from tests.web.people import House, make_house
from tests.web.records.test_every_table import needed, service_of
from zhagen.method.tables import TABLES
from zhagen.web.agency import service as agency
from zhagen.web.common.discretion import EVERY, PRIVATE, untold_tables
from zhagen.web.common.errors import Invalid
from zhagen.web.common.ids import make_id
from zhagen.web.records import service as records

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = dt.date.today()
OVER = TODAY.replace(day=1) - dt.timedelta(days=1)  # the newest end of a month that is over
BEFORE = OVER.replace(day=1) - dt.timedelta(days=1)
THEN = BEFORE - dt.timedelta(days=10)
PRIVATE_ITEMS = ("launch.cautions.group-disputes", "consolidate.residents.leaders-under-strain")
Answers = dict[str, str]


def working_house() -> House:
    """Work of some months: homes were visited, residents lead a group, and every kind of record is kept."""
    house = make_house(started=BEFORE.replace(day=1) - dt.timedelta(days=40))
    by, here = house.scope("worker"), house.own.pk
    for table in sorted(PRIVATE):
        agency.keep_table(by, here, table, house.own.started, id=make_id())
    then = {"day": THEN, "entered": THEN}
    records.record(by, "buildings", here, {**then, "households": 100})
    group = records.record(by, "groups", here, {**then, "name": "合唱队"})
    for n in range(13):
        home = records.record(by, "households", here, then)
        made = {"household": home, "worker": house.accounts["worker"], "mode": "home", "made": True}
        records.record(by, "contacts", here, {**then, **made})
        resident = records.record(by, "residents", here, {**then, "alias": f"阿姨 {n}", "household": home})
        for table in ("memberships", "roles"):
            role = {"role": "leader"} if table == "roles" else {}
            records.record(by, table, here, {**then, "group": group, "resident": resident, **role})
    return house


def said_by(answer: Any) -> str:
    """What an answer says, without what every drawing of a form makes anew."""
    text = f"{answer.status_code} {answer.content.decode()}"
    text = re.sub(r'name="(csrfmiddlewaretoken|drawn_by|id|find)" value="[^"]*"', "", text)
    return re.sub(r"\bfind=[^\"&]*", "", text)  # the key of what was sought


def figures(client: Client, house: House) -> Iterator[tuple[str, Any]]:
    """Every door to a figure, of today and other days, as known now and then."""
    here = [house.own.pk]
    for page in ("boards", "board", "months"):
        yield page, client.get(reverse(page, args=here if page != "boards" else []))
    for item in PRIVATE_ITEMS:
        yield item, client.get(reverse("item", args=[*here, item]))
        yield f"records of {item}", client.get(reverse("item-records", args=[*here, item]))
    for day in (TODAY, TODAY - dt.timedelta(days=1), OVER, BEFORE, OVER - dt.timedelta(days=3)):
        asked = {"as_of": day.isoformat()}
        yield f"as of {day}", client.get(reverse("reading-json", args=here), asked)
    for known in (OVER, TODAY - dt.timedelta(days=1), TODAY):
        asked = {"as_of": OVER.isoformat(), "known_by": known.isoformat()}
        yield f"known by {known}", client.get(reverse("reading-json", args=here), asked)


def doors_of_records(client: Client, house: House, since: str) -> Iterator[tuple[str, Any]]:
    """Every door beside: logs and their counts, lists, finders, what is kept, what one's own save moved."""
    here, worker = house.own.pk, house.accounts["worker"].pk
    for log in ("log-changes", "log-openings"):
        for asked in (
            {},
            {"person": worker},
            {"since": TODAY.isoformat()},
            {"page": "2"},
            {"engagement": here},
        ):
            yield f"{log} {asked}", client.get(reverse(log), asked)
    for page in ("start", "kept", "today", "groups"):
        yield page, client.get(reverse(page, args=[here]))
    for table in sorted(PRIVATE):
        for page in ("records", "records-deleted", "record-add"):
            yield f"{page} {table}", client.get(reverse(page, args=[here, table]), {"q": "阿姨"}, follow=True)
        yield f"finder {table}", client.post(reverse("record-find-json", args=[here, table]), {"q": "阿姨"})
        yield f"log of {table}", client.get(reverse("log-changes"), {"kind": table})
    for row in records.MODELS["residents"].objects.unscoped().order_by("pk")[:1]:
        yield "a resident", client.get(reverse("record", args=[here, "residents", row.pk]))
    yield "own save", client.get(reverse("moved", args=[here]), {"since": since})


def own_save(house: House, who: str) -> str:
    """A change that this person made, as its address names it; '' for who may change nothing."""
    if who != "manager":
        return ""
    row = agency.MODELS["engagements"].objects.unscoped().get(pk=house.own.pk)
    saved = agency.change_record(house.scope(who), "engagements", row.pk, row.version, {"focus": "邻里"})
    since: str = saved.written.since
    return since


def tried(house: House, who: str, since: str) -> Answers:
    client = signed_in(house, who)
    found = [*figures(client, house), *doors_of_records(client, house, since)]
    return {door: said_by(answer) for door, answer in found}


def differing(before: Answers, after: Answers) -> list[str]:
    return [door for door, said in before.items() if said != after[door]]


def steps_on(house: House, table: str) -> Iterator[tuple[str, Callable[[], object]]]:
    """What the team does with records of a table: each step would be told by a door that has a hole."""
    by, here, service = house.scope("worker"), house.own.pk, service_of(table)
    values: dict[str, Any] = {
        column.name: needed(house, column)
        for column in TABLES[table].columns[4:]
        if column.required and column.name != "table"
    }
    if table == "roles":
        records.record(by, "memberships", here, {"day": THEN, **values})
    given = {"day": THEN, **values, **({"table": "posts"} if table == "kept" else {})}
    made: list[Any] = []
    yield "a late entry", lambda: made.append(service.record(by, table, here, given))
    if table in ("kept",):
        return
    yield "an entry of today", lambda: write_if_it_can_be(service, by, table, here, {**given, "day": TODAY})
    yield "a note", lambda: service.change_record(by, table, made[0].pk, 1, {"note": "想起来的"})
    yield (
        "an opening",
        lambda: service.open_record(house.scope("supervisor"), table, here, made[0].pk, reason="supervision"),
    )
    yield "a deletion", lambda: service.delete_record(by, table, made[0].pk, 2)


def write_if_it_can_be(service: Any, by: Any, table: str, here: Any, values: dict[str, Any]) -> None:
    """Somebody is a member once, and comes to an activity once."""
    with suppress(Invalid):
        service.record(by, table, here, values)


def test_a_viewer_learns_of_no_table_what_is_written_after_a_month_is_over() -> None:
    house = working_house()
    assert untold_tables(house.scope("viewer"), house.own.pk) == EVERY
    before, client, leaks = tried(house, "viewer", ""), signed_in(house, "viewer"), []
    assert '"k": 15' in before[f"as of {OVER}"]
    for table in TABLES:
        if table != "engagements":
            for _step, do in steps_on(house, table):
                do()
            asked = {"as_of": OVER.isoformat()}
            answer = client.get(reverse("reading-json", args=[house.own.pk]), asked)
            leaks += [table] if said_by(answer) != before[f"as of {OVER}"] else []
    assert leaks == []
    assert differing(before, tried(house, "viewer", "")) == []


def test_a_viewer_has_the_same_month_when_old_records_are_changed_or_gone() -> None:
    house = working_house()
    before = tried(house, "viewer", "")
    by = house.scope("worker")
    for row in list(records.MODELS["contacts"].objects.unscoped())[:8]:
        records.delete_record(by, "contacts", row.pk, 1)
    assert differing(before, tried(house, "viewer", "")) == []


@pytest.mark.parametrize("table", sorted(PRIVATE))
def test_a_manager_learns_nothing_of_a_private_table(table: str) -> None:
    house = working_house()
    assert untold_tables(house.scope("manager"), house.own.pk) == PRIVATE
    since = own_save(house, "manager")
    steps = list(steps_on(house, table))
    tried(house, "manager", since)  # opens a resident's page, which its log tells from then on
    before, leaks = tried_without_own_openings(house, since), []
    for step, do in steps:
        do()
        leaks += [(step, door) for door in differing(before, tried_without_own_openings(house, since))]
    assert leaks == []
    assert "group-disputes" in before[f"as of {TODAY}"]


def tried_without_own_openings(house: House, since: str) -> Answers:
    """The same, but for what only the looking itself leaves in the log of openings."""
    return {
        door: said
        for door, said in tried(house, "manager", since).items()
        if not door.startswith("log-openings")
    } | {
        "openings of others": str(
            [
                line.row.table
                for line in signed_in(house, "manager").get(reverse("log-openings")).context["lines"]
                if line.row.account != house.accounts["manager"].pk
            ]
        )
    }


@pytest.mark.parametrize("table", sorted(PRIVATE))
def test_a_lead_knows_the_number_and_reads_no_such_record(table: str) -> None:
    house = working_house()
    assert untold_tables(house.scope("lead"), house.own.pk) == frozenset()
    for _step, do in list(steps_on(house, table))[:2]:
        do()
    ids = {str(row.pk) for row in records.MODELS[table].objects.unscoped()}
    answers = tried(house, "lead", "")
    assert len(ids) == 2
    assert [door for door, said in answers.items() if any(one in said for one in ids)] == []
    assert {answers[f"{page} {table}"][:3] for page in ("records", "records-deleted", "record-add")} == {
        "404"
    }


def test_no_address_carries_a_number_of_the_log() -> None:
    house = working_house()
    since = own_save(house, "manager")
    records.record(house.scope("worker"), "disputes", house.own.pk, {"day": TODAY})
    again = own_save(house, "manager") or since
    assert len(since) > 30
    assert abs(int(again) - int(since)) > 2**60 or again == since
