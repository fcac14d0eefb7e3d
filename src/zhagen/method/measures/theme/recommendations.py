"""What became of what reviews recommended."""

import narwhals as nw

from zhagen.method.measures.derived.newest_review import of_newest_review
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, count_of_rows, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


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
