"""Concerns: what residents bring of their own accord, whom they turn to first, and who solves it."""

import narwhals as nw

from zhagen.method.measures.derived.contacts import area_counts, household_areas
from zhagen.method.measures.derived.groups import open_roles
from zhagen.method.measures.derived.reviews import stage_on_record
from zhagen.method.measures.derived.rounds import newest_round
from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, count_of_things, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

RESIDENTS = ("resident", "leader")


@measure("issues-raised", scale=Scale.COUNT, tables=("concerns",))
def issues_raised(evidence: Evidence, numbers: Numbers) -> Figure:
    """Categories of shared concerns that many raise unprompted.

    residents-raise-issues P1. Enough voices, and from enough areas or with a group among them. A voice is a household
    of residents or leaders, or a group's concern. Value: categories.
    """
    rows = _brought_unasked(evidence, numbers["window"])
    key = ["unit", "category"]
    single = rows.drop_nulls("voice").select(*key, "voice", "by_group").unique()
    many = single.group_by(key).agg(nw.len().cast(nw.Int64).alias("voices"), nw.col("by_group").max())
    wide = rows.drop_nulls("area").select(*key, "area").unique().group_by(key)
    places = many.join(wide.agg(nw.len().cast(nw.Int64).alias("wide")), on=key, how="left")
    places = places.join(area_counts(evidence), on="unit", how="left")
    there = nw.coalesce(nw.col("areas"), nw.lit(0)).cast(nw.Float64)
    wanted = nw.min_horizontal(there, nw.lit(float(numbers["areas"])))
    spread = (nw.coalesce(nw.col("wide"), nw.lit(0)) >= wanted) | (nw.col("by_group") == 1)
    enough = places.filter(nw.col("voices") >= numbers["voices"], spread)
    figure = count_of_things(enough.with_columns(id="category"), "category", "concerns")
    return figure.with_source_records(concerns=rows.select("unit", "id"))


@measure("unprompted-share", scale=Scale.SHARE, tables=("concerns",))
def unprompted_share(evidence: Evidence, numbers: Numbers) -> Figure:
    """Concerns that residents raised without being asked / concerns raised by residents.

    residents-raise-issues P2, shown.
    """
    rows = evidence.table("concerns").filter(
        nw.col("ago") < numbers["window"], nw.col("raised_by").is_in(RESIDENTS)
    )
    return share_of_rows(rows, ~nw.col("prompted"), "concerns")


@measure("told-back", scale=Scale.SHARE, tables=("concerns",), stale_on="closed")
def told_back(evidence: Evidence, numbers: Numbers) -> Figure:
    """Closed concerns whose bringers were told / concerns closed in the window (G29).

    Shown beside residents-raise-issues and backbone-solves.
    """
    closed = evidence.table("concerns").filter(nw.col("closed_ago") < numbers["window"])
    return share_of_rows(closed, ~nw.col("told_back_ago").is_null(), "concerns")


def _brought_unasked(evidence: Evidence, window: float) -> Frame:
    """unit, id, category, voice, by_group (1 or 0), area: shared concerns that residents or groups raised unprompted.

    One without a household lends its area, but no voice.
    """
    rows = evidence.table("concerns").filter(
        nw.col("ago") < window,
        nw.col("scope") == "shared",
        ~nw.col("prompted"),
        nw.col("raised_by").is_in((*RESIDENTS, "group")),
        ~nw.col("category").is_null(),
    )
    homes = household_areas(evidence).select("unit", "household", at_home="area")
    rows = rows.join(homes, on=["unit", "household"], how="left")
    group = nw.col("raised_by") == "group"
    return rows.select(
        "unit",
        "id",
        "category",
        area=nw.coalesce("area", "at_home"),
        voice=nw.when(group).then(nw.col("id")).otherwise(nw.col("household")),
        by_group=group.cast(nw.Int64),
    )


