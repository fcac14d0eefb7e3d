"""A concern, its steps, and what a list of concerns is asked for."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Unpack
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.pages.concerns.presenters import INPUT
from zhagen.web.pages.ui.draft_forms import DraftForm, FormData, FormOptions
from zhagen.web.pages.ui.finder_field import FinderField, FindingForm
from zhagen.web.pages.ui.finder_results import PeopleFinder
from zhagen.web.pages.ui.form_defaults import QUESTION
from zhagen.web.pages.visits.forms import CONCERNS, DAY, UNSAID, code_field, yes_no_field
from zhagen.web.records import service as records
from zhagen.web.store.sensitive import sensitive_codes


class ConcernForm(FindingForm):
    """`id`: made with the form, so that a double click saves once. `who`: the household, found by its people."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    day = forms.DateField(
        label=_("哪天提出"), initial=timezone.localdate, widget=forms.DateInput(DAY, "%Y-%m-%d")
    )
    category = code_field(CONCERNS, "category")
    note = forms.CharField(
        label=_("他们怎么说"),
        required=False,
        widget=forms.Textarea({"rows": 2, "placeholder": _("一句话，最好是原话")}),
    )
    scope = code_field(CONCERNS, "scope", label=_("一家的事还是大家的事"))
    raised_by = code_field(CONCERNS, "raised_by", initial="resident")
    prompted = yes_no_field(_("是自己说起的吗"), [UNSAID, ("false", _("自己说的")), ("true", _("我问的"))])
    turned_to = code_field(CONCERNS, "turned_to")
    area = forms.CharField(label=CONCERNS.column("area").label, required=False)

    def __init__(
        self, by: Scope, engagement: UUID, data: FormData = None, **options: Unpack[FormOptions]
    ) -> None:
        super().__init__(data, **options)
        finder, label = PeopleFinder(by, engagement), _("谁家提的")
        self.fields["who"] = FinderField(finder, several=False, required=False, label=label, **QUESTION)

    def clean_who(self) -> UUID | None:
        """The household; a concern stands with a home, not with a person."""
        one = self.cleaned_data["who"]
        if one is not None and one.household is None:
            raise forms.ValidationError(_("这位还没有写住哪一户；选一户，或者用“记一次见面”来记"))
        home: UUID | None = one and one.household
        return home

    def values(self) -> dict[str, Any]:
        """What was entered, by column."""
        said = {name: value for name, value in self.cleaned_data.items() if name not in ("id", "who")}
        return {**said, "household": self.cleaned_data["who"]}


ALL = ("", _("都看"))
STATES = (
    ALL,
    ("untold", _("欠回话")),
    ("open", _("还在办")),
    ("unheard", _("还没找到人")),
    ("heard", _("找到人")),
    ("led", _("有人办")),
    ("closed", _("办结了")),
    ("told", _("回了话")),
)
DAYS = (
    ("90", _("近 90 天提出的")),
    ("180", _("近 180 天提出的")),
    ("365", _("近一年提出的")),
    ("all", _("所有日子")),
)
ORDERS = (("waiting", _("欠回话的先")), ("newest", _("新提的先")), ("oldest", _("早提的先")))
USUAL_DAYS = "180"


def _listed(name: str) -> forms.ChoiceField:
    column = CONCERNS.column(name)
    hidden = sensitive_codes("concerns", name)
    codes = [(code, words) for code, words in column.codes if code not in hidden]
    return forms.ChoiceField(label=column.label, choices=[ALL, *codes], required=False)


class SoughtConcernsForm(forms.Form):
    """Everything stands in the address; what cannot be is said beside its field and not asked for."""

    q = forms.CharField(
        label=_("找"), required=False, max_length=100, widget=forms.TextInput({"type": "search"})
    )
    state = forms.ChoiceField(label=_("走到哪"), choices=STATES, required=False)
    days = forms.ChoiceField(label=_("日子"), choices=DAYS, required=False)
    order = forms.ChoiceField(label=_("排序"), choices=ORDERS, required=False)
    scope = _listed("scope")
    category = _listed("category")

    def __init__(self, asked: Mapping[str, str]) -> None:
        """`asked`: of the address. The form shows the days that are counted where it names none."""
        super().__init__({**asked, "days": asked.get("days") or USUAL_DAYS})

    def sought(self, today: dt.date) -> records.SoughtConcerns:
        """What could be understood of it."""
        self.is_valid()
        asked: dict[str, Any] = self.cleaned_data
        days = asked.get("days") or USUAL_DAYS  # where the address has what is no number of days
        return records.SoughtConcerns(
            words=asked.get("q") or "",
            state=asked.get("state") or "",
            scope=asked.get("scope") or "",
            category=asked.get("category") or "",
            since=None if days == "all" else today - dt.timedelta(int(days) - 1),
            until=today,
            order=asked.get("order") or "waiting",
        )

    def is_narrowed(self) -> bool:
        """Whether anything but the usual days and order is asked."""
        return any(self.cleaned_data.get(name) for name in ("q", "state", "scope", "category"))


class StepForm(DraftForm):
    """A step of a concern, on the version that was opened."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=10**9)

    def values(self) -> dict[str, Any]:
        """What was entered, but for the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


def _day_field(name: str) -> forms.DateField:
    return forms.DateField(
        label=CONCERNS.column(name).label,
        initial=timezone.localdate,
        widget=forms.DateInput(DAY, "%Y-%m-%d"),
    )


class TakeUpForm(StepForm):
    """Whom they turned to, who leads."""

    turned_to = code_field(CONCERNS, "turned_to")
    lead = code_field(CONCERNS, "lead")

    def clean(self) -> dict[str, Any]:
        """One of the two at least."""
        said: dict[str, Any] = super().clean() or {}
        if not self.errors and not said["turned_to"] and not said["lead"]:
            self.add_error("turned_to", _("先选找了谁，或者谁牵头"))
        return said


class CloseForm(StepForm):
    """The day, how it ended, who led, what the worker put in."""

    closed = _day_field("closed")
    outcome = code_field(CONCERNS, "outcome")
    lead = code_field(CONCERNS, "lead")
    worker_input = forms.TypedChoiceField(
        label=CONCERNS.column("worker_input").label,
        choices=[UNSAID, *INPUT],
        required=False,
        coerce=int,
        empty_value=None,
        widget=forms.RadioSelect,
        **QUESTION,
    )


class TellBackForm(StepForm):
    """The day they were told."""

    told_back = _day_field("told_back")


class ReopenForm(StepForm):
    """Nothing but the version."""
