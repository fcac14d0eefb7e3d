"""Whether residents come for what they get."""

import narwhals as nw

from zhagen.method.measures.derived.activities import held, present
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_things
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("comes-and-gives-nothing", scale=Scale.SHARE, tables=("attendance.part", "activities"))
def comes_and_gives_nothing(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents who came several times in the window and gave nothing / residents who came several times.

    free-riding P1. n: residents, the exempt left out, with so many attendances not at a service; k: those with
    part 0 everywhere, services included, who gave no exchange. An attendance without part tells nothing.
    """
    rows = present(evidence).filter(nw.col("ago") < numbers["window"], ~nw.col("part").is_null())
    key = ["unit", "resident"]
    coming = (
        rows.filter(nw.col("method") != "service").group_by(key).agg(nw.len().cast(nw.Int64).alias("times"))
    )
    often = coming.filter(nw.col("times") >= numbers["times"]).select(key)
    exempt = evidence.table("residents").filter(nw.col("exempt")).select("unit", resident="id")
    given = evidence.table("exchanges").filter(nw.col("ago") < numbers["window"])
    gave = given.select("unit", resident="giver").unique().with_columns(gave=nw.lit(True))
    rows = (
        rows.join(often, on=key, how="inner").join(exempt, on=key, how="anti").join(gave, on=key, how="left")
    )
    rows = rows.with_columns(most=nw.col("part").max().over(key))
    nothing = (nw.col("most") == 0) & nw.col("gave").is_null()
    return share_of_things(rows, "resident", nothing, "attendance")


@measure("incentive-ratio", scale=Scale.RATIO, tables=("attendance", "activities"))
def incentive_ratio(evidence: Evidence, numbers: Numbers) -> Figure:
    """Mean attendees of held activities with an incentive / of those without, in the window.

    free-riding P2; also beside consolidate-participation. n: activities with somebody there; undecided with
    fewer than `min_each` on either side.
    """
    activities = held(evidence).filter(nw.col("ago") < numbers["window"], ~nw.col("incentive").is_null())
    there = present(evidence).group_by("unit", "activity").agg(nw.len().cast(nw.Int64).alias("heads"))
    rows = activities.select("unit", activity="id", drawn=nw.col("incentive").cast(nw.Int64))
    rows = rows.join(there, on=["unit", "activity"], how="inner")
    rows = rows.with_columns(drawn_heads=nw.col("heads") * nw.col("drawn"))
    sums = rows.group_by("unit").agg(
        nw.len().cast(nw.Int64).alias("n"),
        nw.col("drawn").sum(),
        nw.col("heads").sum(),
        nw.col("drawn_heads").sum(),
    )
    sums = sums.with_columns(plain=nw.col("n") - nw.col("drawn"))
    both = (nw.col("drawn") > 0) & (nw.col("plain") > 0)
    mean_drawn = nw.col("drawn_heads") / nw.col("drawn").cast(nw.Float64)
    mean_plain = (nw.col("heads") - nw.col("drawn_heads")) / nw.col("plain").cast(nw.Float64)
    few = (nw.col("drawn") < numbers["min_each"]) | (nw.col("plain") < numbers["min_each"])
    frame = sums.select("unit", "n", value=nw.when(both).then(mean_drawn / mean_plain), undecided=few)
    return Figure(frame, {"activities": rows.select("unit", id="activity")})
