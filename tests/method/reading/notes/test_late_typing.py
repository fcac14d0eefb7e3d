"""How much usually comes in later is told from the time before."""

from datetime import date

import pytest

from tests.method.reading.notes.drawn_reading import drawn_reading
from zhagen.method.reading.notes import late_typing
from zhagen.method.terms import Words

ITEM = "prepare.methods.win-trust"


@pytest.mark.parametrize("engine", ["numpy", "duckdb"])
def test_the_window_before_tells_it(engine: str) -> None:
    # The window before ended on 2025-12-31: ten of its twelve records were typed by then.
    tables = """
        contacts
        id       | worker | day        | entered    | made
        c0       | w1     | 2025-01-05 | 2025-01-05 | yes
        c1..c9   | w1     | 2025-11-01 | 2025-11-02 | yes
        c10      | w1     | 2025-12-31 | 2025-12-31 | yes
        c11..c12 | w1     | 2025-12-01 | 2026-01-01 | yes
        c13      | w1     | 2025-12-01 |            | yes
        c14      | w1     | 2026-03-01 | 2026-03-28 | yes
    """
    said = Words(
        "录入到2026年3月28日为止；照以往，之后还会补进 20%（上一段先有 10 笔，后来是 12 笔）",
        "As typed by 28 March 2026; usually 20% more comes in (the time before had 10 records at its end, later 12)",
    )
    assert drawn_reading(ITEM, tables, "2026-03-31", engine).notes == (said,)


def test_too_few_records_tell_nothing() -> None:
    assert late_typing(date(2026, 3, 28), 9, 12, 0.05, 10) is None


def test_little_that_comes_in_later_is_not_said() -> None:
    assert late_typing(date(2026, 3, 28), 100, 104, 0.05, 10) is None
    assert late_typing(date(2026, 3, 28), 100, 105, 0.05, 10) is not None


def test_no_record_tells_nothing() -> None:
    assert late_typing(None, 0, 0, 0.05, 10) is None
