"""Plans: whether they are whole, follow from needs, carry the work and are kept to; the one after a review."""

import narwhals as nw

from zhagen.method.measures.derived.activities import held
from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.derived.reviews import newest_review
from zhagen.method.measures.derived.rounds import newest_round
from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, share_of_amounts, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("objectives-complete", scale=Scale.SHARE, tables=("objectives",), stale_on=None)
def objectives_complete(evidence: Evidence, numbers: Numbers) -> Figure:
    """Objectives of the newest plan that are written out completely / its objectives.

    plan-from-situation P1.
    """
    return share_of_rows(newest_round(evidence.table("objectives"), "plan"), nw.col("complete"), "objectives")


@measure("objectives-with-need", scale=Scale.SHARE, tables=("objectives",), stale_on=None)
def objectives_with_need(evidence: Evidence, numbers: Numbers) -> Figure:
    """Objectives of the newest plan that name the need they answer / its objectives.

    plan-from-situation P2. An empty need is one that is not named.
    """
    newest = newest_round(evidence.table("objectives"), "plan")
    named = nw.coalesce(nw.col("need").str.strip_chars() != "", nw.lit(False))
    return share_of_rows(newest, named, "objectives")


@measure("hours-with-objective", scale=Scale.SHARE, tables=("activities",))
def hours_with_objective(evidence: Evidence, numbers: Numbers) -> Figure:
    """Staff hours of held activities that serve an objective / of held activities.

    systematic-entry P1. k and n: hours; the least count is on activities with hours.
    """
    rows = held(evidence).filter(nw.col("ago") < numbers["window"])
    return share_of_amounts(rows, "hours", ~nw.col("objective").is_null(), "activities")


@measure("contact-hours-with-objective", scale=Scale.SHARE, tables=("contacts",))
def contact_hours_with_objective(evidence: Evidence, numbers: Numbers) -> Figure:
    """Staff hours of made contacts that serve an objective / of made contacts.

    Shown beside systematic-entry. k and n: hours.
    """
    rows = made(evidence).filter(nw.col("ago") < numbers["window"])
    rows = rows.with_columns(hours=nw.col("minutes") / 60)
    return share_of_amounts(rows, "hours", ~nw.col("objective").is_null(), "contacts")


@measure("steps-done-in-time", scale=Scale.SHARE, tables=("plan_steps",), stale_on="due")
def steps_done_in_time(evidence: Evidence, numbers: Numbers) -> Figure:
    """Plan steps done by their day or within the days of grace / steps whose grace is over.

    systematic-entry P2, systematic-organisation P3. The window is on `due` and ends where the grace does.
    """
    grace, overdue = numbers["grace"], nw.col("due_ago")
    rows = evidence.table("plan_steps").filter(overdue >= grace, overdue < numbers["window"] + grace)
    in_time = nw.coalesce(overdue - nw.col("done_ago") <= grace, nw.lit(False))
    return share_of_rows(rows, in_time, "plan_steps")


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
