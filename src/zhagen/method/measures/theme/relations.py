"""Relations with residents: how often, where, on whose initiative; whom services reach and whom the worker looks at."""

import narwhals as nw

from zhagen.method.measures.derived.activities import served, served_at_activity, served_by_contact
from zhagen.method.measures.derived.contacts import areas, household_areas, made
from zhagen.method.measures.derived.groups import backbones, leaders
from zhagen.method.measures.derived.since import cohort, followed, kept_since
from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import (
    Figure,
    count_of_rows,
    share_of_amounts,
    share_of_rows,
    share_of_things,
)
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

RELATING = ("relate", "discuss", "follow_up")
WEEK = 7  # days
HOUR = 60  # minutes


@measure("households-met-again", scale=Scale.SHARE, tables=("contacts",))
def households_met_again(evidence: Evidence, numbers: Numbers) -> Figure:
    """Households with made contacts on several days in the window / households with any.

    build-relations P1.
    """
    rows = _recent(evidence, numbers["window"]).drop_nulls("household")
    days = rows.select("unit", "household", "ago").unique().group_by("unit", "household")
    counts = days.agg(nw.len().cast(nw.Int64).alias("days"))
    rows = rows.join(counts, on=["unit", "household"], how="inner")
    return share_of_things(rows, "household", nw.col("days") >= numbers["days"], "contacts", "households")


@measure("contacts-away-from-activities", scale=Scale.SHARE, tables=("contacts",))
def contacts_away_from_activities(evidence: Evidence, numbers: Numbers) -> Figure:
    """Made contacts that were not at an activity / made contacts.

    build-relations P2.
    """
    return share_of_rows(_recent(evidence, numbers["window"]), nw.col("mode") != "activity", "contacts")


@measure("relating-hours", scale=Scale.HOURS_A_WEEK, tables=("contacts",))
def relating_hours(evidence: Evidence, numbers: Numbers) -> Figure:
    """Staff hours in contacts that relate, discuss or follow up, a week and filled post.

    know-and-relate P1. n: contacts. Weeks are those of the window, or since the start where that is later. Where
    posts are not kept, so many are assumed; undecided where they are kept and none is filled.
    """
    rows = _relating(evidence, numbers["window"])
    time = rows.group_by("unit").agg(nw.col("minutes").sum(), nw.len().cast(nw.Int64).alias("n"))
    filled = evidence.table("posts").filter(nw.col("until_ago").is_null(), ~nw.col("filled_ago").is_null())
    posts = filled.group_by("unit").agg(nw.len().cast(nw.Int64).alias("posts"))
    kept = kept_since(evidence, "posts").select("unit", kept=nw.lit(True))
    frame = evidence.units.select("unit", "age").join(time, on="unit", how="left")
    frame = frame.join(posts, on="unit", how="left").join(kept, on="unit", how="left")
    assumed = nw.when(nw.col("kept").is_null()).then(nw.lit(numbers["posts_assumed"]))
    days = nw.min_horizontal(nw.lit(float(numbers["window"])), nw.col("age").cast(nw.Float64) + 1)
    frame = frame.with_columns(
        posts=nw.coalesce(nw.col("posts").cast(nw.Float64), assumed),
        weeks=days / WEEK,
        hours=nw.coalesce(nw.col("minutes"), nw.lit(0.0)) / HOUR,
        n=nw.coalesce("n", nw.lit(0)),
    )
    value = nw.when(nw.col("weeks") > 0).then(nw.col("hours") / nw.col("weeks") / nw.col("posts"))
    return Figure(frame.select("unit", "n", value=value), {"contacts": rows.select("unit", "id")})


@measure("areas-reached", scale=Scale.SHARE, tables=("contacts", "households", "buildings"))
def areas_reached(evidence: Evidence, numbers: Numbers) -> Figure:
    """Areas with a household in such a contact / areas.

    know-and-relate P2. n: areas of the buildings.
    """
    rows = _relating(evidence, numbers["window"]).select("unit", "household", "id")
    at_home = rows.join(household_areas(evidence), on=["unit", "household"], how="inner")
    reached = at_home.select("unit", "area").unique().with_columns(reached=nw.lit(True))
    places = areas(evidence).join(reached, on=["unit", "area"], how="left").with_columns(id="area")
    figure = share_of_things(places, "area", ~nw.col("reached").is_null(), "areas")
    return Figure(figure.frame, {"contacts": at_home.select("unit", "id")})


@measure("contacts-by-residents", scale=Scale.SHARE, tables=("contacts",))
def contacts_by_residents(evidence: Evidence, numbers: Numbers) -> Figure:
    """Made contacts that a resident started / made contacts.

    win-trust P1.
    """
    return share_of_rows(_recent(evidence, numbers["window"]), nw.col("initiator") == "resident", "contacts")


@measure("households-seen-again", scale=Scale.SHARE, tables=("contacts",))
def households_seen_again(evidence: Evidence, numbers: Numbers) -> Figure:
    """Households seen again within the days of following / households met in the window before those days.

    win-trust P2. Each household is followed from its first made contact of that window (G10).
    """
    rows = made(evidence).drop_nulls("household")
    firsts = cohort(rows, "household", numbers["window"], numbers["follow"])
    people = followed(firsts, rows, "household", numbers["follow"])
    rows = rows.join(people, on=["unit", "household"], how="inner")
    rows = rows.filter(nw.col("ago") <= nw.col("first"), nw.col("ago") >= nw.col("first") - numbers["follow"])
    return share_of_things(rows, "household", nw.col("again"), "contacts", "households")


