"""Resources: the register of them, their use, money and hours from inside, core money and people in post."""

import narwhals as nw

from zhagen.method.measures.derived.activities import present
from zhagen.method.measures.derived.contacts import size
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import (
    Figure,
    count_of_rows,
    share_of_amounts,
    share_of_places,
    share_of_rows,
    share_of_things,
)
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
    return figure.with_source_records(resources=rows.select("unit", "id"))


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
    return figure.with_source_records(resource_uses=uses.select("unit", "id"))


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
    return Figure(figure.frame.with_columns(value=nw.col("value") * 100), figure.source_records)


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
