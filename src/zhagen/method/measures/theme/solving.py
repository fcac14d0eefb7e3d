"""Whether shared concerns are solved by residents themselves."""

import narwhals as nw

from zhagen.method.measures.derived.reviews import stage_on_record
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

LATER_STAGES = ("consolidate", "evaluate")


@measure("solved-by-residents", scale=Scale.SHARE, tables=("concerns",))
def solved_by_residents(evidence: Evidence, numbers: Numbers) -> Figure:
    """Shared concerns solved under residents' lead with at most advice from the worker / those solved.

    backbone-solves P1. Solved or partly, closed in the window. k, n: concerns. Target: higher once the stage on
    record is consolidation or later.
    """
    rows = evidence.table("concerns").filter(
        nw.col("scope") == "shared",
        nw.col("closed_ago") < numbers["window"],
        nw.col("outcome").is_in(["solved", "partly"]),
        ~nw.col("lead").is_null(),
        ~nw.col("worker_input").is_null(),
    )
    theirs = nw.col("lead").is_in(["leader", "group", "residents"])
    alone = nw.col("worker_input") <= numbers["worker_input"]
    later, sooner = nw.lit(float(numbers["target_later"])), nw.lit(float(numbers["target"]))
    target = nw.when(nw.col("stage").is_in(LATER_STAGES)).then(later).otherwise(sooner)
    figure = share_of_rows(rows, theirs & alone, "concerns")
    return figure.with_flags(stage_on_record(evidence).select("unit", target=target))
