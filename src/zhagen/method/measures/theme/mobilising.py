"""Whether money and hours come from inside the community."""

import narwhals as nw

from zhagen.method.measures.derived.activities import present
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_amounts, share_of_things
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("inside-money", scale=Scale.SHARE, tables=("funding",))
def inside_money(evidence: Evidence, numbers: Numbers) -> Figure:
    """Money received from inside the community / money received, core funding left out, in the window.

    mobilise-resources P2. k, n: amounts; the least count is judged on rows. Falls away when nothing was received.
    """
    rows = evidence.table("funding").filter(nw.col("ago") < numbers["window"], ~nw.col("core"))
    figure = share_of_amounts(rows, "received", nw.col("inside"), "funding")
    some = figure.frame.filter(nw.col("n") > 0).select("unit")
    nothing = evidence.units.select("unit").join(some, on="unit", how="anti")
    return figure.with_flags(nothing.with_columns(away=nw.lit(True)))


@measure("residents-giving-time", scale=Scale.PER_HUNDRED, tables=("attendance.part", "activities"))
def residents_giving_time(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents who did something (part 1 or more) per hundred attendees, in the window.

    mobilise-resources P3. Value: per hundred; k, n: residents.
    """
    rows = present(evidence).filter(nw.col("ago") < numbers["window"])
    figure = share_of_things(rows, "resident", nw.col("part") >= numbers["part"], "attendance", "residents")
    return Figure(figure.frame.with_columns(value=nw.col("value") * 100), figure.behind)
