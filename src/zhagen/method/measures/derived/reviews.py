"""Reviews: the newest, and the stage on record that follows from those that are signed (G27)."""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from zhagen.method.measures.sources import Source, at_last, last, latest, per, rows
from zhagen.method.measures.terms import Expr, c, expr, when
from zhagen.method.tables import TABLES, ColumnType

signed_reviews = rows("reviews").where(c.signed)


def with_ticks(source: Source, ticks: Iterable[str]) -> Source:
    """The rows with their ticks read as one form (G18): where one of a row is filled an empty one is no."""
    columns = {tick: Expr("col", tick) for tick in ticks}
    some = reduce(or_, [column.told for column in columns.values()])
    return source.with_(**{tick: when(some, column.or_(False)) for tick, column in columns.items()})


def _ticks(table: str) -> tuple[str, ...]:
    return tuple(column.name for column in TABLES[table].columns if column.type is ColumnType.BOOL)


CLAIM_TICKS = _ticks("claims")
# The newest review of each unit, of any stage: latest day, then largest id (G20).
newest_review = with_ticks(last(rows("reviews"), order=(-c.ago, c.id_order)), _ticks("reviews"))


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
