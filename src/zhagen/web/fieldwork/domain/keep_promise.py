"""A promised follow-up is done."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.db import transaction

from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.fieldwork.domain.room import ROOM
from zhagen.web.fieldwork.models import Contact
from zhagen.web.store.record_queries import list_records


def keep_promise(by: Scope, engagement: UUID, contact: UUID, day: dt.date) -> tuple[Any, ...]:
    """Note the day on the contact, and on those of the same visit that promise the same day; the ones changed.

    What is kept already stays; of a contact that has been deleted meanwhile there is nothing to keep. Raises what
    `common.writing.change` raises.
    """
    with transaction.atomic():
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
        return tuple(
            Desk(ROOM).change(by, "contacts", one.pk, one.version, {"followed_up": day}) for one in promised
        )
