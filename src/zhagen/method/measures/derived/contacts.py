"""Contacts that were made, and the households and areas that they reach (G23, G30)."""

import narwhals as nw

from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence, derived


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


@derived
def areas(evidence: Evidence) -> Frame:
    """unit, area: the distinct areas of the buildings."""
    return evidence.table("buildings").drop_nulls("area").select("unit", "area").unique()


@derived
def area_counts(evidence: Evidence) -> Frame:
    """unit, areas: how many areas there are (units without one have no row)."""
    return areas(evidence).group_by("unit").agg(nw.len().cast(nw.Int64).alias("areas"))


@derived
def size(evidence: Evidence) -> Frame:
    """unit, size: H, the households that the buildings hold; a row for every unit, null where no building says."""
    told = evidence.table("buildings").drop_nulls("households")
    sums = told.group_by("unit").agg(nw.col("households").sum().alias("size"))
    return evidence.units.select("unit").join(sums, on="unit", how="left")


@derived
def household_areas(evidence: Evidence) -> Frame:
    """unit, household, area: households whose building has an area."""
    buildings = evidence.table("buildings").drop_nulls("area")
    return (
        evidence.table("households")
        .join(buildings.select("unit", "area", building="id"), on=["unit", "building"], how="inner")
        .select("unit", "area", household="id")
    )


@derived
def resident_areas(evidence: Evidence) -> Frame:
    """unit, resident, area: residents whose household has an area."""
    return (
        evidence.table("residents")
        .join(household_areas(evidence), on=["unit", "household"], how="inner")
        .select("unit", "area", resident="id")
    )


@derived
def area_target(evidence: Evidence, wanted: float, spared: float) -> Frame:
    """unit, target: '3 areas' as G30 has it: min(wanted, areas - spared), at least 1; a row for every unit."""
    counts = evidence.units.select("unit").join(area_counts(evidence), on="unit", how="left")
    left = nw.coalesce(nw.col("areas"), nw.lit(0)).cast(nw.Float64) - spared
    capped = nw.min_horizontal(left, nw.lit(float(wanted)))
    return counts.select("unit", target=nw.max_horizontal(capped, nw.lit(1.0)))


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


@derived
def posts_held(evidence: Evidence) -> Frame:
    """unit, posts, held, contact: posts on record, those filled now, days ago of the last made contact (or null)."""
    filled = ~nw.col("filled_ago").is_null() & nw.col("until_ago").is_null()
    posts = (
        evidence.table("posts")
        .with_columns(held=filled.cast(nw.Int64))
        .group_by("unit")
        .agg(nw.len().cast(nw.Int64).alias("posts"), nw.col("held").sum())
    )
    last = made(evidence).group_by("unit").agg(nw.col("ago").min().alias("contact"))
    return posts.join(last, on="unit", how="left")
