"""Whether the community's own resources are found, confirmed and put to use."""

import narwhals as nw

from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, count_of_rows, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("resources-in-use", scale=Scale.SHARE, tables=("resource_uses", "resources"))
def resources_in_use(evidence: Evidence, numbers: Numbers) -> Figure:
    """Confirmed resources inside the community that were used in the window / confirmed resources inside it.

    resources-untapped P1; also the use rate beside analyse-resources. k, n: resources.
    """
    recent = evidence.table("resource_uses").filter(nw.col("ago") < numbers["window"])
    used = recent.select("unit", id="resource").unique().with_columns(used=nw.lit(True))
    rows = evidence.table("resources").filter(nw.col("inside"), ~nw.col("confirmed_ago").is_null())
    rows = rows.join(used, on=["unit", "id"], how="left")
    figure = share_of_rows(rows, ~nw.col("used").is_null(), "resources")
    uses = recent.join(rows.select("unit", resource="id"), on=["unit", "resource"], how="inner")
    return figure.with_behind(resource_uses=uses.select("unit", "id"))


@measure("inside-uses", scale=Scale.SHARE, tables=("resource_uses", "resources"))
def inside_uses(evidence: Evidence, numbers: Numbers) -> Figure:
    """Uses of resources from inside the community / uses, in the window.

    mobilise-resources P1. k, n: uses. A use of a resource that is not in the ledger is left out.
    """
    inside = evidence.table("resources").select("unit", "inside", resource="id")
    uses = evidence.table("resource_uses").filter(nw.col("ago") < numbers["window"])
    rows = uses.join(inside, on=["unit", "resource"], how="inner")
    return share_of_rows(rows, nw.col("inside"), "resource_uses")


@measure("resources-found", scale=Scale.COUNT, tables=("resources",), stale_on=None)
def resources_found(evidence: Evidence, numbers: Numbers) -> Figure:
    """Resources recorded in the window.

    uncover-and-educate P1. Value: resources. Those without a day were always there and are not found now.
    """
    return count_of_rows(evidence.table("resources").filter(nw.col("ago") < numbers["window"]), "resources")
