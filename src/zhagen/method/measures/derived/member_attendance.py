"""How many of a group's members came to its activities."""

import narwhals as nw

from zhagen.method.measures.derived.activities import activity_groups, held, present
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.frame import Frame


@derived
def member_attendance(evidence: Evidence) -> Frame:
    """unit, activity, group, ago, members, present: for each held activity and group that had members that day.

    A member on a day had joined by it and not left by it. `present` are those of them who came.
    """
    days = held(evidence).select("unit", "ago", activity="id")
    named = activity_groups(evidence).join(days, on=["unit", "activity"], how="inner")
    joined = evidence.table("memberships").select("unit", "group", "resident", "left_ago", joined_ago="ago")
    there = named.join(joined, on=["unit", "group"], how="inner").filter(
        nw.col("joined_ago") >= nw.col("ago"),
        nw.col("left_ago").is_null() | (nw.col("left_ago") < nw.col("ago")),
    )
    there = there.select("unit", "activity", "group", "ago", "resident").unique()
    came = present(evidence).select("unit", "activity", "resident").with_columns(came=nw.lit(1))
    rows = there.join(came, on=["unit", "activity", "resident"], how="left")
    return (
        rows.group_by("unit", "activity", "group", "ago")
        .agg(nw.len().cast(nw.Int64).alias("members"), nw.col("came").sum().cast(nw.Int64).alias("present"))
        .with_columns(present=nw.coalesce("present", nw.lit(0)))
    )
