"""Help between residents: who arranges it, who both gives and takes, and whether it grows."""

import narwhals as nw

from zhagen.method.measures.derived.since import kept_since
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_rows, share_of_things
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("exchanges-by-residents", scale=Scale.SHARE, tables=("exchanges",))
def exchanges_by_residents(evidence: Evidence, numbers: Numbers) -> Figure:
    """Exchanges that residents arranged themselves / exchanges in the window.

    mutual-aid-climate P1. k, n: exchanges.
    """
    rows = evidence.table("exchanges").filter(nw.col("ago") < numbers["window"])
    return share_of_rows(rows, nw.col("arranged_by") == "resident", "exchanges")


@measure("gave-and-received", scale=Scale.SHARE, tables=("exchanges",))
def gave_and_received(evidence: Evidence, numbers: Numbers) -> Figure:
    """People who both gave and received / people in exchanges, in the window.

    mutual-aid-climate P2. k, n: people.
    """
    rows = evidence.table("exchanges").filter(nw.col("ago") < numbers["window"])
    givers, receivers = (rows.select("unit", "id", person=side) for side in ("giver", "receiver"))
    key = ["unit", "person"]
    both = givers.select(key).unique().join(receivers.select(key).unique(), on=key, how="inner")
    people = nw.concat([givers, receivers]).join(both.with_columns(both=nw.lit(True)), on=key, how="left")
    return share_of_things(people, "person", ~nw.col("both").is_null(), "exchanges")


@measure("exchanges-rising", scale=Scale.CHANGE, tables=("exchanges",))
def exchanges_rising(evidence: Evidence, numbers: Numbers) -> Figure:
    """Exchanges in the window, minus those in the window before.

    mutual-aid-climate P3. k: now, n: before; undecided until the records reach back into the window before.
    """
    window = numbers["window"]
    rows = evidence.table("exchanges").filter(nw.col("ago") < 2 * window)
    rows = rows.with_columns(now=(nw.col("ago") < window).cast(nw.Int64))
    sums = rows.group_by("unit").agg(nw.col("now").sum().alias("k"), nw.len().cast(nw.Int64).alias("both"))
    frame = evidence.units.select("unit").join(sums, on="unit", how="left")
    frame = frame.join(kept_since(evidence, "exchanges"), on="unit", how="left")
    frame = frame.with_columns(k=nw.coalesce("k", nw.lit(0)), both=nw.coalesce("both", nw.lit(0)))
    frame = frame.with_columns(n=nw.col("both") - nw.col("k"))
    short = nw.coalesce("since", nw.lit(0))
    frame = frame.select(
        "unit", "k", "n", value=nw.col("k") - nw.col("n"), undecided=short < window, wait=int(window) - short
    )
    return Figure(frame, {"exchanges": rows.select("unit", "id")})
