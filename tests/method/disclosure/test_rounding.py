"""What somebody outside gets: no cell from 1 to 4, also by no difference, and no id of any record."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.method.agreement.compared import ledger_of
from tests.oracle.tables_for_tests import random_tables
from zhagen.method.disclosure.consistency import is_of_things
from zhagen.method.disclosure.rounding import (
    day_outside,
    days_outside,
    readings_outside,
    shown_count,
    specs_of,
)
from zhagen.method.ledger import Ledger
from zhagen.method.measures.registry import Scale
from zhagen.method.playbook import Playbook, load_playbook
from zhagen.method.reading.as_json import to_plain
from zhagen.method.reading.model import Part, Reading, Readings
from zhagen.method.reading.read import UNTOLD, read
from zhagen.method.terms import State, Verdict, Words

counts = st.integers(0, 400)
days = st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31))


@cache
def packaged_playbook() -> Playbook:
    return load_playbook()


@cache
def readings_of_nothing() -> Readings:
    row = {"id": "e", "engagement": "e", "day": dt.date(2026, 1, 1), "community": "c"}
    ledger = Ledger.from_frames({"engagements": pl.DataFrame([row])})
    return read(ledger, [dt.date(2026, 3, 31)], packaged_playbook())


def parts_of(reading: Reading) -> Iterator[Part]:
    for item in reading.items:
        yield from (*item.parts, *item.beside)


def parts_of_people(reading: Reading) -> Iterator[Part]:
    specs = specs_of(packaged_playbook())
    for item in reading.items:
        yield from (p for p in (*item.parts, *item.beside) if not is_of_things(specs[item.id, p.id]))


@given(counts, counts)
def test_shown_counts_are_never_one_to_four_nor_apart_by_that(one: int, other: int) -> None:
    shown = [shown_count(one), shown_count(other)]
    cells = [count for count in shown if count is not None]
    cells += [abs(a - b) for a in cells for b in cells]
    assert [cell for cell in cells if 0 < cell < 5] == []
    assert [
        count for count, seen in zip((one, other), shown, strict=True) if count < 5 and seen is not None
    ] == []
    assert all(
        abs(count - seen) < 3 for count, seen in zip((one, other), shown, strict=True) if seen is not None
    )


@settings(deadline=None)  # the first one loads the measures
@given(st.data())
def test_a_part_says_no_more_than_its_rounded_counts(data: st.DataObject) -> None:
    n = data.draw(counts)
    k = data.draw(st.integers(0, n))
    unit = data.draw(st.sampled_from(list(Scale)))
    verdict = data.draw(st.sampled_from(list(Verdict)))
    target = data.draw(
        st.sampled_from([100, 50, 0.1 * n + 0.037])
    )  # 50: half of 100 homes, and `small` by chance
    said = Words(f"认识的户 {k}/{n}", f"{k} of {n}")
    (known,) = (one for one in readings_of_nothing().readings[0].items if "know-households" in one.id)
    part = replace(
        known.parts[0],
        value=k / n if n else 0.0,
        k=k,
        n=n,
        low=k / (n + 1),
        high=1.0,
        unit=str(unit),
        target={"op": ">=", "value": target},
        verdict=verdict,
        newest=dt.date(2026, 3, 1),
        evidence={"contacts": k},
        says=said,
        settles=said,
    )
    reading = readings_of_nothing().readings[0]
    items = tuple(
        replace(one, parts=(part, *one.parts[1:]), says=said, next=said, notes=(said,), because=("known",))
        if one.id == known.id
        else one
        for one in reading.items
    )
    made = replace(readings_of_nothing(), readings=(replace(reading, items=items, remarks=k, notes=(said,)),))
    (outside,) = readings_outside(made, packaged_playbook()).readings
    item = outside.item(known.id)
    seen = item.parts[0]
    assert (seen.low, seen.high, seen.newest, dict(seen.evidence), seen.settles) == (
        None,
        None,
        None,
        {},
        None,
    )
    assert (item.next, item.because, item.notes, outside.notes, outside.remarks) == (
        Words("", ""),
        (),
        (),
        (),
        0,
    )
    assert not re.search(r"\d", seen.says.zh + seen.says.en + item.says.zh + item.says.en)
    if k < 5:
        assert (seen.k, seen.n, seen.value, seen.target) == (None, None, None, None)
        assert seen.verdict not in (Verdict.MET, Verdict.NEAR, Verdict.MISSED)
    elif seen.k is None or seen.n is None:  # they would contradict what is said, or nothing is said
        assert (seen.k, seen.n, seen.value) == (None, None, None)
    elif unit is Scale.SHARE:
        assert seen.value == seen.k / seen.n
    elif unit is not Scale.COUNT:
        assert seen.value is None
    # A target that the playbook names is public; one computed from n would tell n.
    assert (seen.target is not None) is (target == 100 and k >= 5)


@given(days, days)
def test_only_ends_of_months_that_are_over(asked: dt.date, today: dt.date) -> None:
    day = day_outside(asked, today)
    assert (day + dt.timedelta(days=1)).day == 1
    assert day <= asked
    assert day < today
    assert (min(asked, today - dt.timedelta(days=1)) - day).days < 31
    assert days_outside([asked, asked], today) == [day]


def small(numbers: Any) -> list[Any]:
    return [one for one in numbers if one is not None and 0 < one < 5]


@pytest.mark.parametrize("seed", range(2))
def test_whole_readings_of_two_days(seed: int) -> None:
    tables, as_of = random_tables(seed, 500)
    ledger = ledger_of(tables)
    days = [day_outside(day, as_of) for day in (as_of - dt.timedelta(days=31), as_of)]
    inside = read(ledger, days, packaged_playbook())
    outside = readings_outside(inside, packaged_playbook())
    engagements = set(ledger.frames["engagements"]["id"])
    ids = {one for frame in ledger.frames.values() for one in frame["id"]} - engagements
    said = json.dumps(to_plain(outside), ensure_ascii=False)
    assert ids
    assert [one for one in ids if one in said] == []
    shown = 0
    for one in outside.readings:
        assert not re.search(r"\d", one.stage_says.zh + one.stage_says.en)
        for part in parts_of_people(one):
            cells = [part.k, part.n]
            assert small(cells) == []
            if part.k is not None and part.n is not None:
                shown += 1
                assert small([abs(part.n - part.k)]) == []
            if part.unit == Scale.COUNT:
                assert small([part.value]) == []
    for engagement in engagements:
        then, now = (one for one in outside.readings if one.engagement == engagement)
        for a, b in zip(parts_of_people(then), parts_of_people(now), strict=True):
            assert (
                small(abs(x - y) for x, y in ((a.k, b.k), (a.n, b.n)) if x is not None and y is not None)
                == []
            )
    assert shown > 20
    for was, one in zip(inside.readings, outside.readings, strict=True):
        for before, item in zip(was.items, one.items, strict=True):
            assert item.state in (before.state, State.CANNOT_TELL)
        assert one.told[0] == sum(item.state not in UNTOLD for item in one.items)
