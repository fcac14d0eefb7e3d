"""A shorter ledger told again before itself."""

import datetime as dt
from typing import Any

from zhagen.cli.demo_stations import demo_stations
from zhagen.web.demo.moved_ledger import EVERYDAY, SPAN, THERE_BEFORE, lengthen

FIRST = dt.date(2026, 1, 1)
LATER = FIRST + SPAN
TODAY = dt.date(2026, 11, 25)
EIGHTEEN_MONTHS = dt.timedelta(days=530)


def drawn() -> dict[str, list[dict[str, Any]]]:
    tables: dict[str, list[dict[str, Any]]] = {table: [] for table in (*EVERYDAY, *THERE_BEFORE)}
    tables["engagements"] = [{"id": "e", "day": FIRST, "entered": FIRST, "started": FIRST}]
    tables["households"] = [{"id": "h1", "day": None, "entered": FIRST}, {"id": "h2", "entered": LATER}]
    tables["concerns"] = [
        {"id": "c1", "day": FIRST, "entered": FIRST, "household": "h1", "closed": LATER},
        {"id": "c2", "day": LATER, "entered": LATER, "household": "h2", "closed": None},
    ]
    tables["activities"] = [{"id": "a", "day": FIRST, "entered": FIRST, "groups": "g1", "objective": "o"}]
    tables["attendance"] = [
        {"id": "s", "day": FIRST, "entered": FIRST, "activity": "a", "resident": "r", "part": 2}
    ]
    return tables


def test_what_happened_in_the_first_days_is_told_before_them_under_other_ids() -> None:
    found = lengthen(drawn(), 2)
    assert [(row["id"], row["day"], row["closed"]) for row in found["concerns"]] == [
        ("c1", FIRST, LATER),
        ("c2", LATER, None),
        ("c1-1", FIRST - SPAN, FIRST),
        ("c1-2", FIRST - SPAN * 2, FIRST - SPAN),
    ]
    (again,) = [row for row in found["activities"] if row["id"] == "a-2"]
    assert (again["groups"], again["objective"]) == (None, None)
    (came,) = [row for row in found["attendance"] if row["id"] == "s-2"]
    assert (came["activity"], came["resident"], came["part"]) == ("a-2", "r", 2)


def test_places_were_there_from_the_new_beginning() -> None:
    found = lengthen(drawn(), 2)
    assert found["engagements"][0]["started"] == FIRST - SPAN * 2
    assert [row["entered"] for row in found["households"]] == [FIRST - SPAN * 2, LATER]


def test_once_is_as_it_was() -> None:
    assert lengthen(drawn(), 0) == drawn()


def test_each_station_of_the_demo_has_eighteen_months_but_the_one_in_preparation() -> None:
    for place, tables in demo_stations(TODAY):
        days = [row["day"] for row in tables["contacts"]]
        assert (max(days) - min(days) > EIGHTEEN_MONTHS) == (place.key != "huaishuli"), place.station
        assert max(days) > TODAY - dt.timedelta(7)
        assert place.engagement["started"] <= min(days)
