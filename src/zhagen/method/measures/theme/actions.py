"""What was taken to a body that decides: claims, contests and advocacy."""

import narwhals as nw

from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, count_of_rows, share_of_rows
from zhagen.method.measures.frame import Frame
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
