"""Whom nobody has seen, or not for long."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.db.models import F, Max, OuterRef, Subquery

from zhagen.web.common.scope import Scope
from zhagen.web.community import service as community
from zhagen.web.fieldwork.models import Contact


def find_unseen_households(by: Scope, engagement: UUID, day: dt.date) -> Any:
    """The community's households that live there on that day: never seen first, then the longest unseen.

    Each with `seen`: the day of its last contact by this engagement that was made, directly or with one of its
    residents; None where there is none. One query, to be filtered (by building) and paged by the caller.
    """
    made = Contact.objects.within(by).filter(engagement=engagement, made=True, day__lte=day).order_by()
    directly = made.filter(household=OuterRef("pk")).values("household")
    by_resident = made.filter(resident__household=OuterRef("pk")).values("resident__household")
    found = community.list_records(by, "households", engagement).exclude(until__lte=day)
    found = found.annotate(
        _directly=Subquery(directly.annotate(newest=Max("day")).values("newest")),
        _by_resident=Subquery(by_resident.annotate(newest=Max("day")).values("newest")),
    )
    return found.annotate(seen=_later("_directly", "_by_resident")).order_by(
        F("seen").asc(nulls_first=True), "pk"
    )


def _later(one: str, other: str) -> Any:
    """The later of two days; an empty one does not count, on either database."""
    from django.db.models.functions import Coalesce, Greatest

    return Greatest(Coalesce(one, other), Coalesce(other, one))
