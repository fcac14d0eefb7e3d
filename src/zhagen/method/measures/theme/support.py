"""Standing support: agreements that are live, where the money comes from, and who works along."""

import narwhals as nw

from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, count_of_rows, count_of_things
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("agreements-live", scale=Scale.COUNT, tables=("agreements",), stale_on=None)
def agreements_live(evidence: Evidence, numbers: Numbers) -> Figure:
    """Standing promises of support that are live.

    support-system P1. An agreement is live through its last day; without one it is live.
    """
    return count_of_rows(_live(evidence), "agreements")


@measure("money-spread", scale=Scale.INDEX, tables=("funding",))
def money_spread(evidence: Evidence, numbers: Numbers) -> Figure:
    """How far the money that came hangs on few sources: the sum of the squared shares of each.

    support-system P2. Core money is left out. Value 0-1 (1: a single source), n: rows of funding. Falls away
    where there are none; cannot be told where nothing came.
    """
    rows = evidence.table("funding").filter(
        nw.col("ago") < numbers["window"],
        ~nw.col("core"),
        ~nw.col("source").is_null(),
        ~nw.col("received").is_null(),
    )
    sources = rows.group_by("unit", "source").agg(
        nw.col("received").sum(), nw.len().cast(nw.Int64).alias("rows_each")
    )
    square = nw.col("received") * nw.col("received")
    sums = (
        sources.with_columns(square=square)
        .group_by("unit")
        .agg(
            nw.col("square").sum(),
            nw.col("received").sum().alias("whole"),
            nw.col("rows_each").sum().alias("n"),
        )
    )
    whole = nw.col("whole")
    spread = nw.when(whole > 0).then(nw.col("square") / (whole * whole))
    frame = evidence.units.select("unit").join(sums.with_columns(value=spread), on="unit", how="left")
    frame = frame.with_columns(n=nw.coalesce("n", nw.lit(0)))
    frame = frame.select("unit", "value", "n", away=nw.col("n") == 0)
    return Figure(frame, {"funding": rows.select("unit", "id")})


@measure("agreements-ending", scale=Scale.COUNT, tables=("agreements",), stale_on=None)
def agreements_ending(evidence: Evidence, numbers: Numbers) -> Figure:
    """Live agreements that end within some days ahead and that no longer one of the same partner replaces.

    support-system P3.
    """
    live = _live(evidence)
    ending = live.filter(nw.col("ends_ago") >= -numbers["ahead"])
    others = live.select("unit", "partner", other_ends="ends_ago")
    longer = ending.join(others, on=["unit", "partner"], how="inner").filter(
        nw.col("other_ends").is_null() | (nw.col("other_ends") < nw.col("ends_ago"))
    )
    renewed = longer.select("unit", "id").unique()
    return count_of_rows(ending.join(renewed, on=["unit", "id"], how="anti"), "agreements")


@measure("support-sides", scale=Scale.COUNT, tables=("agreements",), stale_on=None)
def support_sides(evidence: Evidence, numbers: Numbers) -> Figure:
    """Sides, inside the community and outside it, that a live agreement ties.

    inside-outside-support P1. Value and k: sides with at least one; n: the two there are.
    """
    rows = _live(evidence).drop_nulls("inside")
    sides = count_of_things(rows, "inside", "agreements")
    frame = evidence.units.select("unit").join(sides.frame.select("unit", "k"), on="unit", how="left")
    frame = frame.with_columns(k=nw.coalesce("k", nw.lit(0)), n=nw.lit(2))
    return Figure(frame.with_columns(value=nw.col("k")), sides.behind, counts=True)


@measure("partners-cooperated", scale=Scale.COUNT, tables=("partner_dealings",))
def partners_cooperated(evidence: Evidence, numbers: Numbers) -> Figure:
    """Different partners that something was done together with in the window.

    inside-outside-support P2.
    """
    rows = evidence.table("partner_dealings").filter(
        nw.col("ago") < numbers["window"], nw.col("form") == "cooperated"
    )
    return count_of_things(rows, "partner", "partner_dealings", "partners")


@derived
def _live(evidence: Evidence) -> Frame:
    """Agreements that have no end, or whose last day has not passed (G16)."""
    ends = nw.col("ends_ago")
    return evidence.table("agreements").filter(ends.is_null() | (ends <= 0))