@measure("named-worker-first", scale=Scale.RATIO, tables=("nominations", "roles"))
def named_worker_first(evidence: Evidence, numbers: Numbers) -> Figure:
    """In the newest round of nominations: names for the worker / names for leaders and groups.

    worker-over-leaders P1. k: names for the worker; n: for worker, leaders and groups; judged on k/n (G21). The
    least count is judged on respondents (`rows`). Cannot be told until a leader has led long enough.
    """
    told = newest_round(evidence.table("nominations").drop_nulls("named"))
    asked = (
        told.select("unit", "respondent").unique().group_by("unit").agg(nw.len().cast(nw.Int64).alias("rows"))
    )
    names = told.with_columns(
        worker=(nw.col("named") == "worker").cast(nw.Int64),
        own=nw.col("named").is_in(["leader", "group"]).cast(nw.Int64),
    )
    sums = names.group_by("unit").agg(nw.col("worker").sum().alias("k"), nw.col("own").sum())
    ratio = nw.when(nw.col("own") > 0).then(nw.col("k") / nw.col("own").cast(nw.Float64))
    frame = sums.join(asked, on="unit", how="inner")
    frame = frame.select("unit", "k", "rows", n=nw.col("k") + nw.col("own"), value=ratio)
    figure = Figure(frame, {"nominations": told.select("unit", "id")})
    return figure.with_flags(_before_leaders(evidence, numbers))


@measure("turned-to-worker-first", scale=Scale.SHARE, tables=("concerns", "roles"))
def turned_to_worker_first(evidence: Evidence, numbers: Numbers) -> Figure:
    """Concerns brought to the worker first / to worker, leader, group or committee, in the window.

    worker-over-leaders P2. k, n: concerns. Cannot be told until a leader has led long enough.
    """
    rows = evidence.table("concerns").filter(
        nw.col("ago") < numbers["window"],
        nw.col("turned_to").is_in(["worker", "leader", "group", "committee"]),
    )
    figure = share_of_rows(rows, nw.col("turned_to") == "worker", "concerns")
    return figure.with_flags(_before_leaders(evidence, numbers))


def _before_leaders(evidence: Evidence, numbers: Numbers) -> Frame:
    """unit, too_early, wait: whether no leader has held the role for so many days yet; how many are lacking."""
    led = open_roles(evidence).filter(nw.col("role") == "leader")
    longest = led.group_by("unit").agg(nw.col("ago").max().alias("longest"))
    units = evidence.units.select("unit").join(longest, on="unit", how="left")
    lacking = int(numbers["led_for"]) - nw.col("longest")
    early = nw.coalesce(lacking > 0, nw.lit(True))
    return units.select("unit", too_early=early, wait=lacking)


LATER_STAGES = ("consolidate", "evaluate")


@measure("solved-by-residents", scale=Scale.SHARE, tables=("concerns",))
def solved_by_residents(evidence: Evidence, numbers: Numbers) -> Figure:
    """Shared concerns solved under residents' lead with at most advice from the worker / those solved.

    backbone-solves P1. Solved or partly, closed in the window. k, n: concerns. Target: higher once the stage on
    record is consolidation or later.
    """
    rows = evidence.table("concerns").filter(
        nw.col("scope") == "shared",
        nw.col("closed_ago") < numbers["window"],
        nw.col("outcome").is_in(["solved", "partly"]),
        ~nw.col("lead").is_null(),
        ~nw.col("worker_input").is_null(),
    )
    theirs = nw.col("lead").is_in(["leader", "group", "residents"])
    alone = nw.col("worker_input") <= numbers["worker_input"]
    later, sooner = nw.lit(float(numbers["target_later"])), nw.lit(float(numbers["target"]))
    target = nw.when(nw.col("stage").is_in(LATER_STAGES)).then(later).otherwise(sooner)
    figure = share_of_rows(rows, theirs & alone, "concerns")
    return figure.with_flags(stage_on_record(evidence).select("unit", target=target))
