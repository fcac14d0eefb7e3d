"""Who came and is not among the names of a roll: found in the list of residents, or new."""

import re
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from zhagen.web.fieldwork.service import Newcomers
from zhagen.web.pages.records.context import Place
from zhagen.web.pages.ui.finder_field import FindingForm, PeopleField

ALSO = "also"
MOST = 100
_NUMBER = re.compile(r"^\s*\d{1,3}\s*[.．、)）:：]\s*")  # as a list pasted from a chat numbers its lines


class FurtherPeople(FindingForm):
    """`new_names`: an alias a line. A line that begins with # and the number before a name are a chat's: left out."""

    new_names = forms.CharField(
        label=_("名单里没有的人，一行一个称呼"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("从接龙贴进来也行：行首的编号会去掉。不写真名、电话。"),
    )
    new_surely = forms.BooleanField(label=_("确实是新的，和名单里的不是同一个"), required=False)

    def clean_new_names(self) -> tuple[str, ...]:
        """The aliases, each once."""
        lines = str(self.cleaned_data["new_names"]).splitlines()
        names = [_NUMBER.sub("", one).strip() for one in lines if not one.lstrip().startswith("#")]
        found = tuple(dict.fromkeys(one for one in names if one))
        if len(found) > MOST:
            raise forms.ValidationError(_("一次最多写一百位"))
        return found

    def newcomers(self) -> Newcomers:
        """As the use case takes them."""
        return Newcomers(self.cleaned_data["new_names"], self.cleaned_data["new_surely"])

    def add_sentence(self, name: str, sentence: Any) -> None:
        """What is wrong with one of the new names; `name`: ALIAS-column."""
        self.add_error("new_names", f"{name.rpartition('-')[0]} · {sentence}")

    def is_open(self) -> bool:
        """Whether something stands in it."""
        return bool(self.errors or self["new_names"].value())


def further_people(place: Place, data: Any = None) -> FurtherPeople:
    """The form. Whoever was found and chosen has moved to the roll and is not offered here once more."""
    form = FurtherPeople(_moved(data))
    form.fields[ALSO] = _finder(place)
    return form


def also_form(place: Place, data: Any = None) -> FindingForm:
    """The same without new people."""
    form = FindingForm(_moved(data))
    form.fields[ALSO] = _finder(place)
    return form


def _finder(place: Place) -> PeopleField:
    kinds = ("residents",)
    return PeopleField(place.scope, place.engagement.pk, kinds=kinds, required=False, label=_("加一位"))


def _moved(data: Any) -> Any:
    if data is None:
        return None
    moved = data.copy()
    moved.setlist(ALSO, [])
    return moved


def also_in(data: Any) -> list[str]:
    """The ids of residents that were found and chosen."""
    keys = [key.removeprefix("residents:") for key in data.getlist(ALSO)] if hasattr(data, "getlist") else []
    return [key for key in keys if _is_id(key)]


def _is_id(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
