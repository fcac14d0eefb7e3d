"""What can be done on the page of an activity."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from zhagen.web.common.errors import EditedMeanwhile, Invalid, NotThere
from zhagen.web.fieldwork import service as fieldwork
from zhagen.web.pages.forms.closing import closing_form
from zhagen.web.pages.forms.decision import DecisionForm
from zhagen.web.pages.forms.part import at_version
from zhagen.web.pages.records.choices import listed_of
from zhagen.web.pages.records.context import Place
from zhagen.web.pages.records.sentences import EDITED_SINCE
from zhagen.web.store.kinds import kind_of

# What was done, for the address; or the form that could not be saved.
Answer = str | dict[str, Any]


def decision_form(place: Place, activity: Any, data: Any = None) -> DecisionForm:
    """A further decision of this activity."""
    groups = listed_of(place, "groups")
    return DecisionForm(kind_of(fieldwork.MODELS["decisions"]), groups, data, prefix="decision")


def decide(place: Place, activity: Any, data: Mapping[str, str]) -> Answer:
    """One more decision. The form brings its id, so that a double click saves once."""
    form = decision_form(place, activity, data)
    if form.is_valid():
        try:
            fieldwork.add_decision(place.scope, activity, form.values(), id=_key(data, "key"))
        except Invalid as wrong:
            form.add_sentences(wrong.fields)
        else:
            return "decision"
    return {"decision": form}


def close(place: Place, activity: Any, data: Mapping[str, str]) -> Answer:
    """A decision is done. NotThere where it is none of this activity's."""
    row = fieldwork.find_record(place.scope, "decisions", _key(data, "id"))
    if row.activity_id != activity.pk:
        raise NotThere(str(row.pk))
    form = closing_form(row, data)
    if form.is_valid():
        version = form.cleaned_data["version"] or 0
        try:
            fieldwork.change_record(place.scope, "decisions", row.pk, version, form.values())
        except Invalid as wrong:
            form.add_sentences(wrong.fields)
        except EditedMeanwhile as other:
            return {"closing": at_version(form, other.current), "sentence": EDITED_SINCE}
        else:
            return "closed"
    return {"closing": form}


def bring_back(place: Place, activity: Any, data: Mapping[str, str]) -> Answer:
    """Somebody who was taken off the roll is on it again."""
    row = fieldwork.find_record(place.scope, "attendance", _key(data, "attendance"), deleted=True)
    if row.activity_id != activity.pk:
        raise NotThere(str(row.pk))
    try:
        fieldwork.restore_record(place.scope, "attendance", row.pk)
    except Invalid as wrong:
        return {"sentence": " ".join(str(one) for one in wrong.fields.values())}
    return "back"


ACTS: Mapping[str, Callable[[Place, Any, Any], Answer]] = {
    "decide": decide,
    "close": close,
    "back": bring_back,
}


def _key(data: Mapping[str, str], name: str) -> UUID:
    try:
        return UUID(data.get(name, ""))
    except ValueError:
        raise NotThere(name) from None
