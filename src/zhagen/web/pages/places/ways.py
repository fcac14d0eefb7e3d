"""What can be written down of a person, a home, a body, a thing: from its own page."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope
from zhagen.web.pages.navigation.addresses import address_of
from zhagen.web.pages.records.rooms import service_of
from zhagen.web.store.kinds import kind_of

# The kind of page -> the tables that name it, each with the column in which it does.
NAMED_BY: dict[str, tuple[tuple[str, str], ...]] = {
    "residents": (
        ("invitations", "resident"),
        ("attendance", "resident"),
        ("memberships", "resident"),
        ("skill_evidence", "resident"),
        ("exchanges", "giver"),
    ),
    "buildings": (("households", "building"),),
    "households": (("concerns", "household"), ("residents", "household")),
    "partners": (("partner_dealings", "partner"), ("partner_facts", "partner"), ("agreements", "partner")),
    "resources": (("resource_uses", "resource"),),
}


@dataclass(frozen=True, slots=True)
class Way:
    """A form that begins with the one whose page it was opened from."""

    label: Any
    address: str


def ways_from(scope: Scope, engagement: UUID, table: str, key: Any) -> list[Way]:
    """Those that this person may write."""
    found = []
    for named_by, column in NAMED_BY[table]:
        if may_write(scope, engagement, named_by):
            form = address_of("record-add", engagement=engagement, table=named_by)
            found.append(Way(_kind(named_by).one, f"{form}?{column}={key}"))
    return found


def visit_form(scope: Scope, engagement: UUID) -> str:
    """Where a meeting is recorded, to go on with `?resident=ID` or `?household=ID`; empty where it is not theirs."""
    if not may_write(scope, engagement, "contacts"):
        return ""
    own = address_of("visit", engagement=engagement)
    return own or address_of("record-add", engagement=engagement, table="contacts") or ""


def may_write(scope: Scope, engagement: UUID, table: str) -> bool:
    """Whether this person may add a record of that kind there."""
    return may(scope, _kind(table).model.permission("record"), engagement)


def _kind(table: str) -> Any:
    return kind_of(service_of(table).MODELS[table])
