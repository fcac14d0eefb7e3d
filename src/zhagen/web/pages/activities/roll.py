"""The roll of an activity: names with what each did, as a form holds it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.activity.parts import ABSENT, CAME, NOT_RECORDED, PARTS, STATES, UNKNOWN
from zhagen.web.pages.forms.further_people import also_in
from zhagen.web.pages.records.titles import title_of

PART, WAS = "part-", "was-"


@dataclass(frozen=True, slots=True)
class Line:
    """One name. `state`: absent, or a part; `was`: "VERSION:STATE" of what was opened; `said`: what is wrong with it.

    `shown`: in sight from the start; the others come with their group.
    """

    key: str
    name: str
    where: str = ""
    groups: tuple[str, ...] = ()
    is_new: bool = False
    state: str = ABSENT
    was: str = ""
    said: Any = ""
    shown: bool = True

    @property
    def states(self) -> list[tuple[str, Any]]:
        """What can be chosen."""
        return [*STATES, (UNKNOWN, NOT_RECORDED)] if UNKNOWN in (self.state, self.was[-1:]) else [*STATES]


@dataclass(frozen=True, slots=True)
class Roll:
    """The lines in the order of a roll."""

    lines: list[Line] = field(default_factory=list)

    @property
    def states(self) -> list[tuple[str, Any]]:
        """What can be chosen for somebody who is added."""
        return [*STATES]

    @property
    def heads(self) -> int:
        """How many came."""
        return sum(one.state != ABSENT for one in self.lines)

    @property
    def tally(self) -> list[tuple[str, Any, int]]:
        """(state, its word, how many) of each part."""
        return [(state, word, sum(one.state == state for one in self.lines)) for state, word in PARTS]


def make_roll(
    names: Iterable[fieldwork.RollName],
    chosen: Collection[str],
    states: Mapping[str, str],
    *,
    was: Mapping[str, str] | None = None,
    said: Mapping[str, Any] | None = None,
    first: Collection[str] = (),
) -> Roll:
    """Who is on it already, then `first`, the members of the `chosen` groups, who came lately, and the rest."""

    def line(one: fieldwork.RollName) -> Line:
        key, groups = str(one.resident.pk), tuple(str(group) for group in one.groups)
        state = states.get(key, ABSENT)
        ours = state != ABSENT or key in first or bool(set(groups) & set(chosen))
        return Line(
            key,
            title_of(one.resident),
            where_of(one.resident),
            groups,
            one.last is None,
            state,
            (was or {}).get(key, ""),
            (said or {}).get(key, ""),
            ours or bool(one.lately) or not groups,
        )

    lines = [line(one) for one in names]
    return Roll(sorted(lines, key=lambda one: _rank(one, chosen, first, was or states)))


def _rank(line: Line, chosen: Collection[str], first: Collection[str], held: Mapping[str, str]) -> int:
    if held.get(line.key):
        return 0
    return 1 if line.key in first else 2 if set(line.groups) & set(chosen) else 3


def where_of(resident: Any) -> str:
    """The building of a resident, which tells two of the same alias apart."""
    home = resident.household
    building = home.building if home is not None else None
    return "" if building is None else building.name or building.area or ""


def typed_states(data: Mapping[str, str]) -> dict[str, str]:
    """By resident, what was chosen; whoever was found and added came. Whatever is no id of a resident is left out."""
    added = dict.fromkeys(also_in(data), CAME)
    return added | _of(data, PART, {state for state, _word in STATES} | {UNKNOWN})


def typed_was(data: Mapping[str, str]) -> dict[str, str]:
    """By resident, what stood there when the page was opened."""
    return _of(data, WAS, None)


def _of(data: Mapping[str, str], prefix: str, allowed: Collection[str] | None) -> dict[str, str]:
    found = {}
    for name, value in data.items():
        if name.startswith(prefix) and _is_id(name.removeprefix(prefix)):
            found[name.removeprefix(prefix)] = value if allowed is None or value in allowed else ABSENT
    return found


def _is_id(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
