"""What a list of households is asked for."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from zhagen.web.community import service as community
from zhagen.web.fieldwork.service import BuildingCount, HouseholdsAsked
from zhagen.web.pages.places.counts import by_area
from zhagen.web.store.kinds import kind_of

ALL = ("", _("都看"))
_KIND = kind_of(community.MODELS["buildings"])


class HouseholdsForm(forms.Form):
    """Words, a building, an area, who is to be visited first. What cannot be is said beside its field."""

    q = forms.CharField(
        label=_("找"), required=False, max_length=100, widget=forms.TextInput({"type": "search"})
    )
    area = forms.ChoiceField(label=_KIND.column("area").label, required=False)
    building = forms.ChoiceField(label=_KIND.label, required=False)
    never = forms.BooleanField(label=_("只看没见过的"), required=False)
    priority = forms.BooleanField(label=_("只看重点户"), required=False)

    def __init__(self, buildings: Sequence[BuildingCount], names_priority: bool, *args: Any) -> None:
        super().__init__(*args)
        areas = by_area(buildings)
        named = [
            (str(one.id), f"{area.sum.name} {one.name}".strip() or str(one.id)[-4:])
            for area in areas
            for one in area.buildings
            if one.id
        ]
        self.fields["area"].choices = [ALL, *((one.sum.name, one.sum.name) for one in areas if one.sum.name)]
        self.fields["building"].choices = [ALL, *named]
        if not names_priority:
            del self.fields["priority"]

    def asked(self) -> HouseholdsAsked:
        """What could be understood of it."""
        self.is_valid()
        found: dict[str, Any] = self.cleaned_data
        building = found.get("building")
        return HouseholdsAsked(
            found.get("q") or "",
            UUID(building) if building else None,
            found.get("area") or "",
            bool(found.get("priority")),
            bool(found.get("never")),
        )
