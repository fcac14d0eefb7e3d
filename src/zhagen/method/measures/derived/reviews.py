"""The stage on record in each unit (G27)."""

import narwhals as nw

from zhagen.method.measures.derived.latest import latest
from zhagen.method.measures.derived.signed_reviews import signed_reviews
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.frame import Frame
from zhagen.method.tables import TABLES

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
