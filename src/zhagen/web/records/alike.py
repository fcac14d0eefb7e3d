"""What is asked before something new is written that looks like something written."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from zhagen.web.records.models.community import Household
from zhagen.web.records.models.fieldwork import Activity, Contact
from zhagen.web.store.kinds import NAMES
from zhagen.web.store.questions import Question
from zhagen.web.store.record import DatedRecord
from zhagen.web.store.spelling import is_near, one_spelling

MOST = 3  # so many are named


def ask_name(row: DatedRecord, changed: Collection[str]) -> Sequence[Question]:
    """A resident, group, partner or resource of a name that is written already, however it is spelt.

    A name that differs in one character is asked about where both live in one home.
    """
    name = next(one for one in NAMES if hasattr(row, one))
    if name not in changed or not (wanted := one_spelling(getattr(row, name))):
        return ()
    home = getattr(row, "household_id", None)
    cells = ("pk", name, "household_id") if hasattr(row, "household_id") else ("pk", name)
    found = [
        (key, said)
        for key, said, *lives in _beside(row).values_list(*cells)
        if (spelt := one_spelling(said)) == wanted
        or (home is not None and lives[0] == home and is_near(spelt, wanted))
    ]
    return _question(row, name, getattr(row, name), found)


def ask_door(row: Household, changed: Collection[str]) -> Sequence[Question]:
    """A home behind a door behind which somebody lives."""
    if "door" not in changed or not row.door or row.until is not None:
        return ()
    there = _beside(row).filter(building=row.building_id, until__isnull=True).exclude(door="")
    wanted = [one_spelling(said) for said in (row.stairwell, row.floor, row.door)]
    cells = there.values_list("pk", "stairwell", "floor", "door")
    found = [
        (key, "-".join(one for one in where if one))
        for key, *where in cells
        if [one_spelling(said) for said in where] == wanted
    ]
    return _question(row, "door", row.door, found)


def ask_activity(row: Activity, changed: Collection[str]) -> Sequence[Question]:
    """An activity of the same day and title."""
    if not {"title", "day"} & set(changed) or not (wanted := one_spelling(row.title)):
        return ()
    that_day = _beside(row).filter(day=row.day).values_list("pk", "title")
    found = [(key, title) for key, title in that_day if one_spelling(title) == wanted]
    return _question(row, "title", f"{row.day} {row.title}", found)


def ask_again(row: Contact) -> Question:
    """Whether somebody was met once more on that day: the contact is one that is written."""
    sentence = _("这一天已经记过和%(name)s见面。是又见了一次？") % {
        "name": row.resident.alias or _("这位居民")
    }
    return Question("day", f"{row.day} {row.resident_id}", sentence, ((row.TABLE, row.pk),))


def _beside(row: DatedRecord) -> QuerySet[Any]:
    """The other live records of its kind in its community, or its engagement."""
    rows: QuerySet[Any] = type(row).objects.unscoped().filter(deleted_at__isnull=True).exclude(pk=row.pk)
    if row.COMMUNITY_WIDE:
        return rows.filter(engagement__community=row.engagement.community_id)
    return rows.filter(engagement=row.engagement_key)


def _question(
    row: DatedRecord, column: str, value: object, found: Iterable[tuple[UUID, str]]
) -> Sequence[Question]:
    """One for all that are found; on an entry that is there already only its new name or day is asked about."""
    named = list(found)[:MOST]
    if not named:
        return ()
    said = "、".join(name for _key, name in named)
    sentence = _("看着像已经写过的：%(names)s。是另一个？") % {"names": said}
    return (Question(column, str(value), sentence, tuple((row.TABLE, key) for key, _name in named)),)
