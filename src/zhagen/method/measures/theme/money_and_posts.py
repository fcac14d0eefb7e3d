"""Core money, and people in post who are ready before they ring at a door."""

import narwhals as nw

from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("core-money-received", scale=Scale.SHARE, tables=("funding",))
def core_money_received(evidence: Evidence, numbers: Numbers) -> Figure:
    """Core money received / core money agreed that fell due in the window.

    funds-and-staff P1. k and n: money; above 1 where more came than was agreed. The least count is on instalments.
    """
    rows = evidence.table("funding").filter(
        nw.col("core"),
        nw.col("ago") < numbers["window"],
        ~nw.col("agreed").is_null(),
        ~nw.col("received").is_null(),
    )
    frame = rows.group_by("unit").agg(
        nw.col("received").sum().alias("k"),
        nw.col("agreed").sum().alias("n"),
        nw.len().cast(nw.Int64).alias("rows"),
    )
    frame = frame.with_columns(value=nw.when(nw.col("n") > 0).then(nw.col("k") / nw.col("n")))
    return Figure(frame, {"funding": rows.select("unit", "id")})


@measure("money-concentration", scale=Scale.INDEX, tables=("funding",))
def money_concentration(evidence: Evidence, numbers: Numbers) -> Figure:
    """Sum of squared shares of all money received, by source: 1 where it all comes from one.

    Shown beside funds-and-staff. n: instalments received in the window.
    """
    rows = evidence.table("funding").filter(
        nw.col("ago") < numbers["window"], nw.col("received") > 0, ~nw.col("source").is_null()
    )
    sources = rows.group_by("unit", "source").agg(
        nw.col("received").sum(), nw.len().cast(nw.Int64).alias("rows")
    )
    shares = sources.with_columns(share=nw.col("received") / nw.col("received").sum().over("unit"))
    frame = shares.group_by("unit").agg(
        (nw.col("share") * nw.col("share")).sum().alias("value"), nw.col("rows").sum().alias("n")
    )
    return Figure(frame, {"funding": rows.select("unit", "id")})


@measure("posts-filled", scale=Scale.SHARE, tables=("posts",), stale_on=None)
def posts_filled(evidence: Evidence, numbers: Numbers) -> Figure:
    """Posts that are filled / posts that have not ended.

    funds-and-staff P2.
    """
    posts = evidence.table("posts").filter(nw.col("until_ago").is_null())
    return share_of_rows(posts, ~nw.col("filled_ago").is_null(), "posts")


@measure("posts-ready-first", scale=Scale.SHARE, tables=("posts", "contacts"), stale_on=None)
def posts_ready_first(evidence: Evidence, numbers: Numbers) -> Figure:
    """Filled posts whose worker was ready before ringing at a first door / filled posts of which it can be said.

    funds-and-staff P3. n: filled current posts with a worker who is ready or has gone to a home, k: ready on or
    before the day of the worker's first home contact, made or not. Nobody home counts: the worker went.
    """
    posts = evidence.table("posts").filter(
        nw.col("until_ago").is_null(), ~nw.col("filled_ago").is_null(), ~nw.col("worker").is_null()
    )
    at_home = evidence.table("contacts").filter(nw.col("mode") == "home").group_by("unit", "worker")
    rows = posts.join(at_home.agg(nw.col("ago").max().alias("first")), on=["unit", "worker"], how="left")
    ready, went = ~nw.col("ready_ago").is_null(), ~nw.col("first").is_null()
    rows = rows.filter(ready | went)
    in_time = ready & nw.coalesce(nw.col("ready_ago") >= nw.col("first"), nw.lit(True))
    return share_of_rows(rows, in_time, "posts")
