"""Residents who rise: from coming or helping to taking charge."""

import narwhals as nw

from zhagen.method.measures.derived.activities import present
from zhagen.method.measures.derived.places import area_target, resident_areas
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, count_of_things, share_of_things
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

RISING_ON = ("attendance.part", "activities")


@measure("rising-residents", scale=Scale.COUNT, tables=RISING_ON)
def rising_residents(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents who took charge of something for the first time in the window, having come or helped before.

    find-leaders P1. Value: residents.
    """
    return count_of_things(
        _rising(evidence, numbers["part"], numbers["window"]), "resident", "attendance", "residents"
    )


@measure("areas-of-rising", scale=Scale.COUNT, tables=(*RISING_ON, "residents", "households", "buildings"))
def areas_of_rising(evidence: Evidence, numbers: Numbers) -> Figure:
    """Areas that the rising residents come from.

    find-leaders P2. Value: areas. Target: three, fewer where there are fewer areas (G30).
    """
    homes = resident_areas(evidence)
    rows = _rising(evidence, numbers["part"], numbers["window"]).join(
        homes, on=["unit", "resident"], how="inner"
    )
    figure = count_of_things(rows, "area", "attendance")
    return figure.with_flags(area_target(evidence, numbers["target"], numbers["spared"]))


@measure("rising-with-skills", scale=Scale.SHARE, tables=(*RISING_ON, "skill_evidence"))
def rising_with_skills(evidence: Evidence, numbers: Numbers) -> Figure:
    """Rising residents with any skill evidence / rising residents.

    find-leaders P3. k, n: residents.
    """
    skills = evidence.table("skill_evidence").select("unit", "resident").unique()
    skills = skills.with_columns(skilled=nw.lit(True))
    rows = _rising(evidence, numbers["part"], numbers["window"]).join(
        skills, on=["unit", "resident"], how="left"
    )
    return share_of_things(rows, "resident", ~nw.col("skilled").is_null(), "attendance", "residents")


@derived
def _rising(evidence: Evidence, part: float, window: float) -> Frame:
    """unit, resident, id: the attendances of the day on which each rising resident first took charge."""
    key = ["unit", "resident"]
    strong = present(evidence).filter(nw.col("part") >= part)
    first = strong.with_columns(first=nw.col("ago").max().over(key)).filter(
        nw.col("ago") == nw.col("first"), nw.col("first") < window
    )
    weak = present(evidence).filter(nw.col("part") < part)
    oldest = weak.group_by(key).agg(nw.col("ago").max().alias("oldest"))
    rows = first.join(oldest, on=key, how="inner").filter(nw.col("oldest") > nw.col("first"))
    return rows.select("unit", "resident", "id")
