"""Which engagements are read, as of which days."""

from collections.abc import Collection, Sequence
from datetime import date

from zhagen.method.ledger import Ledger
from zhagen.method.measures.unit import Unit


class UnknownEngagement(Exception):  # noqa: N818  # it reads as what it is: an unknown engagement
    """The ledger has no engagement of that id. `asked` and `known` are ids."""

    def __init__(self, asked: str, known: Sequence[str]) -> None:
        super().__init__(asked)
        self.asked, self.known = asked, tuple(known)


def units_of(ledger: Ledger, days: Sequence[date], only: Collection[str] | None = None) -> list[Unit]:
    """A unit for each engagement (by id) and day; `only` limits the engagements, else UnknownEngagement."""
    rows = sorted(ledger.frames["engagements"].to_dicts(), key=lambda row: str(row["id"]))
    known = [str(row["id"]) for row in rows]
    for asked in only or ():
        if asked not in known:
            raise UnknownEngagement(asked, known)
    # An engagement that does not say when it started did so on its row's own day.
    wanted = [row for row in rows if not only or row["id"] in only]
    pairs = [(row, day) for row in wanted for day in days]
    return [
        Unit(i, row["id"], row["community"], day, row["started"] or row["day"], row["term"], row["focus"])
        for i, (row, day) in enumerate(pairs)
    ]
