"""How full of life the newly formed groups are."""

import narwhals as nw

from zhagen.method.measures.derived.activities import activity_groups, held
from zhagen.method.measures.derived.groups import current_members, open_groups
from zhagen.method.measures.derived.member_attendance import member_attendance
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

KEY = ["unit", "group"]
SIGNS = ("held_share", "present_share", "new_share", "proposed_share")


@measure("groups-vigour", scale=Scale.INDEX, tables=("groups",), stale_on=None)
def groups_vigour(evidence: Evidence, numbers: Numbers) -> Figure:
    """Vigour of the groups formed lately: activities held, members present, new members, members' proposals.

    groups-vigorous P1. Value: the mean over groups of the mean of those of the four (0-1 each) that can be told
    of a group, at least two; n: groups.
    """
    young = open_groups(evidence).filter(nw.col("ago") < numbers["young_window"])
    rows = young.select("unit", "ago", group="id")
    for signs in (_held_of_planned, _members_present, _newcomers, _proposals):
        rows = rows.join(signs(evidence, numbers), on=KEY, how="left")
    told = nw.sum_horizontal(*[(~nw.col(sign).is_null()).cast(nw.Int64) for sign in SIGNS])
    rows = rows.with_columns(told=told, vigour=nw.mean_horizontal(*SIGNS))
    rows = rows.filter(nw.col("told") >= numbers["least_signs"])
    frame = rows.group_by("unit").agg(
        nw.col("vigour").mean().alias("value"), nw.len().cast(nw.Int64).alias("n")
    )
    return Figure(frame, {"groups": rows.select("unit", id="group")})


def _held_of_planned(evidence: Evidence, numbers: Numbers) -> Frame:
    """unit, group, held_share: of the activities planned for a day in the window, those held (G25)."""
    planned = evidence.table("activities").filter(
        nw.col("planned_ago") >= 0, nw.col("planned_ago") < numbers["window"], ~nw.col("held").is_null()
    )
    rows = planned.select("unit", activity="id", held=nw.col("held").cast(nw.Float64))
    rows = rows.join(activity_groups(evidence), on=["unit", "activity"], how="inner")
    return rows.group_by(*KEY).agg(nw.col("held").mean().alias("held_share"))


def _members_present(evidence: Evidence, numbers: Numbers) -> Frame:
    """unit, group, present_share: members present / members, over the group's held activities."""
    rows = member_attendance(evidence).filter(nw.col("ago") < numbers["window"])
    sums = rows.group_by(*KEY).agg(nw.col("present").sum(), nw.col("members").sum())
    share = nw.col("present").cast(nw.Float64) / nw.col("members").cast(nw.Float64)
    return sums.select(*KEY, present_share=share)


def _newcomers(evidence: Evidence, numbers: Numbers) -> Frame:
    """unit, group, new_share: members who joined in the window and after the first day / members, up to `new`."""
    first_days = open_groups(evidence).select("unit", group="id", first="ago")
    joined = evidence.table("memberships").filter(
        nw.col("left_ago").is_null(), nw.col("ago") < numbers["window"]
    )
    joined = joined.join(first_days, on=KEY, how="inner").filter(nw.col("ago") < nw.col("first"))
    new = _counted(joined.select(*KEY, "resident").unique(), "new")
    rows = _counted(current_members(evidence), "members").join(new, on=KEY, how="left")
    return rows.select(*KEY, new_share=_up_to("new", "members", numbers["new"]))


def _proposals(evidence: Evidence, numbers: Numbers) -> Frame:
    """unit, group, proposed_share: decisions that members proposed / held meetings, up to `proposals`."""
    meetings = held(evidence).filter(nw.col("ago") < numbers["window"], nw.col("method") == "meeting")
    meetings = meetings.select("unit", activity="id").join(
        activity_groups(evidence), on=["unit", "activity"], how="inner"
    )
    proposed = evidence.table("decisions").filter(
        nw.col("ago") < numbers["window"], nw.col("proposed_by") == "member"
    )
    rows = _counted(meetings, "meetings").join(_counted(proposed, "proposed"), on=KEY, how="left")
    return rows.select(*KEY, proposed_share=_up_to("proposed", "meetings", numbers["proposals"]))


def _counted(rows: Frame, name: str) -> Frame:
    return rows.group_by(*KEY).agg(nw.len().cast(nw.Int64).alias(name))


def _up_to(many: str, of: str, whole: float) -> nw.Expr:
    """The ratio of two counts (none of the first: 0) as a share of `whole`, at most 1."""
    ratio = nw.coalesce(nw.col(many), nw.lit(0)).cast(nw.Float64) / nw.col(of).cast(nw.Float64)
    return nw.min_horizontal(ratio / whole, nw.lit(1.0))
