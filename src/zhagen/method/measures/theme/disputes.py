"""Disputes between groups: what is open, how the worker stood, what came back."""

import narwhals as nw

from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, count_of_rows, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

# A dispute that is not left to the worker alone.
SHARED_HANDLERS = ("supervisor", "partner", "residents")


@measure("open-disputes", scale=Scale.COUNT, tables=("disputes",), stale_on=None)
def open_disputes(evidence: Evidence, numbers: Numbers) -> Figure:
    """Disputes that are open.

    group-disputes P1. Value: disputes. Beyond its lines when one is severe, or open too long with nobody but the
    worker to handle it.
    """
    rows = evidence.table("disputes").filter(nw.col("closed_ago").is_null())
    severe = nw.coalesce(nw.col("severity") >= numbers["severity"], nw.lit(False))
    alone = ~nw.coalesce(nw.col("handler").is_in(SHARED_HANDLERS), nw.lit(False))
    grave = rows.filter(severe | (alone & (nw.col("ago") > numbers["open_days"])))
    figure = count_of_rows(rows, "disputes")
    return figure.with_flags(grave.select("unit").unique().with_columns(beyond=nw.lit(True)))


@measure("worker-took-sides", scale=Scale.COUNT, tables=("disputes",), stale_on=None)
def worker_took_sides(evidence: Evidence, numbers: Numbers) -> Figure:
    """Disputes over people or power in which the worker took a side or decided.

    group-disputes P2. Value: disputes that are open, or were opened or closed in the window.
    """
    window = numbers["window"]
    current = nw.col("closed_ago").is_null() | (nw.col("closed_ago") < window) | (nw.col("ago") < window)
    rows = evidence.table("disputes").filter(
        current, nw.col("kind").is_in(["people", "power"]), nw.col("stance").is_in(["takes_side", "decides"])
    )
    return count_of_rows(rows, "disputes")


@measure("disputes-that-recur", scale=Scale.SHARE, tables=("disputes",), stale_on=None)
def disputes_that_recur(evidence: Evidence, numbers: Numbers) -> Figure:
    """Disputes closed in the window that came back as another / disputes closed in it.

    group-disputes P3. k, n: disputes.
    """
    disputes = evidence.table("disputes")
    back = disputes.filter(nw.col("recurs") != nw.col("id")).select("unit", id="recurs").unique()
    rows = disputes.filter(nw.col("closed_ago") < numbers["window"])
    rows = rows.join(back.with_columns(back=nw.lit(True)), on=["unit", "id"], how="left")
    return share_of_rows(rows, ~nw.col("back").is_null(), "disputes")


@measure("disputes-handled-by-residents", scale=Scale.SHARE, tables=("disputes",), stale_on=None)
def disputes_handled_by_residents(evidence: Evidence, numbers: Numbers) -> Figure:
    """Disputes that residents handle themselves / disputes that somebody handles.

    Beside group-disputes. k, n: disputes that are open, or were opened or closed in the window.
    """
    window = numbers["window"]
    current = nw.col("closed_ago").is_null() | (nw.col("closed_ago") < window) | (nw.col("ago") < window)
    return share_of_rows(
        evidence.table("disputes").filter(current), nw.col("handler") == "residents", "disputes"
    )
