"""Whether the newest review sums up the whole work, and with residents."""

import narwhals as nw

from zhagen.method.measures.derived.newest_review import newest_review
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

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
