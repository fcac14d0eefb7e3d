"""A concern that was brought some other way than at a visit."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.scope import Scope
from zhagen.web.pages.ui.finder_field import FindingForm, PeopleField
from zhagen.web.pages.visits.forms import CONCERNS, DAY, UNSAID, code_field, yes_no_field


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

    def __init__(self, by: Scope, engagement: UUID, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"] = PeopleField(by, engagement, several=False, required=False, label=_("谁家提的"))

    def clean_who(self) -> Any:
        """The household; a concern stands with a home, not with a person."""
        for one in self.cleaned_data["who"]:
            if one.household is None:
                raise forms.ValidationError(_("这位还没有写住哪一户；选一户，或者用“记一次见面”来记"))
            return one.household
        return None

    def values(self) -> dict[str, Any]:
        """What was entered, by column."""
        said = {name: value for name, value in self.cleaned_data.items() if name not in ("id", "who")}
        return {**said, "household": self.cleaned_data["who"]}
