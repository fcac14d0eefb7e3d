"""One vote counted on its own, while it is open: as the board will count it once it is closed."""

from dataclasses import dataclass
from datetime import date

from zhagen.method.ledger import Ledger
from zhagen.method.measures.derived.rounds import counted_options
from zhagen.method.measures.engine import engine_named
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.model import Part
from zhagen.method.reading.read import read
from zhagen.method.reading.units import units_of

ITEM = "launch.tasks.prioritise-goals"
OF_THE_VOTE = ("voters", "residents", "settled", "agreement")


@dataclass(frozen=True, slots=True)
class CountedOption:
    """`place`: its mean place (small: early); `position`: where in the order; `first`: who put it first."""

    option: str
    place: float
    position: int
    first: int


@dataclass(frozen=True, slots=True)
class CountedVote:
    """The options in their order, and the parts of prioritise-goals that are of the vote."""

    options: tuple[CountedOption, ...]
    parts: tuple[Part, ...]

    def part(self, name: str) -> Part:
        """The part of that name; KeyError where there is none."""
        for one in self.parts:
            if one.id == name:
                return one
        raise KeyError(name)


def count_vote(ledger: Ledger, as_of: date, playbook: Playbook) -> CountedVote:
    """`ledger`: of one engagement, with the ballots of that vote alone and no poll that says that it is open."""
    limited = playbook.limited({ITEM})
    (reading,) = read(ledger, [as_of], limited).readings
    item = reading.item(ITEM)
    engine = engine_named("numpy", ledger.frames, units_of(ledger, [as_of], None), playbook.rules)
    rows = engine.rows(counted_options, "option", "place", "position", "first")
    options = [
        CountedOption(one["option"], float(one["place"]), int(one["position"]), int(one["first"] or 0))
        for one in rows
    ]
    parts = [one for one in (*item.parts, *item.beside) if one.id in OF_THE_VOTE]
    return CountedVote(tuple(sorted(options, key=lambda one: one.position)), tuple(parts))
