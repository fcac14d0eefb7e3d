"""Whether organisations go beyond giving services."""

import narwhals as nw

from zhagen.method.measures.derived.activities import PARTICIPATION, present
from zhagen.method.measures.derived.organisations import naming_organisations
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, share_of_amounts
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

LEVELS = {"inform": 1, "consult": 2, "involve": 3, "collaborate": 4, "empower": 5}  # the ladder, lowest first


@measure("organisation-hours-beyond-services", scale=Scale.SHARE, tables=("activities", "groups"))
def organisation_hours_beyond_services(evidence: Evidence, numbers: Numbers) -> Figure:
    """Hours of organisations' activities in participation or mutual aid / hours of all their activities.

    stuck-in-services P1. k, n: hours of staff and of residents who did something; in participation activities of
    everybody who came. The least count is on held activities that have staff hours written.
    """
    method = nw.col("method")
    participation = method.is_in(PARTICIPATION)
    rows = _held_by_organisations(evidence).filter(
        nw.col("ago") < numbers["window"], ~nw.col("hours").is_null(), ~method.is_null()
    )
    there = present(evidence).filter(participation | (nw.col("part") >= numbers["part"]))
    given = there.group_by("unit", "activity").agg(nw.col("hours").sum().alias("given"))
    rows = rows.join(given.select("unit", "given", id="activity"), on=["unit", "id"], how="left")
    rows = rows.with_columns(hours=nw.col("hours") + nw.coalesce("given", nw.lit(0.0)))
    return share_of_amounts(rows, "hours", participation | (method == "mutual_aid"), "activities")


@measure("organisation-level", scale=Scale.LEVEL, tables=("activities", "groups"))
def organisation_level(evidence: Evidence, numbers: Numbers) -> Figure:
    """The median level of participation in organisations' activities, from 1 (informed) to 5 (residents decide).

    stuck-in-services P2. n: held activities of which the level is written.
    """
    level = nw.col("level").replace_strict(LEVELS, default=None, return_dtype=nw.Int64)
    rows = _held_by_organisations(evidence).filter(
        nw.col("ago") < numbers["window"], ~nw.col("level").is_null()
    )
    frame = (
        rows.with_columns(step=level)
        .group_by("unit")
        .agg(nw.col("step").median().alias("value"), nw.len().cast(nw.Int64).alias("n"))
    )
    return Figure(frame, {"activities": rows.select("unit", "id")})


@derived
def _held_by_organisations(evidence: Evidence) -> Frame:
    """Held activities that name an open organisation."""
    return naming_organisations(evidence).filter(nw.col("held"))
