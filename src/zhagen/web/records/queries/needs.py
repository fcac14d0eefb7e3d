"""A round of needs: what was found, by whom and how, and the order that it ended with."""

from dataclasses import dataclass
from uuid import UUID

from zhagen.web.common.access import Scope
from zhagen.web.records.models.practice import NeedFinding, NeedRank
from zhagen.web.store.record_queries import list_records


@dataclass(frozen=True, slots=True)
class NeedsRound:
    """`number`: which; `findings` of it, the newest first; `ranks`: its places, the first first."""

    number: int
    findings: list[NeedFinding]
    ranks: list[NeedRank]

    @property
    def categories(self) -> list[str]:
        """Those that were found or have a place, in the order of their places, then of how much was found."""
        places = self.places
        found = [row.category for row in self.findings if row.category]
        every = dict.fromkeys((*places, *found))
        return sorted(every, key=lambda one: (one not in places, places.get(one, 0), -found.count(one)))

    @property
    def places(self) -> dict[str, int]:
        """Of each category that has one its place."""
        return {row.category: row.rank for row in self.ranks if row.category and row.rank is not None}


def find_needs_round(by: Scope, engagement: UUID, number: int | None) -> tuple[NeedsRound, list[int]]:
    """That round (the newest where None) and the numbers of all, the newest first. Two queries.

    What says nothing of its round belongs to the first.
    """
    findings = list(list_records(NeedFinding, by, engagement))
    ranks = list(list_records(NeedRank, by, engagement).order_by("rank", "pk"))
    numbers = sorted({row.round or 1 for row in (*findings, *ranks)}, reverse=True)
    which = number or next(iter(numbers), 1)
    return NeedsRound(
        which,
        [row for row in findings if (row.round or 1) == which],
        [row for row in ranks if (row.round or 1) == which],
    ), numbers
