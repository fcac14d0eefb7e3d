"""Reviews: what the newest one stands on, sums up and decides, and what became of what reviews recommended."""

import narwhals as nw

from zhagen.method.measures.derived.reviews import newest_review, of_newest_review
from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, count_of_rows, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

SUPPORTS = ("number", "story", "third_party", "contrary")


@measure("claims-supported", scale=Scale.SHARE, tables=("claims", "reviews"), stale_on=None)
def claims_supported(evidence: Evidence, numbers: Numbers) -> Figure:
    """Conclusions with enough kinds of support of four / conclusions of the newest review.

    objective-summary P1. The four: number, story, third party, contrary evidence looked at. A conclusion with one
    of them empty is left out.
    """
    kinds = nw.lit(0)
    for support in SUPPORTS:
        kinds = kinds + nw.col(support).cast(nw.Int64)  # empty where one of the four is
    hit = kinds >= numbers["kinds"]
    return share_of_rows(of_newest_review(evidence, "claims"), hit, "claims")


@measure("claims-with-contrary", scale=Scale.COUNT, tables=("claims", "reviews"), stale_on=None)
def claims_with_contrary(evidence: Evidence, numbers: Numbers) -> Figure:
    """Conclusions of the newest review for which contrary evidence was looked at.

    objective-summary P2.
    """
    return count_of_rows(of_newest_review(evidence, "claims").filter(nw.col("contrary")), "claims")


@measure("claims-number-and-story", scale=Scale.SHARE, tables=("claims", "reviews"), stale_on=None)
def claims_number_and_story(evidence: Evidence, numbers: Numbers) -> Figure:
    """Conclusions with both a number and a story / conclusions of the newest review.

    balanced-evidence P1.
    """
    return share_of_rows(_told(evidence), nw.col("number") & nw.col("story"), "claims")


@measure("claims-number-only", scale=Scale.SHARE, tables=("claims", "reviews"), stale_on=None)
def claims_number_only(evidence: Evidence, numbers: Numbers) -> Figure:
    """Conclusions with a number and no story / conclusions of the newest review.

    balanced-evidence P2. Third parties and contrary evidence play no part.
    """
    return share_of_rows(_told(evidence), nw.col("number") & ~nw.col("story"), "claims")


@measure("claims-story-only", scale=Scale.SHARE, tables=("claims", "reviews"), stale_on=None)
def claims_story_only(evidence: Evidence, numbers: Numbers) -> Figure:
    """Conclusions with a story and no number / conclusions of the newest review.

    balanced-evidence P3. Third parties and contrary evidence play no part.
    """
    return share_of_rows(_told(evidence), nw.col("story") & ~nw.col("number"), "claims")


def _told(evidence: Evidence) -> Frame:
    """Claims of the newest review that say of both, number and story, whether they have one."""
    claims = of_newest_review(evidence, "claims")
    return claims.drop_nulls(["number", "story"])


PRACTICE = ("planned", "done_part", "changed", "why", "learned", "evidence")
RESULTS = ("process", "outcome", "benefit")


@measure("practice-summed-up", scale=Scale.SHARE, tables=("reviews",), stale_on=None)
def practice_summed_up(evidence: Evidence, numbers: Numbers) -> Figure:
    """Sides of practice that the newest review speaks of / six: planned, done, changed, why, learned, evidence.

    summarise-practice P1. An empty cell does not speak of its side.
    """
    return _spoken_of(evidence, PRACTICE)


@measure("results-summed-up", scale=Scale.SHARE, tables=("reviews",), stale_on=None)
def results_summed_up(evidence: Evidence, numbers: Numbers) -> Figure:
    """Sides of the results that the newest review looks at / three: process, outcome, benefit.

    summarise-practice P2. An empty cell does not look at its side.
    """
    return _spoken_of(evidence, RESULTS)


