"""What every table is asked: one record, a list of them, what a record was before."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from zhagen.web.common.access import Scope
from zhagen.web.common.access_log import log_opening
from zhagen.web.common.errors import NotFound
from zhagen.web.common.fields import field_of
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.record import DatedRecord, Record
from zhagen.web.store.search import with_references


@dataclass(frozen=True, slots=True)
class PastVersion:
    """One version of a record: its columns as they were, who made it so, when. `who` is empty where that is unknown."""

    version: int
    at: dt.datetime
    who: str
    deleted: bool
    columns: dict[str, Any]


def find_record(model: type[Record], by: Scope, id: UUID, *, deleted: bool = False) -> Record:
    """The live (or the deleted) record; NotFound where there is none that is theirs to see."""
    found = model.objects.within(by, deleted=deleted).filter(pk=id).first()
    if found is None:
        raise NotFound(str(id))
    return found


def list_records(
    model: type[Record], by: Scope, engagement: UUID, *, deleted: bool = False
) -> QuerySet[Record]:
    """The records that this engagement reads, newest day first: a query, to be filtered and paged by the caller.

    Of a community-wide table those of the whole community. Empty where the engagement is not theirs.
    """
    theirs = model.objects.within(by, deleted=deleted)
    if model.COMMUNITY_WIDE:
        theirs = theirs.filter(engagement__community=by.communities.get(engagement))
    else:
        theirs = theirs.filter(**{model.ENGAGEMENT_PATH: engagement})
    return theirs.order_by("-day", "-id")


def open_record(
    model: type[Record], by: Scope, engagement: UUID, id: UUID, *, reason: str = "", words: str = ""
) -> Record:
    """The record whose page somebody opens, live or deleted, with what it points to.

    Written down where such openings are, and always where a `reason` is given. Raises NotFound.
    """
    for deleted in (False, True):
        rows = list_records(model, by, engagement, deleted=deleted)
        found = with_references(rows, kind_of(model)).filter(pk=id).first()
        if found is not None:
            if model.OPENING_IS_LOGGED or reason:
                log_opening(by.account, engagement, model.TABLE, id, reason=reason, words=words)
            return found
    raise NotFound(str(id))


def list_named(model: type[Record], by: Scope, ids: Collection[UUID]) -> QuerySet[Record]:
    """Those of the ids that are theirs to see, live and deleted, with what they point to: a query."""
    theirs = model.objects.within(by) | model.objects.within(by, deleted=True)
    return with_references(theirs.filter(pk__in=ids), kind_of(model))


def list_versions(model: type[DatedRecord], by: Scope, id: UUID) -> list[PastVersion]:
    """Every version of a record, newest first, of a deleted one too. NotFound where it is not theirs to see."""
    for deleted in (False, True):
        row = model.objects.within(by, deleted=deleted).filter(pk=id).first()
        if row is not None:
            break
    else:
        raise NotFound(str(id))
    names = [field.name for field in model._meta.concrete_fields if field.editable]
    kept = row.history.select_related("history_user").order_by("-history_id")
    return [
        PastVersion(
            version=one.version,
            at=one.history_date,
            who=str(one.history_user or ""),
            deleted=one.deleted_at is not None,
            columns={name: getattr(one, field_of(model, name).attname) for name in names},
        )
        for one in kept
    ]
