"""The roll of an activity that is there already: called again, or corrected."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.fieldwork.service import Correction
from zhagen.web.pages.activities.roll import Roll, make_roll, typed_states, typed_was
from zhagen.web.pages.activity.parts import ABSENT, NOT_RECORDED, STATES, UNKNOWN, part_of, state_of
from zhagen.web.pages.records.context import Place


def draw_roll(place: Place, activity: Any, data: Mapping[str, str] | None = None) -> Roll:
    """The roll as it stands, and over it what was typed; where somebody else changed a name since, that is said."""
    rows = fieldwork.list_records(place.scope, "attendance", place.engagement.pk).filter(activity=activity.pk)
    stands = {str(one.resident_id): f"{one.version}:{state_of(one.part)}" for one in rows}
    opened, typed = typed_was(data or {}), changed_states(data or {})
    others = [UUID(key) for key in {*stands, *typed}]
    names = fieldwork.find_roll_names(place.scope, place.engagement.pk, others, activity=activity.pk)
    said = {
        key: _("别人改过：现在是“%(state)s”") % {"state": _word(stands.get(key, ""))}
        for key, state in typed.items()
        if opened.get(key, "") != stands.get(key, "") and state != _state(stands.get(key, ""))
    }
    states = {key: _state(was) for key, was in stands.items()} | typed
    return make_roll(names, [str(one) for one in activity.groups], states, was=stands, said=said)


def save_roll(place: Place, activity: Any, data: Mapping[str, str], newcomers: fieldwork.Newcomers) -> None:
    """Write what was changed of it, and nothing else. Raises what `correct_roll` raises."""
    opened = typed_was(data)
    corrections = [
        Correction(
            UUID(key),
            state != ABSENT,
            None if state == ABSENT else part_of(state),
            _version(opened.get(key, "")),
        )
        for key, state in changed_states(data).items()
    ]
    held = _version(data.get("version", "")) or 0 if "held" in data else None
    fieldwork.correct_roll(place.scope, activity, corrections, newcomers, held)


def changed_states(data: Mapping[str, str]) -> dict[str, str]:
    """By resident, what was chosen that is not what stood there when the page was opened."""
    opened = typed_was(data)
    return {key: state for key, state in typed_states(data).items() if state != _state(opened.get(key, ""))}


def _state(was: str) -> str:
    return was.partition(":")[2]


def _version(was: str) -> int | None:
    version = was.partition(":")[0]
    return int(version) if version.isdecimal() and len(version) < 10 else None


def _word(was: str) -> str:
    return str({**dict(STATES), UNKNOWN: NOT_RECORDED}.get(_state(was), ""))
