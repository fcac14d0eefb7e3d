"""The doors of a building by floor, in the order of a staircase, and how long ago each was seen."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from zhagen.web.records.service import SeenHousehold

MONTHS_FROM, YEARS_FROM = 60, 730  # days from which months, and years, are counted
MONTH, YEAR = 30, 365


def say_ago(day: dt.date | None, today: dt.date) -> str:
    """今天, 昨天, 3 天前, 8 个月前, 2 年前; 没见过 where there is no day."""
    if day is None:
        return str(_("没见过"))
    days = (today - day).days
    if days <= 0:
        return str(_("今天"))
    if days == 1:
        return str(_("昨天"))
    if days < MONTHS_FROM:
        return str(_("{n} 天前").format(n=days))
    if days < YEARS_FROM:
        return str(_("{n} 个月前").format(n=days // MONTH))
    return str(_("{n} 年前").format(n=days // YEAR))


SERIES = ("甲乙丙丁戊己庚辛壬癸", "一二三四五六七八九十")


def in_order(name: str) -> tuple[int, str]:
    """For sorting: by number, though it is written in letters: 2 before 10, -1 before 1, 甲 before 乙."""
    digits = "".join(letter for letter in name if letter in "0123456789")
    number = int(digits[:9]) if digits else _in_series(name)
    return (-number if name.startswith("-") else number, name)


def _in_series(name: str) -> int:
    found = [series.index(letter) + 1 for letter in name for series in SERIES if letter in series]
    return found[0] if found else 0


@dataclass(frozen=True, slots=True)
class DoorCell:
    """One door: its word, and the class by which it is filled: met (seen of late), long (seen before), never."""

    id: UUID
    door: str
    priority: bool
    state: str
    said: str


@dataclass(frozen=True, slots=True)
class Floor:
    """`name`: empty where nobody wrote it."""

    name: str
    doors: list[DoorCell]


@dataclass(frozen=True, slots=True)
class Stairwell:
    """`name`: empty where the building has one, or nobody wrote it."""

    name: str
    floors: list[Floor]


def draw_floors(rows: Iterable[SeenHousehold], today: dt.date) -> list[Stairwell]:
    """`rows`: the households of one building, as `records.list_households` gives them."""
    found: dict[str, dict[str, list[SeenHousehold]]] = {}
    for one in rows:
        found.setdefault(one.stairwell, {}).setdefault(one.floor, []).append(one)
    return [
        Stairwell(
            say_stairwell(name), [_floor(floor, homes, today) for floor, homes in _downwards(found[name])]
        )
        for name in sorted(found, key=in_order)
    ]


def say_stairwell(name: str) -> str:
    """甲单元 of 甲, and as it is where it says so itself; empty of nothing."""
    return _("{name} 单元").format(name=name) if name and "单元" not in name else name


def _floor(name: str, rows: list[SeenHousehold], today: dt.date) -> Floor:
    said = _("{n} 层").format(n=name) if name and "层" not in name else name
    return Floor(said, [_cell(one, today) for one in sorted(rows, key=lambda one: in_order(one.door))])


def _cell(one: SeenHousehold, today: dt.date) -> DoorCell:
    state = "never" if one.seen is None else "met" if one.lately else "long"
    return DoorCell(one.id, one.door or "…" + str(one.id)[-4:], one.priority, state, say_ago(one.seen, today))


def _downwards(floors: dict[str, list[SeenHousehold]]) -> list[tuple[str, list[SeenHousehold]]]:
    """From the top; last those of which nobody wrote the floor."""
    return sorted(floors.items(), key=lambda pair: (pair[0] != "", in_order(pair[0])), reverse=True)
