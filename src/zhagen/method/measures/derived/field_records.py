"""The records of daily work, taken together: when they begin, and how late they are typed."""

import narwhals as nw

from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.frame import Frame

FIELD_TABLES = (
    "contacts",
    "concerns",
    "activities",
    "attendance",
    "partner_dealings",
    "exchanges",
    "decisions",
)


@derived
def field_records(evidence: Evidence) -> Frame:
    """unit, id, ago, entered_ago of every contact, concern, activity, attendance, dealing, exchange, decision."""
    tables = [evidence.table(t).select("unit", "id", "ago", "entered_ago") for t in FIELD_TABLES]
    return nw.concat(tables)


@derived
def recorded_from_to(evidence: Evidence) -> Frame:
    """unit, first, typed: days ago of the oldest record's day, and of the day on which one was typed last."""
    return (
        field_records(evidence)
        .group_by("unit")
        .agg(nw.col("ago").max().alias("first"), nw.col("entered_ago").min().alias("typed"))
    )


@derived
def typed_since(evidence: Evidence) -> Frame:
    """unit, by_then, by_now: of the window before the last, how many records were typed by its end, and by now."""
    window = int(evidence.rules["note_typing_window"])
    rows = field_records(evidence).filter(
        nw.col("ago") >= window, nw.col("ago") < 2 * window, ~nw.col("entered_ago").is_null()
    )
    by_then = (nw.col("entered_ago") >= window).cast(nw.Int64)
    return (
        rows.with_columns(by_then=by_then)
        .group_by("unit")
        .agg(nw.col("by_then").sum(), nw.len().cast(nw.Int64).alias("by_now"))
    )
