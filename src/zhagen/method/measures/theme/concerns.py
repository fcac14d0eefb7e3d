"""What residents bring of their own accord, and whether they hear what became of it."""

import narwhals as nw

from zhagen.method.measures.derived.places import area_counts, household_areas
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, count_of_things, share_of_rows
from zhagen.method.measures.frame import Frame
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
    return figure.with_behind(concerns=rows.select("unit", "id"))


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
