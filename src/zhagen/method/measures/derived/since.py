"""Since when a table is kept (G4, G11)."""

import narwhals as nw

from zhagen.method.measures.evidence import ALWAYS_THERE, LONG_AGO, Evidence, derived
from zhagen.method.measures.frame import Frame


@derived
def kept_rows(evidence: Evidence) -> Frame:
    """Live `kept` rows: unit, table, ago."""
    rows = evidence.table("kept").filter(nw.col("until_ago").is_null(), ~nw.col("table").is_null())
    return rows.group_by("unit", "table").agg(nw.col("ago").max().alias("ago"))


@derived
def rows_since(evidence: Evidence, table: str) -> Frame:
    """For units with a row of the table: unit, rows, oldest and newest (days ago; a row without a day is oldest)."""
    rows = evidence.table(table)
    if table in ALWAYS_THERE:
        rows = rows.select("unit", "ago", dated=nw.coalesce("ago", nw.lit(LONG_AGO)))
    return rows.group_by("unit").agg(
        nw.len().cast(nw.Int64).alias("rows"),
        nw.col("dated" if table in ALWAYS_THERE else "ago").max().alias("oldest"),
        nw.col("ago").min().alias("newest"),
    )


@derived
def kept_since(evidence: Evidence, table: str) -> Frame:
    """unit, since: days ago of the table's oldest row or of its live kept row, whichever is earlier."""
    rows = rows_since(evidence, table).select("unit", since="oldest")
    kept = kept_rows(evidence).filter(nw.col("table") == table).select("unit", since="ago")
    return nw.concat([rows, kept]).group_by("unit").agg(nw.col("since").max())
