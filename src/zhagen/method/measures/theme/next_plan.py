"""The plan that is drawn up after a review: whole, and without objectives that are only carried over."""

import narwhals as nw

from zhagen.method.measures.derived.latest import newest_round
from zhagen.method.measures.derived.newest_review import newest_review
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, share_of_rows
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("next-plan-complete", scale=Scale.SHARE, tables=("objectives", "reviews"), stale_on=None)
def next_plan_complete(evidence: Evidence, numbers: Numbers) -> Figure:
    """Objectives of the plan after the newest review that are written out completely / its objectives.

    planning P1. Undecided where the newest plan began before the newest review.
    """
    figure = share_of_rows(_newest_plan(evidence), nw.col("complete"), "objectives")
    return figure.with_flags(_not_yet(evidence))


@measure("carried-over-with-need", scale=Scale.SHARE, tables=("objectives", "reviews"), stale_on=None)
def carried_over_with_need(evidence: Evidence, numbers: Numbers) -> Figure:
    """Objectives that the plan after the newest review carries over and that still answer a need / carried over.

    planning P2. An empty need is none. Falls away where nothing is carried over.
    """
    carried = _newest_plan(evidence).filter(nw.col("carried_over"))
    named = nw.coalesce(nw.col("need").str.strip_chars() != "", nw.lit(False))
    figure = share_of_rows(carried, named, "objectives")
    without = _after_review(evidence).join(carried.select("unit").unique(), on="unit", how="anti")
    return figure.with_flags(_not_yet(evidence)).with_flags(without.with_columns(away=nw.lit(True)))


@measure("objectives-with-chain", scale=Scale.SHARE, tables=("objectives",), stale_on=None)
def objectives_with_chain(evidence: Evidence, numbers: Numbers) -> Figure:
    """Objectives of the newest plan with a whole chain / its objectives.

    systematic-future P1. Chain: finding, objective, indicator, resource, owner, date.
    """
    return share_of_rows(_newest_plan(evidence), nw.col("chain"), "objectives")


@derived
def _newest_plan(evidence: Evidence) -> Frame:
    return newest_round(evidence.table("objectives"), "plan")


@derived
def _after_review(evidence: Evidence) -> Frame:
    """unit: those whose newest plan begins on or after the day of the newest review."""
    begins = _newest_plan(evidence).group_by("unit").agg(nw.col("ago").max().alias("begins"))
    reviewed = newest_review(evidence).select("unit", reviewed="ago")
    both = begins.join(reviewed, on="unit", how="inner")
    return both.filter(nw.col("begins") <= nw.col("reviewed")).select("unit")


@derived
def _not_yet(evidence: Evidence) -> Frame:
    """unit, undecided: those without a plan after the newest review."""
    others = evidence.units.select("unit").join(_after_review(evidence), on="unit", how="anti")
    return others.with_columns(undecided=nw.lit(True))
