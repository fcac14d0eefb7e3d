"""Which engagements are read, as of which days, and what their signed reviews decided."""

from calendar import monthrange
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta

from zhagen.method.ledger import Ledger
from zhagen.method.measures.derived.reviews import signed_reviews
from zhagen.method.measures.engine import Engine
from zhagen.method.measures.evidence import Unit


def month_ends(first: date, last: date, most: int = 120) -> list[date]:
    """The last day of each month from `first` on, then `last` itself; the newest `most` of them."""
    days = []
    year, month = first.year, first.month
    while (end := date(year, month, monthrange(year, month)[1])) < last:
        days.append(end)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return [*days, last][-most:]


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


def signed_decisions(engine: Engine) -> dict[int, list[tuple[str | None, str | None]]]:
    """By unit: (review's stage, decision) of each signed review, oldest first (same day: by entered, then id)."""
    rows = engine.rows(signed_reviews, "ago", "entered_ago", "id", "stage", "decision")
    rows.sort(key=lambda r: (-r["ago"], -(r["entered_ago"] or 0), r["id"]))
    decisions: dict[int, list[tuple[str | None, str | None]]] = {}
    for row in rows:
        decisions.setdefault(row["unit"], []).append((row["stage"], row["decision"]))
    return decisions


def stages_passed_on(engine: Engine, units: Iterable[Unit]) -> dict[int, dict[str, date]]:
    """By unit: the last day on which a signed review moved the work past a stage, by stage."""
    as_of = {unit.number: unit.as_of for unit in units}
    passed: dict[int, dict[str, date]] = {}
    for row in engine.rows(signed_reviews, "ago", "stage", "decision"):
        if row["decision"] == "advance" and row["stage"] is not None:
            days = passed.setdefault(row["unit"], {})
            day = as_of[row["unit"]] - timedelta(days=row["ago"])
            days[row["stage"]] = max(day, days.get(row["stage"], day))
    return passed
