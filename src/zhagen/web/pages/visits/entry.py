"""A visit as it is being written: what it starts with, and how it is saved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from zhagen.web.common.errors import NotFound
from zhagen.web.pages.records.context import RecordContext
from zhagen.web.pages.records.titles import word_of
from zhagen.web.pages.visits.forms import CONTACTS, VisitForm
from zhagen.web.records import service as records
from zhagen.web.store.record import today

if TYPE_CHECKING:
    from zhagen.web.records.models.community import Resident
    from zhagen.web.records.models.fieldwork import Contact


CARRIED = ("mode", "initiator", "purpose")


def begin_visit(context: RecordContext, asked: Mapping[str, str], worker: UUID, form: UUID) -> dict[str, Any]:
    """The last visit's values, then what the address says: `resident`, `household`, `like` a visit, `keeps` a promise,
    `door` the household whose door somebody new lives behind, `guest` somebody of another community.

    What the address names and cannot be found is left out. `form`: its id.
    """
    begun: dict[str, Any] = {"id": str(form), "workers": [str(worker)], "met": []}
    last = records.find_last_visit(context.scope, context.engagement.pk)
    if last is not None:
        begun |= {name: getattr(last.contact, name) for name in CARRIED}
        minutes = None if records.is_questioned("contacts", "minutes", last.minutes) else last.minutes
        begun |= {"minutes": minutes, "workers": [str(one) for one in last.workers]}
    begun |= _door_of(context, asked.get("door"))
    if (guest := find_guest(context, asked.get("guest"))) is not None:
        begun["guest"] = str(guest.pk)
    begun["met"] = [f"{one}s:{asked[one]}" for one in ("resident", "household") if asked.get(one)]
    return begun | _like(context, asked.get("like")) | _keeps(context, asked.get("keeps"))


def find_guest(context: RecordContext, resident: object) -> Resident | None:
    """The resident of another community of that id; None where there is none that is theirs to see."""
    try:
        key = UUID(str(resident or ""))
    except ValueError:
        return None
    found = records.find_guests(context.scope, [key]).get(key)
    here = context.engagement.community_id
    return None if found is None or found.engagement.community_id == here else found


def _door_of(context: RecordContext, household: str | None) -> dict[str, Any]:
    """Somebody new behind the door of a household that left."""
    try:
        home = records.find_record(context.scope, "households", UUID(household or ""))
    except (ValueError, NotFound):
        return {}
    where = {name: getattr(home, name) for name in ("stairwell", "floor", "door")}
    return {
        f"new_{name}": str(value or "") for name, value in {**where, "building": home.building_id}.items()
    }


def say_carried(form: VisitForm, team: Iterable[tuple[str, Any]]) -> str:
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


def _day(day: object) -> str:
    """Today in a word; what was typed as it is."""
    if str(day) == str(timezone.localdate()):
        return str(_("今天"))
    return str(day or "")


def _like(context: RecordContext, visit: str | None) -> dict[str, Any]:
    """The same people, the same way; what came of it is another matter."""
    try:
        found = records.find_visit(context.scope, context.engagement.pk, UUID(visit or ""))
    except (ValueError, NotFound):
        return {}
    met = dict.fromkeys(_key(one) for one in found.contacts)
    return {
        "met": [key for key in met if key],
        **{name: getattr(found.contacts[0], name) for name in CARRIED},
    }


def _keeps(context: RecordContext, contact: str | None) -> dict[str, Any]:
    try:
        promised = records.find_record(context.scope, "contacts", UUID(contact or ""))
    except (ValueError, NotFound):
        return {}
    if promised.engagement_key != context.engagement.pk:
        return {}
    met = [promised]
    if promised.visit is not None:
        same = records.find_visit(context.scope, context.engagement.pk, promised.visit).contacts
        met = [one for one in same if one.follow_up_on == promised.follow_up_on]
    keys = [key for key in dict.fromkeys(_key(one) for one in met) if key]
    return {"keeps": str(promised.pk), "met": keys, "purpose": "follow_up"}


def _key(contact: Contact) -> str:
    if contact.resident_id is not None:
        return f"residents:{contact.resident_id}"
    return f"households:{contact.household_id}" if contact.household_id is not None else ""


# Columns of what is written, and the field that says them.
PLACES = {
    "resident": "met",
    "household": "met",
    "worker": "workers",
    "alias": "new_alias",
    "age_band": "new_age_band",
    "building": "new_building",
    "stairwell": "new_stairwell",
    "floor": "new_floor",
    "door": "new_door",
    "accepted": "invited",
    "concern.note": "said",
    "concern.household": "met",
}
HOME = ("building", "stairwell", "floor", "door")


def save_visit(context: RecordContext, form: VisitForm, worker: UUID) -> records.RecordedVisit:
    """Write it, with the newcomer if there is one. Raises what the use cases raise."""
    by, engagement, key = context.scope, context.engagement.pk, form.cleaned_data["id"]
    newcomer, day = _newcomer(form), form.cleaned_data["day"]
    people = [one.id for one in form.cleaned_data["met"] if one.table == "residents"]
    homes = records.find_homes_on(by, engagement, people, day) if people and day < today() else {}
    visit = _visit(form, worker, newcomer, homes)
    if newcomer is None:
        return records.record_visit(by, engagement, visit, id=key)
    missed = form.cleaned_data["missed"]
    how = records.Met(made=not missed, missed=missed)
    return records.visit_newcomer(by, engagement, visit, newcomer, how, id=key)


def question_visit(context: RecordContext, form: VisitForm, worker: UUID) -> bool:
    """Whether all that is asked of it is answered."""
    newcomer = _newcomer(form)
    visit = _visit(form, worker, newcomer, {})
    key = form.cleaned_data["id"]
    asked = records.question_visit(context.scope, context.engagement.pk, visit, newcomer, id=key)
    return form.answers(asked, PLACES)


def add_sentences(form: VisitForm, sentences: Mapping[str, Any]) -> None:
    """Each beside the field that says it; those of no field above the form."""
    for column, sentence in sentences.items():
        name = PLACES.get(column, column.removeprefix("concern."))
        form.add_error(name if name in form.fields else None, sentence)


def _visit(
    form: VisitForm, worker: UUID, newcomer: records.Newcomer | None, homes: Mapping[UUID, UUID | None]
) -> records.Visit:
    """`homes`: where people lived on the day of the visit, of whom that is another home than now."""
    said = form.cleaned_data
    missed = said["missed"]
    # Somebody met at a home that is chosen as well: their row says where.
    told = {one.household for one in said["met"] if one.table == "residents"}
    told |= {newcomer.household} if newcomer is not None else set()
    met: tuple[records.Met, ...] = tuple(
        records.Met(
            one.id if one.table == "residents" else None, homes.get(one.id, one.household), not missed, missed
        )
        for one in said["met"]
        if one.table == "residents" or one.id not in told
    )
    if said["guest"] is not None:
        met = _with_guest(met, said["guest"], not missed, missed)
    return records.Visit(
        day=said["day"],
        workers=tuple(UUID(one) for one in said["workers"]) or (worker,),
        met=met,
        minutes=said["minutes"],
        contact={name: said[name] for name in ("mode", "initiator", "purpose", "note")},
        concern=_concern(said),
        invitation=_invitation(said),
        follow_up_on=form.follow_up_day(),
        keeps=said["keeps"],
    )


def _with_guest(
    met: tuple[records.Met, ...], guest: UUID, made: bool, missed: str
) -> tuple[records.Met, ...]:
    """A home that was chosen is that of the guest's relatives, and one row says both."""
    for place, one in enumerate(met):
        if one.resident is None:
            return (*met[:place], replace(one, guest=guest), *met[place + 1 :])
    home = met[0].household if met else None
    return (*met, records.Met(None, home, made, missed, guest))


def _newcomer(form: VisitForm) -> records.Newcomer | None:
    if not form.has_newcomer():
        return None
    said = form.cleaned_data
    home = {name: said[f"new_{name}"] or ("" if name != "building" else None) for name in HOME}
    lives = [one.id for one in said["met"] if one.table == "households"]
    person = {"alias": said["new_alias"], "age_band": said["new_age_band"]}
    known = any(home.values())
    return records.Newcomer(
        home=home if known else None,
        resident=person if any(person.values()) else None,
        household=lives[0] if len(lives) == 1 and not known else None,
        surely_new=said["new_surely"],
    )


def _concern(said: Mapping[str, Any]) -> dict[str, Any] | None:
    if not said["category"] and not said["said"]:
        return None
    names = ("category", "scope", "prompted", "raised_by")
    return {**{name: said[name] for name in names}, "note": said["said"]}


def _invitation(said: Mapping[str, Any]) -> dict[str, Any] | None:
    if not said["invited"]:
        return None
    accepted = {"yes": True, "no": False}.get(said["invited"])
    reason = said["reason"] if accepted is False else ""
    return {"accepted": accepted, "reason": reason, "activity": said["activity"] or None}
