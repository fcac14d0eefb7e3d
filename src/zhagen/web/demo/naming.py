"""What each row of the demo is called, and the line that its worker wrote: by its kind, the same each time."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, ClassVar

from zhagen.web.demo import words
from zhagen.web.demo.words import ByCode, Words

Row = Mapping[str, Any]
STAIRWELLS, FLOORS, DOORS = 4, 6, 2
APART = 29  # has no divisor in common with the doors of a building: each door is used once
OFTEN = 3  # of so many contacts all but one have a line


# The column whose code decides, the cell that is filled, and the words by code.
BY_CODE: Mapping[str, tuple[str, str, ByCode]] = {
    "partners": ("kind", "name", words.PARTNERS),
    "resources": ("kind", "name", words.RESOURCES),
    "concerns": ("category", "note", words.CONCERNS),
    "actions": ("kind", "title", words.ACTIONS),
    "partner_dealings": ("form", "note", words.DEALINGS),
    "work_hours": ("kind", "note", words.HOURS),
    "disputes": ("kind", "note", words.DISPUTES),
}
# The cell that is filled, and the words that come one after the other.
IN_TURN: Mapping[str, tuple[str, Words]] = {
    "exchanges": ("note", words.EXCHANGES),
    "recommendations": ("note", words.RECOMMENDATIONS),
    "posts": ("title", words.POSTS),
}


class Naming:
    """The cells beside the ledger of one station's rows. `place`: which station, so that each has other words."""

    def __init__(self, place: int, tables: Mapping[str, Sequence[Row]]) -> None:
        self._place = place
        self._seen: Counter[tuple[str, str]] = Counter()
        self._group_rows = {str(row["id"]): row for row in tables.get("groups", ())}
        self._group_names = dict(zip(self._group_rows, self._name_groups(), strict=True))
        self._buildings = {str(row["id"]): n for n, row in enumerate(tables.get("buildings", ()), 1)}

    def cells(self, table: str, row: Row) -> dict[str, str]:
        """By column: names and note of a row, none where its kind has none. Each row is asked once, in order."""
        if table in self._OWN:
            found = self._OWN[table](self, row)
        elif table in BY_CODE:
            column, name, of = BY_CODE[table]
            found = {name: self._one(table, of, row[column])}
        elif table in IN_TURN:
            name, in_turn = IN_TURN[table]
            found = {name: _turn(in_turn, self._next(table))}
        else:
            found = {}
        return {name: text for name, text in found.items() if text}

    def _next(self, table: str, code: str = "") -> int:
        """How many rows of that table and code came before; each station begins elsewhere in a list."""
        number = self._seen[table, code]
        self._seen[table, code] += 1
        return number

    def _one(self, table: str, of: ByCode, code: str | None) -> str:
        """The next of the words for that code; '' where there are none."""
        found = of.get(code or "", ())
        return _turn(found, self._next(table, code or "") + self._place) if found else ""

    def _name_groups(self) -> Iterator[str]:
        for row in self._group_rows.values():
            nature = str(row["nature"])
            number = self._next("groups", nature) + self._place
            yield _turn(words.GROUPS[nature], number)

    def _group(self, row: Row) -> dict[str, str]:
        return {"name": self._group_names[str(row["id"])]}

    def _building(self, row: Row) -> dict[str, str]:
        return {"name": f"{self._buildings[str(row['id'])]} 号楼"}

    def _household(self, row: Row) -> dict[str, str]:
        building = str(row["building"])
        doors = STAIRWELLS * FLOORS * DOORS
        number = (self._next("households", building) * APART + self._buildings.get(building, 0)) % doors
        stairwell, rest = divmod(number, FLOORS * DOORS)
        floor, door = rest // DOORS + 1, rest % DOORS + 1
        return {"stairwell": str(stairwell + 1), "floor": str(floor), "door": f"{floor}0{door}"}

    def _resident(self, row: Row) -> dict[str, str]:
        """How somebody is known, a surname, and what goes with their age. Two may be called alike, as in life."""
        age = str(row["age_band"] or "adult")
        number = self._next("residents", age)
        known_for, called = words.KNOWN_FOR[age], words.CALLED[age]
        surname = words.SURNAMES[(number + self._place * 5) % len(words.SURNAMES)]
        return {"alias": f"{_turn(known_for, number)}{surname}{_turn(called, number)}"}

    def _activity(self, row: Row) -> dict[str, str]:
        method, groups = str(row["method"]), str(row["groups"] or "").split(";")
        group = self._group_names.get(groups[0].strip())
        place = _turn(words.PLACES, self._next("activities"))
        if group is None:
            return {"title": self._one("activities", words.TITLES, method), "place": place}
        return {"title": f"{group}{self._one('of a group', words.OF_A_GROUP, method)}", "place": place}

    def _contact(self, row: Row) -> dict[str, str]:
        if not row["made"]:
            return {"note": self._one("contacts", words.MISSED, row["missed"])}
        text = self._one("contacts", words.CONTACTS, row["purpose"])
        return {"note": text if self._next("noted") % OFTEN else ""}

    def _decision(self, row: Row) -> dict[str, str]:
        group = self._group_rows.get(str(row["group"]))
        nature = str(group["nature"]) if group is not None else "deliberation"
        return {"title": self._one("decisions", words.DECISIONS, nature)}

    def _step(self, _row: Row) -> dict[str, str]:
        return {"title": _turn(words.STEPS, self._next("plan_steps"))}

    def _objective(self, row: Row) -> dict[str, str]:
        return {"title": words.OBJECTIVES.get(row["need"] or "other", words.OBJECTIVES["other"])}

    def _fact(self, row: Row) -> dict[str, str]:
        return {"note": words.PROFILE.get(row["topic"], "")}

    _OWN: ClassVar[Mapping[str, Callable[["Naming", Row], dict[str, str]]]] = {
        "buildings": _building,
        "households": _household,
        "residents": _resident,
        "groups": _group,
        "activities": _activity,
        "contacts": _contact,
        "decisions": _decision,
        "plan_steps": _step,
        "objectives": _objective,
        "profile_facts": _fact,
    }


def _turn(of: Words, number: int) -> str:
    """One after the other, and from the beginning again."""
    return of[number % len(of)]