@measure("resident-reviewers", scale=Scale.SHARE, tables=("reviews",), stale_on=None)
def resident_reviewers(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents among those who held the newest review / all who held it.

    summarise-practice P3. k and n: people.
    """
    rows = newest_review(evidence).drop_nulls(["reviewers", "resident_reviewers"])
    share = nw.col("k").cast(nw.Float64) / nw.col("n").cast(nw.Float64)
    frame = rows.select("unit", k="resident_reviewers", n="reviewers")
    frame = frame.with_columns(value=nw.when(nw.col("n") > 0).then(share))
    return Figure(frame, {"reviews": rows.select("unit", "id")})


def _spoken_of(evidence: Evidence, sides: tuple[str, ...]) -> Figure:
    rows = newest_review(evidence)
    spoken = nw.sum_horizontal(*[nw.coalesce(nw.col(side).cast(nw.Int64), nw.lit(0)) for side in sides])
    frame = rows.select("unit", k=spoken.cast(nw.Int64)).with_columns(n=nw.lit(len(sides)))
    frame = frame.with_columns(value=nw.col("k").cast(nw.Float64) / nw.lit(float(len(sides))))
    return Figure(frame, {"reviews": rows.select("unit", "id")})


@measure("options-weighed", scale=Scale.COUNT, tables=("reviews",), stale_on=None)
def options_weighed(evidence: Evidence, numbers: Numbers) -> Figure:
    """Options for the future that the newest review weighed.

    decide-direction P1. Undecided where the review does not say.
    """
    rows = newest_review(evidence).drop_nulls("options")
    frame = rows.select("unit", k="options", value="options")
    return Figure(frame, {"reviews": rows.select("unit", "id")})


@measure("decision-signed", scale=Scale.YES, tables=("reviews",), stale_on=None)
def decision_signed(evidence: Evidence, numbers: Numbers) -> Figure:
    """Whether the newest review came to a decision and is signed.

    decide-direction P2. 1: both.
    """
    return _yes(newest_review(evidence), ~nw.col("decision").is_null() & nw.col("signed"))


@measure("exit-planned", scale=Scale.YES, tables=("reviews",), stale_on=None)
def exit_planned(evidence: Evidence, numbers: Numbers) -> Figure:
    """Whether the newest review names how the workers will withdraw.

    decide-direction P3. 1: it does.
    """
    return _yes(newest_review(evidence), nw.col("exit_plan"))


@measure("recommendations-assigned", scale=Scale.SHARE, tables=("reviews", "recommendations"), stale_on=None)
def recommendations_assigned(evidence: Evidence, numbers: Numbers) -> Figure:
    """Recommendations of the newest review with an owner and a day / its recommendations.

    decide-direction P4. An empty day is none.
    """
    rows = of_newest_review(evidence, "recommendations").drop_nulls("owner")
    return share_of_rows(rows, nw.col("owner") & ~nw.col("due_ago").is_null(), "recommendations")


def _yes(rows: Frame, so: nw.Expr) -> Figure:
    """1 where it is so, 0 where not; no row where the cell is empty."""
    told = rows.with_columns(value=so.cast(nw.Float64)).drop_nulls("value")
    return Figure(told.select("unit", "value"), {"reviews": told.select("unit", "id")})


@measure("recommendations-taken-up", scale=Scale.SHARE, tables=("recommendations", "reviews"), stale_on=None)
def recommendations_taken_up(evidence: Evidence, numbers: Numbers) -> Figure:
    """Recommendations of the newest review that became an objective or were declined with a reason / all of them.

    systematic-future P2. An empty `became` is nothing yet, an empty `reason` none.
    """
    declined = (nw.col("became") == "declined") & nw.col("reason")
    taken_up = nw.coalesce((nw.col("became") == "objective") | declined, nw.lit(False))
    return share_of_rows(of_newest_review(evidence, "recommendations"), taken_up, "recommendations")


@measure("recommendations-closed-in-time", scale=Scale.SHARE, tables=("recommendations",), stale_on=None)
def recommendations_closed_in_time(evidence: Evidence, numbers: Numbers) -> Figure:
    """Recommendations closed by their day or within `follow` days after / those due that long ago.

    future-not-form P1. n: recommendations of any review due in the window, moved back by `follow` days.
    """
    follow, overdue = numbers["follow"], nw.col("due_ago")
    rows = evidence.table("recommendations").filter(overdue >= follow, overdue < numbers["window"] + follow)
    in_time = nw.coalesce(overdue - nw.col("closed_ago") <= follow, nw.lit(False))
    return share_of_rows(rows, in_time, "recommendations")


@measure("reviews-without-recommendation", scale=Scale.COUNT, tables=("reviews",), stale_on=None)
def reviews_without_recommendation(evidence: Evidence, numbers: Numbers) -> Figure:
    """Reviews in the window that recommend nothing.

    future-not-form P3.
    """
    reviews = evidence.table("reviews").filter(nw.col("ago") < numbers["window"])
    with_some = evidence.table("recommendations").select("unit", id="review").unique()
    return count_of_rows(reviews.join(with_some, on=["unit", "id"], how="anti"), "reviews")
