"""Whether a community's needs have moved on: in the order of two rounds, and in what people bring."""

import narwhals as nw

from zhagen.method.measures.derived.latest import first_round, newest_round
from zhagen.method.measures.derived.since import rows_since
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, count_of_things
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("top-needs-changed", scale=Scale.INDEX, tables=("need_ranks",))
def top_needs_changed(evidence: Evidence, numbers: Numbers) -> Figure:
    """How far the needs that come first differ between the newest round and the first: 1 - both / either.

    needs-change P1, the distance of Jaccard (1901). k: categories at the top of both rounds, n: of either.
    Undecided with one round only.
    """
    ranked = evidence.table("need_ranks")
    ends = ranked.group_by("unit").agg(
        nw.col("round").min().alias("first"), nw.col("round").max().alias("newest")
    )
    two = ends.filter(nw.col("newest") > nw.col("first")).select("unit")
    top = ranked.join(two, on="unit", how="inner").filter(
        nw.col("rank") >= 1, nw.col("rank") <= numbers["top"], ~nw.col("category").is_null()
    )
    sides = top.join(ends, on="unit", how="inner").filter(
        (nw.col("round") == nw.col("first")) | (nw.col("round") == nw.col("newest"))
    )
    rounds = sides.select("unit", "category", "round").unique().group_by("unit", "category")
    named = rounds.agg(nw.len().cast(nw.Int64).alias("rounds"))
    named = named.with_columns(both=(nw.col("rounds") == 2).cast(nw.Int64))
    frame = named.group_by("unit").agg(nw.len().cast(nw.Int64).alias("n"), nw.col("both").sum().alias("k"))
    stayed = nw.col("k").cast(nw.Float64) / nw.col("n").cast(nw.Float64)
    return Figure(frame.with_columns(value=1 - stayed), {"need_ranks": sides.select("unit", "id")})


@measure("new-concern-categories", scale=Scale.COUNT, tables=("concerns",))
def new_concern_categories(evidence: Evidence, numbers: Numbers) -> Figure:
    """Categories of concerns that nobody had brought before the window.

    needs-change P2. Undecided until the oldest concern is older than the window: before that all are new.
    """
    concerns = evidence.table("concerns").drop_nulls("category")
    before = concerns.filter(nw.col("ago") >= numbers["window"]).select("unit", "category").unique()
    recent = concerns.filter(nw.col("ago") < numbers["window"])
    new = recent.join(before, on=["unit", "category"], how="anti")
    figure = count_of_things(new, "category", "concerns")
    oldest = evidence.units.select("unit").join(
        rows_since(evidence, "concerns").select("unit", "oldest"), on="unit", how="left"
    )
    old_enough = nw.coalesce(nw.col("oldest") >= numbers["window"], nw.lit(False))
    return figure.with_flags(
        oldest.select("unit", undecided=~old_enough, wait=int(numbers["window"]) - nw.col("oldest"))
    )


@measure("needs-reassessed", scale=Scale.YES, tables=("need_ranks",), stale_on=None)
def needs_reassessed(evidence: Evidence, numbers: Numbers) -> Figure:
    """Whether the newest round of needs is a later one than the first and lies in the window.

    reassess-needs P1. 1: yes. A round's day is that of its latest row (G20).
    """
    ranked = evidence.table("need_ranks")
    newest = newest_round(ranked)
    days = newest.group_by("unit").agg(nw.col("ago").min(), nw.col("round").max())
    days = days.join(first_round(ranked).select("unit", first="round").unique(), on="unit", how="inner")
    again = (nw.col("round") > nw.col("first")) & (nw.col("ago") < numbers["window"])
    yes = days.select("unit", value=again.cast(nw.Float64))
    frame = evidence.units.select("unit").join(yes, on="unit", how="left")
    return Figure(
        frame.with_columns(value=nw.coalesce("value", nw.lit(0.0))),
        {"need_ranks": newest.select("unit", "id")},
    )
