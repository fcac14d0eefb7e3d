"""A visit recorded as one, taken back as one."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.audit import Written, one_save
from zhagen.web.common.errors import Invalid, NotFound, StaleVersion
from zhagen.web.common.ids import derive_id, make_id
from zhagen.web.common.submissions import submission_of
from zhagen.web.records.models.fieldwork import Contact
from zhagen.web.records.queries.visits import find_guests, find_visit
from zhagen.web.records.registry import RECORDS
from zhagen.web.records.use_cases.people import Newcomer, add_newcomer
from zhagen.web.store.record import today
from zhagen.web.store.record_queries import list_records


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody who was met, or a household where nobody was.

    `guest`: a resident of another community of the agency, met here; `household` then is that of their relatives.
    """

    resident: UUID | None = None
    household: UUID | None = None
    made: bool | None = True
    missed: str = ""
    guest: UUID | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """One occasion: who went, whom they met, for how long, and what came of it.

    `minutes` are those of each worker. `contact`: the other columns of its contacts (mode, purpose, initiator,
    objective, note). `concern`, `invitation`: the columns of what was raised and asked, if anything was; an
    invitation is for everybody who was met. `keeps`: a contact whose promised follow-up this visit is.
    """

    day: dt.date
    workers: tuple[UUID, ...]
    met: tuple[Met, ...]
    minutes: int | None = None
    contact: Mapping[str, Any] = field(default_factory=dict)
    concern: Mapping[str, Any] | None = None
    invitation: Mapping[str, Any] | None = None
    follow_up_on: dt.date | None = None
    entered: dt.date | None = None
    keeps: UUID | None = None


def ask_past_day(column: str, day: dt.date) -> None:
    """Raises Invalid where the day is still to come: what is noted has happened."""
    if day > today():
        raise Invalid({column: _("这一天还没有到")})


def divide_minutes(minutes: int | None, rows: int) -> tuple[int | None, ...]:
    """Whole minutes for each row that add up to the visit's; the first get what is over. None stays None."""
    if minutes is None:
        return (None,) * rows
    each, over = divmod(minutes, rows)
    return tuple(each + (place < over) for place in range(rows))


def keep_promise(by: Scope, engagement: UUID, contact: UUID, day: dt.date) -> tuple[Any, ...]:
    """Note the day on the contact, and on those of the same visit that promise the same day; the ones changed.

    What is kept already stays; of a contact that has been deleted meanwhile there is nothing to keep. Raises what
    `store.writing.change` raises.
    """
    with one_save():
        return _change_promise(by, engagement, contact, {"followed_up": day})


def drop_promise(by: Scope, engagement: UUID, contact: UUID) -> Written:
    """Nobody goes there again: the promised day is taken off the contact, and off those of the same visit and day.

    Its history keeps it. What is kept already stays. Raises what `store.writing.change` raises.
    """
    with one_save() as written:
        _change_promise(by, engagement, contact, {"follow_up_on": None})
    return written


def _change_promise(by: Scope, engagement: UUID, contact: UUID, values: Mapping[str, Any]) -> tuple[Any, ...]:
    promised = list_records(Contact, by, engagement).filter(
        followed_up__isnull=True, follow_up_on__isnull=False
    )
    first = promised.filter(pk=contact).first()
    if first is None:
        return ()
    if first.visit is None:
        promised = promised.filter(pk=contact)
    else:
        promised = promised.filter(visit=first.visit, follow_up_on=first.follow_up_on)
    return tuple(RECORDS.change(by, "contacts", one.pk, one.version, values) for one in promised)


@dataclass(frozen=True, slots=True)
class RecordedVisit:
    """What was written: a contact for each worker and person, the concern, an invitation for each resident."""

    contacts: tuple[Any, ...]
    concern: Any
    invitations: tuple[Any, ...]
    written: Written


