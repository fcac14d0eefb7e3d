"""Several buildings, a line each, as they stand in somebody's list."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zhagen.web.community import service as community
from zhagen.web.community.service import NewBuilding
from zhagen.web.pages.forms.shown_first import ShownFirstForm
from zhagen.web.store.kinds import kind_of

# One space too, before and behind 60户; a bare number may belong to the name.
BETWEEN = re.compile(r"\s*[\t,，;；、]\s*|\s{2,}|\s(?=-?\d+\s*户)|(?<=户)\s")
LONGEST = 100
_KIND = kind_of(community.MODELS["buildings"])


class BuildingsForm(ShownFirstForm):
    """A line a building, and the area of those that say none."""

    area = forms.CharField(
        label=_KIND.column("area").label,
        required=False,
        help_text=gettext_lazy("下面没有写片区的，都算这个片区。"),
    )
    lines = forms.CharField(
        label=_KIND.label,
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
        return _short(self.cleaned_data["area"].strip())

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
    cells = BETWEEN.split(line)
    name, households, area = (*cells, "", "")[:3]
    told = {"n": number, "line": line[:40]}
    if len(cells) > 3 or not name:
        raise forms.ValidationError(_("第 {n} 行读不懂：{line}").format(**told))
    households = households.removesuffix("户").strip()
    if households and not (households.isascii() and households.isdecimal() and len(households) < 7):
        raise forms.ValidationError(_("第 {n} 行的户数不是数字：{line}").format(**told))
    if max(len(name), len(area)) > LONGEST:
        raise forms.ValidationError(_("第 {n} 行的名字太长，最多 {most} 个字").format(n=number, most=LONGEST))
    return NewBuilding(name, area, int(households) if households else None)


def _short(text: str) -> str:
    if len(text) > LONGEST:
        raise forms.ValidationError(_("名字最多 {n} 个字").format(n=LONGEST))
    return text
