"""What a field offers: few records as a list, many by search, words as suggestions."""

import datetime as dt
from typing import Any
from uuid import UUID

from django import forms

from zhagen.web.agency import service as agency
from zhagen.web.common.formats import Sentence
from zhagen.web.common.ids import derive_id, make_id
from zhagen.web.pages.records.context import RecordContext, service_of
from zhagen.web.pages.records.titles import anonymous_labels, dated_title_of, new_one, title_of
from zhagen.web.pages.ui.draft_forms import DraftForm
from zhagen.web.pages.ui.finder_results import MOST, PEOPLE, Finder, RecordFinder, hits_of
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.record import DatedRecord, today
from zhagen.web.store.search import with_references
from zhagen.web.store.spelling import by_name

Choices = list[tuple[str, str]]
MANY = 50  # more than these are found, not listed


def choices_of(
    context: RecordContext, key: UUID, row: DatedRecord | None = None, day: dt.date | None = None
) -> dict[str, Choices | Finder]:
    """By column: (id, name), or a finder where there are many. `key` is the form's own id.

    Who left by the record's day (`day`, or by today) is not among them.

    A new voter or respondent gets theirs from it. What `row` points to is among them, whatever became of it.
    """
    found: dict[str, Choices | Finder] = {}
    known: dict[str, Choices | Finder] = {}
    for one in context.kind.columns:
        if one.is_worker:
            found[one.name] = _team(context, None if row is None else getattr(row, one.name))
        elif one.refers is not None:
            if one.refers not in known:
                known[one.refers] = _rows(context, one.refers, day or today())
            offered = known[one.refers]
            held = None if row is None or one.is_several else getattr(row, one.name)
            if held is not None and isinstance(offered, list) and str(held.pk) not in dict(offered):
                offered = [*offered, (str(held.pk), title_of(held))]
            found[one.name] = offered
        elif one.is_bare_id:
            found[one.name] = [
                (str(derive_id(key, one.name)), new_one(one.name)),
                *anonymous_labels(context, one.name),
            ]
    return found


def _team(context: RecordContext, held: Any) -> Choices:
    """Who does the work here; whom the record names already is among them."""
    team = agency.list_workers(context.engagement.pk)
    return [(str(who.pk), str(who)) for who in (team if held is None or held in team else [*team, held])]


def listed_of(context: RecordContext, table: str) -> Choices:
    """All of a table by name, however many: for a form that shows them side by side."""
    service = service_of(table)
    kind = kind_of(service.models[table])
    rows = with_references(service.list(context.scope, table, context.engagement.pk), kind)
    return sorted(((str(row.pk), title_of(row)) for row in rows), key=lambda one: by_name(one[1]))


def _rows(context: RecordContext, table: str, day: dt.date) -> Choices | Finder:
    """What happens is offered newest first; people, places and bodies by name."""
    service = service_of(table)
    kind = kind_of(service.models[table])
    theirs = service.list(context.scope, table, context.engagement.pk)
    theirs = records.lives_on(theirs, day) if table in PEOPLE else theirs
    wide = kind.model.COMMUNITY_WIDE
    if wide and theirs.order_by()[MANY : MANY + 1].exists():  # asked first: nothing has to be loaded
        return RecordFinder(context, table)
    rows = list(with_references(theirs, kind)[: MANY + 1])
    if len(rows) > MANY:
        return RecordFinder(context, table, hits_of(rows[:MOST]))
    listed = [(str(row.pk), dated_title_of(row)) for row in rows]
    return sorted(listed, key=lambda one: by_name(one[1])) if wide else listed


class ShownFirstForm(DraftForm):
    """`id`: made with the form, so that a double click writes once; `shown`: what the person has been shown."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    shown = forms.CharField(widget=forms.HiddenInput, required=False)

    data: Any

    def __init__(self, data: Any = None) -> None:
        if data is not None and not _is_id(data.get("id", "")):
            data = data.copy()
            data["id"] = str(make_id())  # nobody sees this field: what is wrong with it is mended, not told
        super().__init__(data, initial={"id": str(make_id())})

    def is_to_be_written(self, outcome: object) -> bool:
        """Whether the person says so, of what they were shown. Of a valid form."""
        return bool(self.data.get("step") == "write" and self.cleaned_data["shown"] == repr(outcome))

    def mark_shown(self, outcome: object) -> None:
        """From now on the form says that this was shown."""
        self.data = self.data.copy()
        self.data["shown"] = repr(outcome)


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


class SuggestingInput(forms.TextInput):
    """With a list of words that a browser offers as somebody types."""

    template_name = "records/suggesting.html"
    words: tuple[Sentence, ...] = ()

    def get_context(self, name: str, value: object, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Also the words, and the id of their list."""
        context: dict[str, Any] = super().get_context(name, value, attrs)
        context["widget"]["attrs"]["list"] = f"id_{name}_words"
        context["widget"]["words"] = self.words
        return context


class SuggestedField(forms.CharField):
    """Shows the word of a code and takes the code of a word, so that each reader has it in their own language."""

    def __init__(self, suggested: tuple[tuple[str, Any], ...], **said: Any) -> None:
        widget = SuggestingInput()
        widget.words = tuple(words for _code, words in suggested)
        super().__init__(widget=widget, **said)
        self._suggested = suggested

    def prepare_value(self, value: Any) -> Any:
        """As a person reads it."""
        return {code: str(words) for code, words in self._suggested}.get(value, value)

    def to_python(self, value: Any) -> str:
        """As it is stored."""
        typed = str(super().to_python(value))
        return {str(words): code for code, words in self._suggested}.get(typed, typed)
