"""Residents' organisations: their rules, levels, regular work and procedures."""

from zhagen.method.measures.derived.activities import PARTICIPATION, held, held_of_groups, naming, present
from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.derived.groups import (
    naming_organisations,
    open_organisations,
    organisations_of_residents,
    rule_levels,
)
from zhagen.method.measures.derived.since import kept_since
from zhagen.method.measures.forms import Counting, amounts, of_units, share
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.measures.sources import (
    count,
    deviation,
    mean,
    median,
    per,
    rows,
    steps,
    total,
    under,
    within,
)
from zhagen.method.measures.terms import Expr, N, c, when

TOPICS = ("charter", "division", "meetings", "finance", "membership", "planning", "external", "succession")
OF_MONEY_AND_MEETINGS = ("finance", "meetings")


@measure("organisations-founded", scale=Scale.SHARE, tables=("groups",), stale_on=None)
def organisations_founded() -> Counting:
    """Organisations whose rules are in use / open organisations.

    found-organisations P1. Over eight topics of rules, at their newest level (none: 0): a least sum, no topic
    below the least level, some at the highest. With no organisation at all it is missed; with some, it cannot be
    told unless their rules are kept.
    """
    in_use = rule_levels.where(c.topic.isin(*TOPICS), c.level >= N.least_level)
    sums = per(in_use, "group", sum=total(c.level), strong=count(c.level >= N.strong_level))
    passing = sums.where(c.sum >= N.sum, c.rows == len(TOPICS), c.strong >= N.strong_topics)
    some, kept = open_organisations.any, kept_since("group_rules").told
    figure = share(open_organisations, passing.has(c.id)).also(in_use)
    return figure.with_(decided=~some, undecided=some & ~kept)


@measure("organisations-by-rule", scale=Scale.SHARE, tables=("groups", "group_rules"), stale_on=None)
def organisations_by_rule() -> Counting:
    """Organisations with money and meetings by rules that are followed / open organisations.

    sound-procedures P3.
    """
    in_use = rule_levels.where(c.topic.isin(*OF_MONEY_AND_MEETINGS), c.level >= N.level)
    both = per(in_use, "group").where(c.rows == len(OF_MONEY_AND_MEETINGS))
    return share(open_organisations, both.has(c.id)).also(in_use)


LEVELS = {"inform": 1, "consult": 2, "involve": 3, "collaborate": 4, "empower": 5}  # the ladder, lowest first


@measure("organisation-hours-beyond-services", scale=Scale.SHARE, tables=("activities", "groups"))
def organisation_hours_beyond_services() -> Counting:
    """Hours of organisations' activities in participation or mutual aid / hours of all their activities.

    stuck-in-services P1. k, n: hours of staff and of residents who did something; in participation activities of
    everybody who came. The least count is on held activities that have staff hours written.
    """
    participation = c.method.isin(*PARTICIPATION)
    recent = _held_by_organisations.where(within(), c.hours.told, c.method.told)
    given = per(present.where(participation | (c.part >= N.part)), "activity", hours=total(c.hours))
    recent = recent.with_(hours=c.hours + given.at(c.id, c.hours, 0.0))
    return amounts(recent, c.hours, participation | (c.method == "mutual_aid"))


@measure("organisation-level", scale=Scale.LEVEL, tables=("activities", "groups"))
def organisation_level() -> Counting:
    """The median level of participation in organisations' activities, from 1 (informed) to 5 (residents decide).

    stuck-in-services P2. n: held activities of which the level is written.
    """
    recent = _held_by_organisations.where(within(), c.level.told)
    return of_units(recent, value=recent.of_unit(median(_step())), n=recent.of_unit(count()))


# Held activities that name an open organisation.
_held_by_organisations = naming_organisations.where(c.held)


def _step() -> Expr:
    """The level on the ladder as a number."""
    step = when(c.level == "inform", 1)
    for name, number in LEVELS.items():
        step = when(c.level == name, number, step)
    return step


@measure(
    "organisations-held-as-planned", scale=Scale.SHARE, tables=("activities", "groups"), stale_on="planned"
)
def organisations_held_as_planned() -> Counting:
    """Activities of organisations that were held / those planned for a day in the window.

    systematic-organisation P1. Held later, up to the as-of day, is held (G25). Missed where there are organisations,
    but residents had no hand in any within `hands_window`.
    """
    named = per(naming.where(organisations_of_residents.has(c.group)), "id")
    planned = rows("activities").where(named.has(c.id), c.planned_ago >= 0, c.planned_ago < N.window)
    none_counts = open_organisations.any & ~organisations_of_residents.any
    figure = share(planned, c.held)
    return figure.with_(value=when(none_counts, 0.0, c.k / c.n), decided=none_counts)


@measure("meetings-uneven", scale=Scale.INDEX, tables=("activities", "groups"))
def meetings_uneven() -> Counting:
    """How uneven the days between meetings are: their standard deviation / their mean, 0 for like clockwork.

    systematic-organisation P2. Per organisation in which residents have a hand, with enough gaps between its
    distinct meeting days in the window; value: the mean over these organisations, n: how many they are.
    """
    meetings = naming.where(c.held, within(), c.method == "meeting")
    meetings = meetings.where(organisations_of_residents.has(c.group))
    gaps = steps(per(meetings, "group", "ago"), "group", c.ago)
    spread = per(gaps, "group", uneven=deviation(c.step) / mean(c.step)).where(c.rows >= N.gaps)
    figure = of_units(value=spread.of_unit(mean(c.uneven)), n=spread.of_unit(count()))
    return figure.also(meetings.where(spread.has(c.group)))


MINUTES_AN_HOUR = 60


@measure("meetings-minuted", scale=Scale.SHARE, tables=("activities",))
def meetings_minuted() -> Counting:
    """Groups' meetings minuted within some days / held meetings of groups that had so many days.

    sound-procedures P1. k, n: meetings, `follow` days before the window (G10).
    """
    due = held_of_groups.where(c.method == "meeting", c.ago >= N.follow, c.ago < N.window + N.follow)
    after = c.ago - c.minuted_ago
    return share(due, ((after >= 0) & (after <= N.follow)).or_(False))


@measure("decisions-done", scale=Scale.SHARE, tables=("decisions",), stale_on="due")
def decisions_done() -> Counting:
    """Decisions done by their day or a little later / decisions due.

    sound-procedures P2. Decisions whose day of grace has come, due in the window before that. Falls away where
    there are none.
    """
    due = rows("decisions").where(c.due_ago >= N.grace, c.due_ago < N.window + N.grace)
    return share(due, (c.done_ago >= c.due_ago - N.grace).or_(False)).with_(away=~due.any)


@measure("paperwork-share", scale=Scale.SHARE, tables=("work_hours", "contacts", "activities"))
def paperwork_share() -> Counting:
    """Staff hours of paperwork / all staff hours: contacts, activities, and work that is neither.

    Shown beside sound-procedures. k, n: hours; contacts at an activity are in the activity's hours (G17).
    """
    contacts = made.where(within(), c.mode != "activity")
    contacts = contacts.with_(hours=c.minutes / MINUTES_AN_HOUR, paper=False)
    activities = held.where(within()).with_(hours=c.hours * 1.0, paper=False)
    work = rows("work_hours").where(within()).with_(hours=c.hours * 1.0, paper=c.kind == "paperwork")
    figure = amounts(under(work, contacts, activities, columns=("hours", "paper")), c.hours, c.paper)
    return figure.from_(work, contacts, activities)
