"""The first days of an engagement, with which later ones are compared (G11)."""

import narwhals as nw

from zhagen.method.measures.derived.since import kept_since
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.frame import Frame


@derived
def beginning(evidence: Evidence, window: float, table: str) -> Frame:
    """unit, age, ends, in_time, reaches: a row for every unit.

    The first `window` days are those with ends <= ago <= age. `in_time`: the last `window` days do not overlap
    them. `reaches`: the table was kept before they were over.
    """
    units = evidence.units.select("unit", "age", ends=nw.col("age") - (int(window) - 1))
    units = units.join(kept_since(evidence, table), on="unit", how="left")
    reaches = nw.coalesce(nw.col("since") >= nw.col("ends"), nw.lit(False))
    return units.with_columns(in_time=nw.col("ends") >= int(window), reaches=reaches).drop("since")


def in_beginning(rows: Frame, first: Frame) -> Frame:
    """The rows of the first days; `first` is what `beginning` made."""
    there = rows.join(first.select("unit", "age", "ends"), on="unit", how="inner")
    return there.filter(nw.col("ago") >= nw.col("ends"), nw.col("ago") <= nw.col("age")).drop("age", "ends")


def comparable(first: Frame, enough: Frame, window: float) -> Frame:
    """unit, undecided, wait: which units can be compared with their beginning, and when those to come can.

    `enough` has unit, now, before: whether there are records enough in each of the two windows.
    """
    flags = first.join(enough, on="unit", how="left")
    now, before = (nw.coalesce(side, nw.lit(False)) for side in ("now", "before"))
    could = nw.col("reaches") & before
    to_come = nw.when(could & ~nw.col("in_time")).then(int(window) - nw.col("ends"))
    return flags.select("unit", undecided=~(could & now & nw.col("in_time")), wait=to_come)
