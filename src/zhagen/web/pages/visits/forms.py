"""A visit on one page. All that a doorstep cannot know may stay empty."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Unpack
from uuid import UUID

from django import forms
from django.forms.boundfield import BoundWidget
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.errors import Invalid
from zhagen.web.common.formats import Sentence
from zhagen.web.pages.ui.draft_forms import FormData, FormOptions
from zhagen.web.pages.ui.finder_field import FinderField, FindingForm
from zhagen.web.pages.ui.finder_results import PeopleFinder
from zhagen.web.pages.ui.form_defaults import QUESTION
from zhagen.web.readings import service as readings
from zhagen.web.records import service as records
from zhagen.web.store.kinds import RecordKind, kind_of

Choices = Sequence[tuple[str, Any]]
UNSAID = ("", _("不填"))
USUAL = 7
MINUTES = (5, 10, 20, 30, 40, 60, 90)
DAY = {"type": "date"}
CONTACTS = kind_of(records.MODELS["contacts"])
CONCERNS = kind_of(records.MODELS["concerns"])
INVITATIONS = kind_of(records.MODELS["invitations"])
HOMES = kind_of(records.MODELS["households"])
RESIDENTS = kind_of(records.MODELS["residents"])
YES_NO = {"true": True, "false": False}


def code_field(
    kind: RecordKind, name: str, empty: tuple[str, Sentence] = UNSAID, **said: Any
) -> forms.ChoiceField:
    """Chips of a column's list, one of which says nothing."""
    column = kind.column(name)
    return forms.ChoiceField(
        label=said.pop("label", column.label),
        choices=[empty, *column.codes],
        required=False,
        widget=forms.RadioSelect,
        **QUESTION,
        **said,
    )


def yes_no_field(label: Sentence, choices: Choices) -> forms.TypedChoiceField:
    """Chips of a yes and a no in words, and of neither."""
    return forms.TypedChoiceField(
        label=label,
        choices=choices,
        required=False,
        coerce=YES_NO.get,
        empty_value=None,
        widget=forms.RadioSelect,
        **QUESTION,
    )


