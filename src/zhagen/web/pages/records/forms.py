"""The form of any kind of record, made from its declared columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Unpack
from uuid import UUID

from django import forms
from django.db import models
from django.forms.utils import ErrorDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.formats import Sentence
from zhagen.web.common.ids import make_id
from zhagen.web.pages.records.choices import SuggestedField
from zhagen.web.pages.records.context import RecordContext, service_of
from zhagen.web.pages.ui.draft_forms import DraftForm, FormData, FormOptions
from zhagen.web.pages.ui.finder_field import ONE_VALUE, FinderField, is_finding
from zhagen.web.pages.ui.finder_results import Finder
from zhagen.web.store.kinds import KindColumn, RecordKind
from zhagen.web.store.questions import is_questioned
from zhagen.web.store.record import DatedRecord

if TYPE_CHECKING:
    from zhagen.web.agency.models import Account


GOES_ON = (
    "plan",
    "round",
)  # which plan, which round: that of the newest record, until somebody begins another


def begun_by_newest(context: RecordContext) -> dict[str, Any]:
    """What nobody should have to look up."""
    names = [one.name for one in context.kind.columns if one.name in GOES_ON]
    newest = context.rows().first() if names else None
    held = {} if newest is None else {name: getattr(newest, name) for name in names}
    return {name: value for name, value in held.items() if not is_questioned(context.table, name, value)}


def begun_by_address(context: RecordContext, asked: Mapping[str, str]) -> dict[str, Any]:
    """`?resident=ID` for each column that points to one record; what is no record of this place is passed over."""
    begun = {}
    for one in context.kind.columns:
        if one.refers is None or one.is_several or one.name not in asked:
            continue
        try:
            key = UUID(asked[one.name])
        except ValueError:
            continue
        theirs = service_of(one.refers).list(context.scope, one.refers, context.engagement.pk)
        if theirs.filter(pk=key).exists():
            begun[one.name] = str(key)
    return begun


Offered = Sequence[tuple[str, str]] | Finder
Choices = Mapping[str, Offered]
EMPTY = ("", _("未填写"))
UNSAID = frozenset({"id", "version", "day", "entered", *GOES_ON})  # which a form has of its own accord
NOTHING = _("还什么都没写，所以没有保存。写下知道的任何一样就行。")
IN_PARTS = _("这张表送来时少了一部分，没有保存。您写的还在下面，请再保存一次。")


WRITTEN_APART = {"reviews": "signed"}  # by two people, on the page of the review


class RecordForm(DraftForm):
    """`id`: made with the form, so that a double click saves once; `version`: the one that is being changed."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    data: Any

    def __init__(
        self, kind: RecordKind, choices: Choices, data: FormData = None, **options: Unpack[FormOptions]
    ) -> None:
        super().__init__(data, **options)
        for column in kind.columns:
            if column.name == WRITTEN_APART.get(kind.table):
                continue
            held = self.initial.get(column.name)
            self.fields[column.name] = _field(column, choices.get(column.name, ()), held)

    def values(self) -> dict[str, Any]:
        """What was entered, by column. Without a day of entering it is today, or stays what it was."""
        values = {name: value for name, value in self.cleaned_data.items() if name not in ("id", "version")}
        if values.get("entered") is None:
            values.pop("entered", None)
        return values

    def clean(self) -> dict[str, Any]:
        """What no browser sends of itself is told in a sentence: a part that is missing, a column filled in twice."""
        for name, field in self.fields.items():
            if isinstance(field, forms.MultipleChoiceField | FinderField) or not hasattr(
                self.data, "getlist"
            ):
                continue
            if len(set(self.data.getlist(name))) > 1:
                self.add_error(name, ONE_VALUE)
        said = [value for name, value in self.cleaned_data.items() if name not in UNSAID]
        if not self.errors and all(value in (None, "", []) for value in said):
            self.add_error(None, NOTHING)
        if self.errors.keys() & {"id", "version"}:
            self.begin_again()
        cleaned: dict[str, Any] = self.cleaned_data
        return cleaned

    @property
    def has_finder(self) -> bool:
        """Whether something is found in it and not listed."""
        return any(isinstance(one, FinderField) for one in self.fields.values())

    @property
    def has_wrong_fields(self) -> bool:
        """Whether something is said beside a field, maybe further down than a small screen shows."""
        return bool(self.errors.keys() & self.fields.keys())

    def is_finding(self) -> bool:
        """Whether it was sent to find something, or is a draft, and is drawn again without complaints."""
        if not is_finding(self):
            return False
        self._errors = ErrorDict()
        return True

    def begin_again(self) -> None:
        """With an id of its own and without a version; what was typed stays."""
        self.add_error(None, IN_PARTS)
        self.data = self.data.copy()
        self.data["id"], self.data["version"] = str(make_id()), ""

    def sound_values(self) -> dict[str, Any]:
        """The same of a form in which something is wrong: that says nothing."""
        return {
            **{name: None for name in self.errors if name in self.fields and name not in ("id", "version")},
            **self.values(),
        }

    def add_further(self, sentences: Mapping[str, Sentence]) -> None:
        """What else is wrong beside what the form found itself, so that it is mended in one go."""
        for name, sentence in sentences.items():
            if name in self.fields and name not in self.errors:
                self.add_error(name, sentence)

    def add_sentences(self, sentences: Mapping[str, Sentence]) -> None:
        """Each beside its field; those of no field above the form."""
        for name, sentence in sentences.items():
            self.add_error(name if name in self.fields else None, sentence)


