"""Residents' organisations: their rules, levels, regular work and procedures."""

import narwhals as nw

from zhagen.method.measures.derived.activities import (
    PARTICIPATION,
    activity_groups,
    held,
    held_of_groups,
    present,
)
from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.derived.groups import naming_organisations, open_organisations, rule_levels
from zhagen.method.measures.derived.since import kept_since
from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, share_of_amounts, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

TOPICS = ("charter", "division", "meetings", "finance", "membership", "planning", "external", "succession")
OF_MONEY_AND_MEETINGS = ("finance", "meetings")


@measure("organisations-founded", scale=Scale.SHARE, tables=("groups",), stale_on=None)
def organisations_founded(evidence: Evidence, numbers: Numbers) -> Figure:
    """Organisations whose rules are in use / open organisations.

    found-organisations P1. Over eight topics of rules, at their newest level (none: 0): a least sum, no topic
    below the least level, some at the highest. With no organisation at all it is missed; with some, it cannot be
    told unless their rules are kept.
    """
    level = nw.col("level")
    rules = rule_levels(evidence).filter(nw.col("topic").is_in(TOPICS), level >= numbers["least_level"])
    sums = rules.group_by("unit", "group").agg(
        level.sum().alias("sum"),
        nw.len().cast(nw.Int64).alias("topics"),
        (level >= numbers["strong_level"]).cast(nw.Int64).sum().alias("strong"),
    )
    passing = sums.filter(
        nw.col("sum") >= numbers["sum"],
        nw.col("topics") == len(TOPICS),
        nw.col("strong") >= numbers["strong_topics"],
    )
    figure = _share_of_organisations(evidence, passing)
    return figure.with_source_records(group_rules=rules.select("unit", "id")).with_flags(
        _what_is_known(evidence)
    )


@measure("organisations-by-rule", scale=Scale.SHARE, tables=("groups", "group_rules"), stale_on=None)
def organisations_by_rule(evidence: Evidence, numbers: Numbers) -> Figure:
    """Organisations with money and meetings by rules that are followed / open organisations.

    sound-procedures P3.
    """
    rules = rule_levels(evidence).filter(
        nw.col("topic").is_in(OF_MONEY_AND_MEETINGS), nw.col("level") >= numbers["level"]
    )
    topics = rules.group_by("unit", "group").agg(nw.len().cast(nw.Int64).alias("topics"))
    figure = _share_of_organisations(evidence, topics.filter(nw.col("topics") == len(OF_MONEY_AND_MEETINGS)))
    return figure.with_source_records(group_rules=rules.select("unit", "id"))


def _share_of_organisations(evidence: Evidence, passing: Frame) -> Figure:
    passing = passing.select("unit", id="group").with_columns(passes=nw.lit(True))
    rows = open_organisations(evidence).join(passing, on=["unit", "id"], how="left")
    return share_of_rows(rows, ~nw.col("passes").is_null(), "groups")


def _what_is_known(evidence: Evidence) -> Frame:
    """unit, decided, undecided: no organisation decides; organisations whose rules nobody keeps leave it open."""
    some = open_organisations(evidence).select("unit").unique().with_columns(some=nw.lit(True))
    kept = kept_since(evidence, "group_rules").select("unit").unique().with_columns(kept=nw.lit(True))
    units = evidence.units.select("unit").join(some, on="unit", how="left").join(kept, on="unit", how="left")
    none = nw.col("some").is_null()
    return units.select("unit", decided=none, undecided=~none & nw.col("kept").is_null())


LEVELS = {"inform": 1, "consult": 2, "involve": 3, "collaborate": 4, "empower": 5}  # the ladder, lowest first


@measure("organisation-hours-beyond-services", scale=Scale.SHARE, tables=("activities", "groups"))
def organisation_hours_beyond_services(evidence: Evidence, numbers: Numbers) -> Figure:
    """Hours of organisations' activities in participation or mutual aid / hours of all their activities.

    stuck-in-services P1. k, n: hours of staff and of residents who did something; in participation activities of
    everybody who came. The least count is on held activities that have staff hours written.
    """
    method = nw.col("method")
    participation = method.is_in(PARTICIPATION)
    rows = _held_by_organisations(evidence).filter(
        nw.col("ago") < numbers["window"], ~nw.col("hours").is_null(), ~method.is_null()
    )
    there = present(evidence).filter(participation | (nw.col("part") >= numbers["part"]))
    given = there.group_by("unit", "activity").agg(nw.col("hours").sum().alias("given"))
    rows = rows.join(given.select("unit", "given", id="activity"), on=["unit", "id"], how="left")
    rows = rows.with_columns(hours=nw.col("hours") + nw.coalesce("given", nw.lit(0.0)))
    return share_of_amounts(rows, "hours", participation | (method == "mutual_aid"), "activities")


@measure("organisation-level", scale=Scale.LEVEL, tables=("activities", "groups"))
def organisation_level(evidence: Evidence, numbers: Numbers) -> Figure:
    """The median level of participation in organisations' activities, from 1 (informed) to 5 (residents decide).

    stuck-in-services P2. n: held activities of which the level is written.
    """
    level = nw.col("level").replace_strict(LEVELS, default=None, return_dtype=nw.Int64)
    rows = _held_by_organisations(evidence).filter(
        nw.col("ago") < numbers["window"], ~nw.col("level").is_null()
    )
    frame = (
        rows.with_columns(step=level)
        .group_by("unit")
        .agg(nw.col("step").median().alias("value"), nw.len().cast(nw.Int64).alias("n"))
    )
    return Figure(frame, {"activities": rows.select("unit", "id")})


