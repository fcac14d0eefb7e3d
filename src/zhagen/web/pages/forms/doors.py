"""What somebody says of a building, to write down its doors."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zhagen.web.community.service import DoorPlan
from zhagen.web.pages.forms.shown_first import ShownFirstForm

BETWEEN = re.compile(r"[\s,，、;；]+")


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
        names = tuple(one for one in BETWEEN.split(said["stairwells"]) if one)
        return DoorPlan(names, said["lowest"], said["highest"], said["doors"])
