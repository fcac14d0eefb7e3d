"""What was written together at one visit, and what a worker entered last."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from uuid import UUID

from zhagen.web.common.access import Scope
from zhagen.web.common.errors import NotFound
from zhagen.web.records.models.community import Resident
from zhagen.web.records.models.fieldwork import Concern, Contact, Invitation
from zhagen.web.store.record_queries import list_records

HOMES = ("household__building", "resident__household__building")


@dataclass(frozen=True, slots=True)
class WrittenVisit:
    """Contacts with worker, resident and household; concerns and invitations that came of them.

    All live, or all deleted where the whole was taken away.
    """

    id: UUID
    contacts: tuple[Contact, ...]
    concerns: tuple[Concern, ...]
    invitations: tuple[Invitation, ...]
    deleted: bool

    def rows(self) -> Iterator[Contact | Concern | Invitation]:
        """All of them, contacts first."""
        yield from self.contacts
        yield from self.concerns
        yield from self.invitations

    @property
    def state(self) -> int:
        """A number that rises with every change of any of them."""
        return sum(row.version for row in self.rows())


@dataclass(frozen=True, slots=True)
class LastVisit:
    """What is likely the same again: the first contact's columns, the worker's minutes, who went."""

    contact: Contact
    minutes: int | None
    workers: tuple[UUID, ...]


def find_visit(by: Scope, engagement: UUID, visit: UUID) -> WrittenVisit:
    """Raises NotFound where the engagement has no visit of that id, or it is not theirs to see."""
    for deleted in (False, True):
        rows = list_records(Contact, by, engagement, deleted=deleted).filter(visit=visit)
        contacts = tuple(rows.select_related("worker", "objective", *HOMES).order_by("pk"))
        if contacts:
            break
    else:
        raise NotFound(str(visit))
    concerns = list_records(Concern, by, engagement, deleted=deleted).filter(contact__visit=visit)
    asked = list_records(Invitation, by, engagement, deleted=deleted).filter(contact__visit=visit)
    return WrittenVisit(
        visit,
        contacts,
        tuple(concerns.select_related("household__building").order_by("pk")),
        tuple(asked.select_related("resident", "activity").order_by("pk")),
        deleted,
    )


def find_last_visit(by: Scope, engagement: UUID) -> LastVisit | None:
    """The visit that this person entered last, as one of those who went; None where there is none."""
    mine = list_records(Contact, by, engagement).filter(worker=by.account)
    last = mine.order_by("-entered", "-pk").first()
    if last is None:
        return None
    if last.visit is None:
        return LastVisit(last, last.minutes, (last.worker_id,))
    same = list(
        list_records(Contact, by, engagement).filter(visit=last.visit).values_list("worker", "minutes")
    )
    own = [minutes for worker, minutes in same if worker == by.account and minutes is not None]
    return LastVisit(last, sum(own) if own else None, tuple(dict.fromkeys(worker for worker, _m in same)))


def find_guests(by: Scope, ids: Collection[UUID]) -> dict[UUID, Resident]:
    """Residents of any community whose records this person sees, by id, with their community. One query."""
    rows = Resident.objects.within(by).filter(pk__in=ids).select_related("engagement__community")
    return {one.pk: one for one in rows}


def find_seen_elsewhere(by: Scope, resident: UUID) -> list[Contact]:
    """Contacts with a resident in another community, the newest first, as far as they are theirs to see. One query."""
    rows = Contact.objects.within(by).filter(guest=resident)
    return list(rows.select_related("engagement__community", "household__building").order_by("-day", "-pk"))
