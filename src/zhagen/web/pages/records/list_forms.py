"""What a list of records is asked for; why something hidden is to be shown."""

from typing import Any, Unpack

from django import forms
from django.db import models
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access_log import REASONS
from zhagen.web.common.formats import Sentence, StrPromise
from zhagen.web.common.models import WORDS_LENGTH
from zhagen.web.pages.ui.draft_forms import DraftForm, FormData, FormOptions
from zhagen.web.pages.ui.form_defaults import choice_field
from zhagen.web.store.kinds import NAMES, KindColumn, RecordKind, kind_of
from zhagen.web.store.search import Sought
from zhagen.web.store.sensitive import is_always_sensitive, sensitive_codes


def orders_of(kind: RecordKind) -> list[tuple[str, Sentence]]:
    """(order, words), by each column that puts records in an order; by none of what is hidden."""
    found: list[tuple[str, Sentence]] = []
    for one in kind.columns:
        if one.name in ("day", "entered", "note") or is_always_sensitive(kind.table, one.name):
            continue
        if sensitive_codes(kind.table, one.name):
            continue  # those that are hidden would stand together
        if isinstance(one.field, models.DateField):
            found.append((f"-{one.name}", _said(_("%(column)s：从新到旧"), one)))
            found.append((one.name, _said(_("%(column)s：从旧到新"), one)))
        elif isinstance(one.field, models.IntegerField | models.FloatField):
            found.append((f"-{one.name}", _said(_("%(column)s：从大到小"), one)))
            found.append((one.name, _said(_("%(column)s：从小到大"), one)))
        elif path := _path(one):
            found.append((path, _said(_("按%(column)s"), one)))
    return found


def _path(column: KindColumn) -> str:
    """The names of what it points to; the codes of a list stand together; whatever is text by itself."""
    if column.is_several or column.is_bare_id:
        return ""
    if column.is_worker:
        return f"{column.name}__name"
    if column.refers:
        names = {one.name for one in kind_of(column.field.related_model).columns} & set(NAMES)
        return f"{column.name}__{names.pop()}" if names else ""
    return column.name


def _said(sentence: StrPromise, column: KindColumn) -> Sentence:
    return sentence % {"column": column.label}


ALWAYS = (("newest", _("日期从新到旧")), ("oldest", _("日期从旧到新")), ("entered", _("最近录入的在前")))
DAY = {"type": "date"}


class SoughtForm(forms.Form):
    """Words, days, the kind's own lists, the order. What cannot be is said beside its field and not asked for."""

    q = forms.CharField(
        label=_("找"), required=False, max_length=100, widget=forms.TextInput({"type": "search"})
    )
    since = forms.DateField(label=_("从"), required=False, widget=forms.DateInput(DAY, "%Y-%m-%d"))
    until = forms.DateField(label=_("到"), required=False, widget=forms.DateInput(DAY, "%Y-%m-%d"))
    order = forms.ChoiceField(label=_("排序"), required=False)
    to = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, kind: RecordKind, data: FormData = None) -> None:
        super().__init__(data)
        choice_field(self, "order").choices = [*ALWAYS, *orders_of(kind)]
        lists = [one for one in kind.columns if one.codes or _is_yes_no(one)]
        self._lists = [one.name for one in lists if not is_always_sensitive(kind.table, one.name)]
        for name in self._lists:
            self.fields[f"is_{name}"] = _list_field(kind, kind.column(name))

    def sought(self) -> Sought:
        """What could be understood of it."""
        self.is_valid()
        asked: dict[str, Any] = self.cleaned_data
        cells = {name: asked.get(f"is_{name}") for name in self._lists}
        return Sought(
            asked.get("q") or "",
            {name: value for name, value in cells.items() if value not in (None, "")},
            asked.get("since"),
            asked.get("until"),
            asked.get("order") or "newest",
            asked.get("to"),
        )

    def main_fields(self) -> list[BoundField]:
        """What stands in sight."""
        return [self["q"], self["to"]]

    def more_fields(self) -> list[BoundField]:
        """What is folded away until it is wanted."""
        return [field for field in self if field.name not in ("q", "to")]

    def is_narrowed(self) -> bool:
        """Whether anything folded away is asked, or cannot be."""
        told = {name for name in self.cleaned_data if name not in ("q", "to")}
        return bool(set(self.errors) | {name for name in told if self.cleaned_data[name] not in (None, "")})

    def is_asked(self) -> bool:
        """Whether anything is asked that can leave records out."""
        return self.sought() != Sought(order=self.sought().order)


def _is_yes_no(column: KindColumn) -> bool:
    return isinstance(column.field, models.BooleanField)


def _list_field(kind: RecordKind, column: KindColumn) -> forms.ChoiceField:
    if _is_yes_no(column):
        yes_no = [("", _("都看")), ("1", _("是")), ("0", _("否"))]
        return forms.TypedChoiceField(
            label=column.label, required=False, choices=yes_no, coerce=_truth, empty_value=None
        )
    hidden = sensitive_codes(kind.table, column.name)
    codes = [(code, words) for code, words in column.codes if code not in hidden]
    return forms.ChoiceField(label=column.label, required=False, choices=[("", _("都看")), *codes])


def _truth(text: str) -> bool:
    return text == "1"


class RevealForm(DraftForm):
    """A reason from a short list, and a few words where one wants to. `then`: change, to go on to the form.

    `typed`: what had been typed into that form before somebody else changed the record, sealed.
    """

    reason = forms.ChoiceField(label=_("为什么要看"), choices=[("", _("请选一个")), *REASONS])
    words = forms.CharField(label=_("补充一句"), required=False, max_length=WORDS_LENGTH)
    then = forms.CharField(required=False, widget=forms.HiddenInput)
    typed = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: FormData = None, **options: Unpack[FormOptions]) -> None:
        super().__init__(data, **options)
        self.fields["words"].widget.attrs.pop("maxlength", None)  # a browser would cut it and say nothing
