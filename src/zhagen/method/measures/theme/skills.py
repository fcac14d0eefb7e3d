"""Whether residents learn to lead, and use what they learned."""

import narwhals as nw

from zhagen.method.measures.derived.activities import present
from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_things
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("skilled-residents", scale=Scale.SHARE, tables=("skill_evidence",))
def skilled_residents(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents who do several skills alone / residents with skill evidence in the window.

    train-leaders P1. n: residents; k: those whose highest level ever is high enough in enough skills.
    """
    key = ["unit", "resident"]
    told = evidence.table("skill_evidence").drop_nulls(["level", "skill"])
    alone = told.filter(nw.col("level") >= numbers["level"]).select(*key, "skill").unique()
    able = alone.group_by(key).agg(nw.len().cast(nw.Int64).alias("skills"))
    rows = told.filter(nw.col("ago") < numbers["window"]).join(able, on=key, how="left")
    enough = nw.coalesce("skills", nw.lit(0)) >= numbers["skills"]
    return share_of_things(rows, "resident", enough, "skill_evidence")


@measure("practised-after-training", scale=Scale.SHARE, tables=("attendance.part", "activities"))
def practised_after_training(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents trained in the window who took charge of something after their first training / those trained.

    train-leaders P2. Trained: present at a held training, or coached in a made contact. k, n: residents.
    """
    key = ["unit", "resident"]
    columns = [*key, "ago", "id"]
    coached = (
        made(evidence).filter(nw.col("purpose") == "coach", ~nw.col("resident").is_null()).select(columns)
    )
    taught = present(evidence).filter(nw.col("method") == "training").select(columns)
    trained = nw.concat([coached, taught])
    first = trained.group_by(key).agg(nw.col("ago").max().alias("first"))
    strong = present(evidence).filter(nw.col("part") >= numbers["part"])
    after = strong.join(first, on=key, how="inner").filter(nw.col("ago") < nw.col("first"))
    practised = after.select(key).unique().with_columns(practised=nw.lit(True))
    recent = nw.col("ago") < numbers["window"]
    rows = trained.filter(recent).join(practised, on=key, how="left")
    figure = share_of_things(rows, "resident", ~nw.col("practised").is_null(), "attendance")
    behind = nw.concat([taught.filter(recent).select("unit", "id"), after.select("unit", "id")])
    return Figure(
        figure.frame, {"attendance": behind, "contacts": coached.filter(recent).select("unit", "id")}
    )
