"""Which doors a building has, from what somebody can say of it in one breath."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.errors import Invalid

HIGHEST, WIDEST, MOST = 60, 40, 1000


@dataclass(frozen=True, slots=True)
class Door:
    """Where one household lives in its building."""

    stairwell: str
    floor: str
    door: str


@dataclass(frozen=True, slots=True)
class DoorPlan:
    """Stairwells by name (none: the building has one), floors from the lowest to the highest, doors on each."""

    stairwells: tuple[str, ...]
    lowest: int
    highest: int
    doors: int

    def list_doors(self) -> list[Door]:
        """Every door, stairwell by stairwell, from the lowest floor; 301 is the first door of the third floor.

        Raises Invalid where that cannot be a building.
        """
        wrong = self._wrong()
        if wrong:
            raise Invalid(wrong)
        return [
            Door(stairwell, str(floor), f"{floor}{number:02d}")
            for stairwell in self.stairwells or ("",)
            for floor in range(self.lowest, self.highest + 1)
            if floor  # there is no floor between -1 and 1
            for number in range(1, self.doors + 1)
        ]

    def _wrong(self) -> Mapping[str, Any]:
        if any(len(one) > 20 for one in self.stairwells):
            return {"stairwells": _("单元的名字最多 20 个字")}
        if len(set(self.stairwells)) != len(self.stairwells):
            return {"stairwells": _("有两个单元同名")}
        if not -9 <= self.lowest <= HIGHEST:
            return {"lowest": _("楼层在 -9 和 60 之间")}
        if not self.lowest <= self.highest <= HIGHEST:
            return {"highest": _("最高一层不能低于最低一层，也不能高于 60 层")}
        if not 1 <= self.doors <= WIDEST:
            return {"doors": _("每层 1 到 40 户")}
        if len(self.stairwells or ("",)) * (self.highest - self.lowest + 1) * self.doors > MOST:
            return {"doors": _("一次最多写 1000 户，请分几次写")}
        return {}
