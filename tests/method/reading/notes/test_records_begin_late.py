"""Records that begin late say so, with both days."""

from datetime import date

import pytest

from tests.method.reading.notes.drawn_reading import drawn_reading
from zhagen.method.reading.notes import records_begin_late
from zhagen.method.terms import Words

STARTED = date(2025, 1, 1)
ITEM = "prepare.methods.win-trust"


@pytest.mark.parametrize("engine", ["numpy", "duckdb"])
def test_the_oldest_record_of_daily_work_counts(engine: str) -> None:
    tables = """
        buildings
        id | day        | area  | households
        b1 | 2025-01-01 | north | 500

        contacts
        worker | day        | made
        w1     | 2025-09-01 | yes

        exchanges
        giver | receiver | day
        r1    | r2       | 2025-08-15
    """
    said = Words(
        "记录从2025年8月15日才开始，工作是2025年1月1日开始的：之前做的不在这些数里",
        "Records begin on 15 August 2025, the work on 1 January 2025: older work is not in these figures",
    )
    assert drawn_reading(ITEM, tables, "2026-03-31", engine).notes == (said,)


def test_a_month_of_settling_in_is_not_late() -> None:
    assert records_begin_late(STARTED, date(2025, 1, 31), 30) is None
    assert records_begin_late(STARTED, date(2025, 2, 1), 30) is not None


def test_no_record_is_no_late_record() -> None:
    assert records_begin_late(STARTED, None, 30) is None
