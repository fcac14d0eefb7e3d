"""What a visit's form begins with: only what changed is entered."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from zhagen.web.common.errors import NotThere
from zhagen.web.common.ids import make_id
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.records.titles import word_of
from zhagen.web.pages.visits.forms import CONTACTS

CARRIED = ("mode", "initiator", "purpose")


def begin_visit(place: Any, asked: Mapping[str, str], worker: UUID) -> dict[str, Any]:
    """The last visit's values, then what the address says: `resident`, `household`, `like` a visit, `keeps` a promise.

    What the address names and cannot be found is left out.
    """
    begun: dict[str, Any] = {"id": str(make_id()), "workers": [str(worker)], "met": []}
    last = fieldwork.find_last_visit(place.scope, place.engagement.pk)
    if last is not None:
        begun |= {name: getattr(last.contact, name) for name in CARRIED}
        begun |= {"minutes": last.minutes, "workers": [str(one) for one in last.workers]}
    begun["met"] = [f"{one}s:{asked[one]}" for one in ("resident", "household") if asked.get(one)]
    return begun | _like(place, asked.get("like")) | _keeps(place, asked.get("keeps"))


def say_carried(form: Any, team: Iterable[tuple[str, Any]]) -> str:
    """The values that are carried over, in one line."""
    said = [
        _day(form["day"].value()),
        *(word_of(CONTACTS.column(name), form[name].value()) for name in CARRIED),
    ]
    minutes = form["minutes"].value()
    if minutes:
        said.append(_("%(n)s 分钟") % {"n": minutes})
    chosen = {str(one) for one in form["workers"].value() or ()}
    if len(chosen) > 1:
        said += [str(name) for key, name in team if key in chosen]
    return " · ".join(one for one in said if one)


def _day(day: Any) -> str:
    """Today in a word; what was typed as it is."""
    if str(day) == str(timezone.localdate()):
        return str(_("今天"))
    return str(day or "")


def _like(place: Any, visit: str | None) -> dict[str, Any]:
    """The same people, the same way; what came of it is another matter."""
    try:
        found = fieldwork.find_visit(place.scope, place.engagement.pk, UUID(visit or ""))
    except (ValueError, NotThere):
        return {}
    met = dict.fromkeys(_key(one) for one in found.contacts)
    return {
        "met": [key for key in met if key],
        **{name: getattr(found.contacts[0], name) for name in CARRIED},
    }


def _keeps(place: Any, contact: str | None) -> dict[str, Any]:
    try:
        promised = fieldwork.find_record(place.scope, "contacts", UUID(contact or ""))
    except (ValueError, NotThere):
        return {}
    if promised.engagement_key != place.engagement.pk:
        return {}
    met = [promised]
    if promised.visit is not None:
        same = fieldwork.find_visit(place.scope, place.engagement.pk, promised.visit).contacts
        met = [one for one in same if one.follow_up_on == promised.follow_up_on]
    keys = [key for key in dict.fromkeys(_key(one) for one in met) if key]
    return {"keeps": str(promised.pk), "met": keys, "purpose": "follow_up"}


def _key(contact: Any) -> str:
    if contact.resident_id is not None:
        return f"residents:{contact.resident_id}"
    return f"households:{contact.household_id}" if contact.household_id is not None else ""
