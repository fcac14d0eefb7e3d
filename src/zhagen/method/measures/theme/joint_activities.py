"""Groups that do things together, and residents who help each other of their own accord."""

import narwhals as nw

from zhagen.method.measures.derived.activities import activity_groups, held
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, count_of_rows, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("activities-joint", scale=Scale.SHARE, tables=("activities",))
def activities_joint(evidence: Evidence, numbers: Numbers) -> Figure:
    """Held activities of several groups together / held activities of any group.

    mutual-aid P1.
    """
    counts = activity_groups(evidence).group_by("unit", "activity").agg(nw.len().cast(nw.Int64).alias("many"))
    recent = held(evidence).filter(nw.col("ago") < numbers["window"])
    rows = recent.join(counts.select("unit", "many", id="activity"), on=["unit", "id"], how="inner")
    return share_of_rows(rows, nw.col("many") >= numbers["together"], "activities")


@measure("exchanges-of-their-own", scale=Scale.COUNT, tables=("exchanges",))
def exchanges_of_their_own(evidence: Evidence, numbers: Numbers) -> Figure:
    """Times that one resident helped another without a worker arranging it.

    mutual-aid P2. Value: exchanges in the window.
    """
    rows = evidence.table("exchanges").filter(
        nw.col("ago") < numbers["window"], nw.col("arranged_by") == "resident"
    )
    return count_of_rows(rows, "exchanges")
