"""Whom residents turn to first: the worker, or their own leaders and groups."""

import narwhals as nw

from zhagen.method.measures.derived.latest import newest_round
from zhagen.method.measures.derived.people import open_roles
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_rows
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("named-worker-first", scale=Scale.RATIO, tables=("nominations", "roles"))
def named_worker_first(evidence: Evidence, numbers: Numbers) -> Figure:
    """In the newest round of nominations: names for the worker / names for leaders and groups.

    worker-over-leaders P1. k: names for the worker; n: for worker, leaders and groups; judged on k/n (G21). The
    least count is judged on respondents (`rows`). Cannot be told until a leader has led long enough.
    """
    told = newest_round(evidence.table("nominations").drop_nulls("named"))
    asked = (
        told.select("unit", "respondent").unique().group_by("unit").agg(nw.len().cast(nw.Int64).alias("rows"))
    )
    names = told.with_columns(
        worker=(nw.col("named") == "worker").cast(nw.Int64),
        own=nw.col("named").is_in(["leader", "group"]).cast(nw.Int64),
    )
    sums = names.group_by("unit").agg(nw.col("worker").sum().alias("k"), nw.col("own").sum())
    ratio = nw.when(nw.col("own") > 0).then(nw.col("k") / nw.col("own").cast(nw.Float64))
    frame = sums.join(asked, on="unit", how="inner")
    frame = frame.select("unit", "k", "rows", n=nw.col("k") + nw.col("own"), value=ratio)
    figure = Figure(frame, {"nominations": told.select("unit", "id")})
    return figure.with_flags(_before_leaders(evidence, numbers))


@measure("turned-to-worker-first", scale=Scale.SHARE, tables=("concerns", "roles"))
def turned_to_worker_first(evidence: Evidence, numbers: Numbers) -> Figure:
    """Concerns brought to the worker first / to worker, leader, group or committee, in the window.

    worker-over-leaders P2. k, n: concerns. Cannot be told until a leader has led long enough.
    """
    rows = evidence.table("concerns").filter(
        nw.col("ago") < numbers["window"],
        nw.col("turned_to").is_in(["worker", "leader", "group", "committee"]),
    )
    figure = share_of_rows(rows, nw.col("turned_to") == "worker", "concerns")
    return figure.with_flags(_before_leaders(evidence, numbers))


def _before_leaders(evidence: Evidence, numbers: Numbers) -> Frame:
    """unit, too_early, wait: whether no leader has held the role for so many days yet; how many are lacking."""
    led = open_roles(evidence).filter(nw.col("role") == "leader")
    longest = led.group_by("unit").agg(nw.col("ago").max().alias("longest"))
    units = evidence.units.select("unit").join(longest, on="unit", how="left")
    lacking = int(numbers["led_for"]) - nw.col("longest")
    early = nw.coalesce(lacking > 0, nw.lit(True))
    return units.select("unit", too_early=early, wait=lacking)
