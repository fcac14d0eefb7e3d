"""Cohorts that are followed for some days (G10): taken so much earlier, each from its first record in them."""

import narwhals as nw

from zhagen.method.measures.frame import Frame


def cohort(rows: Frame, thing: str, window: float, follow: float) -> Frame:
    """unit, thing, first: things with a row in the window moved back by `follow` days, and the day of the first."""
    period = rows.filter(nw.col("ago") >= follow, nw.col("ago") < window + follow, ~nw.col(thing).is_null())
    return period.group_by("unit", thing).agg(nw.col("ago").max().alias("first"))


def followed(firsts: Frame, rows: Frame, thing: str, follow: float) -> Frame:
    """The firsts' rows with `again`: whether a row of the same thing comes 1 to `follow` days after (G3)."""
    later = rows.select("unit", thing, "ago").join(firsts, on=["unit", thing], how="inner")
    after = nw.col("first") - nw.col("ago")
    seen = later.filter(after >= 1, after <= follow).select("unit", thing).unique()
    marked = firsts.join(seen.with_columns(again=nw.lit(True)), on=["unit", thing], how="left")
    return marked.with_columns(again=nw.coalesce("again", nw.lit(False)))
