"""Contacts that were made, and by whom."""

import narwhals as nw

from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.frame import Frame


@derived
def made(evidence: Evidence) -> Frame:
    """Made contacts, minutes filled with the usual length where empty (a float)."""
    usual = nw.lit(float(evidence.rules["minutes_when_empty"]))
    rows = evidence.table("contacts").filter(nw.col("made"))
    return rows.with_columns(minutes=nw.coalesce(nw.col("minutes").cast(nw.Float64), usual))


@derived
def made_by_those_here(evidence: Evidence) -> Frame:
    """unit, id, ago, household, mode of made contacts, without workers all of whose posts have ended (G31)."""
    posts = evidence.table("posts").drop_nulls("worker")
    here = posts.filter(nw.col("until_ago").is_null()).select("unit", "worker").unique()
    gone = posts.select("unit", "worker").unique().join(here, on=["unit", "worker"], how="anti")
    here_now = made(evidence).join(gone, on=["unit", "worker"], how="anti")
    return here_now.select("unit", "id", "ago", "household", "mode")
