"""Who is in a group that is being formed, and as what: a line each, as a form holds it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.community.service import NewRole
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.activities.roll import where_of
from zhagen.web.pages.forms.further_people import also_in
from zhagen.web.pages.records.titles import title_of

SEAT, CHOSEN = "seat-", "chosen-"
MEMBER = "member"  # in it, with no role


@dataclass(frozen=True, slots=True)
class Seat:
    """One resident. `seat`: empty, member, or the code of a role; `chosen_by`: how they came to the role."""

    key: str
    name: str
    where: str
    lately: int
    is_exempt: bool
    seat: str = ""
    chosen_by: str = ""
    said: Any = ""


def make_seats(
    names: Iterable[fieldwork.RollName], data: Mapping[str, str], said: Mapping[str, Any]
) -> list[Seat]:
    """With what was typed, and what of it cannot be, by resident. Whoever was found and added is a member."""
    added = also_in(data)
    return [
        Seat(
            key,
            title_of(one.resident),
            where_of(one.resident),
            one.lately,
            bool(one.resident.exempt),
            data.get(SEAT + key, MEMBER if key in added else ""),
            data.get(CHOSEN + key, ""),
            said.get(key, ""),
        )
        for one in names
        for key in [str(one.resident.pk)]
    ]


def seats_taken(data: Mapping[str, str]) -> list[UUID]:
    """The residents of whom something was chosen, and those that were found and added."""
    found = [UUID(key) for key in also_in(data)]
    for name, value in data.items():
        if name.startswith(SEAT) and value:
            try:
                found.append(UUID(name.removeprefix(SEAT)))
            except ValueError:
                continue
    return found


def people_of(seats: Iterable[Seat]) -> tuple[list[UUID], list[NewRole]]:
    """Members and roles, as the use case takes them."""
    taken = [one for one in seats if one.seat]
    members = [UUID(one.key) for one in taken]
    return members, [NewRole(UUID(one.key), one.seat, one.chosen_by) for one in taken if one.seat != MEMBER]


SEATS = (("", _("不在组里")), (MEMBER, _("组员")))