def initial_of(kind: RecordKind, account: Account) -> dict[str, Any]:
    """A new record: today, by this person where somebody has to have done it. Who holds a post is not yet known."""
    found: dict[str, Any] = {"day": timezone.localdate(), "entered": timezone.localdate()}
    return found | {
        one.name: str(account.pk) for one in kind.columns if one.is_worker and not one.field.blank
    }


def values_in(kind: RecordKind, row: DatedRecord) -> dict[str, Any]:
    """A record's values, as a form begins with them."""
    return values_of(kind, {one.name: getattr(row, one.field.attname) for one in kind.columns})


def values_of(kind: RecordKind, columns: Mapping[str, Any]) -> dict[str, Any]:
    """The same of columns that a past version has."""
    found = {}
    for one in kind.columns:
        value = columns[one.name]
        if one.is_several:
            value = [str(each) for each in value]
        elif value is not None and (one.refers or one.is_worker or one.is_bare_id):
            value = str(value)
        found[one.name] = value
    return found


def _field(column: KindColumn, choices: Offered, held: Any) -> forms.Field:
    said: dict[str, Any] = {
        "label": column.label,
        "help_text": column.meaning,
        "required": not column.field.blank,
    }
    if isinstance(choices, Finder):
        return FinderField(choices, several=column.is_several, **said)
    if column.is_several:
        kept = _with_held(choices, held or ())
        widget = forms.CheckboxSelectMultiple
        return forms.MultipleChoiceField(**said, choices=kept, widget=widget)
    if column.refers or column.is_worker or column.is_bare_id:
        return _one_of(said, choices, held, None)
    if column.codes:
        return _one_of(said, column.codes, held, "")
    if isinstance(column.field, models.DateField):
        return forms.DateField(**said, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))
    if column.suggested:
        return SuggestedField(column.suggested, **said)
    field: Any = column.field.formfield(**said)
    if isinstance(column.field, models.TextField):
        field.widget.attrs["rows"] = 4
    if isinstance(column.field, models.BooleanField):
        field.widget.choices = [("unknown", EMPTY[1]), ("true", _("是")), ("false", _("否"))]
    field.widget.attrs.pop("maxlength", None)  # a browser would cut what is pasted, and say nothing
    made: forms.Field = field
    return made


def _one_of(
    said: Mapping[str, Any], choices: Iterable[tuple[Any, Any]], held: object, empty: str | None
) -> forms.TypedChoiceField:
    listed = [EMPTY, *_with_held(choices, [held] if held else [])]
    return forms.TypedChoiceField(**said, choices=listed, empty_value=empty)


def _with_held(choices: Iterable[tuple[Any, Any]], held: Iterable[object]) -> list[tuple[Any, Any]]:
    """What the record holds stays a choice, though it may have been deleted or retired since."""
    known = {str(key) for key, _name in choices}
    return [*choices, *((one, _("已不在名单里的")) for one in held if str(one) not in known)]


class PartForm(RecordForm):
    """The columns of `shown`, in that order; those of `needed` have to be filled in here."""

    def __init__(
        self,
        kind: RecordKind,
        shown: Sequence[str],
        choices: Choices,
        data: FormData = None,
        *,
        needed: Sequence[str] = (),
        **options: Unpack[FormOptions],
    ) -> None:
        super().__init__(kind, choices, data, **options)
        kept = ["id", "version", *shown]
        for name in set(self.fields) - set(kept):
            del self.fields[name]
        self.order_fields(kept)
        for name in needed:
            self.fields[name].required = True
        for name in shown:
            if levels := kind.column(name).levels:
                self.fields[name] = _level_field(self.fields[name], levels)


def _level_field(field: forms.Field, levels: Sequence[tuple[int, Any]]) -> forms.TypedChoiceField:
    """A list of words instead of a number."""
    listed = [EMPTY, *((str(level), word) for level, word in levels)]
    return forms.TypedChoiceField(
        label=field.label, required=field.required, choices=listed, coerce=int, empty_value=None
    )


def at_version(form: PartForm, row: DatedRecord) -> PartForm:
    """The same form with what was typed, going on from the record as it stands now."""
    form.data = form.data.copy()
    form.data["version"] = row.version
    return form
