"""A visit recorded: contacts, and with them a concern, an invitation, a follow-up."""

from copy import copy
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.errors import EditedMeanwhile, Invalid, NotThere
from zhagen.web.common.ids import derive_id, make_id
from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.common.writing.values import put_values
from zhagen.web.fieldwork.domain.divide_minutes import divide_minutes
from zhagen.web.fieldwork.domain.keep_promise import keep_promise
from zhagen.web.fieldwork.domain.past_day import ask_past_day
from zhagen.web.fieldwork.domain.queries.visit import WrittenVisit, find_visit
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

    Each worker's minutes are divided among the people who were met; the promise that it keeps is marked as kept. Raises
    what `common.writing.record` raises, and EditedMeanwhile where the visit of this id is written already and says
    something else: what was typed the second time must not get lost in silence.
    """
    if not visit.workers or not visit.met:
        raise Invalid({"met": _("写下谁去了、见了谁")})
    ask_past_day("day", visit.day)
    key = id or make_id()
    with transaction.atomic():
        earlier = _written(by, engagement, key)
        writer = _Writer(by, engagement, key, visit, origin)
        contacts = writer.contacts()
        concern = writer.concern(contacts[0])
        if visit.keeps is not None:
            keep_promise(by, engagement, visit.keeps, visit.day)
        recorded = RecordedVisit(contacts, concern, writer.invitations(contacts[0]))
        if earlier is not None and (writer.differs or not _as_many(recorded, earlier)):
            raise EditedMeanwhile(_("这次见面已经存过，和现在写的不一样。"), earlier)
        return recorded


def _written(by: Scope, engagement: UUID, key: UUID) -> WrittenVisit | None:
    try:
        return find_visit(by, engagement, key)
    except NotThere:
        return None


def _as_many(recorded: RecordedVisit, earlier: WrittenVisit) -> bool:
    concerns = 0 if recorded.concern is None else 1
    now = (len(recorded.contacts), concerns, len(recorded.invitations))
    return now == (len(earlier.contacts), len(earlier.concerns), len(earlier.invitations))


@dataclass(slots=True)
class _Writer:
    by: Scope
    engagement: UUID
    key: UUID
    visit: Visit
    origin: str
    differs: bool = False

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
        try:
            return self._write("concerns", {**first, **self.visit.concern})
        except Invalid as wrong:  # contacts have a note of their own
            raise Invalid({f"concern.{name}": said for name, said in wrong.fields.items()}) from wrong

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
        given = {**days, **values}
        key = derive_id(self.key, table, *parts)
        row = Desk(ROOM).record(self.by, table, self.engagement, given, id=key, origin=self.origin)
        self.differs |= bool(put_values(copy(row), given))
        return row
