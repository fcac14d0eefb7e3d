"""What a station's own file does to the method, once it is checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

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
    """A station's changes by address, each oldest first, and the items it calls not applicable."""

    station: str | None = None
    changes: Mapping[str, tuple[NewValue, ...]] = field(default_factory=dict)
    not_applicable: Mapping[str, Change] = field(default_factory=dict)
    time_zone: str | None = None

    def number(self, owner: str, number: Number) -> Number:
        """The number as it holds at this station: its own newest value, with the method's reason kept."""
        values = self.changes.get(address(owner, number.name))
        if not values:
            return number
        new = values[-1]
        return Number(number.name, new.value, number.why, number.source, new.place, new.change)

    def days(self) -> list[date]:
        """The days from which something changes, oldest first."""
        signed = [value.change for values in self.changes.values() for value in values]
        return sorted({change.since for change in (*signed, *self.not_applicable.values())})

    def on(self, day: date) -> "Overlay":
        """What of it holds on a day: of each number the changes up to it, and what is not applicable by then."""
        changes = {
            where: tuple(value for value in values if value.change.since <= day)
            for where, values in self.changes.items()
        }
        return Overlay(
            self.station,
            {where: values for where, values in changes.items() if values},
            {item: change for item, change in self.not_applicable.items() if change.since <= day},
            self.time_zone,
        )


NO_OVERLAY = Overlay()
