"""Activities that were held, who was present, and which groups they name."""

import narwhals as nw

from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.frame import Frame

# The six functions of an activity: who did each is one of worker, committee, mixed, resident, or empty.
FUNCTIONS = ("initiated_by", "convened_by", "chaired_by", "recorded_by", "money_by", "external_by")
# Activity classes of measures.md: methods in which residents take part in deciding and doing.
PARTICIPATION = ("meeting", "group_building", "collective_action", "planning", "advocacy", "training")


@derived
def held(evidence: Evidence) -> Frame:
    """Held activities."""
    return evidence.table("activities").filter(nw.col("held"))


@derived
def activity_groups(evidence: Evidence) -> Frame:
    """unit, activity, group: the groups that each activity names, held or not, each once (G19)."""
    named = evidence.table("activities").drop_nulls("groups")
    split = named.select(
        "unit", nw.col("id").alias("activity"), nw.col("groups").str.split(";").alias("group")
    )
    single = split.explode("group").with_columns(nw.col("group").str.strip_chars())
    return single.filter(nw.col("group") != "").unique()


@derived
def held_of_groups(evidence: Evidence) -> Frame:
    """Held activities that name at least one group."""
    naming = activity_groups(evidence).select("unit", id="activity").unique()
    return held(evidence).join(naming, on=["unit", "id"], how="inner")


@derived
def present(evidence: Evidence) -> Frame:
    """One row for each resident at each held activity (G18).

    id (of one of its rows), activity, resident, ago (of its earliest row), part (highest; 0 where others of that
    activity have one), hours (largest, given or spent there), and the activity's method, incentive.
    """
    activities = held(evidence).select("unit", "method", "incentive", activity="id")
    rows = evidence.table("attendance").join(activities, on=["unit", "activity"], how="inner")
    some = ~nw.col("part").max().over("unit", "activity").is_null()
    rows = rows.with_columns(part=nw.when(nw.col("part").is_null() & some).then(0).otherwise(nw.col("part")))
    return rows.group_by("unit", "activity", "resident", "method", "incentive").agg(
        nw.col("id").max(), nw.col("ago").max(), nw.col("part").max(), nw.col("hours").max()
    )


@derived
def part_kept(evidence: Evidence) -> Frame:
    """Units that have recorded some attendance's part up to the as-of day (G4)."""
    return evidence.table("attendance").drop_nulls("part").select("unit").unique()
