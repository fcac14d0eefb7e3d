"""A round that begins, and the day of a batch of sheets."""

import datetime as dt
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.errors import Invalid
from zhagen.web.pages.ui.draft_forms import DraftForm
from zhagen.web.pages.ui.form_defaults import QUESTION
from zhagen.web.pages.visits.forms import code_field
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of

ANSWERS = kind_of(records.MODELS["survey_answers"])
DAY = {"type": "date"}


class DatedForm(DraftForm):
    """`id`: made with the form, so that a double click saves once; a day that has come."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    day = forms.DateField(
        label=ANSWERS.column("day").label,
        initial=timezone.localdate,
        widget=forms.DateInput(DAY, "%Y-%m-%d"),
    )

    def clean_day(self) -> dt.date:
        """No day that is to come."""
        day: dt.date = self.cleaned_data["day"]
        try:
            records.ask_past_day("day", day)
        except Invalid as wrong:
            raise forms.ValidationError(wrong.fields["day"]) from wrong
        return day


def is_day_answered(by: Scope, engagement: UUID, table: str, form: DatedForm) -> bool:
    """Of a form of sheets: whether it is valid, and a day that is hard to believe is answered."""
    if not form.is_valid():
        return False
    return form.answers(records.question_record(by, table, engagement, {"day": form.cleaned_data["day"]}))


class BeginForm(DatedForm):
    """What a round asks, of whom."""

    sample = code_field(ANSWERS, "sample", ("", _("没说定")), label=_("问了谁"))
    questions = forms.MultipleChoiceField(
        label=_("问哪几题"),
        choices=ANSWERS.column("question").codes,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        **QUESTION,
    )
    written = forms.CharField(
        label=_("另写的题目"),
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("一行一题，写成一句可以说同意不同意的话。"),
    )
    title = forms.CharField(label=_("这一轮叫什么"), required=False, max_length=100)

    field_order = ("id", "questions", "written", "sample", "title", "day")

    def new(self) -> records.NewSurvey:
        """Of a valid form."""
        said: dict[str, Any] = self.cleaned_data
        questions = (*said["questions"], *records.lines_of(said["written"]))
        return records.NewSurvey(said["day"], tuple(dict.fromkeys(questions)), said["sample"], said["title"])
