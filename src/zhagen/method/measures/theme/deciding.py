"""Whether the newest review decides where the work goes from here."""

import narwhals as nw

from zhagen.method.measures.derived.newest_review import newest_review, of_newest_review
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_rows
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


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
