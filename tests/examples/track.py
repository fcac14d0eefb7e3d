"""How the fictional community reads at each month's end: `python -m tests.examples.track [item ...]`.

Without items: one line an item, one letter a month. With items: their parts at every month's end.
"""

import sys
from datetime import date, timedelta
from typing import Any

from tests.oracle import read
from zhagen.examples import fictional

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


def month_ends(first: date, last: date) -> list[date]:
    """The last day of every month from the first day's to the last day's."""
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return [day for day in days if (day + timedelta(days=1)).day == 1]


def rows_of(frames: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The frames as rows, for the oracle."""
    return {name: frame.to_dicts() for name, frame in frames.items()}


def track() -> dict[date, dict[str, Any]]:
    """The oracle's reading at every month's end."""
    rows = rows_of(fictional.tables())
    return {day: read(rows, day)[0] for day in month_ends(date(2024, 10, 8), date(2026, 3, 31))}


def print_states(readings: dict[date, dict[str, Any]]) -> None:
    """One line an item."""
    days = list(readings)
    print(" ".join(f"{day:%y%m}"[2:] for day in days))
    for item in readings[days[0]]["items"]:
        print("  ".join(LETTER[readings[day]["items"][item]["state"]] for day in days), item)
    for what in ("stage_on_record", "stage_read"):
        print("  ".join(readings[day][what][0] for day in days), what)


def print_parts(readings: dict[date, dict[str, Any]], wanted: str) -> None:
    """One line a month, with every part of the items whose id has the word in it."""
    for day, reading in readings.items():
        for item, found in reading["items"].items():
            if wanted in item:
                parts = [f"{_figure(p['value'])} {p['k']}/{p['n']} {p['verdict']}" for p in found["parts"]]
                print(day, item.split(".")[-1], found["state"], " | ".join(parts))


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


if __name__ == "__main__":
    found = track()
    for name in sys.argv[1:]:
        print_parts(found, name)
    if len(sys.argv) == 1:
        print_states(found)
        print({name: len(frame) for name, frame in fictional.tables().items()})
        print(sum(len(frame) for frame in fictional.tables().values()), "records")
