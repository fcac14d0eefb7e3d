"""Households, buildings and areas (G23, G30)."""

import narwhals as nw

from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.frame import Frame


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
