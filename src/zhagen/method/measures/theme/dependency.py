"""Whether residents lean on the worker: who holds the functions, who is there, who does it."""

import narwhals as nw

from zhagen.method.measures.derived.activities import FUNCTIONS, held_of_groups
from zhagen.method.measures.derived.groups import open_groups
from zhagen.method.measures.derived.since import kept_rows, kept_since
from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

STAFF = ("worker", "committee")


@measure("staff-share-of-functions", scale=Scale.SHARE, tables=("activities",))
def staff_share_of_functions(evidence: Evidence, numbers: Numbers) -> Figure:
    """Mean share of the six functions that staff held, in held activities of groups in the window.

    dependency P1. Value: mean over activities (G24); n: activities with a function told. Firing counts as watch
    while no open group is old enough.
    """
    rows = _staff_share(evidence, numbers["mixed"]).filter(nw.col("ago") < numbers["window"])
    frame = rows.group_by("unit").agg(nw.len().cast(nw.Int64).alias("n"), nw.col("staff").sum().alias("sum"))
    frame = frame.select("unit", "n", value=nw.col("sum") / nw.col("n").cast(nw.Float64))
    figure = Figure(frame, {"activities": rows.select("unit", "id")})
    return figure.with_flags(_groups_too_young(evidence, numbers))


@measure("staff-share-falling", scale=Scale.CHANGE, tables=("activities",))
def staff_share_falling(evidence: Evidence, numbers: Numbers) -> Figure:
    """The mean share of functions that staff held in the window, minus the same of the window before.

    dependency P2. n: activities now. Undecided with fewer than `min_each` in either window, or before the records
    reach back into the earlier one; not asked while the share is low anyway.
    """
    window = numbers["window"]
    rows = _staff_share(evidence, numbers["mixed"]).filter(nw.col("ago") < 2 * window)
    rows = rows.with_columns(now=(nw.col("ago") < window).cast(nw.Int64))
    rows = rows.with_columns(staff_now=nw.col("staff") * nw.col("now"))
    sums = rows.group_by("unit").agg(
        nw.len().cast(nw.Int64).alias("both"),
        nw.col("now").sum().alias("n"),
        nw.col("staff").sum(),
        nw.col("staff_now").sum(),
    )
    sums = sums.with_columns(before=nw.col("both") - nw.col("n"))
    sums = sums.join(kept_since(evidence, "activities"), on="unit", how="left")
    now = nw.col("staff_now") / nw.col("n").cast(nw.Float64)
    before = (nw.col("staff") - nw.col("staff_now")) / nw.col("before").cast(nw.Float64)
    few = (nw.col("n") < numbers["min_each"]) | (nw.col("before") < numbers["min_each"])
    frame = sums.select(
        "unit",
        "n",
        value=nw.when((nw.col("n") > 0) & (nw.col("before") > 0)).then(now - before),
        undecided=few | (nw.coalesce("since", nw.lit(0)) < window),
        inside=now <= numbers["asked_above"] + evidence.rules["tolerance"],
    )
    return Figure(frame, {"activities": rows.select("unit", "id")})


@measure("held-without-worker", scale=Scale.SHARE, tables=("activities",))
def held_without_worker(evidence: Evidence, numbers: Numbers) -> Figure:
    """Held activities of groups without a worker present / held activities of groups, in the window.

    dependency P3. k, n: activities. Shown only, unless the team says that it also keeps those held without a
    worker. Firing counts as watch while no open group is old enough.
    """
    rows = held_of_groups(evidence).filter(nw.col("ago") < numbers["window"])
    figure = share_of_rows(rows, ~nw.col("worker_present"), "activities")
    promised = kept_rows(evidence).filter(nw.col("table") == "activities").select("unit")
    silent = evidence.units.select("unit").join(promised, on="unit", how="anti")
    figure = figure.with_flags(silent.with_columns(shown=nw.lit(True)))
    return figure.with_flags(_groups_too_young(evidence, numbers))


@measure("done-for-them", scale=Scale.SHARE, tables=("concerns",), stale_on="closed")
def done_for_them(evidence: Evidence, numbers: Numbers) -> Figure:
    """Shared concerns that the worker settled for residents / shared concerns closed in the window.

    dependency P4. k, n: concerns. Shown only while no group is open.
    """
    rows = evidence.table("concerns").filter(
        nw.col("scope") == "shared", nw.col("closed_ago") < numbers["window"]
    )
    figure = share_of_rows(rows, nw.col("worker_input") >= numbers["worker_input"], "concerns")
    without = evidence.units.select("unit").join(
        open_groups(evidence).select("unit").unique(), on="unit", how="anti"
    )
    return figure.with_flags(without.with_columns(shown=nw.lit(True)))


@derived
def _staff_share(evidence: Evidence, mixed: float) -> Frame:
    """unit, id, ago, staff: held activities of groups, with the mean over the functions that are told."""
    shares = [
        nw.when(nw.col(f).is_in(STAFF))
        .then(nw.lit(1.0))
        .otherwise(nw.when(nw.col(f) == "mixed").then(nw.lit(float(mixed))).otherwise(nw.lit(0.0)))
        for f in FUNCTIONS
    ]
    told = [(~nw.col(f).is_null()).cast(nw.Int64) for f in FUNCTIONS]
    rows = held_of_groups(evidence).with_columns(
        sum=nw.sum_horizontal(*shares), told=nw.sum_horizontal(*told).cast(nw.Float64)
    )
    return rows.filter(nw.col("told") > 0).select("unit", "id", "ago", staff=nw.col("sum") / nw.col("told"))


def _groups_too_young(evidence: Evidence, numbers: Numbers) -> Frame:
    """unit, capped: units where no open group is older than so many days."""
    old = open_groups(evidence).filter(nw.col("ago") > numbers["group_age"]).select("unit").unique()
    young = evidence.units.select("unit").join(old, on="unit", how="anti")
    return young.with_columns(capped=nw.lit(True))
