"""Residents who join a group."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.ids import make_id
from zhagen.web.community import service as community
from zhagen.web.pages.records.context import Place
from zhagen.web.pages.ui.finder_field import FindingForm, PeopleField
from zhagen.web.store.kinds import kind_of


class JoiningForm(FindingForm):
    """`id`: made with the form, so that a double click saves once."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    day = forms.DateField(widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))

    def add_sentences(self, sentences: Any) -> None:
        """Each beside its field, with the name of whom it is about."""
        names = {str(one.id): one.name for one in self.cleaned_data.get("resident", ())}
        for name, sentence in sentences.items():
            key, _dash, column = name.rpartition("-")
            self.add_error("day" if column == "day" else "resident", f"{names.get(key, '')} · {sentence}")


def joining_form(place: Place, data: Any = None) -> JoiningForm:
    """From today if nothing else is said."""
    begun = {"id": str(make_id()), "day": timezone.localdate()}
    form = JoiningForm(data, initial=begun, auto_id="id_join_%s")
    form.fields["day"].label = kind_of(community.MODELS["memberships"]).column("day").label
    form.fields["resident"] = PeopleField(
        place.scope, place.engagement.pk, kinds=("residents",), label=_("谁加入")
    )
    form.order_fields(["id", "resident", "day"])
    return form
