"""Since when tables are kept (G4, G11): first days, cohorts that are followed (G10), and how late records are typed."""

import narwhals as nw

from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import ALWAYS_THERE, LONG_AGO, Evidence, derived


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
