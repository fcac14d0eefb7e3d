"""Concerns: what residents bring of their own accord, whom they turn to first, and who solves it."""

from zhagen.method.measures.derived.contacts import area_of_household, areas
from zhagen.method.measures.derived.groups import open_roles
from zhagen.method.measures.derived.reviews import stage_on_record
from zhagen.method.measures.forms import Counting, how_many, of_units, share
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.measures.sources import count, different, most, newest, per, rows, within
from zhagen.method.measures.terms import Expr, N, c, least_of, when

RESIDENTS = ("resident", "leader")


@measure("issues-raised", scale=Scale.COUNT, tables=("concerns",))
def issues_raised() -> Counting:
    """Categories of shared concerns that many raise unprompted.

    residents-raise-issues P1. Enough voices, and from enough areas or with a group among them. A voice is a household
    of residents or leaders, or a group's concern. Value: categories.
    """
    group = c.raised_by == "group"
    brought = rows("concerns").where(
        within(), c.scope == "shared", ~c.prompted, c.raised_by.isin(*RESIDENTS, "group"), c.category.told
    )
    brought = brought.with_(area=c.area.or_(area_of_household(c.household)))
    # One without a household lends its area, but no voice.
    issues = per(
        brought,
        "category",
        homes=different(c.household, ~group),
        groups=count(group),
        wide=different(c.area),
    )
    spread = (c.wide >= least_of(areas, N.areas)) | (c.groups > 0)
    voices = c.homes + c.groups
    return how_many(issues.where(voices > 0, voices >= N.voices, spread)).from_(brought)


@measure("unprompted-share", scale=Scale.SHARE, tables=("concerns",))
def unprompted_share() -> Counting:
    """Concerns that residents raised without being asked / concerns raised by residents.

    residents-raise-issues P2, shown.
    """
    return share(rows("concerns").where(within(), c.raised_by.isin(*RESIDENTS)), ~c.prompted)


@measure("told-back", scale=Scale.SHARE, tables=("concerns",), stale_on="closed")
def told_back() -> Counting:
    """Closed concerns whose bringers were told / concerns closed in the window (G29).

    Shown beside residents-raise-issues and backbone-solves.
    """
    return share(rows("concerns").where(within(ago=c.closed_ago)), c.told_back_ago.told)


@measure("named-worker-first", scale=Scale.RATIO, tables=("nominations", "roles"))
def named_worker_first() -> Counting:
    """In the newest round of nominations: names for the worker / names for leaders and groups.

    worker-over-leaders P1. k: names for the worker; n: for worker, leaders and groups; judged on k/n (G21). The
    least count is judged on respondents (`rows`). Cannot be told until a leader has led long enough.
    """
    told = newest(rows("nominations").where(c.named.told))
    own = told.of_unit(count(c.named.isin("leader", "group")))
    figure = of_units(
        told,
        k=told.of_unit(count(c.named == "worker")),
        rows=told.of_unit(different(c.respondent)),
        n=c.k + own,
        value=c.k / own,
    )
    return figure.with_(**_before_leaders())


@measure("turned-to-worker-first", scale=Scale.SHARE, tables=("concerns", "roles"))
def turned_to_worker_first() -> Counting:
    """Concerns brought to the worker first / to worker, leader, group or committee, in the window.

    worker-over-leaders P2. k, n: concerns. Cannot be told until a leader has led long enough.
    """
    brought = rows("concerns").where(within(), c.turned_to.isin("worker", "leader", "group", "committee"))
    return share(brought, c.turned_to == "worker").with_(**_before_leaders())


def _before_leaders() -> dict[str, Expr]:
    """too_early, wait: whether no leader has held the role for so many days yet; how many are lacking."""
    longest = open_roles.where(c.role == "leader").of_unit(most(c.ago))
    lacking = N.led_for.whole - longest
    return {"too_early": (lacking > 0).or_(True), "wait": lacking}


LATER_STAGES = ("consolidate", "evaluate")


@measure("solved-by-residents", scale=Scale.SHARE, tables=("concerns",))
def solved_by_residents() -> Counting:
    """Shared concerns solved under residents' lead with at most advice from the worker / those solved.

    backbone-solves P1. Solved or partly, closed in the window. k, n: concerns. Target: one of its own once
    the stage on record is consolidation or later, as high as before unless a team asks for more.
    """
    solved = rows("concerns").where(
        c.scope == "shared",
        within(ago=c.closed_ago),
        c.outcome.isin("solved", "partly"),
        c.lead.told,
        c.worker_input.told,
    )
    theirs = c.lead.isin("leader", "group", "residents")
    figure = share(solved, theirs & (c.worker_input <= N.worker_input))
    later = stage_on_record.isin(*LATER_STAGES)
    return figure.with_(target=when(later, N.target_later, N.target) * 1.0)