class VisitForm(FindingForm):
    """`id`: made with the form, so that a double click saves once; `keeps`: the contact whose promise this is.

    `guest`: the resident of another community who was met.
    """

    id = forms.UUIDField(widget=forms.HiddenInput)
    keeps = forms.UUIDField(widget=forms.HiddenInput, required=False)
    guest = forms.UUIDField(widget=forms.HiddenInput, required=False)
    missed = code_field(CONTACTS, "missed", ("", _("见到了")), label=_("见到了吗"))
    new_alias = forms.CharField(label=RESIDENTS.column("alias").label, required=False)
    new_age_band = code_field(RESIDENTS, "age_band")
    new_stairwell = forms.CharField(label=HOMES.column("stairwell").label, required=False)
    new_floor = forms.CharField(label=HOMES.column("floor").label, required=False)
    new_door = forms.CharField(label=HOMES.column("door").label, required=False)
    new_surely = forms.BooleanField(label=_("确实是新的，和名单里的不是同一个"), required=False)
    day = forms.DateField(
        label=CONTACTS.column("day").label,
        initial=timezone.localdate,
        widget=forms.DateInput(DAY, "%Y-%m-%d"),
    )
    mode = code_field(CONTACTS, "mode")
    initiator = code_field(CONTACTS, "initiator")
    purpose = code_field(CONTACTS, "purpose")
    category = code_field(CONCERNS, "category", ("", _("没提")), label=_("提了什么事"))
    prompted = yes_no_field(_("是自己说起的吗"), [UNSAID, ("false", _("自己说的")), ("true", _("我问的"))])
    scope = code_field(CONCERNS, "scope", label=_("一家的事还是大家的事"))
    raised_by = code_field(CONCERNS, "raised_by", initial="resident")
    said = forms.CharField(
        label=_("他们怎么说"),
        required=False,
        widget=forms.Textarea({"rows": 2, "placeholder": _("一句话，最好是原话")}),
    )
    invited = forms.ChoiceField(
        label=_("邀请参加了吗"),
        required=False,
        widget=forms.RadioSelect,
        **QUESTION,
        choices=[("", _("没有邀请")), ("yes", _("答应了")), ("open", _("没说定")), ("no", _("没答应"))],
    )
    reason = code_field(INVITATIONS, "reason")
    follow_up = forms.ChoiceField(
        label=_("什么时候再来"),
        required=False,
        widget=forms.RadioSelect,
        **QUESTION,
        choices=[("", _("没约")), ("3", _("三天后")), ("7", _("一周后")), ("14", _("两周后"))],
    )
    follow_up_on = forms.DateField(
        label=_("或者约了哪天"), required=False, widget=forms.DateInput(DAY, "%Y-%m-%d")
    )
    note = forms.CharField(label=_("写一句"), required=False, widget=forms.Textarea({"rows": 3}))

    def __init__(
        self,
        by: Scope,
        engagement: UUID,
        team: Choices,
        buildings: Choices,
        activities: Choices,
        data: FormData = None,
        **options: Unpack[FormOptions],
    ) -> None:
        super().__init__(data, **options)
        self.fields["met"] = FinderField(
            PeopleFinder(by, engagement),
            label=_("见了谁"),
            help_text=_("可以选几位，也可以选一户"),
            required=False,
            **QUESTION,
        )
        self.fields["workers"] = forms.MultipleChoiceField(
            label=_("谁去的"),
            choices=team,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            **QUESTION,
        )
        self.fields["new_building"] = forms.ChoiceField(
            label=HOMES.column("building").label, choices=[UNSAID, *buildings], required=False
        )
        self.fields["activity"] = forms.ChoiceField(
            label=INVITATIONS.column("activity").label, choices=[UNSAID, *activities], required=False
        )
        self.fields["minutes"] = forms.TypedChoiceField(
            label=CONTACTS.column("minutes").label,
            choices=_minutes(self.initial.get("minutes"), self.data.get("minutes")),
            help_text=_("空着的，看板按 %(n)s 分钟算") % {"n": readings.usual_minutes()},
            required=False,
            coerce=int,
            empty_value=None,
            widget=forms.RadioSelect,
            **QUESTION,
        )

    def clean(self) -> dict[str, Any]:
        """Somebody must have been met, or sought: that is what a visit is. A day that has not come is said with it."""
        found: dict[str, Any] = super().clean() or {}
        if "day" in found:
            try:
                records.ask_past_day("day", found["day"])
            except Invalid as wrong:
                self.add_error("day", wrong.fields["day"])
        if "met" not in self.errors and not (found.get("met") or found.get("guest") or self.has_newcomer()):
            self.add_error("met", _("先找到见了谁，或者写下新的一位。没人在家也选那一户"))
        return found

    def shows_newcomer(self) -> bool:
        """Whether anything is typed of somebody new, so that it must be in sight."""
        names = ("alias", "age_band", "building", "stairwell", "floor", "door")
        return any(self[f"new_{name}"].value() or self[f"new_{name}"].errors for name in names)

    def categories(self, usual: Sequence[str]) -> tuple[list[BoundWidget], list[BoundWidget]]:
        """The chips of what people brought: the usual ones, most frequent first, and the others."""
        chips = {one.data["value"]: one for one in self["category"]}
        first = ["", *(code for code in usual if code in chips)]
        first += [code for code in chips if code not in first][: max(USUAL - len(first), 0)]
        return [chips[code] for code in first], [one for code, one in chips.items() if code not in first]

    def has_newcomer(self) -> bool:
        """Whether anything is entered of somebody who is in no list."""
        names = ("new_alias", "new_age_band", "new_building", "new_stairwell", "new_floor", "new_door")
        return any(self.cleaned_data.get(name) for name in names)

    def follow_up_day(self) -> dt.date | None:
        """The day that was named, or so many days after the visit."""
        named: dt.date | None = self.cleaned_data["follow_up_on"]
        days = self.cleaned_data["follow_up"]
        return named or (self.cleaned_data["day"] + dt.timedelta(int(days)) if days else None)


def _minutes(*held: object) -> Choices:
    """The usual ones, and what was carried over or typed where it is another."""
    others = {int(str(one)) for one in held if str(one or "").isdecimal() and len(str(one)) < 5}
    return [UNSAID, *((str(one), str(one)) for one in sorted({*MINUTES, *others}))]
