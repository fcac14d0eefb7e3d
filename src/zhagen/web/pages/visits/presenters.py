"""A visit as a page says it: who was met, how it went, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from zhagen.web.common.access import Scope
from zhagen.web.pages.records.titles import say_gone, title_of, word_of
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.spelling import by_name

if TYPE_CHECKING:
    from zhagen.web.records.models.fieldwork import Contact


CONTACTS = kind_of(records.MODELS["contacts"])


@dataclass(frozen=True, slots=True)
class MetLine:
    """One contact: who, where, how it went in words, by whom."""

    row: Contact
    name: str
    where: str
    went: str
    who: str


def lines_of(visit: records.WrittenVisit) -> list[MetLine]:
    """A line a contact, people by name."""
    lines = [line_of(one) for one in visit.contacts]
    return sorted(lines, key=lambda one: (by_name(one.name), one.who))


def line_of(contact: Contact) -> MetLine:
    """One contact in words; somebody without a name is called by their home."""
    home = contact.household or (contact.resident.household if contact.resident else None)
    where = records.place_of(home) if home is not None else ""
    name = title_of(contact.resident) if contact.resident else where or str(_("没写是谁"))
    return MetLine(contact, name, where if where != name else "", _went(contact), str(contact.worker))


def guests_of(by: Scope, visit: records.WrittenVisit) -> list[str]:
    """Those of other communities who were met, by name and community where they are this person's to see."""
    ids = dict.fromkeys(one.guest for one in visit.contacts if one.guest is not None)
    seen = records.find_guests(by, ids) if ids else {}
    named = [f"{title_of(one)}（{one.engagement.community.name}）" for one in seen.values()]
    hidden = len(ids) - len(seen)
    return named + ([str(_("别的社区的居民 %(n)s 位")) % {"n": hidden}] if hidden else [])


def gone_of(contact: Contact) -> str:
    """When and how whom it was with left; empty where they live here."""
    return say_gone(contact.resident, contact.household)


def way_of(contact: Contact) -> str:
    """How they met, in one line: mode, who came to whom, what for."""
    said = [
        word_of(CONTACTS.column(name), getattr(contact, name)) for name in ("mode", "initiator", "purpose")
    ]
    return " · ".join(one for one in said if one)


def _went(contact: Contact) -> str:
    if contact.made is False:
        return word_of(CONTACTS.column("missed"), contact.missed) or str(_("没见到"))
    minutes = "" if contact.minutes is None else _("%(n)s 分钟") % {"n": contact.minutes}
    return " · ".join(one for one in (str(_("见到了")) if contact.made else "", minutes) if one)
