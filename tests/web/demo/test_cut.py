"""A ledger as it stood earlier, moved to another day."""

import datetime as dt

from zhagen.web.demo.moved_ledger import cut_ledger

EARLY, CUT, LATE, LAST = (
    dt.date.fromisoformat(day) for day in ("2025-01-01", "2025-02-01", "2025-02-02", "2026-02-01")
)
MOVED = LAST - CUT


def test_what_came_later_is_not_there_and_the_rest_is_moved() -> None:
    tables = {
        "households": [
            {"id": "h1", "day": EARLY, "entered": EARLY, "until": LATE},
            {"id": "h2", "day": EARLY, "entered": LATE, "until": None},
        ],
        "concerns": [{"id": "c1", "day": EARLY, "entered": EARLY, "closed": LATE, "outcome": "solved"}],
        "residents": [{"id": "r1", "day": EARLY, "entered": CUT, "household": "h2"}],
        "groups": [{"id": "g1", "day": EARLY, "entered": LATE}, {"id": "g2", "day": EARLY, "entered": EARLY}],
        "activities": [{"id": "a1", "day": EARLY, "entered": EARLY, "groups": "g1;g2", "planned": LATE}],
        "memberships": [{"id": "m1", "day": EARLY, "entered": EARLY, "group": "g1", "resident": "r1"}],
    }
    found = cut_ledger(tables, CUT, LAST, {"until", "closed"}, {("concerns", "closed"): ("outcome",)})
    assert {table: rows for table, rows in found.items() if rows} == {
        "households": [{"id": "h1", "day": EARLY + MOVED, "entered": EARLY + MOVED, "until": None}],
        "concerns": [
            {"id": "c1", "day": EARLY + MOVED, "entered": EARLY + MOVED, "closed": None, "outcome": None}
        ],
        "residents": [{"id": "r1", "day": EARLY + MOVED, "entered": LAST, "household": None}],
        "groups": [{"id": "g2", "day": EARLY + MOVED, "entered": EARLY + MOVED}],
        "activities": [
            {
                "id": "a1",
                "day": EARLY + MOVED,
                "entered": EARLY + MOVED,
                "groups": "g2",
                "planned": LATE + MOVED,
            }
        ],
    }
    assert tables["residents"][0]["household"] == "h2"  # the ledger itself is as it was
