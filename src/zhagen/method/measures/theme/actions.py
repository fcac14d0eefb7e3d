"""What was taken to a body that decides, and disputes between groups."""

import narwhals as nw

from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, count_of_rows, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

CLAIMS = ("claim", "contest")
ADVOCACY = ("advocacy",)


@measure("claims-taken", scale=Scale.COUNT, tables=("actions",))
def claims_taken(evidence: Evidence, numbers: Numbers) -> Figure:
    """Claims and contests taken in the window.

    collective-action P1.
    """
    return count_of_rows(_taken(evidence, numbers["window"], CLAIMS), "actions")


@measure("advocacy-taken", scale=Scale.COUNT, tables=("actions",))
def advocacy_taken(evidence: Evidence, numbers: Numbers) -> Figure:
    """Advocacy taken in the window.

    advocacy P1.
    """
    return count_of_rows(_taken(evidence, numbers["window"], ADVOCACY), "actions")


@measure("claims-replied", scale=Scale.SHARE, tables=("actions",))
def claims_replied(evidence: Evidence, numbers: Numbers) -> Figure:
    """Claims and contests that were replied to / those taken more than `after` days ago.

    collective-action P2.
    """
    return _replied(_taken(evidence, numbers["window"], CLAIMS), numbers)


@measure("advocacy-replied", scale=Scale.SHARE, tables=("actions",))
def advocacy_replied(evidence: Evidence, numbers: Numbers) -> Figure:
    """Advocacy that was replied to / advocacy taken more than `after` days ago.

    advocacy P2.
    """
    return _replied(_taken(evidence, numbers["window"], ADVOCACY), numbers)


@measure("claims-residents-spoke", scale=Scale.SHARE, tables=("actions",))
def claims_residents_spoke(evidence: Evidence, numbers: Numbers) -> Figure:
    """Claims and contests in which residents spoke / all of which it is written.

    collective-action P3.
    """
    return share_of_rows(_taken(evidence, numbers["window"], CLAIMS), nw.col("residents_spoke"), "actions")


@measure("advocacy-residents-spoke", scale=Scale.SHARE, tables=("actions",))
def advocacy_residents_spoke(evidence: Evidence, numbers: Numbers) -> Figure:
    """Advocacy in which residents spoke / all of which it is written.

    advocacy P3.
    """
    return share_of_rows(_taken(evidence, numbers["window"], ADVOCACY), nw.col("residents_spoke"), "actions")


@measure("disputes-after-claims", scale=Scale.COUNT, tables=("disputes", "actions"), stale_on=None)
def disputes_after_claims(evidence: Evidence, numbers: Numbers) -> Figure:
    """Disputes in or between groups that began soon after a claim or contest of the window.

    Shown beside collective-action: what a contest may cost. Value: disputes 1 to `follow` days after one.
    """
    claims = _taken(evidence, numbers["window"], CLAIMS).select("unit", taken="ago").unique()
    after = nw.col("taken") - nw.col("ago")
    pairs = evidence.table("disputes").join(claims, on="unit", how="inner")
    soon = pairs.filter(after >= 1, after <= numbers["follow"]).select("unit", "id").unique()
    return count_of_rows(soon, "disputes")


@derived
def _taken(evidence: Evidence, window: float, kinds: tuple[str, ...]) -> Frame:
    return evidence.table("actions").filter(nw.col("ago") < window, nw.col("kind").is_in(kinds))


def _replied(actions: Frame, numbers: Numbers) -> Figure:
    """Those replied to / those due a reply; `wait`: until the first of them is due one."""
    old = actions.filter(nw.col("ago") > numbers["after"])
    first = actions.group_by("unit").agg(nw.col("ago").max().alias("first"))
    left = nw.max_horizontal(int(numbers["after"]) + 1 - nw.col("first"), nw.lit(0))
    figure = share_of_rows(old, ~nw.col("replied_ago").is_null(), "actions")
    return figure.with_flags(first.select("unit", wait=left))


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
