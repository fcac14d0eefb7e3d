"""How many households are known, may have left, and have not been met."""

import pytest

from tests.method.reading.notes.drawn_reading import notes_of
from zhagen.method.reading.item_notes import households_that_move
from zhagen.method.terms import Words

ITEM = "prepare.goals.know-households"
TABLES = """
    buildings
    id | day        | area  | households
    b1 | 2025-01-01 | north | 40

    households
    id      | day        | building | until
    h1..h12 | 2025-01-01 | b1       |
    h13     | 2025-01-01 | b1       | 2026-03-01
    h14     | 2025-01-01 | b1       | 2025-09-01

    contacts
    id       | worker | day        | household | mode | made
    c1..c4   | w1     | 2025-02-01 | h1..h4    | home | yes
    c5..c9   | w1     | 2025-03-31 | h5..h9    | home | yes
    d1       | w1     | 2026-02-01 | h1        | home | yes
    d2..d3   | w1     | 2026-02-01 | h10..h11  | home | yes
    d4       | w1     | 2026-02-01 | h12       | home | no
    d5       | w1     | 2026-02-01 | h13       | home | yes
    d6       | w1     | 2025-02-01 | h14       | home | yes
"""


@pytest.mark.parametrize("engine", ["numpy", "duckdb"])
def test_the_circles_of_a_community(engine: str) -> None:
    # Known: h1, h10 and h11; h13, met lately too, moved since. Met before: h2..h4, and h5..h9 on the 365th day back.
    # Ever met and still there: 11, of 40.
    said = Words(
        "认识 3 户；近来见过的有 1 户已经搬走；8 户从前见过、近 365 天没再见，可能搬走了；29 户还没见过",
        "3 households are known; 1 of those met lately have moved away; 8 were met before but not in the last 365 "
        "days and may have left; 29 have not been met",
    )
    assert notes_of(ITEM, TABLES, "2026-03-31", engine) == [said]


def test_where_the_number_of_households_is_not_known() -> None:
    assert households_that_move(3, 365, 5, 2, 0, None) == Words(
        "认识 3 户；2 户从前见过、近 365 天没再见，可能搬走了",
        "3 households are known; 2 were met before but not in the last 365 days and may have left",
    )


def test_before_anybody_is_met_nothing_is_said() -> None:
    assert households_that_move(0, 365, 0, 0, 0, 500) is None
