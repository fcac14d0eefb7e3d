"""What a viewer gets: no cell from 1 to 4, also by no difference, and no id of any record."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import polars as pl
import pytest
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.oracle.tables_for_tests import random_tables
from tests.web.loading import load_tables
from tests.web.pages.test_board_page import signed_in, visited
from tests.web.people import make_house
from zhagen.method.ledger import Ledger
from zhagen.method.measures.registry import Scale
from zhagen.method.reading.as_json import to_plain
from zhagen.method.reading.model import Part, Reading, Readings
from zhagen.method.reading.read import UNTOLD, read
from zhagen.method.terms import State, Verdict, Words
from zhagen.web.readings.evidence import gather_frames
from zhagen.web.readings.outside import day_outside, days_outside, readings_outside, shown_count
from zhagen.web.readings.taking import packaged_playbook, readings_of

counts = st.integers(0, 400)
days = st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31))


@cache
def readings_of_nothing() -> Readings:
    row = {"id": "e", "engagement": "e", "day": dt.date(2026, 1, 1), "community": "c"}
    ledger = Ledger.from_frames({"engagements": pl.DataFrame([row])})
    return read(ledger, [dt.date(2026, 3, 31)], packaged_playbook())


def parts_of(reading: Reading) -> Iterator[Part]:
    for item in reading.items:
        yield from (*item.parts, *item.beside)


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
    elif unit is Scale.SHARE:
        assert seen.value == seen.k / seen.n  # type: ignore[operator]  # both are shown
    elif unit is not Scale.COUNT:
        assert seen.value is None
    # A target that the playbook names is public; one computed from n would tell n.
    assert (seen.target is not None) is (target == 100 and k >= 5)


@given(days, days)
def test_only_ends_of_months_that_are_over(asked: dt.date, today: dt.date) -> None:
    day = day_outside(asked, today)
    assert (day + dt.timedelta(days=1)).day == 1
    assert day <= min(asked, today)
    assert (min(asked, today) - day).days < 31
    assert days_outside([asked, asked], today) == [day]


def small(numbers: Any) -> list[Any]:
    return [one for one in numbers if one is not None and 0 < one < 5]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("seed", range(2))
def test_whole_readings_of_two_days(seed: int) -> None:
    tables, as_of = random_tables(seed, 500)
    keys = list(load_tables(tables).values())
    before = day_outside(as_of - dt.timedelta(days=31), as_of)
    inside = readings_of(keys, [before, day_outside(as_of, as_of)])
    outside = readings_outside(inside, packaged_playbook())
    ids = {one for frame in gather_frames(keys, keys).values() for one in frame["id"].to_list()}
    said = json.dumps(to_plain(outside), ensure_ascii=False)
    assert [one for one in ids - {str(key) for key in keys} if one in said] == []
    shown = 0
    for one in outside.readings:
        assert not re.search(r"\d", one.stage_says.zh + one.stage_says.en)
        for part in parts_of(one):
            cells = [part.k, part.n]
            assert small(cells) == []
            if part.k is not None and part.n is not None:
                shown += 1
                assert small([abs(part.n - part.k)]) == []
            if part.unit == Scale.COUNT:
                assert small([part.value]) == []
    for key in keys:
        then, now = (one for one in outside.readings if one.engagement == str(key))
        for a, b in zip(parts_of(then), parts_of(now), strict=True):
            assert (
                small(abs(x - y) for x, y in ((a.k, b.k), (a.n, b.n)) if x is not None and y is not None)
                == []
            )
    assert shown > 20
    for was, one in zip(inside.readings, outside.readings, strict=True):
        for before, item in zip(was.items, one.items, strict=True):
            assert item.state in (before.state, State.CANNOT_TELL)
        assert one.told[0] == sum(item.state not in UNTOLD for item in one.items)


@pytest.mark.django_db(transaction=True)
def test_the_json_of_a_viewer_says_what_it_is() -> None:
    house = make_house()
    visited(house, 13)
    address = reverse("reading-json", args=[house.own.pk])
    inside, outside = (
        signed_in(house, who).get(address, {"as_of": "2026-04-10"}).json() for who in ("worker", "viewer")
    )
    assert "outside" not in inside
    assert "5" in outside["outside"]["zh"]
    (reading,) = outside["readings"]
    assert reading["as_of"] == "2026-03-31"
    known = next(i for i in reading["items"] if i["id"] == "prepare.goals.know-households")["parts"][0]
    assert (known["k"], known["value"], known["evidence"]) == (15, 15, {})
    stepped = (
        signed_in(house, "viewer").get(address, {"as_of": "2026-04-29", "known_by": "2026-04-29"}).json()
    )
    assert stepped["readings"][0]["as_of"] == "2026-03-31"
    ids = {
        one
        for frame in gather_frames([house.own.pk], [house.own.pk]).values()
        for one in frame["id"].to_list()
        if one != str(house.own.pk)
    }
    text = json.dumps(outside)
    assert ids
    assert [one for one in ids if one in text] == []
