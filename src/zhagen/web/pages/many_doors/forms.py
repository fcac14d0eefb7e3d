"""A round of doors: what happened at each."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Unpack
from uuid import UUID

from django import forms
from django.forms.boundfield import BoundField
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.errors import Invalid
from zhagen.web.pages.ui.draft_forms import DraftForm, FormData, FormOptions
from zhagen.web.pages.ui.form_defaults import QUESTION
from zhagen.web.pages.visits.forms import code_field
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of

CONTACTS = kind_of(records.MODELS["contacts"])
OUTCOMES = (*CONTACTS.column("missed").codes, (records.MET, _("见到了")))
NOT_TRIED = ("", _("没去"))
DOOR = "door-"
DAY = {"type": "date"}


class DoorsKnockedForm(DraftForm):
    """`id`: made with the form, so that a double click saves once; a field a door, `brush`: what a tap writes."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    brush = forms.ChoiceField(
        label=_("点一下门，记成"), choices=OUTCOMES, required=False, widget=forms.RadioSelect, **QUESTION
    )
    day = forms.DateField(
        label=CONTACTS.column("day").label,
        initial=timezone.localdate,
        widget=forms.DateInput(DAY, "%Y-%m-%d"),
    )
    purpose = code_field(CONTACTS, "purpose")
    minutes = forms.IntegerField(label=_("一共多少分钟"), required=False, min_value=1, max_value=1440)

    def __init__(
        self,
        team: Sequence[tuple[str, Any]],
        homes: Iterable[UUID],
        data: FormData = None,
        **options: Unpack[FormOptions],
    ) -> None:
        super().__init__(data, **options)
        self.fields["workers"] = forms.MultipleChoiceField(
            label=_("谁去的"), choices=team, required=False, widget=forms.CheckboxSelectMultiple, **QUESTION
        )
        for home in homes:
            self.fields[f"{DOOR}{home}"] = forms.ChoiceField(choices=[NOT_TRIED, *OUTCOMES], required=False)

    def door(self, home: UUID) -> BoundField:
        """The field of that household."""
        return self[f"{DOOR}{home}"]

    def clean_day(self) -> dt.date:
        """No day that is to come."""
        day: dt.date = self.cleaned_data["day"]
        try:
            records.ask_past_day("day", day)
        except Invalid as wrong:
            raise forms.ValidationError(wrong.fields["day"]) from wrong
        return day

    def clean(self) -> dict[str, Any]:
        """A door at least; one that is not there any more is told, not dropped."""
        found: dict[str, Any] = super().clean() or {}
        gone = [
            name
            for name, value in self.data.items()
            if name.startswith(DOOR) and name not in self.fields and value
        ]
        if gone:
            self.add_error(None, _("有一户已经不住在这栋楼，没有记它；别的都还在"))
        if not self.outcomes() and not self.errors:
            self.add_error(None, _("先点一扇门"))
        return found

    def outcomes(self) -> dict[UUID, str]:
        """By household, of the doors that were tried."""
        return {
            UUID(name.removeprefix(DOOR)): value
            for name, value in self.cleaned_data.items()
            if name.startswith(DOOR) and value
        }

    def add_sentences(self, sentences: Mapping[str, Any]) -> None:
        """What the use case refused: beside its door, its field, or above."""
        for column, sentence in sentences.items():
            name = f"{DOOR}{column}"
            self.add_error(
                name if name in self.fields else column if column in self.fields else None, sentence
            )
