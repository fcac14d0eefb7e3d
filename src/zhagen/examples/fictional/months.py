"""How the workers' contacts change from month to month: how many, with whom, and who begins them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from zhagen.examples.fictional.days import LAST, STARTED, on

# month, contacts, and of a hundred: with new doors, with those who hold a role, begun by residents
_TABLE = """
2024-10 18  80  0  2
2024-11 27  75  0  4
2024-12 33  70  0  6
2025-01 52  55  2 10
2025-02 68  45  3 14
2025-03 70  36  8 16
2025-04 61  30 12 18
2025-05 55  26 16 20
2025-06 50  24 22 20
2025-07 35  20 26 24
2025-08 44  18 60 24
2025-09 44   4 93 22
2025-10 46   4 93 22
2025-11 52  26 40 26
2025-12 50  30 26 28
2026-01 46  28 24 30
2026-02 35  24 26 32
2026-03 39  22 28 34
"""


@dataclass(frozen=True)
class Month:
    """One line of the table, as shares."""

    first: date
    last: date
    contacts: int
    new_doors: float
    with_leaders: float
    by_residents: float


def months() -> Iterator[Month]:
    """The months of the story, the first one cut where it begins."""
    for line in _TABLE.split("\n"):
        if not line:
            continue
        month, contacts, new, leaders, residents = line.split()
        first = on(month)
        following = (first + timedelta(days=31)).replace(day=1)
        yield Month(
            max(STARTED, first),
            min(LAST, following - timedelta(days=1)),
            int(contacts),
            int(new) / 100,
            int(leaders) / 100,
            int(residents) / 100,
        )
