"""Buildings from a list, doors, what a list is asked for."""

import re
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext_lazy as _

from zhagen.web.pages.places.presenters import by_area
from zhagen.web.pages.records.choices import ShownFirstForm
from zhagen.web.pages.ui.draft_forms import FormData
from zhagen.web.pages.ui.form_defaults import choice_field
from zhagen.web.records import service as records
from zhagen.web.records.service import BuildingCount, DoorPlan, HouseholdsAsked, NewBuilding
from zhagen.web.store.kinds import kind_of

# One space too, before and behind 60户; a bare number may belong to the name.
BETWEEN_CELLS = re.compile(r"\s*[\t,，;；、]\s*|\s{2,}|\s(?=-?\d+\s*户)|(?<=户)\s")
LONGEST = 100
_BUILDINGS = kind_of(records.MODELS["buildings"])


class BuildingsForm(ShownFirstForm):
    """A line a building, and the area of those that say none."""

    area = forms.CharField(
        label=_BUILDINGS.column("area").label,
        required=False,
        help_text=gettext_lazy("下面没有写片区的，都算这个片区。"),
    )
    lines = forms.CharField(
        label=_BUILDINGS.label,
        widget=forms.Textarea({"rows": 8}),
        help_text=gettext_lazy("一行一栋：楼号，户数，片区。后两样不知道就不写。可以从表格里粘贴过来。"),
    )

    def buildings(self) -> list[NewBuilding]:
        """Of a valid form."""
        found: list[NewBuilding] = self.cleaned_data["lines"]
        area = self.cleaned_data["area"]
        return [NewBuilding(one.name, one.area or area, one.households) for one in found]

    def clean_area(self) -> str:
        """As long as the column is."""
        return _short_name(self.cleaned_data["area"].strip())

    def clean_lines(self) -> list[NewBuilding]:
        """Every line with its cells; what is wrong is said of all lines at once, each by its number."""
        found: list[NewBuilding] = []
        wrong: list[Any] = []
        for number, line in enumerate(self.cleaned_data["lines"].splitlines(), 1):
            try:
                if line.strip():
                    found.append(_building(number, line.strip()))
            except forms.ValidationError as problem:
                wrong.append(problem)
        if wrong:
            raise forms.ValidationError(wrong)
        return found


def _building(number: int, line: str) -> NewBuilding:
    cells = BETWEEN_CELLS.split(line)
    name, households, area = (*cells, "", "")[:3]
    told = {"n": number, "line": line[:40]}
    if len(cells) > 3 or not name:
        raise forms.ValidationError(gettext("第 {n} 行读不懂：{line}").format(**told))
    households = households.removesuffix("户").strip()
    if households and not (households.isascii() and households.isdecimal() and len(households) < 7):
        raise forms.ValidationError(gettext("第 {n} 行的户数不是数字：{line}").format(**told))
    if max(len(name), len(area)) > LONGEST:
        raise forms.ValidationError(
            gettext("第 {n} 行的名字太长，最多 {most} 个字").format(n=number, most=LONGEST)
        )
    return NewBuilding(name, area, int(households) if households else None)


def _short_name(text: str) -> str:
    if len(text) > LONGEST:
        raise forms.ValidationError(gettext("名字最多 {n} 个字").format(n=LONGEST))
    return text


BETWEEN_STAIRWELLS = re.compile(r"[\s,，、;；]+")


class DoorsForm(ShownFirstForm):
    """Stairwells by name, floors from the lowest to the highest, doors on each."""

    stairwells = forms.CharField(
        label=_("单元"), required=False, help_text=_("用空格或顿号分开，例如：甲 乙 丙。只有一个单元就空着。")
    )
    lowest = forms.IntegerField(label=_("最低一层"), initial=1)
    highest = forms.IntegerField(label=_("最高一层"), initial=6)
    doors = forms.IntegerField(label=_("每层几户"), initial=2)

    def plan(self) -> DoorPlan:
        """Of a valid form."""
        said: dict[str, Any] = self.cleaned_data
        names = tuple(one for one in BETWEEN_STAIRWELLS.split(said["stairwells"]) if one)
        return DoorPlan(names, said["lowest"], said["highest"], said["doors"])


ALL = ("", _("都看"))


class HouseholdsForm(forms.Form):
    """Words, a building, an area, who is to be visited first. What cannot be is said beside its field."""

    q = forms.CharField(
        label=_("找"), required=False, max_length=100, widget=forms.TextInput({"type": "search"})
    )
    area = forms.ChoiceField(label=_BUILDINGS.column("area").label, required=False)
    building = forms.ChoiceField(label=_BUILDINGS.label, required=False)
    never = forms.BooleanField(label=_("只看没见过的"), required=False)
    priority = forms.BooleanField(label=_("只看重点户"), required=False)

    def __init__(
        self, buildings: Sequence[BuildingCount], names_priority: bool, data: FormData = None
    ) -> None:
        super().__init__(data)
        areas = by_area(buildings)
        named = [
            (str(one.id), f"{area.sum.name} {one.name}".strip() or str(one.id)[-4:])
            for area in areas
            for one in area.buildings
            if one.id
        ]
        choice_field(self, "area").choices = [
            ALL,
            *((one.sum.name, one.sum.name) for one in areas if one.sum.name),
        ]
        choice_field(self, "building").choices = [ALL, *named]
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


ORDERS = (("recent", _("最近有来往的在前")), ("longest", _("最久没来往的在前")))


class RegisterForm(forms.Form):
    """Words and the order; what cannot be is said beside its field."""

    q = forms.CharField(
        label=_("找"), required=False, max_length=100, widget=forms.TextInput({"type": "search"})
    )
    order = forms.ChoiceField(label=_("排序"), required=False, choices=ORDERS)

    left = forms.BooleanField(label=_("只看已经离开的"), required=False)

    def asked(self) -> tuple[str, str, bool]:
        """The words, the order, and whether those who left are meant, as far as they could be understood."""
        self.is_valid()
        found: dict[str, Any] = self.cleaned_data
        return found.get("q") or "", found.get("order") or "recent", bool(found.get("left"))
