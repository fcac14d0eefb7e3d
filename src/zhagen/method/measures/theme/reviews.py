"""Reviews: what the newest one stands on, sums up and decides, and what became of what reviews recommended."""

from functools import reduce
from operator import add

from zhagen.method.measures.derived.reviews import CLAIM_TICKS, newest_review, of_newest_review, with_ticks
from zhagen.method.measures.forms import Counting, how_many, of_units, share
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.measures.sources import most, per, rows, within
from zhagen.method.measures.terms import Expr, N, c, when


@measure("claims-supported", scale=Scale.SHARE, tables=("claims", "reviews"), stale_on=None)
def claims_supported() -> Counting:
    """Conclusions with enough kinds of support of four / conclusions of the newest review.

    objective-summary P1. The four: number, story, third party, contrary evidence looked at. A conclusion with none
    of them filled is left out.
    """
    kinds = reduce(add, [Expr("col", tick).number for tick in CLAIM_TICKS])  # empty where all four are
    return share(_claims, kinds >= N.kinds)


@measure("claims-with-contrary", scale=Scale.COUNT, tables=("claims", "reviews"), stale_on=None)
def claims_with_contrary() -> Counting:
    """Conclusions of the newest review for which contrary evidence was looked at.

    objective-summary P2.
    """
    return how_many(_claims.where(c.contrary))


@measure("claims-number-and-story", scale=Scale.SHARE, tables=("claims", "reviews"), stale_on=None)
def claims_number_and_story() -> Counting:
    """Conclusions with both a number and a story / conclusions of the newest review.

    balanced-evidence P1.
    """
    return share(_claims, c.number & c.story)


@measure("claims-number-only", scale=Scale.SHARE, tables=("claims", "reviews"), stale_on=None)
def claims_number_only() -> Counting:
    """Conclusions with a number and no story / conclusions of the newest review.

    balanced-evidence P2. Third parties and contrary evidence play no part.
    """
    return share(_claims, c.number & ~c.story)


@measure("claims-story-only", scale=Scale.SHARE, tables=("claims", "reviews"), stale_on=None)
def claims_story_only() -> Counting:
    """Conclusions with a story and no number / conclusions of the newest review.

    balanced-evidence P3. Third parties and contrary evidence play no part.
    """
    return share(_claims, c.story & ~c.number)


# Claims of the newest review, their four ticks read as one form (G18).
_claims = with_ticks(of_newest_review("claims"), CLAIM_TICKS)


PRACTICE = ("planned", "done_part", "changed", "why", "learned", "evidence")
RESULTS = ("process", "outcome", "benefit")


@measure("practice-summed-up", scale=Scale.SHARE, tables=("reviews",), stale_on=None)
def practice_summed_up() -> Counting:
    """Sides of practice that the newest review speaks of / six: planned, done, changed, why, learned, evidence.

    summarise-practice P1. Undecided where no cell of the review is ticked.
    """
    return _spoken_of(PRACTICE)


@measure("results-summed-up", scale=Scale.SHARE, tables=("reviews",), stale_on=None)
def results_summed_up() -> Counting:
    """Sides of the results that the newest review looks at / three: process, outcome, benefit.

    summarise-practice P2. Undecided where no cell of the review is ticked.
    """
    return _spoken_of(RESULTS)


@measure("resident-reviewers", scale=Scale.SHARE, tables=("reviews",), stale_on=None)
def resident_reviewers() -> Counting:
    """Residents among those who held the newest review / all who held it.

    summarise-practice P3. k and n: people.
    """
    told = newest_review.where(c.reviewers.told, c.resident_reviewers.told)
    k, n = (told.of_unit(most(x)) for x in (c.resident_reviewers, c.reviewers))
    return of_units(told, k=k, n=n, value=when(c.n > 0, c.k / c.n))


def _spoken_of(sides: tuple[str, ...]) -> Counting:
    spoken = reduce(add, [Expr("col", side).number for side in sides])
    k = newest_review.of_unit(most(spoken))
    return of_units(newest_review, k=k, n=when(c.k.told, len(sides)), value=c.k / c.n)


@measure("options-weighed", scale=Scale.COUNT, tables=("reviews",), stale_on=None)
def options_weighed() -> Counting:
    """Options for the future that the newest review weighed.

    decide-direction P1. Undecided where the review does not say.
    """
    told = newest_review.where(c.options.told)
    return of_units(told, k=told.of_unit(most(c.options)), value=c.k)


@measure("decision-signed", scale=Scale.YES, tables=("reviews",), stale_on=None)
def decision_signed() -> Counting:
    """Whether the newest review came to a decision and is signed.

    decide-direction P2. 1: both.
    """
    return _yes(c.decision.told & c.signed)


@measure("exit-planned", scale=Scale.YES, tables=("reviews",), stale_on=None)
def exit_planned() -> Counting:
    """Whether the newest review names how the workers will withdraw.

    decide-direction P3. 1: it does.
    """
    return _yes(c.exit_plan)


@measure("recommendations-assigned", scale=Scale.SHARE, tables=("reviews", "recommendations"), stale_on=None)
def recommendations_assigned() -> Counting:
    """Recommendations of the newest review with an owner and a day / its recommendations.

    decide-direction P4. An empty day is none.
    """
    return share(of_newest_review("recommendations").where(c.owner.told), c.owner & c.due_ago.told)


def _yes(so: Expr) -> Counting:
    """1 where it is so of the newest review, 0 where not; empty where the cell is."""
    told = newest_review.where(so.told)
    return of_units(told, value=told.of_unit(most(so.number)) * 1.0)


@measure("recommendations-taken-up", scale=Scale.SHARE, tables=("recommendations", "reviews"), stale_on=None)
def recommendations_taken_up() -> Counting:
    """Recommendations that became an objective or were declined with a reason / those due or closed.

    systematic-future P2. Of the newest review. An empty `became` is nothing yet, an empty `reason` none. Falls away
    while none is due or closed.
    """
    declined = (c.became == "declined") & c.reason
    taken_up = ((c.became == "objective") | declined).or_(False)
    told = of_newest_review("recommendations").where((c.due_ago >= 0).or_(False) | c.closed_ago.told)
    return share(told, taken_up).with_(away=~told.any)


@measure("recommendations-closed-in-time", scale=Scale.SHARE, tables=("recommendations",), stale_on=None)
def recommendations_closed_in_time() -> Counting:
    """Recommendations closed by their day or within `follow` days after / those due that long ago.

    future-not-form P1. n: recommendations of any review due in the window, moved back by `follow` days.
    """
    due = rows("recommendations").where(c.due_ago >= N.follow, c.due_ago < N.window + N.follow)
    return share(due, (c.due_ago - c.closed_ago <= N.follow).or_(False))


@measure("reviews-without-recommendation", scale=Scale.COUNT, tables=("reviews",), stale_on=None)
def reviews_without_recommendation() -> Counting:
    """Reviews in the window that recommend nothing.

    future-not-form P3.
    """
    with_some = per(rows("recommendations"), "review")
    return how_many(rows("reviews").where(within(), ~with_some.has(c.id)))
