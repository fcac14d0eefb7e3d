"""How far the households of a community have been met: lately, formerly, or at all."""

import narwhals as nw

from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.derived.places import size
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.frame import Frame


@derived
def household_circles(evidence: Evidence) -> Frame:
    """unit, size, met, lapsed, moved: a row for every unit that has met a household.

    `size` is H (null where it is not known), `met` the households ever met that are not known to have moved
    away, `lapsed` those of them that were not met lately, `moved` those met lately that have moved away since.
    """
    calls = made(evidence).drop_nulls("household")
    last = calls.group_by("unit", "household").agg(nw.col("ago").min())
    gone = evidence.table("households").drop_nulls("until_ago")
    gone = gone.select("unit", household="id").unique().with_columns(gone=nw.lit(1))
    rows = last.join(gone, on=["unit", "household"], how="left").with_columns(
        gone=nw.coalesce("gone", nw.lit(0)),
        late=(nw.col("ago") < evidence.rules["known_window"]).cast(nw.Int64),
    )
    circles = rows.with_columns(
        met=1 - nw.col("gone"),
        lapsed=(1 - nw.col("gone")) * (1 - nw.col("late")),
        moved=nw.col("gone") * nw.col("late"),
    )
    sums = circles.group_by("unit").agg(nw.col("met").sum(), nw.col("lapsed").sum(), nw.col("moved").sum())
    return sums.join(size(evidence), on="unit", how="left")
