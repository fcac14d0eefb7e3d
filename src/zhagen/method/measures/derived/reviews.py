"""Reviews: the newest, and the stage on record that follows from those that are signed (G27)."""

from zhagen.method.measures.sources import Source, at_last, last, latest, per, rows
from zhagen.method.measures.terms import Expr, c, expr, when
from zhagen.method.tables import TABLES

signed_reviews = rows("reviews").where(c.signed)
# The newest review of each unit, of any stage: latest day, then largest id (G20).
newest_review = last(rows("reviews"), order=(-c.ago, c.id_order))


def of_newest_review(table: str) -> Source:
    """The claims or recommendations of each unit's newest review."""
    return rows(table).where(per(newest_review, "id").has(c.review))


STAGES = tuple(stage.code for stage in TABLES["reviews"].column("stage").allowed)


def _stage_after() -> Expr:
    """The stage after one review; empty where it moves nothing."""
    after = when(c.decision == "new_cycle", STAGES[0])
    for place, stage in enumerate(STAGES):
        moves = {"advance": (place + 1) % len(STAGES), "stay": place, "return": max(place - 1, 0)}
        for move, to in moves.items():
            after = when((c.decision == move) & (c.stage == stage), STAGES[to], after)
    return after


_moving = latest(signed_reviews.with_(after=_stage_after()).where(c.after.told))
# What the latest signed review that moves the work decided; the first stage without one. A decision names its stage
# outright, so earlier reviews do not matter.
stage_on_record = _moving.of_unit(at_last(c.after, c.id_order)).or_(expr(STAGES[0]))
