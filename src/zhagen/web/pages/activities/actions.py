"""What can be done on the page of an activity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from zhagen.web.common.errors import NotFound
from zhagen.web.pages.activities.forms import DecisionForm, closing_form
from zhagen.web.pages.records.choices import listed_of
from zhagen.web.pages.records.context import EDITED_SINCE, SENT_ALREADY, Acts, Answer, Done, RecordContext
from zhagen.web.pages.records.forms import at_version
from zhagen.web.pages.ui.draft_forms import is_draft
from zhagen.web.pages.ui.refusals import Attempt
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.questions import Question

if TYPE_CHECKING:
    from zhagen.web.records.models.fieldwork import Activity


def decision_form(
    context: RecordContext, activity: Activity, data: Mapping[str, str] | None = None
) -> DecisionForm:
    """A further decision of this activity."""
    groups = listed_of(context, "groups")
    return DecisionForm(kind_of(records.MODELS["decisions"]), groups, data, prefix="decision")


def decide(context: RecordContext, activity: Activity, data: Mapping[str, str]) -> Answer:
    """One more decision. The form brings its id, so that a double click saves once."""
    form = decision_form(context, activity, data)
    if form.is_valid() and form.answers(_questions(context, {"day": activity.day, **form.values()})):
        with Attempt(form):
            row = records.add_decision(context.scope, activity, form.values(), id=_key(data, "key"))
            if row.written.differs:
                return {"decision": form, "sentence": SENT_ALREADY}
            return Done("decision", row.written)
    return {"decision": form}


def close(context: RecordContext, activity: Activity, data: Mapping[str, str]) -> Answer:
    """A decision is done. NotFound where it is none of this activity's."""
    row = records.find_record(context.scope, "decisions", _key(data, "id"))
    if row.activity_id != activity.pk:
        raise NotFound(str(row.pk))
    form = closing_form(row, data)
    if form.is_valid() and form.answers(_questions(context, form.values(), row.pk)):
        version = form.cleaned_data["version"] or 0
        with Attempt(form) as attempt:
            row = records.change_record(context.scope, "decisions", row.pk, version, form.values())
            return Done("closed", row.written)
        if attempt.stale:
            return {"closing": at_version(form, attempt.stale.current), "sentence": EDITED_SINCE}
    return {"closing": form}


def bring_back(context: RecordContext, activity: Activity, data: Mapping[str, str]) -> Answer:
    """Somebody who was taken off the roll is on it again."""
    if is_draft(data):  # there is nothing to fill in, so nothing to draw
        return {}
    row = records.find_record(context.scope, "attendance", _key(data, "attendance"), deleted=True)
    if row.activity_id != activity.pk:
        raise NotFound(str(row.pk))
    with Attempt() as attempt:
        return Done("back", records.restore_record(context.scope, "attendance", row.pk).written)
    return {"sentence": attempt.sentence}


ACTS: Acts = {
    "decide": decide,
    "close": close,
    "back": bring_back,
}


def _questions(
    context: RecordContext, values: Mapping[str, Any], id: UUID | None = None
) -> Iterable[Question]:
    asked = records.question_record(context.scope, "decisions", context.engagement.pk, values, id=id)
    return [one for one in asked if one.column != "day"]  # of the activity it was asked


def _key(data: Mapping[str, str], name: str) -> UUID:
    try:
        return UUID(data.get(name, ""))
    except ValueError:
        raise NotFound(name) from None
