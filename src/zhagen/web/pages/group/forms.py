"""The forms on the page of a group: each writes one record, or ends one."""

from typing import Any

from django.utils import timezone

from zhagen.web.common.ids import make_id
from zhagen.web.community import service as community
from zhagen.web.pages.forms.part import PartForm
from zhagen.web.pages.records.context import Place
from zhagen.web.pages.records.titles import title_of
from zhagen.web.store.kinds import kind_of


def role_form(place: Place, group: Any, data: Any = None) -> PartForm:
    """A member takes on a role."""
    members = _members(place, group).select_related("resident")
    who = [(str(one.resident_id), title_of(one.resident)) for one in members]
    return _new("roles", ("resident", "role", "chosen_by", "day"), {"resident": who}, data, "role", "role")


def rule_form(data: Any = None) -> PartForm:
    """A procedure is in use so far."""
    return _new("group_rules", ("topic", "level", "day"), {}, data, "rule", "topic", "level")


def leave_form(row: Any, data: Any = None) -> PartForm:
    """A member leaves, today if nothing else is said."""
    return _ending(row, ("left",), "left", data)


def end_form(row: Any, data: Any = None) -> PartForm:
    """A role ends, handed over or not."""
    return _ending(row, ("until", "handed_over"), "until", data)


def _new(table: str, shown: tuple[str, ...], choices: Any, data: Any, act: str, *needed: str) -> PartForm:
    begun = {"id": str(make_id()), "day": timezone.localdate()}
    kind = kind_of(community.MODELS[table])
    return PartForm(kind, shown, choices, data, needed=needed, initial=begun, auto_id=f"id_{act}_%s")


def _ending(row: Any, shown: tuple[str, ...], day: str, data: Any) -> PartForm:
    begun = {"id": str(row.pk), "version": row.version, day: timezone.localdate()}
    model: Any = type(row)
    own = f"id_{str(row.pk)[-6:]}_%s"
    return PartForm(kind_of(model), shown, {}, data, needed=(day,), initial=begun, auto_id=own)


def _members(place: Place, group: Any) -> Any:
    rows = community.list_records(place.scope, "memberships", place.engagement.pk)
    return rows.filter(group=group.pk, left__isnull=True)
