"""How the fictional community reads at each month's end, by the oracle: `python -m tests.examples.track [item ...]`.

Without items: one line an item, one letter a month. With items, or pieces of their ids: their parts, month by month.
"""

import sys
from datetime import date, timedelta
from typing import Any

from tests.oracle import read
from zhagen.examples import fictional
from zhagen.examples.fictional.days import LAST, STARTED

LETTER = {
    "reached": "R",
    "close": "c",
    "not-yet": "n",
    "out-of-date": "o",
    "seen": "S",
    "partly": "p",
    "not-seen": "-",
    "quiet": "-",
    "watch": "w",
    "firing": "F",
    "cannot-tell": "?",
}
Readings = dict[date, dict[str, Any]]


def month_ends() -> list[date]:
    """The last day of each of the story's eighteen months."""
    days = [STARTED + timedelta(days=number) for number in range((LAST - STARTED).days + 1)]
    return [day for day in days if (day + timedelta(days=1)).day == 1]


def rows() -> dict[str, list[dict[str, Any]]]:
    """The ledger as plain rows."""
    return {name: frame.to_dicts() for name, frame in fictional.tables().items()}


def track() -> Readings:
    """The oracle's reading at every month's end."""
    tables = rows()
    return {day: read(tables, day)[0] for day in month_ends()}


def print_states(readings: Readings) -> None:
    """One line an item, and the stages on record and read."""
    print(" ".join(f"{day:%m}" for day in readings))
    for item in next(iter(readings.values()))["items"]:
        print("  ".join(LETTER[reading["items"][item]["state"]] for reading in readings.values()), item)
    for what in ("stage_on_record", "stage_read"):
        print("  ".join(reading[what][0] for reading in readings.values()), what)


def print_parts(readings: Readings, wanted: str) -> None:
    """One line a month and item whose id has the word in it."""
    for day, reading in readings.items():
        for item, found in reading["items"].items():
            if wanted in item:
                print(day, item, found["state"], " | ".join(_part(part) for part in found["parts"]))


def _part(part: dict[str, Any]) -> str:
    value = "-" if part["value"] is None else f"{part['value']:.2f}"
    return f"{value} {part['k']}/{part['n']} {part['verdict']}"


def main(wanted: list[str]) -> None:
    """Print what was asked for."""
    readings = track()
    for piece in wanted:
        print_parts(readings, piece)
    if not wanted:
        print_states(readings)
        counts = {name: len(found) for name, found in rows().items()}
        print(counts, sum(counts.values()), "records")


if __name__ == "__main__":
    main(sys.argv[1:])
