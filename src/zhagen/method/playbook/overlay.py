"""What a station's own file does to the method, once it is checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from zhagen.method.playbook.spec import Change, Number, Place

RULES = "rules"


def address(owner: str, name: str) -> str:
    """How a number is named in one text: "item-id#part-id.target", or "rules.backbone_activities"."""
    return f"{owner}.{name}"


@dataclass(frozen=True, slots=True)
class NewValue:
    """A station's value for one number, with its day, reason and name."""

    value: float
    change: Change
    place: Place


@dataclass(frozen=True, slots=True)
class Overlay:
    """A station's changes by address, and the items it calls not applicable."""

    station: str | None = None
    changes: Mapping[str, NewValue] = field(default_factory=dict)
    not_applicable: Mapping[str, Change] = field(default_factory=dict)

    def number(self, owner: str, number: Number) -> Number:
        """The number as it holds at this station: its own value, with the method's reason kept."""
        new = self.changes.get(address(owner, number.name))
        if new is None:
            return number
        return Number(number.name, new.value, number.why, number.source, new.place, new.change)


NO_OVERLAY = Overlay()
