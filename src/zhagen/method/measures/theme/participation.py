"""Whether those who came once keep coming, and members come to their groups."""

import narwhals as nw

from zhagen.method.measures.derived.activities import held, present
from zhagen.method.measures.derived.groups import live_groups
from zhagen.method.measures.derived.member_attendance import member_attendance
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_things
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


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
