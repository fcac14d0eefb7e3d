"""Where people live: five areas, their buildings, the households and residents in them."""

from dataclasses import dataclass
from datetime import date

# Resident households by building: 31 buildings, 1 240 households.
AREAS = {
    "一片": (44, 44, 40, 40, 36, 36, 36),
    "二片": (44, 44, 40, 40, 40, 36, 36),
    "三片": (48, 48, 48, 40, 40, 40),
    "老街": (36, 36, 36, 32, 32, 32),
    "北院": (48, 48, 40, 40, 40),
}


@dataclass(eq=False)
class Household:
    """A household; `first` and `last` are the days on which it came into the book and was last seen, None before."""

    building: str
    area: str
    id: str = ""
    first: date | None = None
    last: date | None = None
    priority: bool = False


@dataclass(eq=False)
class Resident:
    """A resident; `first` is the day they came into the book, None before."""

    household: Household
    age_band: str
    exempt: bool
    id: str = ""
    first: date | None = None

    @property
    def grown_up(self) -> bool:
        """Whether they may vote, lead and be asked for help."""
        return self.age_band in ("adult", "elder") and not self.exempt
