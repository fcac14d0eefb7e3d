"""Relations with residents: how often, where, on whose initiative, and whether they last."""

import narwhals as nw

from zhagen.method.measures.derived.cohort import cohort, followed
from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.derived.places import areas, household_areas
from zhagen.method.measures.derived.since import kept_since
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, share_of_rows, share_of_things
from zhagen.method.measures.frame import Frame
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
