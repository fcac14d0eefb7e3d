"""Reviews: those that are signed, the newest, and the stage on record that follows from them (G27)."""

import narwhals as nw

from zhagen.method.measures.derived.rounds import latest
from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.tables import TABLES


@derived
def signed_reviews(evidence: Evidence) -> Frame:
    """unit, id, ago, entered_ago, stage, decision of signed reviews."""
    rows = evidence.table("reviews").filter(nw.col("signed"))
    return rows.select("unit", "id", "ago", "entered_ago", "stage", "decision")


@derived
def newest_review(evidence: Evidence) -> Frame:
    """The newest review of each unit, of any stage: latest day, then largest id (G20). The columns of reviews."""
    rows = evidence.table("reviews")
    last_day = rows.filter(nw.col("ago") == nw.col("ago").min().over("unit"))
    return last_day.filter(nw.col("id") == nw.col("id").max().over("unit"))


@derived
def of_newest_review(evidence: Evidence, table: str) -> Frame:
    """The claims or recommendations of each unit's newest review. The columns of that table."""
    newest = newest_review(evidence).select("unit", review="id")
    return evidence.table(table).join(newest, on=["unit", "review"], how="inner")


STAGES = tuple(stage.code for stage in TABLES["reviews"].column("stage").allowed)


@derived
def stage_on_record(evidence: Evidence) -> Frame:
    """unit, stage: what the latest signed review that moves the work decided; the first stage without one.

    A decision names its stage outright, so earlier reviews do not matter.
    """
    stage = _stage_after()
    told = signed_reviews(evidence).with_columns(stage=stage).drop_nulls("stage")
    newest = latest(told).select("unit", "stage")
    rows = evidence.units.select("unit").join(newest, on="unit", how="left")
    return rows.with_columns(stage=nw.coalesce("stage", nw.lit(STAGES[0])))


def _stage_after() -> nw.Expr:
    """The stage after one review; null where it moves nothing."""
    decision, reviewed = nw.col("decision"), nw.col("stage")
    after = nw.when(decision == "new_cycle").then(nw.lit(STAGES[0]))
    ways = []
    for place, stage in enumerate(STAGES):
        moves = {"advance": (place + 1) % len(STAGES), "stay": place, "return": max(place - 1, 0)}
        ways += [(decision == move, reviewed == stage, STAGES[to]) for move, to in moves.items()]
    expression: nw.Expr = after
    for decided, of_stage, becomes in ways:
        expression = nw.when(decided & of_stage).then(nw.lit(becomes)).otherwise(expression)
    return expression
