"""An activity, a decision, what a list of activities is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Unpack

from django import forms
from django.db.models import Q, QuerySet
from django.forms import BoundField
from django.forms.utils import ErrorDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.pages.records.forms import Choices, PartForm, RecordForm
from zhagen.web.pages.ui.draft_forms import FormData, FormOptions
from zhagen.web.pages.ui.form_defaults import choice_field
from zhagen.web.records import service as records
from zhagen.web.store.kinds import RecordKind, kind_of_row
from zhagen.web.store.record import today
from zhagen.web.store.search import Sought

if TYPE_CHECKING:
    from zhagen.web.records.models.fieldwork import Activity, Decision


MAIN = ("title", "method", "day", "held", "place", "groups")
WHO = ("initiated_by", "convened_by", "chaired_by", "recorded_by", "money_by", "external_by")


class ActivityForm(RecordForm):
    """The columns of an activity in three parts: what it was, who did what, and the rest."""

    def __init__(
        self, kind: RecordKind, choices: Choices, data: FormData = None, **options: Unpack[FormOptions]
    ) -> None:
        super().__init__(kind, choices, data, **options)
        for name in WHO:
            field = choice_field(self, name)
            field.widget = forms.RadioSelect()
            field.choices = field.choices  # those of the widget too
        self.whose = kind.column(WHO[0]).codes

    def main_fields(self) -> list[BoundField]:
        """What everybody writes."""
        return [self[name] for name in MAIN]

    def who_fields(self) -> list[BoundField]:
        """The rows of who did what."""
        return [self[name] for name in WHO]

    def more_fields(self) -> list[BoundField]:
        """What is folded away until it is wanted."""
        return [one for one in self.visible_fields() if one.name not in (*MAIN, *WHO)]

    def has_more(self) -> bool:
        """Whether something stands or is wrong in what is folded away."""
        return any(one.errors or one.value() not in (None, "", []) for one in self.more_fields())


SHOWN = ("title", "group", "proposed_by", "due", "worker_input", "members_voted")
MOST = 20


class DecisionForm(PartForm):
    """One decision. An empty one is no decision; without a group it is of the activity's only one."""

    may_be_empty = False

    def __init__(
        self,
        kind: RecordKind,
        groups: Sequence[tuple[str, str]],
        data: FormData = None,
        **options: Unpack[FormOptions],
    ) -> None:
        super().__init__(kind, SHOWN, {"group": groups}, data, **options)
        del self.fields["id"], self.fields["version"]
        self.fields["group"].required = False
        self.fields["group"].help_text = _("活动只有一个小组时可以不选")

    def full_clean(self) -> None:
        """One that may be empty and is complains of nothing: it is no decision."""
        if self.may_be_empty and self.is_bound and self.is_empty():
            self._errors, self.cleaned_data = ErrorDict(renderer=self.renderer), {}
        else:
            super().full_clean()

    def is_empty(self) -> bool:
        """Nothing was written in it."""
        return not any(self.data.get(self.add_prefix(name), "").strip() for name in SHOWN if name != "group")


def make_decisions(
    kind: RecordKind, groups: Sequence[tuple[str, str]], data: Mapping[str, Any] | None = None, more: int = 0
) -> list[DecisionForm]:
    """As many as were sent, and `more` empty ones; the first empty one where nothing was sent."""
    sent = 0 if data is None else sum(f"decisions-{place}-title" in data for place in range(MOST))
    wanted = min(MOST, max(1, sent + more))
    made = [
        DecisionForm(kind, groups, data if place < sent else None, prefix=f"decisions-{place}")
        for place in range(wanted)
    ]
    for one in made:
        one.may_be_empty = True
    return made


def closing_form(row: Decision, data: Mapping[str, str] | None = None) -> PartForm:
    """The day on which it was done, today if nothing else is said, and what the worker put in."""
    begun = {
        "id": str(row.pk),
        "version": row.version,
        "done": timezone.localdate(),
        "worker_input": row.worker_input,
    }
    shown = ("done", "worker_input")
    return PartForm(
        kind_of_row(row),
        shown,
        {},
        data,
        needed=("done",),
        initial=begun,
        auto_id=f"id_{str(row.pk)[-6:]}_%s",
    )


DAY = {"type": "date"}
WHEN = (("", _("全部")), ("coming", _("将要办")), ("held", _("办成的")), ("not", _("没有办成的")))


class ActivitiesSought(forms.Form):
    """Words, whether held, method, group, days. What cannot be is said beside its field and not asked for."""

    q = forms.CharField(
        label=_("找"), required=False, max_length=100, widget=forms.TextInput({"type": "search"})
    )
    when = forms.ChoiceField(label=_("哪些"), required=False, choices=WHEN)
    since = forms.DateField(label=_("从"), required=False, widget=forms.DateInput(DAY, "%Y-%m-%d"))
    until = forms.DateField(label=_("到"), required=False, widget=forms.DateInput(DAY, "%Y-%m-%d"))

    def __init__(self, kind: RecordKind, groups: list[tuple[str, str]], data: FormData = None) -> None:
        super().__init__(data)
        method = kind.column("method")
        every = ("", _("都看"))
        self.fields["method"] = forms.ChoiceField(
            label=method.label, required=False, choices=[every, *method.codes]
        )
        self.fields["group"] = forms.ChoiceField(label=_("小组"), required=False, choices=[every, *groups])

    def narrow(self, rows: QuerySet[Activity]) -> tuple[QuerySet[Activity], Sought]:
        """The rows of that group and of that kind of time, and what further is sought of them."""
        self.is_valid()
        asked: dict[str, Any] = self.cleaned_data
        if asked.get("group"):
            rows = rows.filter(groups__contains=asked["group"])
        when = asked.get("when")
        if when == "coming":
            rows = rows.filter(Q(held__isnull=True) | Q(held=True, day__gt=today()), day__gte=today())
        elif when == "held":
            rows = rows.filter(records.is_held())
        elif when:
            rows = rows.filter(held=False)
        cells = {"method": asked["method"]} if asked.get("method") else {}
        order = "oldest" if when == "coming" else "newest"
        return rows, Sought(asked.get("q") or "", cells, asked.get("since"), asked.get("until"), order)

    def more_fields(self) -> list[BoundField]:
        """What is folded away until it is wanted."""
        return [self[name] for name in ("method", "group", "since", "until")]

    def is_asked(self) -> bool:
        """Whether anything is asked of what is folded away."""
        return any(one.value() for one in self.more_fields())
