"""Concerns sought and counted."""

import datetime as dt
from dataclasses import dataclass
from functools import reduce
from operator import or_
from statistics import median_low
from uuid import UUID

from django.db.models import Case, Count, F, Q, QuerySet, Value, When

from zhagen.web.common.access import Scope
from zhagen.web.records.models.fieldwork import Concern
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.record_queries import list_records
from zhagen.web.store.search import holds_openly, matches, words_of
from zhagen.web.store.spelling import text_holds

UNTOLD = Q(closed__isnull=False, told_back__isnull=True)
STATES = {
    "untold": UNTOLD,
    "open": Q(closed__isnull=True),
    "unheard": Q(closed__isnull=True, turned_to=""),
    "heard": ~Q(turned_to=""),
    "led": ~Q(lead=""),
    "closed": Q(closed__isnull=False),
    "told": Q(told_back__isnull=False),
}
BY_RESIDENTS = ("leader", "group", "residents")
SOLVED = Q(outcome__in=("solved", "partly"))
TEXTS = (
    "household__building__area",
    *(f"contact__resident__household__{one}" for one in ("stairwell", "floor", "door", "building__name")),
)


@dataclass(frozen=True, slots=True)
class SoughtConcerns:
    """`words` as lists find them; `state`: a key of STATES, or empty for all."""

    words: str = ""
    state: str = ""
    scope: str = ""
    category: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    order: str = "waiting"


@dataclass(frozen=True, slots=True)
class ConcernCounts:
    """Of one list. `leads`: how many solved or partly solved ones each lead has; `waits`: days to telling back."""

    raised: int
    turned_to: int
    led: int
    closed: int
    told: int
    solved: int
    untold: int
    leads: dict[str, int]
    waits: tuple[int, ...]

    @property
    def led_by_residents(self) -> int:
        """Solved or partly, with a leader, a group or residents in the lead."""
        return sum(self.leads.get(code, 0) for code in BY_RESIDENTS)

    @property
    def usual_wait(self) -> int | None:
        """The middle one of the waits; None where nobody was told."""
        return median_low(self.waits) if self.waits else None


def find_concerns(by: Scope, engagement: UUID, sought: SoughtConcerns) -> QuerySet[Concern]:
    """A query, with the household, the contact and its resident; nothing where the engagement is not theirs."""
    rows = list_records(Concern, by, engagement).select_related(
        "household__building", "contact__resident__household__building"
    )
    if sought.state in STATES:
        rows = rows.filter(STATES[sought.state])
    for name, value in (("scope", sought.scope), ("category", sought.category)):
        if value:
            rows = rows.filter(holds_openly(kind_of(Concern), name, value))
    if sought.since is not None:
        rows = rows.filter(day__gte=sought.since)
    if sought.until is not None:
        rows = rows.filter(day__lte=sought.until)
    for word in words_of(sought.words):
        rows = rows.filter(_saying(word))
    return _ordered(rows, sought.order)


def _saying(word: str) -> Q:
    """As every list finds, and by what only this list shows: where the person lives."""
    shown = reduce(or_, (text_holds(path, word) for path in TEXTS))
    return matches(kind_of(Concern), word) | shown


def count_concerns(rows: QuerySet[Concern]) -> ConcernCounts:
    """Counts of that list, in three queries. They are no figures of the board, which has its windows and rules."""
    rows = rows.order_by()
    steps = {
        "raised": Q(),
        "turned_to": ~Q(turned_to=""),
        "led": ~Q(lead=""),
        "closed": Q(closed__isnull=False),
        "told": Q(told_back__isnull=False),
        "solved": SOLVED,
        "untold": UNTOLD,
    }
    # An aggregate may not be called like a column that it counts.
    found = rows.aggregate(**{f"n_{name}": Count("pk", filter=step) for name, step in steps.items()})
    leads = dict(rows.filter(SOLVED).values_list("lead").annotate(number=Count("pk")))
    days = rows.filter(told_back__isnull=False, closed__isnull=False).values_list("closed", "told_back")
    waits = tuple(sorted(max((told - closed).days, 0) for closed, told in days if closed and told))
    return ConcernCounts(**{name: found[f"n_{name}"] for name in steps}, leads=leads, waits=waits)


def _ordered(rows: QuerySet[Concern], order: str) -> QuerySet[Concern]:
    if order == "newest":
        return rows.order_by("-day", "-pk")
    if order == "oldest":
        return rows.order_by("day", "pk")
    step = Case(When(UNTOLD, then=Value(0)), When(closed__isnull=True, then=Value(1)), default=Value(2))
    # Who was helped longest ago and not told first; then open ones and then told ones, the newest first.
    return rows.annotate(_step=step).order_by(
        "_step", Case(When(UNTOLD, then=F("closed"))).asc(nulls_first=True), "-day", "-pk"
    )


LATEST = 300


def usual_categories(by: Scope, engagement: UUID, number: int = 6) -> list[str]:
    """The codes that the newest concerns have most often, the most frequent first."""
    newest = list_records(Concern, by, engagement).exclude(category="").values("pk")[:LATEST]
    counted = (
        list_records(Concern, by, engagement)
        .filter(pk__in=newest)
        .order_by()
        .values_list("category")
        .annotate(times=Count("pk"))
        .order_by("-times", "category")
    )
    return [code for code, _times in counted[:number]]
