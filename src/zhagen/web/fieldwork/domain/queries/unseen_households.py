"""Whom nobody has seen, or not for long."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.db.models import F
from django.db.models.functions import Coalesce, Greatest

from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope
from zhagen.web.community import service as community
from zhagen.web.fieldwork.domain.queries.newest_day import newest_day
from zhagen.web.fieldwork.models import Contact


def find_unseen_households(by: Scope, engagement: UUID, day: dt.date) -> Any:
    """The community's households that live there on that day: never seen first, then the longest unseen.

    Each with `seen`: the day of its last contact by this engagement that was made, directly or with one of its
    residents; None where there is none. One query, to be filtered (by building) and paged by the caller.
    """
    found = community.list_records(by, "households", engagement).exclude(until__lte=day)
    found = found.annotate(
        _directly=newest_day(Contact, "household", engagement, day, made=True),
        _by_resident=newest_day(Contact, "resident__household", engagement, day, made=True),
    )
    found = found.annotate(seen=_later("_directly", "_by_resident"))
    found = found.order_by(F("seen").asc(nulls_first=True), "pk")
    return found if may(by, Contact.permission("see"), engagement) else found.none()


def _later(one: str, other: str) -> Any:
    """The later of two days; an empty one does not count, on either database."""
    return Greatest(Coalesce(one, other), Coalesce(other, one))
