"""Whether residents lean on the worker: who holds the functions, who is there, who does it."""

from zhagen.method.measures.derived.activities import FUNCTIONS, held_of_groups
from zhagen.method.measures.derived.groups import open_groups
from zhagen.method.measures.derived.since import kept_since, promised
from zhagen.method.measures.forms import Counting, of_units, share
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.measures.sources import Source, count, rows, total, within
from zhagen.method.measures.terms import Expr, N, R, c, expr, when

STAFF = ("worker", "committee")


@measure("staff-share-of-functions", scale=Scale.SHARE, tables=("activities",))
def staff_share_of_functions() -> Counting:
    """Mean share of the six functions that staff held, in held activities of groups in the window.

    dependency P1. Value: mean over activities (G24); n: activities with a function told. Firing counts as watch
    while no open group is old enough.
    """
    recent = _with_staff_share().where(within())
    figure = of_units(recent, n=recent.of_unit(count()), value=recent.of_unit(total(c.staff)) / c.n)
    return figure.with_(capped=_groups_too_young())


@measure("staff-share-falling", scale=Scale.CHANGE, tables=("activities",))
def staff_share_falling() -> Counting:
    """The mean share of functions that staff held in the window, minus the same of the window before.

    dependency P2. n: activities now. Undecided with fewer than `min_each` in either window, or before the records
    reach back into the earlier one; not asked while the share is low anyway.
    """
    both = _with_staff_share().where(within(2 * N.window))
    now, before = both.where(within()), both.where(~within())
    many_before = before.of_unit(count())
    mean_now = now.of_unit(total(c.staff)) / c.n
    few = (c.n < N.min_each) | (many_before.or_(0) < N.min_each)
    return of_units(
        both,
        n=now.of_unit(count(), 0),
        value=mean_now - before.of_unit(total(c.staff)) / many_before,
        undecided=both.any & (few | (kept_since("activities").or_(0) < N.window)),
        inside=mean_now <= N.asked_above + R.tolerance,
    )


@measure("held-without-worker", scale=Scale.SHARE, tables=("activities",))
def held_without_worker() -> Counting:
    """Held activities of groups without a worker present / held activities of groups, in the window.

    dependency P3. k, n: activities. Shown only, unless the team says that it also keeps those held without a
    worker. Firing counts as watch while no open group is old enough.
    """
    figure = share(held_of_groups.where(within()), ~c.worker_present)
    return figure.with_(shown=~promised("activities").told, capped=_groups_too_young())


@measure("done-for-them", scale=Scale.SHARE, tables=("concerns",), stale_on="closed")
def done_for_them() -> Counting:
    """Shared concerns that the worker settled for residents / shared concerns closed in the window.

    dependency P4. k, n: concerns. Shown only while no open group is older than `shown_age`; firing counts as watch
    while none is older than `group_age`.
    """
    closed = rows("concerns").where(c.scope == "shared", within(ago=c.closed_ago))
    figure = share(closed, c.worker_input >= N.worker_input)
    return figure.with_(shown=_groups_too_young(N.shown_age), capped=_groups_too_young())


def _with_staff_share() -> Source:
    """Held activities of groups with `staff`: the mean over the functions that are told."""
    columns = [Expr("col", name) for name in FUNCTIONS]
    held_by_staff = [when(x.isin(*STAFF), 1.0, when(x == "mixed", N.mixed * 1.0, 0.0)) for x in columns]
    told = sum([x.told.number for x in columns], expr(0))
    return held_of_groups.where(told > 0).with_(staff=sum(held_by_staff, expr(0)) / told)


def _groups_too_young(age: Expr = N.group_age) -> Expr:
    """Whether no open group is older than so many days."""
    return ~open_groups.where(c.ago > age).any
