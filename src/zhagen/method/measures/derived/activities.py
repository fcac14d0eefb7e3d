"""Activities that were held, who was present or served, and which groups they name."""

import narwhals as nw

from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence, derived

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


@derived
def part_shares(evidence: Evidence) -> Frame:
    """unit, k_now, n_now, k_before, n_before: attendances with part >= 1, and all whose part is recorded.

    `before` is the time before the window, as far back as a habit of recording shows.
    """
    window, history = evidence.rules["note_jump_window"], evidence.rules["note_jump_history_window"]
    rows = present(evidence).filter(~nw.col("part").is_null(), nw.col("ago") < window + history)
    now = (nw.col("ago") < window).cast(nw.Int64)
    helped = (nw.col("part") >= 1).cast(nw.Int64)
    return (
        rows.with_columns(n_now=now, k_now=now * helped, n_before=1 - now, k_before=(1 - now) * helped)
        .group_by("unit")
        .agg(*[nw.col(c).sum() for c in ("k_now", "n_now", "k_before", "n_before")])
    )


SERVES = ("service", "relation")  # an event serves nobody


@derived
def served_by_contact(evidence: Evidence) -> Frame:
    """unit, resident, ago, id: made contacts that served a known resident."""
    rows = made(evidence).filter(nw.col("purpose") == "serve", ~nw.col("resident").is_null())
    return rows.select("unit", "resident", "ago", "id")


@derived
def served_at_activity(evidence: Evidence) -> Frame:
    """unit, resident, ago, id: attendances at held activities that serve."""
    return present(evidence).filter(nw.col("method").is_in(SERVES)).select("unit", "resident", "ago", "id")


@derived
def served(evidence: Evidence) -> Frame:
    """unit, resident, ago: every time that a resident was served, either way."""
    ways = (served_by_contact(evidence), served_at_activity(evidence))
    return nw.concat([way.select("unit", "resident", "ago") for way in ways])
