"""What can be done on the page of a group."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import QueryDict

from zhagen.web.common.errors import NotFound
from zhagen.web.pages.groups.forms import end_form, joining_form, leave_form, role_form, rule_form
from zhagen.web.pages.records.context import EDITED_SINCE, SENT_ALREADY, Acts, Answer, Done, RecordContext
from zhagen.web.pages.records.forms import PartForm, at_version
from zhagen.web.pages.ui.finder_field import is_finding
from zhagen.web.pages.ui.refusals import Attempt
from zhagen.web.records import service as records
from zhagen.web.store.questions import Question
from zhagen.web.store.record import DatedRecord

if TYPE_CHECKING:
    from zhagen.web.records.models.community import Group


def join(context: RecordContext, group: Group, data: QueryDict) -> Answer:
    """Residents are in it from that day on. Sent to find one of them, the form is drawn again."""
    form = joining_form(context, data)
    joined = {"day": form.cleaned_data["day"]} if form.is_valid() and not is_finding(form) else None
    if joined is not None and form.answers(_questions(context, "memberships", joined)):
        people = [one.id for one in form.cleaned_data["resident"]]
        key, day = form.cleaned_data["id"], form.cleaned_data["day"]
        with Attempt(form):
            return Done("join", records.join_group(context.scope, group, people, day, id=key))
    return {"join": form, "finding": is_finding(form)}


def give_role(context: RecordContext, group: Group, data: QueryDict) -> Answer:
    """A member has a role from that day on."""
    return _add(context, group, "roles", "role", role_form(context, group, data))


def set_rule(context: RecordContext, group: Group, data: QueryDict) -> Answer:
    """A procedure is at that level from that day on."""
    return _add(context, group, "group_rules", "rule", rule_form(data))


def leave(context: RecordContext, group: Group, data: QueryDict) -> Answer:
    """A member leaves; their roles end with it."""
    row = _row(context, group, "memberships", data)

    def act(form: PartForm) -> Any:
        version = form.cleaned_data["version"] or 0
        return records.leave_group(context.scope, row.pk, version, form.cleaned_data["left"])

    return _end(context, row, leave_form(row, data), act, "left")


def end_role(context: RecordContext, group: Group, data: QueryDict) -> Answer:
    """A role ends on that day."""
    row = _row(context, group, "roles", data)

    def act(form: PartForm) -> Any:
        version = form.cleaned_data["version"] or 0
        return records.change_record(context.scope, "roles", row.pk, version, form.values())

    return _end(context, row, end_form(row, data), act, "ended")


ACTS: Acts = {
    "join": join,
    "leave": leave,
    "role": give_role,
    "end": end_role,
    "rule": set_rule,
}


def _add(context: RecordContext, group: Group, table: str, name: str, form: PartForm) -> Answer:
    if form.is_valid() and form.answers(_questions(context, table, form.values())):
        values, key = {"group": group.pk, **form.values()}, form.cleaned_data["id"]
        with Attempt(form):
            row = records.record(context.scope, table, context.engagement.pk, values, id=key)
            if row.written.differs:
                return {name: form, "sentence": SENT_ALREADY}
            return Done(name, row.written)
    return {name: form}


def _questions(
    context: RecordContext, table: str, values: Mapping[str, Any], id: UUID | None = None
) -> Iterable[Question]:
    return records.question_record(context.scope, table, context.engagement.pk, values, id=id)


def _end(
    context: RecordContext, row: DatedRecord, form: PartForm, act: Callable[[PartForm], Any], done: str
) -> Answer:
    if form.is_valid() and form.answers(_questions(context, row.TABLE, form.values(), row.pk)):
        with Attempt(form) as attempt:
            return Done(done, act(form).written)
        if attempt.stale:
            return {"bound": at_version(form, attempt.stale.current), "sentence": EDITED_SINCE}
    return {"bound": form}


def _row(context: RecordContext, group: Group, table: str, data: Mapping[str, str]) -> Any:
    """The record that the form ends; NotFound where it is none of this group's."""
    try:
        row = records.find_record(context.scope, table, UUID(data.get("id", "")))
    except ValueError:
        raise NotFound(table) from None
    if row.group_id != group.pk:
        raise NotFound(str(row.pk))
    return row