@derived
def _recent(evidence: Evidence, window: float) -> Frame:
    return made(evidence).filter(nw.col("ago") < window)


@derived
def _relating(evidence: Evidence, window: float) -> Frame:
    return _recent(evidence, window).filter(nw.col("purpose").is_in(RELATING))


@measure("residents-served", scale=Scale.COUNT, tables=("contacts",), or_tables=("activities", "attendance"))
def residents_served(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents served in the window, each once: by a contact, at a service or a gathering of neighbours.

    approach-by-serving P1, provide-services P1.
    """
    recent = nw.col("ago") < numbers["window"]
    people = served(evidence).filter(recent).select("unit", id="resident").unique()
    figure = count_of_rows(people, "residents")
    return figure.with_source_records(
        contacts=served_by_contact(evidence).filter(recent).select("unit", "id"),
        attendance=served_at_activity(evidence).filter(recent).select("unit", "id"),
    )


@measure("served-met-otherwise", scale=Scale.SHARE, tables=("contacts",))
def served_met_otherwise(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents served who were met again for something else / residents served in the window before.

    approach-by-serving P2. Each is followed from the first service of that window (G10); k: those with a made contact
    of another purpose within the days of following.
    """
    other = made(evidence).filter(nw.col("purpose") != "serve", ~nw.col("resident").is_null())
    firsts = cohort(served(evidence), "resident", numbers["window"], numbers["follow"])
    people = followed(firsts, other, "resident", numbers["follow"]).with_columns(id="resident")
    return share_of_things(people, "resident", nw.col("again"), "residents")


WHO = ["unit", "resident"]


@measure("minutes-with-backbones", scale=Scale.SHARE, tables=("contacts",))
def minutes_with_backbones(evidence: Evidence, numbers: Numbers) -> Figure:
    """Staff minutes of made contacts with backbones / of made contacts with a known resident.

    leader-centred P1. k, n: minutes; the least count is on contacts. Backbone: as of the day (G22).
    """
    rows = _with_a_resident(evidence).filter(nw.col("ago") < numbers["window"])
    rows = rows.join(backbones(evidence).with_columns(backbone=nw.lit(True)), on=WHO, how="left")
    return share_of_amounts(rows, "minutes", ~nw.col("backbone").is_null(), "contacts")


@measure("ordinary-residents-met", scale=Scale.RATIO, tables=("contacts",))
def ordinary_residents_met(evidence: Evidence, numbers: Numbers) -> Figure:
    """Ordinary residents met for each contact, against the window before: 1 is as then, below 1 is fewer.

    leader-centred P2. k, n: ordinary residents met in the window and in the one before. Undecided while either
    window has too few contacts, the earlier one no ordinary resident, or contacts are not kept since then.
    """
    window = numbers["window"]
    rows = _with_a_resident(evidence).filter(nw.col("ago") < 2 * window)
    rows = rows.with_columns(now=nw.col("ago") < window)
    ordinary = rows
    for special in (backbones(evidence), leaders(evidence)):
        ordinary = ordinary.join(special, on=WHO, how="anti")
    people = _split(ordinary.select(*WHO, "now").unique(), "k", "n")
    contacts = _split(rows, "contacts_now", "contacts_before")
    frame = contacts.join(people, on="unit", how="left").join(
        kept_since(evidence, "contacts"), on="unit", how="left"
    )
    frame = frame.with_columns(k=nw.coalesce("k", nw.lit(0)), n=nw.coalesce("n", nw.lit(0)))
    now = nw.col("k").cast(nw.Float64) / nw.col("contacts_now").cast(nw.Float64)
    before = nw.col("n").cast(nw.Float64) / nw.col("contacts_before").cast(nw.Float64)
    some = (nw.col("contacts_now") > 0) & (nw.col("n") > 0)
    enough = (
        (nw.col("contacts_now") >= numbers["min_each"])
        & (nw.col("contacts_before") >= numbers["min_each"])
        & (nw.col("since") >= window)
    )
    frame = frame.with_columns(value=nw.when(some).then(now / before), undecided=~enough)
    return Figure(
        frame.select("unit", "value", "k", "n", "undecided"), {"contacts": rows.select("unit", "id")}
    )


@measure("members-voting", scale=Scale.SHARE, tables=("decisions",))
def members_voting(evidence: Evidence, numbers: Numbers) -> Figure:
    """The share of members who voted on a decision, on average.

    leader-centred P3. n: decisions of which it is written. Source: self-help group grading.
    """
    rows = evidence.table("decisions").filter(
        nw.col("ago") < numbers["window"], ~nw.col("members_voted").is_null()
    )
    frame = rows.group_by("unit").agg(
        nw.col("members_voted").mean().alias("value"), nw.len().cast(nw.Int64).alias("n")
    )
    return Figure(frame, {"decisions": rows.select("unit", "id")})


def _with_a_resident(evidence: Evidence) -> Frame:
    return made(evidence).drop_nulls("resident")


def _split(rows: Frame, now: str, before: str) -> Frame:
    """unit and two counts of the rows: those of the window, those of the one before."""
    is_now = nw.col("now").cast(nw.Int64)
    return rows.group_by("unit").agg(is_now.sum().alias(now), (1 - is_now).sum().alias(before))