@derived
def _held_by_organisations(evidence: Evidence) -> Frame:
    """Held activities that name an open organisation."""
    return naming_organisations(evidence).filter(nw.col("held"))


KEY = ["unit", "group"]


@measure(
    "organisations-held-as-planned", scale=Scale.SHARE, tables=("activities", "groups"), stale_on="planned"
)
def organisations_held_as_planned(evidence: Evidence, numbers: Numbers) -> Figure:
    """Activities of organisations that were held / those planned for a day in the window.

    systematic-organisation P1. Held later, up to the as-of day, is held (G25).
    """
    planned = nw.col("planned_ago")
    rows = naming_organisations(evidence).filter(planned >= 0, planned < numbers["window"])
    return share_of_rows(rows, nw.col("held"), "activities")


@measure("meetings-uneven", scale=Scale.INDEX, tables=("activities", "groups"))
def meetings_uneven(evidence: Evidence, numbers: Numbers) -> Figure:
    """How uneven the days between meetings are: their standard deviation / their mean, 0 for like clockwork.

    systematic-organisation P2. Per organisation with enough gaps between its distinct meeting days in the window;
    value: the mean over these organisations, n: how many they are.
    """
    meetings = held(evidence).filter(nw.col("ago") < numbers["window"], nw.col("method") == "meeting")
    named = activity_groups(evidence).join(
        open_organisations(evidence).select("unit", group="id"), on=KEY, how="inner"
    )
    rows = named.join(meetings.select("unit", "ago", activity="id"), on=["unit", "activity"], how="inner")
    days = rows.select(*KEY, "ago").unique()
    before = nw.col("ago").shift(1).over(*KEY, order_by="ago")
    gaps = days.with_columns(gap=(nw.col("ago") - before).cast(nw.Float64)).drop_nulls("gap")
    spread = gaps.group_by(*KEY).agg(
        nw.len().cast(nw.Int64).alias("gaps"),
        nw.col("gap").mean().alias("mean"),
        nw.col("gap").std(ddof=0).alias("deviation"),
    )
    enough = spread.filter(nw.col("gaps") >= numbers["gaps"])
    uneven = enough.with_columns(uneven=nw.col("deviation") / nw.col("mean"))
    frame = uneven.group_by("unit").agg(
        nw.col("uneven").mean().alias("value"), nw.len().cast(nw.Int64).alias("n")
    )
    behind = rows.join(enough.select(*KEY), on=KEY, how="inner").select("unit", id="activity").unique()
    return Figure(frame, {"activities": behind})


MINUTES_AN_HOUR = 60


@measure("meetings-minuted", scale=Scale.SHARE, tables=("activities",))
def meetings_minuted(evidence: Evidence, numbers: Numbers) -> Figure:
    """Groups' meetings minuted within some days / held meetings of groups that had so many days.

    sound-procedures P1. k, n: meetings, `follow` days before the window (G10).
    """
    follow = numbers["follow"]
    rows = held_of_groups(evidence).filter(
        nw.col("method") == "meeting", nw.col("ago") >= follow, nw.col("ago") < numbers["window"] + follow
    )
    after = nw.col("ago") - nw.col("minuted_ago")
    in_time = nw.coalesce((after >= 0) & (after <= follow), nw.lit(False))
    return share_of_rows(rows, in_time, "activities")


@measure("decisions-done", scale=Scale.SHARE, tables=("decisions",), stale_on="due")
def decisions_done(evidence: Evidence, numbers: Numbers) -> Figure:
    """Decisions done by their day or a little later / decisions due.

    sound-procedures P2. Decisions whose day of grace has come, due in the window before that.
    """
    grace, due = numbers["grace"], nw.col("due_ago")
    rows = evidence.table("decisions").filter(due >= grace, due < numbers["window"] + grace)
    in_time = nw.coalesce(nw.col("done_ago") >= due - grace, nw.lit(False))
    return share_of_rows(rows, in_time, "decisions")


@measure("paperwork-share", scale=Scale.SHARE, tables=("work_hours", "contacts", "activities"))
def paperwork_share(evidence: Evidence, numbers: Numbers) -> Figure:
    """Staff hours of paperwork / all staff hours: contacts, activities, and work that is neither.

    Shown beside sound-procedures. k, n: hours; contacts at an activity are in the activity's hours (G17).
    """
    recent = nw.col("ago") < numbers["window"]
    contacts = (
        made(evidence)
        .filter(recent, nw.col("mode") != "activity")
        .with_columns(hours=nw.col("minutes") / MINUTES_AN_HOUR, paper=nw.lit(False))
    )
    activities = held(evidence).filter(recent).with_columns(paper=nw.lit(False))
    work = evidence.table("work_hours").filter(recent).with_columns(paper=nw.col("kind") == "paperwork")
    columns = ["unit", "id", "hours", "paper"]
    rows = nw.concat([contacts.select(columns), activities.select(columns), work.select(columns)])
    figure = share_of_amounts(rows, "hours", nw.col("paper"), "work_hours")
    behind = {"work_hours": work, "contacts": contacts, "activities": activities}
    return Figure(figure.frame, {table: frame.select("unit", "id") for table, frame in behind.items()})
