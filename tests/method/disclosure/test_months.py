"""A month that is over is told once; what was hidden stays so until nobody can tell; a manager has private ones so."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import polars as pl
import pytest

from tests.method.disclosure.test_rounding import packaged_playbook, readings_of_nothing
from zhagen.method.disclosure.consistency import ENOUGH, LEAST, PRIVATE
from zhagen.method.disclosure.disclose import AccessLevel, read_for
from zhagen.method.disclosure.months import read_months
from zhagen.method.disclosure.rounding import readings_outside
from zhagen.method.ledger import Ledger
from zhagen.method.measures.engine import engine_named
from zhagen.method.measures.on_numpy.coding import Coding
from zhagen.method.measures.on_numpy.frames import TableFrame
from zhagen.method.measures.registry import all_measures
from zhagen.method.reading.model import Part, Reading
from zhagen.method.reading.read import read
from zhagen.method.reading.units import month_ends, units_of
from zhagen.method.tables import TABLES
from zhagen.method.terms import Verdict

KNOWN = "prepare.goals.know-households"
BEGAN = dt.date(2026, 1, 1)
PRIVATE_ITEMS = {
    "disputes": "launch.cautions.group-disputes",
    "check_ins": "consolidate.residents.leaders-under-strain",
}
JANUARY, FEBRUARY, MARCH = month_ends(BEGAN, dt.date(2026, 3, 31))


def counted(k: int, verdict: Verdict = Verdict.MISSED) -> Reading:
    """A reading of nothing but one count."""
    reading = readings_of_nothing().readings[0]
    item = reading.item(KNOWN)
    part = replace(item.parts[0], unit="count", value=float(k), k=k, n=None, verdict=verdict)
    items = tuple(
        replace(one, parts=(part, *one.parts[1:])) if one.id == KNOWN else one for one in reading.items
    )
    return replace(reading, items=items)


def told(readings: Sequence[Reading]) -> list[Part]:
    made = replace(readings_of_nothing(), readings=tuple(readings))
    return [one.item(KNOWN).parts[0] for one in readings_outside(made, packaged_playbook()).readings]


def test_what_was_hidden_stays_so_until_it_is_ten() -> None:
    months = [counted(k) for k in (6, 4, 5, 9, 10, 7, 4, 6, 12)]
    assert [part.k for part in told(months)] == [5, None, None, None, 10, 5, None, None, 10]
    assert [part.value for part in told(months)] == [5, None, None, None, 10, 5, None, None, 10]


@pytest.mark.parametrize("before", [0, 3, 4])
def test_nothing_tells_what_a_hidden_count_is_while_it_stays_hidden(before: int) -> None:
    one = told([counted(before), counted(before)])
    assert all(told([counted(before), counted(k)]) == one for k in range(ENOUGH))
    assert told([counted(before), counted(ENOUGH)]) != one
    assert told([counted(k) for k in range(LEAST)]) == told([counted(0)] * LEAST)


def ledger_of(**tables: list[dict[str, Any]]) -> Ledger:
    """`tables`: rows without id, engagement and, where nobody says it, the day of entry."""
    work = {"id": "E", "engagement": "E", "day": BEGAN, "entered": BEGAN, "community": "C", "started": BEGAN}
    frames = {"engagements": pl.DataFrame([work])}
    for table, rows in tables.items():
        cells = [
            {"id": f"{table}-{n:03}", "engagement": "E", "entered": row["day"], **row}
            for n, row in enumerate(rows)
        ]
        frames[table] = pl.DataFrame(cells, infer_schema_length=None)
    return Ledger.from_frames(frames)


def homes(number: int, day: dt.date, entered: dt.date, begin: int = 0) -> list[dict[str, Any]]:
    made = {"day": day, "entered": entered, "worker": "w", "mode": "home", "made": True}
    return [{**made, "household": f"h-{n}"} for n in range(begin, begin + number)]


def outside(ledger: Ledger, *days: dt.date) -> tuple[Reading, ...]:
    return read_for(AccessLevel.OUTSIDE, ledger, days, packaged_playbook()).readings


def test_what_is_entered_later_shows_from_the_next_month_on() -> None:
    buildings = [{"day": BEGAN, "households": 100}]
    then = homes(20, dt.date(2026, 1, 5), dt.date(2026, 1, 5))
    late = homes(20, dt.date(2026, 1, 6), dt.date(2026, 2, 3), begin=20)
    before = outside(ledger_of(buildings=buildings, contacts=then), JANUARY, FEBRUARY)
    after = outside(ledger_of(buildings=buildings, contacts=then + late), JANUARY, FEBRUARY)
    assert after[0] == before[0]
    ledger, days = ledger_of(buildings=buildings, contacts=then + late), [JANUARY, FEBRUARY]
    by_sql = read_for(AccessLevel.OUTSIDE, ledger, days, packaged_playbook(), engine="duckdb")
    assert by_sql.readings == after
    assert [one.item(KNOWN).parts[0].k for one in (*before, *after)] == [20, 20, 20, 40]


def test_a_month_is_told_alike_alone_and_among_others() -> None:
    contacts = [
        row
        for n in range(9)
        for row in homes(1, dt.date(2026, 1, 5), dt.date(2026, 1, 1 + 9 * n % 28), begin=n)
    ] + homes(4, dt.date(2026, 2, 7), dt.date(2026, 2, 7), begin=9)
    ledger = ledger_of(buildings=[{"day": BEGAN, "households": 100}], contacts=contacts)
    alone = [outside(ledger, day)[0] for day in (FEBRUARY, MARCH)]
    assert tuple(alone) == outside(ledger, FEBRUARY, MARCH)
    assert tuple(reversed(alone)) == outside(ledger, MARCH, FEBRUARY)


def test_what_was_told_once_is_not_told_otherwise() -> None:
    contacts = homes(20, dt.date(2026, 1, 5), dt.date(2026, 1, 5))
    buildings = [{"day": BEGAN, "households": 100}]
    first = read_months(ledger_of(buildings=buildings, contacts=contacts), [JANUARY], packaged_playbook())
    deleted = ledger_of(buildings=buildings, contacts=contacts[:7])
    second = read_months(deleted, [FEBRUARY], packaged_playbook(), kept=first)
    assert second["E", JANUARY] == first["E", JANUARY]
    assert second["E", FEBRUARY].item(KNOWN).parts[0].k == 5


def private_rows(table: str, number: int, day: dt.date) -> list[dict[str, Any]]:
    more: dict[str, Any] = (
        {"kind": "power"} if table == "disputes" else {"resident": "r", "tired": 4, "demands": 9}
    )
    return [
        {"day": day, **more} | ({"resident": f"r-{n}"} if table == "check_ins" else {}) for n in range(number)
    ]


def leading(table: str, early: int, late: int) -> Ledger:
    """So many private rows of January, so many of February; those who check in lead a group."""
    rows = private_rows(table, early, dt.date(2026, 1, 10)) + private_rows(table, late, dt.date(2026, 2, 9))
    kept = [{"day": BEGAN, "table": table}]
    groups = [{"day": BEGAN, "id": "g"}]
    roles = [{"day": BEGAN, "group": "g", "resident": f"r-{n}", "role": "leader"} for n in range(12)]
    return ledger_of(kept=kept, groups=groups, roles=roles, **({table: rows} if rows else {}))


@pytest.mark.parametrize("table", sorted(PRIVATE))
def test_from_day_to_day_a_manager_learns_nothing_of_what_is_private(table: str) -> None:
    days = [dt.date(2026, 2, 8), dt.date(2026, 2, 9), dt.date(2026, 2, 27)]

    def seen(late: int, level: AccessLevel = AccessLevel.MANAGER) -> tuple[Reading, ...]:
        return read_for(level, leading(table, 0, late), days, packaged_playbook()).readings

    nothing = seen(0)
    assert [seen(late) for late in (1, 4, 5, 12)] == [nothing] * 4
    assert seen(12, AccessLevel.INSIDE) != seen(0, AccessLevel.INSIDE)


@pytest.mark.parametrize(("table", "item"), PRIVATE_ITEMS.items())
def test_of_what_is_private_a_manager_has_what_is_told_outside(table: str, item: str) -> None:
    ledger = leading(table, 12, 12)
    (manager,) = read_for(AccessLevel.MANAGER, ledger, [dt.date(2026, 2, 20)], packaged_playbook()).readings
    (out,) = outside(ledger, JANUARY)
    assert manager.item(item).parts == out.item(item).parts
    assert manager.item(item).state is out.item(item).state
    (inside,) = read_for(AccessLevel.INSIDE, ledger, [JANUARY], packaged_playbook()).readings
    assert any(part.k or part.n for part in inside.item(item).parts)


@cache
def touched() -> dict[str, set[str]]:
    """By measure, the private tables that are opened when it is computed."""
    found: dict[str, set[str]] = {}
    ledger, rules = leading("disputes", 3, 3), packaged_playbook().rules
    units = units_of(ledger, [FEBRUARY])
    made = TableFrame.__init__
    for item in packaged_playbook().items:
        for part in (*item.parts, *item.beside):
            if part.refers is None:
                names = found.setdefault(part.measure, set())

                def noting(self: TableFrame, coding: Coding, name: str, names: set[str] = names) -> None:
                    names.add(name)
                    made(self, coding, name)

                with pytest.MonkeyPatch.context() as patched:
                    patched.setattr(TableFrame, "__init__", noting)
                    counts = engine_named("numpy", ledger.frames, units, rules)
                    counts.sums(all_measures()[part.measure].counts.bound(part.numbers, rules))
    return {measure: names & PRIVATE for measure, names in found.items()}


def test_a_measure_that_reads_a_private_table_says_so() -> None:
    for measure, tables in touched().items():
        declared = all_measures()[measure]
        said = {name.partition(".")[0] for name in (*declared.tables, *declared.or_tables)}
        assert bool(tables) <= (not PRIVATE.isdisjoint(said)), measure


def test_no_other_item_hangs_on_a_private_one() -> None:
    private = {
        item.id
        for item in packaged_playbook().items
        if any(not PRIVATE.isdisjoint(touched().get(part.measure, set())) for part in item.parts)
    }
    assert private
    for item in packaged_playbook().items:
        if item.quiet_when is not None:
            assert private.isdisjoint(item.quiet_when.reached)
            assert item.quiet_when.has_rows not in PRIVATE


def test_private_tables_are_declared_so() -> None:
    assert frozenset({"check_ins", "disputes"}) == PRIVATE
    assert {name for name, one in TABLES.items() if one.private} == PRIVATE


def test_inside_a_reading_is_as_it_is() -> None:
    ledger = leading("disputes", 3, 3)
    days = [JANUARY, FEBRUARY]
    assert read_for(AccessLevel.INSIDE, ledger, days, packaged_playbook()) == read(
        ledger, days, packaged_playbook()
    )
