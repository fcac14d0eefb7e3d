"""A finding, and the order of a round."""

from __future__ import annotations

import hashlib
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.ids import make_id
from zhagen.web.pages.needs.presenters import FINDINGS
from zhagen.web.pages.records.forms import PartForm
from zhagen.web.pages.records.titles import word_of
from zhagen.web.pages.ui.draft_forms import DraftForm, FormData
from zhagen.web.records import service as records

SHOWN = ("category", "kind", "informants", "form", "severity", "reach", "note", "day", "round")


def finding_form(number: int, data: FormData = None) -> PartForm:
    """A new one of that round."""
    begun = {"id": str(make_id()), "day": timezone.localdate(), "round": number}
    needed = ("category", "kind", "round")
    form = PartForm(FINDINGS, SHOWN, {}, data, needed=needed, initial=begun, auto_id="id_finding_%s")
    form.fields["round"].widget = forms.HiddenInput()
    return form


class RanksForm(DraftForm):
    """`id`: made with the form; `seen`: the places that were shown; a field a category."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    number = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=10_000)
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=4000)

    def __init__(self, found: records.NeedsRound, data: FormData = None, key: UUID | None = None) -> None:
        names = {name_of(one): one for one in found.categories}
        begun: dict[str, Any] = {"id": str(key or make_id()), "number": found.number}
        begun["seen"] = _write_places(found.places)
        begun |= {name: found.places.get(one) for name, one in names.items()}
        super().__init__(data, initial=begun, auto_id="id_rank_%s")
        self._names = names
        highest = max([len(names), *found.places.values()])
        for name, one in names.items():
            self.fields[name] = forms.TypedChoiceField(
                label=word_of(FINDINGS.column("category"), one),
                choices=[("", _("没排")), *((str(place), str(place)) for place in range(1, highest + 1))],
                required=False,
                coerce=int,
                empty_value=None,
            )

    def places(self) -> dict[str, int | None]:
        """Of each category the place that was chosen."""
        return {one: self.cleaned_data[name] for name, one in self._names.items()}

    def seen_places(self) -> dict[str, int]:
        """Of each category that had one the place that was shown."""
        shown = set(self.cleaned_data["seen"].split(";"))
        return {
            one: int(place)
            for name, one in self._names.items()
            for key, _mark, place in (part.partition("=") for part in shown)
            if key == name and place.isdecimal()
        }

    def add_sentences(self, sentences: dict[str, Any]) -> None:
        """What is wrong is wrong with the order."""
        for sentence in sentences.values():
            self.add_error(None, sentence)


def name_of(category: str) -> str:
    """The name of its field: a station may have words of its own for a category."""
    return f"place-{hashlib.sha256(category.encode()).hexdigest()[:12]}"


def _write_places(places: dict[str, int]) -> str:
    return ";".join(f"{name_of(one)}={place}" for one, place in sorted(places.items()))
