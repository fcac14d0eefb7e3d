"""What had been entered by a day is the same to every engine."""

from datetime import timedelta
from typing import Any

import pytest

from tests.method.agreement.compared import ledger_of
from tests.oracle.tables_for_tests import random_tables
from zhagen.method.ledger import Ledger
from zhagen.method.playbook.load import load_playbook
from zhagen.method.reading.read import read


def figures(ledger: Ledger, days: list[Any], engine: str, *, as_known: bool) -> list[tuple[Any, ...]]:
    readings = read(ledger, days, load_playbook(), engine=engine, as_known=as_known).readings
    return [
        (
            part.verdict,
            item.state,
            dict(part.evidence),
            *(round_off(part, name) for name in ("value", "k", "n")),
        )
        for reading in readings
        for item in reading.items
        for part in (*item.parts, *item.beside)
    ]


def round_off(part: Any, name: str) -> float | None:
    figure = getattr(part, name)
    return None if figure is None else round(figure, 6)


@pytest.mark.parametrize("seed", [7])
def test_both_engines_leave_out_what_was_entered_later(seed: int) -> None:
    tables, as_of = random_tables(seed, 500)
    for (
        rows
    ) in tables.values():  # every third row was typed long after its day, every seventh nobody knows when
        for place, row in enumerate(rows):
            if row.get("day"):
                row["entered"] = row["day"] + timedelta(days=200 if place % 3 == 0 else 1)
            if place % 7 == 0:
                row["entered"] = None
    ledger, days = ledger_of(tables), [as_of - timedelta(days=60), as_of]
    known = figures(ledger, days, "numpy", as_known=True)
    assert known == figures(ledger, days, "duckdb", as_known=True)
    assert known != figures(ledger, days, "numpy", as_known=False)
