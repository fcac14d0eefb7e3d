"""How broad and how fresh the register of resources is."""

import narwhals as nw

from zhagen.method.measures.derived.places import size
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_places, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("resource-kinds", scale=Scale.SHARE, tables=("resources",), stale_on=None)
def resource_kinds(evidence: Evidence, numbers: Numbers) -> Figure:
    """Kinds of resource with enough entries / kinds there are.

    analyse-resources P1. k: kinds with enough entries (fewer in a small community, G30), n: the kinds.
    """
    rows = evidence.table("resources").drop_nulls("kind")
    counts = rows.group_by("unit", "kind").agg(nw.len().cast(nw.Int64).alias("entries"))
    homes = nw.col("size")
    small = nw.coalesce((homes > 0) & (homes < evidence.rules["small_households"]), nw.lit(False))
    wanted = nw.when(small).then(nw.lit(numbers["entries_small"])).otherwise(nw.lit(numbers["entries"]))
    enough = counts.join(size(evidence), on="unit", how="left").filter(nw.col("entries") >= wanted)
    figure = share_of_places(
        evidence.units, enough.with_columns(id="kind"), "kind", numbers["kinds"], "resources"
    )
    return figure.with_behind(resources=rows.select("unit", "id"))


@measure("resources-fresh", scale=Scale.SHARE, tables=("resources",), stale_on=None)
def resources_fresh(evidence: Evidence, numbers: Numbers) -> Figure:
    """Resources that were confirmed, used or first recorded in the window / resources.

    analyse-resources P2. Uses are this engagement's; without a record of uses there are none.
    """
    window = numbers["window"]
    used = evidence.table("resource_uses").filter(nw.col("ago") < window)
    used = used.select("unit", id="resource").unique().with_columns(used=nw.lit(True))
    rows = evidence.table("resources").join(used, on=["unit", "id"], how="left")
    # An empty day means that it never was confirmed, used or written down in the window.
    fresh = nw.any_horizontal(
        nw.col("confirmed_ago") < window, nw.col("ago") < window, nw.col("used"), ignore_nulls=True
    )
    return share_of_rows(rows, nw.coalesce(fresh, nw.lit(False)), "resources")
