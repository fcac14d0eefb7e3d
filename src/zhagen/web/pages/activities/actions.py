"""What can be done on the page of an activity."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from zhagen.web.common.errors import Invalid, NotFound, StaleVersion
from zhagen.web.pages.activities.forms import DecisionForm, closing_form
from zhagen.web.pages.records.choices import listed_of
from zhagen.web.pages.records.context import EDITED_SINCE, RecordContext
from zhagen.web.pages.records.forms import at_version
from zhagen.web.pages.ui.draft_forms import is_draft
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of

# What was done, for the address; or the form that could not be saved.
Answer = str | dict[str, Any]


def decision_form(place: RecordContext, activity: Any, data: Any = None) -> DecisionForm:
    """A further decision of this activity."""
    groups = listed_of(place, "groups")
    return DecisionForm(kind_of(records.MODELS["decisions"]), groups, data, prefix="decision")


def decide(place: RecordContext, activity: Any, data: Mapping[str, str]) -> Answer:
    """One more decision. The form brings its id, so that a double click saves once."""
    form = decision_form(place, activity, data)
    if form.is_valid():
        try:
            records.add_decision(place.scope, activity, form.values(), id=_key(data, "key"))
        except Invalid as wrong:
            form.add_sentences(wrong.fields)
        else:
            return "decision"
    return {"decision": form}


def close(place: RecordContext, activity: Any, data: Mapping[str, str]) -> Answer:
    """A decision is done. NotFound where it is none of this activity's."""
    row = records.find_record(place.scope, "decisions", _key(data, "id"))
    if row.activity_id != activity.pk:
        raise NotFound(str(row.pk))
    form = closing_form(row, data)
    if form.is_valid():
        version = form.cleaned_data["version"] or 0
        try:
            records.change_record(place.scope, "decisions", row.pk, version, form.values())
        except Invalid as wrong:
            form.add_sentences(wrong.fields)
        except StaleVersion as other:
            return {"closing": at_version(form, other.current), "sentence": EDITED_SINCE}
        else:
            return "closed"
    return {"closing": form}


def bring_back(place: RecordContext, activity: Any, data: Mapping[str, str]) -> Answer:
    """Somebody who was taken off the roll is on it again."""
    if is_draft(data):  # there is nothing to fill in, so nothing to draw
        return {}
    row = records.find_record(place.scope, "attendance", _key(data, "attendance"), deleted=True)
    if row.activity_id != activity.pk:
        raise NotFound(str(row.pk))
    try:
        records.restore_record(place.scope, "attendance", row.pk)
    except Invalid as wrong:
        return {"sentence": " ".join(str(one) for one in wrong.fields.values())}
    return "back"


ACTS: Mapping[str, Callable[[RecordContext, Any, Any], Answer]] = {
    "decide": decide,
    "close": close,
    "back": bring_back,
}


def _key(data: Mapping[str, str], name: str) -> UUID:
    try:
        return UUID(data.get(name, ""))
    except ValueError:
        raise NotFound(name) from None
