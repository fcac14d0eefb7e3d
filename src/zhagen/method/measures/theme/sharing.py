"""Whether skills are in more than one pair of hands, and pass from group to group."""

import narwhals as nw

from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, count_of_rows, share_of_things
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("skills-shared", scale=Scale.SHARE, tables=("skill_evidence",))
def skills_shared(evidence: Evidence, numbers: Numbers) -> Figure:
    """Skills that several residents master / skills in use.

    share-skills P1. In use: shown by somebody in the window. Mastered: the highest level ever.
    """
    shown = evidence.table("skill_evidence").drop_nulls("skill")
    used = shown.filter(nw.col("ago") < numbers["window"], nw.col("level") >= numbers["used_level"])
    able = shown.filter(nw.col("level") >= numbers["level"]).select("unit", "skill", "resident").unique()
    hands = able.group_by("unit", "skill").agg(nw.len().cast(nw.Int64).alias("people"))
    rows = used.join(hands, on=["unit", "skill"], how="left")
    several = nw.coalesce("people", nw.lit(0)) >= numbers["people"]
    return share_of_things(rows, "skill", several, "skill_evidence")


@measure("sharings-between-groups", scale=Scale.COUNT, tables=("sharings",))
def sharings_between_groups(evidence: Evidence, numbers: Numbers) -> Figure:
    """Times that one group passed experience or skill on to another.

    share-skills P2. Value: sharings in the window with both groups named and different.
    """
    rows = evidence.table("sharings").filter(
        nw.col("ago") < numbers["window"], nw.col("from_group") != nw.col("to_group")
    )
    return count_of_rows(rows, "sharings")
