"""Who leads and who takes part, as of the day (G22)."""

import narwhals as nw

from zhagen.method.measures.derived.activities import part_kept, present
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.frame import Frame


@derived
def open_roles(evidence: Evidence) -> Frame:
    """Roles held: until is empty and the group is not closed."""
    closed = evidence.table("groups").drop_nulls("closed_ago").select("unit", group="id")
    roles = evidence.table("roles").filter(nw.col("until_ago").is_null())
    return roles.join(closed, on=["unit", "group"], how="anti")


@derived
def holders(evidence: Evidence) -> Frame:
    """unit, resident: who holds a role leader or core."""
    rows = open_roles(evidence).filter(nw.col("role").is_in(["leader", "core"]))
    return rows.select("unit", "resident").unique()


@derived
def leaders(evidence: Evidence) -> Frame:
    """unit, resident: who holds a role leader."""
    return open_roles(evidence).filter(nw.col("role") == "leader").select("unit", "resident").unique()


@derived
def backbones(evidence: Evidence) -> Frame:
    """unit, resident: part >= 2 in three activities of 180 days, or a role and something done in that time."""
    rules = evidence.rules
    recent = present(evidence).filter(nw.col("ago") < rules["backbone_window"])
    strong = recent.filter(nw.col("part") >= rules["backbone_part"])
    often = strong.group_by("unit", "resident").agg(nw.len().cast(nw.Int64).alias("times"))
    by_deed = often.filter(nw.col("times") >= rules["backbone_activities"]).select("unit", "resident")
    active = recent.filter(nw.col("part") >= rules["backbone_role_part"]).select("unit", "resident").unique()
    told = holders(evidence).join(part_kept(evidence), on="unit", how="inner")
    by_role = told.join(active, on=["unit", "resident"], how="inner")
    role_alone = holders(evidence).join(part_kept(evidence), on="unit", how="anti")
    columns = ["unit", "resident"]
    return nw.concat([by_deed, by_role.select(columns), role_alone.select(columns)]).unique()
