"""Whether activities lead further: where the hours go, who keeps coming, and who comes for what they get."""

import narwhals as nw

from zhagen.method.measures.derived.activities import held, member_attendance, present
from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.derived.groups import live_groups
from zhagen.method.measures.derived.since import followed, kept_since, rows_since
from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, share_of_amounts, share_of_things
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
    return figure.with_source_records(
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


@measure("comes-and-gives-nothing", scale=Scale.SHARE, tables=("attendance.part", "activities"))
def comes_and_gives_nothing(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents who came several times in the window and gave nothing / residents who came several times.

    free-riding P1. n: residents, the exempt left out, with so many attendances not at a service; k: those with
    part 0 everywhere, services included, who gave no exchange. An attendance without part tells nothing.
    """
    rows = present(evidence).filter(nw.col("ago") < numbers["window"], ~nw.col("part").is_null())
    key = ["unit", "resident"]
    coming = (
        rows.filter(nw.col("method") != "service").group_by(key).agg(nw.len().cast(nw.Int64).alias("times"))
    )
    often = coming.filter(nw.col("times") >= numbers["times"]).select(key)
    exempt = evidence.table("residents").filter(nw.col("exempt")).select("unit", resident="id")
    given = evidence.table("exchanges").filter(nw.col("ago") < numbers["window"])
    gave = given.select("unit", resident="giver").unique().with_columns(gave=nw.lit(True))
    rows = (
        rows.join(often, on=key, how="inner").join(exempt, on=key, how="anti").join(gave, on=key, how="left")
    )
    rows = rows.with_columns(most=nw.col("part").max().over(key))
    nothing = (nw.col("most") == 0) & nw.col("gave").is_null()
    return share_of_things(rows, "resident", nothing, "attendance")


@measure("incentive-ratio", scale=Scale.RATIO, tables=("attendance", "activities"))
def incentive_ratio(evidence: Evidence, numbers: Numbers) -> Figure:
    """Mean attendees of held activities with an incentive / of those without, in the window.

    free-riding P2; also beside consolidate-participation. n: activities with somebody there; undecided with
    fewer than `min_each` on either side.
    """
    activities = held(evidence).filter(nw.col("ago") < numbers["window"], ~nw.col("incentive").is_null())
    there = present(evidence).group_by("unit", "activity").agg(nw.len().cast(nw.Int64).alias("heads"))
    rows = activities.select("unit", activity="id", drawn=nw.col("incentive").cast(nw.Int64))
    rows = rows.join(there, on=["unit", "activity"], how="inner")
    rows = rows.with_columns(drawn_heads=nw.col("heads") * nw.col("drawn"))
    sums = rows.group_by("unit").agg(
        nw.len().cast(nw.Int64).alias("n"),
        nw.col("drawn").sum(),
        nw.col("heads").sum(),
        nw.col("drawn_heads").sum(),
    )
    sums = sums.with_columns(plain=nw.col("n") - nw.col("drawn"))
    both = (nw.col("drawn") > 0) & (nw.col("plain") > 0)
    mean_drawn = nw.col("drawn_heads") / nw.col("drawn").cast(nw.Float64)
    mean_plain = (nw.col("heads") - nw.col("drawn_heads")) / nw.col("plain").cast(nw.Float64)
    few = (nw.col("drawn") < numbers["min_each"]) | (nw.col("plain") < numbers["min_each"])
    frame = sums.select("unit", "n", value=nw.when(both).then(mean_drawn / mean_plain), undecided=few)
    return Figure(frame, {"activities": rows.select("unit", id="activity")})


@measure("keep-coming", scale=Scale.SHARE, tables=("attendance", "activities"))
def keep_coming(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents with several attendances in the window / with any, events and services left out.

    consolidate-participation P1. k, n: residents.
    """
    rows = _taking_part(evidence).filter(nw.col("ago") < numbers["window"])
    rows = rows.with_columns(times=nw.len().cast(nw.Int64).over("unit", "resident"))
    return share_of_things(rows, "resident", nw.col("times") >= numbers["times"], "attendance")


@measure("newcomers-seen-again", scale=Scale.SHARE, tables=("attendance", "activities"))
def newcomers_seen_again(evidence: Evidence, numbers: Numbers) -> Figure:
    """Of the residents first seen in the earlier part of the window, those seen again in the recent part.

    consolidate-participation P2. k, n: residents; events and services left out.
    """
    key = ["unit", "resident"]
    rows = _taking_part(evidence)
    first = rows.group_by(key).agg(nw.col("ago").max().alias("first"))
    new = first.filter(nw.col("first") >= numbers["recent_window"], nw.col("first") < numbers["window"])
    rows = rows.join(new, on=key, how="inner")
    return share_of_things(rows, "resident", nw.col("ago") < numbers["recent_window"], "attendance")


@measure(
    "members-at-activities",
    scale=Scale.SHARE,
    tables=("attendance", "activities", "groups", "memberships", "residents", "roles"),
)
def members_at_activities(evidence: Evidence, numbers: Numbers) -> Figure:
    """Members present at the activities of their live group / members on those days, all activities together.

    consolidate-participation P3. k, n: members, counted for each group and activity in the window.
    """
    live = live_groups(evidence).select("unit", group="id")
    rows = member_attendance(evidence).filter(nw.col("ago") < numbers["window"])
    rows = rows.join(live, on=["unit", "group"], how="inner")
    sums = rows.group_by("unit").agg(nw.col("members").sum().alias("n"), nw.col("present").sum().alias("k"))
    frame = sums.with_columns(value=nw.col("k").cast(nw.Float64) / nw.col("n").cast(nw.Float64))
    activities = held(evidence).join(
        rows.select("unit", id="activity").unique(), on=["unit", "id"], how="inner"
    )
    return Figure(
        frame, {"activities": activities.select("unit", "id"), "groups": live.select("unit", id="group")}
    )


def _taking_part(evidence: Evidence) -> Frame:
    """Attendances where one takes part: not at an event, not at a service."""
    return present(evidence).filter(nw.col("method") != "event", nw.col("method") != "service")
