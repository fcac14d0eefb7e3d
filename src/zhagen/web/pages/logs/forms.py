"""What a log is asked for."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from zhagen.web.agency.service import LogSought
from zhagen.web.pages.ui.draft_forms import FormData
from zhagen.web.pages.ui.form_defaults import choice_field

Choices = Sequence[tuple[str, Any]]
DAY = {"type": "date"}


class LogSoughtForm(forms.Form):
    """Who, where, what kind, which days. What cannot be is said beside its field and not asked for."""

    person = forms.ChoiceField(label=_("谁"), required=False)
    engagement = forms.ChoiceField(label=_("项目点"), required=False)
    kind = forms.ChoiceField(label=_("哪种记录"), required=False)
    since = forms.DateField(label=_("从"), required=False, widget=forms.DateInput(DAY, "%Y-%m-%d"))
    until = forms.DateField(label=_("到"), required=False, widget=forms.DateInput(DAY, "%Y-%m-%d"))

    def __init__(self, people: Choices, engagements: Choices, kinds: Choices, data: FormData = None) -> None:
        super().__init__(data)
        everything = ("", _("都看"))
        choice_field(self, "person").choices = [everything, *people]
        choice_field(self, "engagement").choices = [everything, *engagements]
        choice_field(self, "kind").choices = [everything, *kinds]

    def sought(self) -> LogSought:
        """What could be understood of it."""
        self.is_valid()
        asked: dict[str, Any] = self.cleaned_data
        return LogSought(
            UUID(asked["person"]) if asked.get("person") else None,
            UUID(asked["engagement"]) if asked.get("engagement") else None,
            asked.get("kind") or "",
            asked.get("since"),
            asked.get("until"),
        )

    def is_asked(self) -> bool:
        """Whether anything is asked that can leave rows out."""
        return self.sought() != LogSought()