def record_visit(
    by: Scope, engagement: UUID, visit: Visit, *, id: UUID | None = None, origin: str = ""
) -> RecordedVisit:
    """Write the whole visit or nothing; with the same id again, nothing new.

    Each worker's minutes are divided among the people who were met; the promise that it keeps is marked as kept. Raises
    what `store.writing.record` raises, and StaleVersion where something else was sent with this id before: what was
    typed the second time must not get lost in silence.
    """
    if not visit.workers or not visit.met:
        raise Invalid({"met": _("写下谁去了、见了谁")})
    ask_past_day("day", visit.day)
    guests = {met.guest for met in visit.met if met.guest is not None}
    if guests and find_guests(by, guests).keys() != guests:  # by who may see both
        raise NotFound("residents")
    key = id or make_id()
    with one_save(submission_of(by, id, engagement, visit)) as written:
        _refuse_other_words(written, by, engagement, key)
        writer = _Writer(by, engagement, key, visit, origin)
        contacts = writer.contacts()
        concern = writer.concern(contacts[0])
        if visit.keeps is not None and not written.is_again:
            keep_promise(by, engagement, visit.keeps, visit.day)
        return RecordedVisit(contacts, concern, writer.invitations(contacts[0]), written)


def _refuse_other_words(written: Written, by: Scope, engagement: UUID, key: UUID) -> None:
    if written.differs:
        written.refuse_other_words(
            _("这次见面已经保存过，和现在写的不一样。"), find_visit(by, engagement, key)
        )


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
                    "guest": met.guest,
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

    def concern(self, contact: Contact) -> Any:
        if self.visit.concern is None:
            return None
        first = {"household": self.visit.met[0].household, "contact": contact}
        try:
            return self._write("concerns", {**first, **self.visit.concern})
        except Invalid as wrong:  # contacts have a note of their own
            raise Invalid({f"concern.{name}": said for name, said in wrong.fields.items()}) from wrong

    def invitations(self, contact: Contact) -> tuple[Any, ...]:
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
        return RECORDS.record(self.by, table, self.engagement, given, id=key, origin=self.origin)


def undo_visit(by: Scope, engagement: UUID, visit: UUID, state: int) -> Written:
    """Delete its contacts and what was written with them, as they were at `state`; people who were added stay.

    Raises what `store.writing.delete` raises; StaleVersion where anything of it was changed since.
    """
    with one_save() as written:
        found = find_visit(by, engagement, visit)
        if found.deleted:
            return written
        if found.state != state:
            raise StaleVersion(_("您打开之后，有人改过这次见面"), found)
        for row in found.rows():
            RECORDS.delete(by, row.TABLE, row.pk, row.version)
    return written


def restore_visit(by: Scope, engagement: UUID, visit: UUID) -> Written:
    """Bring a deleted visit back, contacts first, also one that had been deleted on its own before: a concern may stand
    on it. Raises what `store.writing.restore` raises."""
    with one_save() as written:
        found = find_visit(by, engagement, visit)
        for row in found.rows() if found.deleted else ():
            try:
                RECORDS.restore(by, row.TABLE, row.pk)
            except NotFound:  # clicked twice: it is so already
                continue
    return written


def visit_newcomer(
    by: Scope,
    engagement: UUID,
    visit: Visit,
    newcomer: Newcomer,
    met: Met,
    *,
    id: UUID | None = None,
    origin: str = "",
) -> RecordedVisit:
    """Write the newcomer, then the visit with them as the last of those met, or nothing of it.

    `met`: how that went, without whom. With the same id again, nothing new. Raises what `record_visit` and
    `community.add_newcomer` raise.
    """
    ask_past_day("day", visit.day)
    key = id or make_id()
    with one_save(submission_of(by, id, engagement, visit, newcomer, met)) as written:
        _refuse_other_words(written, by, engagement, key)
        newcomer = replace(newcomer, surely_new=newcomer.surely_new or written.is_again)
        added = add_newcomer(by, engagement, newcomer, id=key, origin=origin)
        lives_in = added.household.pk if added.household is not None else None
        home = added.resident.household_id if added.resident is not None else lives_in
        last = replace(met, resident=added.resident.pk if added.resident else None, household=home)
        keeps = None if written.is_again else visit.keeps
        whole = replace(visit, met=(*visit.met, last), keeps=keeps)
        return replace(record_visit(by, engagement, whole, id=key, origin=origin), written=written)
