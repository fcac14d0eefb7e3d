"""Whether the organisations' work goes by plan and at even distances."""

import narwhals as nw

from zhagen.method.measures.derived.activities import activity_groups, held
from zhagen.method.measures.derived.organisations import naming_organisations, open_organisations
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

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
