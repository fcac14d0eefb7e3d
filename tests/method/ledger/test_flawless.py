"""A table that one question finds flawless is what the long way makes of it; whatever is amiss goes the long way."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from tests.method.agreement.compared import ledger_of
from tests.oracle.tables_for_tests import random_tables
from zhagen.method.ledger import BadLedger, Ledger
from zhagen.method.ledger.flawless import flawless
from zhagen.method.tables import TABLES

ROW = {
    "id": "c-1",
    "engagement": "e-1",
    "day": date(2026, 3, 1),
    "entered": date(2026, 3, 2),
    "worker": "w-1",
}


def _contacts(*rows: dict[str, Any]) -> pl.DataFrame:
    return ledger_of({"contacts": [*rows]}).frames["contacts"]


def _found(frames: dict[str, pl.DataFrame]) -> tuple[object, ...]:
    """Everything that is found in the frames, and what they become."""
    try:
        ledger = Ledger.from_frames(frames)
    except BadLedger as bad:
        return bad.problems
    return (*ledger.remarks, *(frame.write_json() for frame in ledger.frames.values()))


def test_a_clean_table_stays_as_it_is() -> None:
    frame = _contacts(ROW, {**ROW, "id": "c-2"})
    assert frame.height == 2
    assert flawless(frame, TABLES["contacts"]) is frame


@pytest.mark.parametrize(
    "amiss",
    [
        {"id": "c-1"},
        {"id": None},
        {"id": ""},
        {"id": " c-2"},
        {"day": date(1200, 1, 1)},
        {"day": date(2026, 3, 3)},
        {"mode": "pigeon"},
    ],
)
def test_what_is_amiss_calls_for_a_closer_look(amiss: dict[str, Any]) -> None:
    clean = _contacts(ROW)
    other = pl.DataFrame([{**clean.row(0, named=True), "id": "c-2", **amiss}], schema=clean.schema)
    assert flawless(clean.vstack(other), TABLES["contacts"]) is None


@pytest.mark.parametrize("seed", range(3))
def test_both_ways_find_the_same(seed: int) -> None:
    tables, _ = random_tables(seed, 300)
    frames = {name: frame for name, frame in ledger_of(tables).frames.items() if frame.height}
    # In another order of columns the one question is not asked.
    long_way = {name: frame.select(reversed(frame.columns)) for name, frame in frames.items()}
    asked = [flawless(frame, TABLES[name]) is not None for name, frame in frames.items()]
    assert any(asked)
    assert _found(frames) == _found(long_way)
