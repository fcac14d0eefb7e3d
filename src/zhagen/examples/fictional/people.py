"""Who lives there: areas, households and residents by number, written into the book on the day they are first seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from zhagen.examples.fictional.book import Book, Chance, make_id
from zhagen.examples.fictional.days import LAST, STARTED, later

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


_POOL = 560  # households that the story may ever meet
OUT_OF_SIGHT = 200  # days without being seen
_PRIORITY = 14  # on the committee's list of hardship on the first day


class People:
    """Everybody whom the story may meet, and those it has met."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._chance = Chance("people")
        self.households = self._settle()
        self._unseen = [self._resident(household) for household in self.households]
        self._unseen += [self._resident(h) for h in self._chance.some(self.households, _POOL // 3)]
        self._moves = Chance("moves")
        self.seen: list[Resident] = []
        self.priority = self._chance.some(self.households, _PRIORITY)
        for household in self.priority:
            household.priority = True
            self.see_household(household, later(STARTED, 7))

    def _settle(self) -> list[Household]:
        """Write the buildings; spread the households over them."""
        buildings = [
            (self._book.write("buildings", STARTED, area=area, households=count), area, count)
            for area, counts in AREAS.items()
            for count in counts
        ]
        doors = [(building, area) for building, area, count in buildings for _ in range(count)]
        return [Household(building, area) for building, area in self._chance.some(doors, _POOL)]

    def _resident(self, household: Household) -> Resident:
        age_band = self._chance.weighted({"elder": 46, "adult": 42, "youth": 8, "child": 4})
        return Resident(household, age_band, age_band == "child" or self._chance.happens(0.02))

    def newcomer(self, day: date) -> Resident:
        """Somebody who was never seen before."""
        return self.see(self._unseen.pop(0), day)

    def new_member(self, day: date, areas: Sequence[str] = tuple(AREAS)) -> Resident:
        """A grown-up who was never seen before, from one of the areas."""
        suits = (r for r in self._unseen if r.grown_up and r.household.area in areas)
        resident = next(suits)
        self._unseen.remove(resident)
        return self.see(resident, day)

    def unmet_household(self, day: date) -> Household:
        """A door behind which nobody has been met."""
        unmet = [household for household in self.households if household.first is None]
        return self.see_household(self._chance.one(unmet), day)

    def somebody_of(self, household: Household, day: date) -> Resident:
        """One who lives there: whoever was met before, else the first of the household."""
        living = [r for r in [*self.seen, *self._unseen] if r.household is household]
        if living[0] in self._unseen:
            self._unseen.remove(living[0])
        return self.see(living[0], day)

    def see(self, resident: Resident, day: date) -> Resident:
        """Note that a resident was seen on a day; the first of these days is the one that is written."""
        if resident.first is None:
            resident.id = self._book.new_id(day)
            self.seen.append(resident)
        resident.first = day if resident.first is None else min(day, resident.first)
        self.see_household(resident.household, day)
        return resident

    def see_household(self, household: Household, day: date) -> Household:
        """Note that a household was seen on a day; the first of these days is the one that is written."""
        if household.first is None:
            household.id = self._book.new_id(day)
        household.first = day if household.first is None else min(day, household.first)
        household.last = day if household.last is None else max(day, household.last)
        return household

    def known_on(self, day: date) -> list[Resident]:
        """Those who had been seen by a day, in the order in which they were first seen."""
        known = [(r.first, place) for place, r in enumerate(self.seen) if r.first and r.first <= day]
        return [self.seen[place] for _, place in sorted(known)]

    def write(self) -> None:
        """Write everybody who was seen. Some of the households that were lost sight of had moved away."""
        left: dict[str, date] = {}
        for household in self.households:
            if household.first is not None:
                until = self._moved_away(household)
                if until is not None:
                    left[household.id] = until
                self._book.write(
                    "households",
                    household.first,
                    household.id,
                    building=household.building,
                    until=until,
                    priority=household.priority,
                    end_kind=None if until is None else "moved_out",
                )
        for resident in self.seen:
            if resident.first is not None:
                until = left.get(resident.household.id)
                self._book.write(
                    "residents",
                    resident.first,
                    resident.id,
                    household=resident.household.id,
                    age_band=resident.age_band,
                    exempt=resident.exempt,
                    until=until,
                    end_kind=None if until is None else "moved_out",
                )
        self._write_a_move(left)

    def _write_a_move(self, left: Mapping[str, date]) -> None:
        """One who stayed moved in with another household of the same building, and lived there from then on."""
        staying = [r for r in self.seen if r.household.id not in left and r.grown_up]
        for resident in staying:
            others = [r.household for r in staying if r.household.building == resident.household.building]
            other = next((home for home in others if home is not resident.household), None)
            if other is not None and resident.first is not None:
                moved = later(LAST, -30)
                self._write_stay(resident.first, resident, resident.household, moved)
                self._write_stay(moved, resident, other, None)
                return

    def _write_stay(self, day: date, resident: Resident, home: Household, until: date | None) -> None:
        cells = {"resident": resident.id, "household": home.id, "until": until}
        self._book.write("residences", day, make_id(day, self._moves), **cells)

    def _moved_away(self, household: Household) -> date | None:
        if household.priority or household.last is None or household.last > later(LAST, -OUT_OF_SIGHT):
            return None
        return (
            later(household.last, self._chance.whole(20, OUT_OF_SIGHT))
            if self._chance.happens(0.12)
            else None
        )
