"""Whether the work turns into events: where the hours go, and what comes of a first sign-in."""

import narwhals as nw

from zhagen.method.measures.derived.activities import held, present
from zhagen.method.measures.derived.cohort import followed
from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.derived.since import kept_since, rows_since
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, share_of_amounts, share_of_things
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

EVENTS = ("event", "education", "resource")
HOUR = 60  # minutes


@measure("event-hours", scale=Scale.SHARE, tables=("activities", "contacts"))
def event_hours(evidence: Evidence, numbers: Numbers) -> Figure:
    """Staff hours of held events, education and resource activities / staff hours of activities and contacts.

    no-eventification P1. Online contacts are left out; the time of contacts at activities is in the activities'.
    k and n: hours; the least count is on records.
    """
    activities, contacts = _times(evidence, numbers["window"])
    figure = share_of_amounts(nw.concat([activities, contacts]), "hours", nw.col("event"), "activities")
    return figure.with_behind(
        activities=activities.select("unit", "id"), contacts=contacts.select("unit", "id")
    )


@measure("newcomers-met", scale=Scale.SHARE, tables=("attendance", "activities", "contacts"))
def newcomers_met(evidence: Evidence, numbers: Numbers) -> Figure:
    """Newcomers to activities whom a worker met elsewhere soon after / newcomers.

    no-eventification P2. n: residents whose first attendance ever lies in the window before the days of following
    (G10), k: those with a made contact not at an activity within these days. From `enough` people on it is quiet;
    it only watches while few hours go into events.
    """
    window, follow = numbers["window"], numbers["follow"]
    firsts = present(evidence).group_by("unit", "resident").agg(nw.col("ago").max().alias("first"))
    firsts = firsts.filter(nw.col("first") >= follow, nw.col("first") < window + follow)
    elsewhere = made(evidence).filter(nw.col("mode") != "activity", ~nw.col("resident").is_null())
    people = followed(firsts, elsewhere, "resident", follow)
    rows = present(evidence).join(people, on=["unit", "resident"], how="inner")
    rows = rows.filter(nw.col("ago") == nw.col("first"))
    figure = share_of_things(rows, "resident", nw.col("again"), "attendance", "residents")
    many = figure.frame.select("unit", inside=nw.col("k") >= numbers["enough"])
    calm = _calm(evidence, numbers["calm_window"], numbers["calm"], numbers["calm_min_n"])
    return figure.with_flags(many).with_flags(calm)


@measure("attendees-taking-part", scale=Scale.SHARE, tables=("attendance.part", "activities"))
def attendees_taking_part(evidence: Evidence, numbers: Numbers) -> Figure:
    """Attendees who did something at an activity / attendees.

    no-eventification P3. n: residents present in the window, k: those with part >= `part`. Undecided until
    `first_window` days have passed since the first sign-in; it only watches while few hours go into events.
    """
    everyone = present(evidence)
    rows = everyone.filter(nw.col("ago") < numbers["window"])
    figure = share_of_things(rows, "resident", nw.col("part") >= numbers["part"], "attendance")
    oldest = everyone.group_by("unit").agg(nw.col("ago").max().alias("oldest"))
    wait = int(numbers["first_window"]) - nw.col("oldest")
    early = oldest.select("unit", wait=wait).filter(nw.col("wait") > 0).with_columns(undecided=nw.lit(True))
    calm = _calm(evidence, numbers["calm_window"], numbers["calm"], numbers["calm_min_n"])
    return figure.with_flags(early).with_flags(calm)


def _times(evidence: Evidence, window: float) -> tuple[Frame, Frame]:
    """unit, id, hours, event: the activities and the contacts that staff time went into (G17).

    A contact at an activity is a record of no time of its own.
    """
    activities = held(evidence).filter(nw.col("ago") < window)
    contacts = made(evidence).filter(nw.col("ago") < window, nw.col("mode") != "online")
    minutes = nw.when(nw.col("mode") != "activity").then(nw.col("minutes")).otherwise(nw.lit(0.0))
    return (
        activities.select(
            "unit", "id", hours=nw.col("hours").cast(nw.Float64), event=nw.col("method").is_in(EVENTS)
        ),
        contacts.select("unit", "id", hours=minutes / HOUR, event=nw.lit(False)),
    )


@derived
def _calm(evidence: Evidence, window: float, most: float, least: float) -> Frame:
    """unit, capped: where the share of hours in events is told, and low."""
    share = share_of_amounts(
        nw.concat(list(_times(evidence, window))), "hours", nw.col("event"), "activities"
    )
    low = share.frame.filter(
        nw.col("rows") >= least,
        nw.col("value") <= most + evidence.rules["tolerance"],
    ).select("unit")
    for table in ("activities", "contacts"):
        low = low.join(kept_since(evidence, table).select("unit"), on="unit", how="inner")
    silent = evidence.rules["stale_windows"] * window
    stale = rows_since(evidence, "activities").filter(nw.col("newest") >= silent).select("unit")
    return low.join(stale, on="unit", how="anti").with_columns(capped=nw.lit(True))
