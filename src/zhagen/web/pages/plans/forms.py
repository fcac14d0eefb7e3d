"""An objective on one page; a step on one line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.ids import make_id
from zhagen.web.pages.records.choices import choices_of
from zhagen.web.pages.records.context import RecordContext
from zhagen.web.pages.records.forms import PartForm, begun_by_newest, values_in
from zhagen.web.pages.ui.draft_forms import DraftForm, FormData
from zhagen.web.store.record import DatedRecord

SHOWN = (
    "title",
    "finding",
    "need",
    "indicator",
    "baseline",
    "target",
    "resource",
    "owner",
    "due",
    "priority",
    "plan",
    "complete",
    "carried_over",
    "day",
)


def objective_form(
    context: RecordContext, key: UUID, data: FormData = None, row: DatedRecord | None = None
) -> PartForm:
    """A new one of the newest plan, or one that is changed."""
    if row is None:
        begun: dict[str, Any] = {"id": str(key), "day": timezone.localdate(), **begun_by_newest(context)}
        begun["plan"] = begun.get("plan") or 1
    else:
        begun = {**values_in(context.kind, row), "id": str(row.pk), "version": row.version}
    choices = choices_of(context, key, row)
    return PartForm(context.kind, SHOWN, choices, data, needed=("title",), initial=begun)


class StepForm(DraftForm):
    """`id`: made with the form, so that a double click saves once; `objective`: towards which."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    objective = forms.UUIDField(widget=forms.HiddenInput)
    title = forms.CharField(label=_("下一步做什么"))
    due = forms.DateField(
        label=_("哪天前"), required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d")
    )

    def values(self) -> dict[str, Any]:
        """What was entered, by column."""
        return {name: value for name, value in self.cleaned_data.items() if name != "id"}


def step_form(objective: UUID, data: Mapping[str, Any] | None = None) -> StepForm:
    """Bound where the data are of that objective."""
    theirs = data if data is not None and data.get("objective") == str(objective) else None
    return StepForm(
        theirs, initial={"id": str(make_id()), "objective": str(objective)}, auto_id=f"id_{objective}_%s"
    )
