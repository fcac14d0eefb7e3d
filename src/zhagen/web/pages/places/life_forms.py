"""Somebody moves, leaves, comes back; a home leaves its door."""

import datetime as dt
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.ids import make_id
from zhagen.web.pages.records.context import RecordContext
from zhagen.web.pages.ui.draft_forms import FormData
from zhagen.web.pages.ui.finder_field import FinderField, FindingForm
from zhagen.web.pages.ui.finder_results import PeopleFinder
from zhagen.web.pages.ui.form_defaults import QUESTION
from zhagen.web.records import service as records
from zhagen.web.records.service import Leaving
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.record import DatedRecord

KINDS = kind_of(records.MODELS["residents"]).column("end_kind").codes
MOVED_WITHIN, DIED = "moved_within", "died"


class LifeForm(FindingForm):
    """`id`: made with the form, so that a double click writes once; `version`: that of the record that was opened."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput)
    until = forms.DateField(label=_("从哪天起"), widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))

    data: Any

    def __init__(self, context: RecordContext, row: DatedRecord, data: FormData, **begun: Any) -> None:
        day = timezone.localdate()
        initial = {"id": str(make_id()), "version": row.version, "until": day, **begun}
        super().__init__(data, initial=initial)
        finder = PeopleFinder(context.scope, context.engagement.pk, ("households",))
        self.fields["household"] = FinderField(
            finder, several=False, required=False, label=_("住到哪一户"), **QUESTION
        )

    def go_on_from(self, row: DatedRecord) -> None:
        """With what was typed, from the record as it stands now."""
        self.data = self.data.copy()
        self.data["version"] = row.version

    def home(self) -> UUID | None:
        """The home that was chosen; None where none was."""
        found = self.cleaned_data["household"]
        return None if found is None else found.id

    def day(self) -> dt.date:
        """From which day."""
        named: dt.date = self.cleaned_data["until"]
        return named


def _kind_field(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=KINDS, widget=forms.RadioSelect, **QUESTION)


class LeavingForm(LifeForm):
    """How somebody leaves; a move within the community may name the home that they live in from then on."""

    keeps_old = forms.BooleanField(label=_("原来那一户也还住着"), required=False)

    def __init__(self, context: RecordContext, row: DatedRecord, data: FormData) -> None:
        super().__init__(context, row, data)
        self.fields["end_kind"] = _kind_field(_("怎么了"))
        self.fields["household"].help_text = _("搬到本社区别处才选")

    def is_move(self) -> bool:
        """Whether they live in another home of the community from then on."""
        return self.cleaned_data["end_kind"] == MOVED_WITHIN and self.home() is not None

    def leaving(self) -> Leaving:
        """As the use case takes it."""
        return Leaving(self.day(), self.cleaned_data["end_kind"])


class ReturnForm(LifeForm):
    """Somebody who left lives here again; in the old home, if nothing else is said."""

    def __init__(self, context: RecordContext, row: Any, data: FormData) -> None:
        home = row.household
        lives = home is not None and home.until is None and home.deleted_at is None
        super().__init__(context, row, data, household=[f"households:{home.pk}"] if lives else [])
        self.fields["household"].help_text = _("不知道住哪一户就不选")


GOES, STAYS = "go", "stay"
WHOSE = "who-"


class HomeLeavingForm(LifeForm):
    """How a home leaves, and of each who lives there whether they go along, stay, or died."""

    def __init__(
        self, context: RecordContext, row: DatedRecord, people: Iterable[tuple[UUID, str]], data: FormData
    ) -> None:
        super().__init__(context, row, data)
        self.fields["end_kind"] = _kind_field(_("这一户怎么了"))
        self.fields["household"].label = _("搬到哪一户")
        self.fields["household"].help_text = _("搬到本社区别处才选")
        answers = ((GOES, _("一起走")), (STAYS, _("留下")), (DIED, _("去世")))
        self.people = [key for key, _name in people]
        for key, name in people:
            self.fields[f"{WHOSE}{key}"] = forms.ChoiceField(
                label=name, choices=answers, initial=GOES, widget=forms.RadioSelect, **QUESTION
            )

    @property
    def people_fields(self) -> list[forms.BoundField]:
        """A question for each who lives there."""
        return [self[f"{WHOSE}{key}"] for key in self.people]

    def leaving(self) -> Leaving:
        """As the use case takes it."""
        return Leaving(self.day(), self.cleaned_data["end_kind"])

    def how(self) -> dict[UUID, str]:
        """Of each how they leave, empty who stays."""
        kinds = {GOES: self.cleaned_data["end_kind"], STAYS: "", DIED: DIED}
        return {key: kinds[self.cleaned_data[f"{WHOSE}{key}"]] for key in self.people}
