"""A visit recorded: contacts, and with them a concern, an invitation, a follow-up."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.errors import Invalid
from zhagen.web.common.ids import derive_id, make_id
from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.fieldwork.domain.divide_minutes import divide_minutes
from zhagen.web.fieldwork.domain.room import ROOM
from zhagen.web.fieldwork.domain.visit import Visit


@dataclass(frozen=True, slots=True)
class RecordedVisit:
    """What was written: a contact for each worker and person, the concern, an invitation for each resident."""

    contacts: tuple[Any, ...]
    concern: Any
    invitations: tuple[Any, ...]


def record_visit(
    by: Scope, engagement: UUID, visit: Visit, *, id: UUID | None = None, origin: str = ""
) -> RecordedVisit:
    """Write the whole visit or nothing; with the same id again, nothing new.

    Each worker's minutes are divided among the people who were met. Raises what `common.writing.record` raises.
    """
    if not visit.workers or not visit.met:
        raise Invalid({"met": _("写下谁去了、见了谁")})
    key = id or make_id()
    with transaction.atomic():
        writer = _Writer(by, engagement, key, visit, origin)
        contacts = writer.contacts()
        concern = writer.concern(contacts[0])
        return RecordedVisit(contacts, concern, writer.invitations(contacts[0]))


@dataclass(frozen=True, slots=True)
class _Writer:
    by: Scope
    engagement: UUID
    key: UUID
    visit: Visit
    origin: str

    def contacts(self) -> tuple[Any, ...]:
        shares = divide_minutes(self.visit.minutes, len(self.visit.met))
        return tuple(
            self._write(
                "contacts",
                {
                    **self.visit.contact,
                    "worker": worker,
                    "resident": met.resident,
                    "household": met.household,
                    "made": met.made,
                    "missed": met.missed,
                    "minutes": minutes,
                    "visit": self.key,
                    "follow_up_on": self.visit.follow_up_on,
                },
                worker,
                place,
            )
            for worker in self.visit.workers
            for place, (met, minutes) in enumerate(zip(self.visit.met, shares, strict=True))
        )

    def concern(self, contact: Any) -> Any:
        if self.visit.concern is None:
            return None
        first = {"household": self.visit.met[0].household, "contact": contact}
        return self._write("concerns", {**first, **self.visit.concern})

    def invitations(self, contact: Any) -> tuple[Any, ...]:
        asked = self.visit.invitation
        if asked is None:
            return ()
        people = dict.fromkeys(
            met.resident for met in self.visit.met if met.resident is not None and met.made
        )
        return tuple(
            self._write("invitations", {"contact": contact, **asked, "resident": one}, one) for one in people
        )

    def _write(self, table: str, values: dict[str, Any], *parts: object) -> Any:
        days = {"day": self.visit.day} | ({"entered": self.visit.entered} if self.visit.entered else {})
        return Desk(ROOM).record(
            self.by,
            table,
            self.engagement,
            {**days, **values},
            id=derive_id(self.key, table, *parts),
            origin=self.origin,
        )
