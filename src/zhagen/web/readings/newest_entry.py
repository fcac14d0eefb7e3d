"""When the newest record of an engagement was entered."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.core.cache import caches
from django.db.models import Max

from zhagen.web.agency import service as agency
from zhagen.web.readings.frames import models_by_table
from zhagen.web.readings.names import name_of


def newest_entries(engagements: Sequence[UUID]) -> Mapping[UUID, dt.date]:
    """By engagement, of its live records of every kind; those without a record are left out. One query, kept."""
    versions = agency.neighbours_of(engagements)
    name = name_of("newest", versions, sorted(map(str, engagements)))
    kept: Mapping[UUID, dt.date] | None = caches["readings"].get(name)
    if kept is None:
        first, *others = (
            _newest(model, engagements)
            for table, model in models_by_table().items()
            if table != "engagements"
        )
        kept = {}
        for engagement, day in first.union(*others, all=True):
            if day is not None:
                kept[engagement] = max(day, kept.get(engagement, day))
        caches["readings"].set(name, kept)
    return kept


def _newest(model: Any, engagements: Sequence[UUID]) -> Any:
    live = model.objects.unscoped().filter(engagement__in=engagements, deleted_at__isnull=True)
    return live.order_by().values_list("engagement").annotate(newest=Max("entered"))
