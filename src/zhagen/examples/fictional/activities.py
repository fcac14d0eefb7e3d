"""What the station holds for everybody: fairs, talks, free services, tea with neighbours, meetings, trainings."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from zhagen.examples.fictional.days import on

# day, method, staff hours, heads, gifts, level of participation (i c v b e: from inform to empower), taught by
_TABLE = """
2024-10-19 event            28 26 gifts i -
2024-11-09 resource         26 18 gifts i -
2024-11-23 event            30 22 gifts i -
2024-12-05 education        12 14 gifts i worker
2024-12-21 event            30 28 gifts i -
2025-01-11 service           4 12 -     i -
2025-01-18 relation          4 12 -     c -
2025-02-08 service           4 10 -     i -
2025-02-12 relation          5 14 gifts c -
2025-02-16 meeting           6 16 -     c -
2025-03-01 service           4 12 -     i -
2025-03-15 education         5 12 -     c worker
2025-03-29 relation          4 11 -     c -
2025-04-05 service           4 12 gifts i -
2025-04-12 training          6  9 -     c worker
2025-04-19 education         5 11 -     c worker
2025-04-26 mutual_aid        4 10 -     v -
2025-05-10 service           4 11 -     i -
2025-05-17 education         5 10 gifts c worker
2025-05-24 training          6 10 -     v worker
2025-05-31 relation          4 12 gifts v -
2025-06-07 mutual_aid        4 10 -     v -
2025-06-14 service           4 10 -     i -
2025-06-21 education         5 10 -     c mixed
2025-06-28 meeting           5 14 -     v -
2025-07-12 mutual_aid        3 10 -     v -
2025-07-19 relation          3 12 -     v -
2025-07-26 service           3 11 gifts i -
2025-08-09 education         4 11 -     v mixed
2025-08-16 training          6 12 -     v worker
2025-08-23 mutual_aid        3 10 -     v -
2025-08-30 event            10 20 gifts c -
2025-09-06 service           3 12 -     i -
2025-09-13 education         4 11 -     v resident
2025-09-20 relation          3 14 -     b -
2025-09-27 training          5 10 -     v mixed
2025-10-11 mutual_aid        3 12 -     b -
2025-10-18 service           3 12 gifts c -
2025-10-25 education         3 12 -     v resident
2025-11-01 relation          3 15 gifts v -
2025-11-08 mutual_aid        2 12 -     b -
2025-11-15 training          5 10 -     b mixed
2025-11-22 education         3 12 -     v worker
2025-11-29 meeting           4 16 -     b -
2025-12-06 service           3 12 -     c -
2025-12-13 relation          2 14 -     b -
2025-12-20 event             8 18 gifts v -
2026-01-10 education         3 12 -     b resident
2026-01-17 meeting           4 18 -     b -
2026-01-24 mutual_aid        2 12 -     b -
2026-01-31 service           2 10 -     c -
2026-02-07 relation          2 14 -     b -
2026-02-12 mutual_aid        2 10 -     e -
2026-02-28 training          4 10 -     b resident
2026-03-07 education         2 11 -     b resident
2026-03-14 mutual_aid        2 12 -     e -
2026-03-21 meeting           3 16 -     b -
2026-03-28 relation          2 12 gifts e -
"""
_LEVEL = {"i": "inform", "c": "consult", "v": "involve", "b": "collaborate", "e": "empower"}


@dataclass(frozen=True)
class OpenActivity:
    """One line of the table."""

    day: date
    method: str
    staff_hours: float
    heads: int
    gifts: bool
    level: str
    taught_by: str | None


def programme() -> Iterator[OpenActivity]:
    """The lines of the table, in the order of their days."""
    for line in _TABLE.split("\n"):
        if line:
            day, method, hours, heads, gifts, level, taught_by = line.split()
            yield OpenActivity(
                on(day),
                method,
                float(hours),
                int(heads),
                gifts == "gifts",
                _LEVEL[level],
                None if taught_by == "-" else taught_by,
            )
