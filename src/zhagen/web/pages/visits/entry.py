"""What a visit's form says, for the use case; and where its complaints belong in the form."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from zhagen.web.community import service as community
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.visits.forms import VisitForm

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


def save_visit(place: Any, form: VisitForm, worker: UUID) -> fieldwork.RecordedVisit:
    """Write it, with the newcomer if there is one. Raises what the use cases raise."""
    by, engagement, key = place.scope, place.engagement.pk, form.cleaned_data["id"]
    newcomer = _newcomer(form)
    visit = _visit(form, worker, newcomer)
    if newcomer is None:
        return fieldwork.record_visit(by, engagement, visit, id=key)
    missed = form.cleaned_data["missed"]
    how = fieldwork.Met(made=not missed, missed=missed)
    return fieldwork.visit_newcomer(by, engagement, visit, newcomer, how, id=key)


def add_sentences(form: Any, sentences: Mapping[str, Any]) -> None:
    """Each beside the field that says it; those of no field above the form."""
    for column, sentence in sentences.items():
        name = PLACES.get(column, column.removeprefix("concern."))
        form.add_error(name if name in form.fields else None, sentence)


def _visit(form: VisitForm, worker: UUID, newcomer: community.Newcomer | None) -> fieldwork.Visit:
    said = form.cleaned_data
    missed = said["missed"]
    # Somebody met at a home that is chosen as well: their row says where.
    told = {one.household for one in said["met"] if one.table == "residents"}
    told |= {newcomer.household} if newcomer is not None else set()
    met = tuple(
        fieldwork.Met(one.id if one.table == "residents" else None, one.household, not missed, missed)
        for one in said["met"]
        if one.table == "residents" or one.id not in told
    )
    return fieldwork.Visit(
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


def _newcomer(form: VisitForm) -> community.Newcomer | None:
    if not form.has_newcomer():
        return None
    said = form.cleaned_data
    home = {name: said[f"new_{name}"] or ("" if name != "building" else None) for name in HOME}
    lives = [one.id for one in said["met"] if one.table == "households"]
    person = {"alias": said["new_alias"], "age_band": said["new_age_band"]}
    known = any(home.values())
    return community.Newcomer(
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
