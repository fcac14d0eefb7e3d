"""Plans: whether they are whole, follow from needs, carry the work and are kept to; the one after a review."""

from zhagen.method.measures.derived.activities import held
from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.derived.reviews import newest_review, with_ticks
from zhagen.method.measures.forms import Counting, amounts, share
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.measures.sources import least, most, newest, rows, within
from zhagen.method.measures.terms import N, c


@measure("objectives-complete", scale=Scale.SHARE, tables=("objectives",), stale_on=None)
def objectives_complete() -> Counting:
    """Objectives of the newest plan that are written out completely / its objectives.

    plan-from-situation P1.
    """
    return share(_newest_plan, c.complete)


@measure("objectives-with-need", scale=Scale.SHARE, tables=("objectives",), stale_on=None)
def objectives_with_need() -> Counting:
    """Objectives of the newest plan that name the need they answer / its objectives.

    plan-from-situation P2. An empty need is one that is not named.
    """
    return share(_newest_plan, c.need.written)


@measure("hours-with-objective", scale=Scale.SHARE, tables=("activities",))
def hours_with_objective() -> Counting:
    """Staff hours of held activities that serve an objective / of held activities.

    systematic-entry P1. k and n: hours; the least count is on activities with hours.
    """
    return amounts(held.where(within()), c.hours * 1.0, c.objective.told)


@measure("contact-hours-with-objective", scale=Scale.SHARE, tables=("contacts",))
def contact_hours_with_objective() -> Counting:
    """Staff hours of made contacts that serve an objective / of made contacts.

    Shown beside systematic-entry. k and n: hours.
    """
    return amounts(made.where(within()), c.minutes / 60, c.objective.told)


@measure("steps-done-in-time", scale=Scale.SHARE, tables=("plan_steps",), stale_on="due")
def steps_done_in_time() -> Counting:
    """Plan steps done by their day or within the days of grace / steps whose grace is over.

    systematic-entry P2, systematic-organisation P3. The window is on `due` and ends where the grace does.
    """
    over = rows("plan_steps").where(c.due_ago >= N.grace, c.due_ago < N.window + N.grace)
    return share(over, (c.due_ago - c.done_ago <= N.grace).or_(False))


@measure("next-plan-complete", scale=Scale.SHARE, tables=("objectives", "reviews"), stale_on=None)
def next_plan_complete() -> Counting:
    """Objectives of the plan after the newest review that are written out completely / its objectives.

    planning P1. Undecided where the newest plan began before the newest review.
    """
    return share(_newest_plan, c.complete).with_(undecided=~_after_review)


@measure("carried-over-with-need", scale=Scale.SHARE, tables=("objectives", "reviews"), stale_on=None)
def carried_over_with_need() -> Counting:
    """Objectives that the plan after the newest review carries over and that still answer a need / carried over.

    planning P2. An empty need is none. Falls away where nothing is carried over.
    """
    carried = _newest_plan.where(c.carried_over)
    figure = share(carried, c.need.written)
    return figure.with_(undecided=~_after_review, away=_after_review & ~carried.any)


@measure("objectives-with-chain", scale=Scale.SHARE, tables=("objectives",), stale_on=None)
def objectives_with_chain() -> Counting:
    """Objectives of the newest plan with a whole chain / its objectives.

    systematic-future P1. Chain: finding, objective, indicator, resource, owner, date.
    """
    return share(_newest_plan, c.chain)


# The objectives of the newest plan, their two ticks read as one form (G18).
_newest_plan = with_ticks(newest(rows("objectives"), "plan"), ("complete", "chain"))
# Whether the newest plan begins on or after the day of the newest review.
_after_review = (_newest_plan.of_unit(most(c.ago)) <= newest_review.of_unit(least(c.ago))).or_(False)
