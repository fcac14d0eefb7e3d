"""Leaders: residents who rise, learn to lead, and become the backbones of groups."""

import narwhals as nw

from zhagen.method.measures.derived.activities import present
from zhagen.method.measures.derived.contacts import area_target, made, resident_areas, size
from zhagen.method.measures.derived.groups import backbones, current_members, open_groups, open_roles
from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, count_of_things, share_of_things
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

RISING_ON = ("attendance.part", "activities")


@measure("rising-residents", scale=Scale.COUNT, tables=RISING_ON)
def rising_residents(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents who took charge of something for the first time in the window, having come or helped before.

    find-leaders P1. Value: residents.
    """
    return count_of_things(
        _rising(evidence, numbers["part"], numbers["window"]), "resident", "attendance", "residents"
    )


@measure("areas-of-rising", scale=Scale.COUNT, tables=(*RISING_ON, "residents", "households", "buildings"))
def areas_of_rising(evidence: Evidence, numbers: Numbers) -> Figure:
    """Areas that the rising residents come from.

    find-leaders P2. Value: areas. Target: three, fewer where there are fewer areas (G30).
    """
    homes = resident_areas(evidence)
    rows = _rising(evidence, numbers["part"], numbers["window"]).join(
        homes, on=["unit", "resident"], how="inner"
    )
    figure = count_of_things(rows, "area", "attendance")
    return figure.with_flags(area_target(evidence, numbers["target"], numbers["spared"]))


@measure("rising-with-skills", scale=Scale.SHARE, tables=(*RISING_ON, "skill_evidence"))
def rising_with_skills(evidence: Evidence, numbers: Numbers) -> Figure:
    """Rising residents with any skill evidence / rising residents.

    find-leaders P3. k, n: residents.
    """
    skills = evidence.table("skill_evidence").select("unit", "resident").unique()
    skills = skills.with_columns(skilled=nw.lit(True))
    rows = _rising(evidence, numbers["part"], numbers["window"]).join(
        skills, on=["unit", "resident"], how="left"
    )
    return share_of_things(rows, "resident", ~nw.col("skilled").is_null(), "attendance", "residents")


@derived
def _rising(evidence: Evidence, part: float, window: float) -> Frame:
    """unit, resident, id: the attendances of the day on which each rising resident first took charge."""
    key = ["unit", "resident"]
    strong = present(evidence).filter(nw.col("part") >= part)
    first = strong.with_columns(first=nw.col("ago").max().over(key)).filter(
        nw.col("ago") == nw.col("first"), nw.col("first") < window
    )
    weak = present(evidence).filter(nw.col("part") < part)
    oldest = weak.group_by(key).agg(nw.col("ago").max().alias("oldest"))
    rows = first.join(oldest, on=key, how="inner").filter(nw.col("oldest") > nw.col("first"))
    return rows.select("unit", "resident", "id")


@measure("skilled-residents", scale=Scale.SHARE, tables=("skill_evidence",))
def skilled_residents(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents who do several skills alone / residents with skill evidence in the window.

    train-leaders P1. n: residents; k: those whose highest level ever is high enough in enough skills.
    """
    key = ["unit", "resident"]
    told = evidence.table("skill_evidence").drop_nulls(["level", "skill"])
    alone = told.filter(nw.col("level") >= numbers["level"]).select(*key, "skill").unique()
    able = alone.group_by(key).agg(nw.len().cast(nw.Int64).alias("skills"))
    rows = told.filter(nw.col("ago") < numbers["window"]).join(able, on=key, how="left")
    enough = nw.coalesce("skills", nw.lit(0)) >= numbers["skills"]
    return share_of_things(rows, "resident", enough, "skill_evidence")


@measure("practised-after-training", scale=Scale.SHARE, tables=("attendance.part", "activities"))
def practised_after_training(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents trained in the window who took charge of something after their first training / those trained.

    train-leaders P2. Trained: present at a held training, or coached in a made contact. k, n: residents.
    """
    key = ["unit", "resident"]
    columns = [*key, "ago", "id"]
    coached = (
        made(evidence).filter(nw.col("purpose") == "coach", ~nw.col("resident").is_null()).select(columns)
    )
    taught = present(evidence).filter(nw.col("method") == "training").select(columns)
    trained = nw.concat([coached, taught])
    first = trained.group_by(key).agg(nw.col("ago").max().alias("first"))
    strong = present(evidence).filter(nw.col("part") >= numbers["part"])
    after = strong.join(first, on=key, how="inner").filter(nw.col("ago") < nw.col("first"))
    practised = after.select(key).unique().with_columns(practised=nw.lit(True))
    recent = nw.col("ago") < numbers["window"]
    rows = trained.filter(recent).join(practised, on=key, how="left")
    figure = share_of_things(rows, "resident", ~nw.col("practised").is_null(), "attendance")
    behind = nw.concat([taught.filter(recent).select("unit", "id"), after.select("unit", "id")])
    return Figure(
        figure.frame, {"attendance": behind, "contacts": coached.filter(recent).select("unit", "id")}
    )


BY_DEED = ("attendance.part", "activities")
BY_ROLE = ("roles",)
HOMES = ("residents", "households", "buildings")


@measure("backbones", scale=Scale.COUNT, tables=BY_DEED, or_tables=BY_ROLE, stale_on=None)
def how_many_backbones(evidence: Evidence, numbers: Numbers) -> Figure:
    """Backbones, as of the day.

    backbone-trained P1. Value: residents. Target: max(4, min(8, H / 50)); 8 where the households are not known.
    """
    usual, least = nw.lit(float(numbers["target"])), nw.lit(float(numbers["least"]))
    homes = nw.col("size").cast(nw.Float64)
    wanted = nw.max_horizontal(least, nw.min_horizontal(usual, homes / numbers["households_each"]))
    target = nw.when(homes > 0).then(wanted).otherwise(usual)
    figure = _behind(evidence, count_of_things(_people(evidence), "resident", "residents"))
    return figure.with_flags(size(evidence).select("unit", target=target))


@measure(
    "areas-of-backbones",
    scale=Scale.COUNT,
    tables=(*BY_DEED, *HOMES),
    or_tables=(*BY_ROLE, *HOMES),
    stale_on=None,
)
def areas_of_backbones(evidence: Evidence, numbers: Numbers) -> Figure:
    """Areas that backbones come from.

    backbone-trained P2. Value: areas. Target: three, fewer where there are fewer areas (G30).
    """
    rows = _people(evidence).join(resident_areas(evidence), on=["unit", "resident"], how="inner")
    figure = count_of_things(rows, "area", "residents")
    return figure.with_flags(area_target(evidence, numbers["target"], numbers["spared"]))


@measure(
    "backbones-of-largest-group",
    scale=Scale.SHARE,
    tables=(*BY_DEED, "memberships"),
    or_tables=BY_ROLE,
    stale_on=None,
)
def backbones_of_largest_group(evidence: Evidence, numbers: Numbers) -> Figure:
    """Most backbones that belong to one and the same open group, organisations left out / backbones.

    backbone-trained P3. k, n: residents. Falls away when there are no backbones, or too few such groups to spread
    over.
    """
    key = ["unit", "group"]
    plain = ~nw.coalesce("is_organisation", nw.lit(False))
    groups = open_groups(evidence).filter(plain).select("unit", group="id")
    roles = open_roles(evidence).drop_nulls("role").select("unit", "group", "resident")
    belonging = nw.concat([current_members(evidence), roles]).unique().join(groups, on=key, how="inner")
    belonging = belonging.join(backbones(evidence), on=["unit", "resident"], how="inner")
    sizes = belonging.group_by(key).agg(nw.len().cast(nw.Int64).alias("people"))
    largest = sizes.group_by("unit").agg(nw.col("people").max().alias("k"))
    all_of_them = backbones(evidence).group_by("unit").agg(nw.len().cast(nw.Int64).alias("n"))
    frame = all_of_them.join(largest, on="unit", how="left").with_columns(k=nw.coalesce("k", nw.lit(0)))
    frame = frame.with_columns(value=nw.col("k").cast(nw.Float64) / nw.col("n").cast(nw.Float64))
    counts = groups.group_by("unit").agg(nw.len().cast(nw.Int64).alias("groups"))
    spread = frame.join(counts, on="unit", how="inner").filter(nw.col("groups") >= numbers["groups"])
    away = evidence.units.select("unit").join(spread.select("unit"), on="unit", how="anti")
    figure = Figure(frame, {"residents": _people(evidence).select("unit", "id")})
    figure = figure.with_source_records(groups=belonging.select("unit", id="group").unique())
    return figure.with_flags(away.with_columns(away=nw.lit(True)))


@measure(
    "able-backbones",
    scale=Scale.SHARE,
    tables=(*BY_DEED, "skill_evidence"),
    or_tables=(*BY_ROLE, "skill_evidence"),
    stale_on=None,
)
def able_backbones(evidence: Evidence, numbers: Numbers) -> Figure:
    """Backbones who do some skill alone, or were in the chair several times in the window / backbones.

    backbone-trained P4. k, n: residents.
    """
    key = ["unit", "resident"]
    skilled = (
        evidence.table("skill_evidence")
        .filter(nw.col("level") >= numbers["level"], ~nw.col("skill").is_null())
        .select(key)
    )
    in_chair = present(evidence).filter(nw.col("part") >= numbers["part"], nw.col("ago") < numbers["window"])
    chaired = in_chair.group_by(key).agg(nw.len().cast(nw.Int64).alias("times"))
    chaired = chaired.filter(nw.col("times") >= numbers["times"]).select(key)
    able = nw.concat([skilled, chaired]).unique().with_columns(able=nw.lit(True))
    rows = _people(evidence).join(able, on=key, how="left")
    return _behind(evidence, share_of_things(rows, "resident", ~nw.col("able").is_null(), "residents"))


@derived
def _people(evidence: Evidence) -> Frame:
    """Backbones, each as a row of its own."""
    return backbones(evidence).with_columns(id="resident")


def _behind(evidence: Evidence, figure: Figure) -> Figure:
    """The figure with the deeds and roles behind it that make them backbones."""
    rules, key = evidence.rules, ["unit", "resident"]
    deeds = present(evidence).filter(
        nw.col("ago") < rules["backbone_window"], nw.col("part") >= rules["backbone_role_part"]
    )
    deeds = deeds.join(backbones(evidence), on=key, how="inner")
    roles = open_roles(evidence).join(backbones(evidence), on=key, how="inner")
    return figure.with_source_records(attendance=deeds.select("unit", "id"), roles=roles.select("unit", "id"))
