"""Who leads and takes part (G22), groups that are open or live, and residents' organisations."""

import narwhals as nw

from zhagen.method.measures.derived.activities import FUNCTIONS, activity_groups, held, part_kept, present
from zhagen.method.measures.derived.rounds import latest
from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence, derived


@derived
def open_roles(evidence: Evidence) -> Frame:
    """Roles held: until is empty and the group is not closed."""
    closed = evidence.table("groups").drop_nulls("closed_ago").select("unit", group="id")
    roles = evidence.table("roles").filter(nw.col("until_ago").is_null())
    return roles.join(closed, on=["unit", "group"], how="anti")


@derived
def holders(evidence: Evidence) -> Frame:
    """unit, resident: who holds a role leader or core."""
    rows = open_roles(evidence).filter(nw.col("role").is_in(["leader", "core"]))
    return rows.select("unit", "resident").unique()


@derived
def leaders(evidence: Evidence) -> Frame:
    """unit, resident: who holds a role leader."""
    return open_roles(evidence).filter(nw.col("role") == "leader").select("unit", "resident").unique()


@derived
def backbones(evidence: Evidence) -> Frame:
    """unit, resident: part >= 2 in three activities of 180 days, or a role and something done in that time."""
    rules = evidence.rules
    recent = present(evidence).filter(nw.col("ago") < rules["backbone_window"])
    strong = recent.filter(nw.col("part") >= rules["backbone_part"])
    often = strong.group_by("unit", "resident").agg(nw.len().cast(nw.Int64).alias("times"))
    by_deed = often.filter(nw.col("times") >= rules["backbone_activities"]).select("unit", "resident")
    active = recent.filter(nw.col("part") >= rules["backbone_role_part"]).select("unit", "resident").unique()
    told = holders(evidence).join(part_kept(evidence), on="unit", how="inner")
    by_role = told.join(active, on=["unit", "resident"], how="inner")
    role_alone = holders(evidence).join(part_kept(evidence), on="unit", how="anti")
    columns = ["unit", "resident"]
    return nw.concat([by_deed, by_role.select(columns), role_alone.select(columns)]).unique()


@derived
def open_groups(evidence: Evidence) -> Frame:
    """Groups that are not closed."""
    return evidence.table("groups").filter(nw.col("closed_ago").is_null())


@derived
def current_members(evidence: Evidence) -> Frame:
    """unit, group, resident: memberships that have not been left, of open groups, each once."""
    rows = evidence.table("memberships").filter(nw.col("left_ago").is_null())
    groups = open_groups(evidence).select("unit", group="id")
    return rows.join(groups, on=["unit", "group"], how="inner").select("unit", "group", "resident").unique()


@derived
def live_groups(evidence: Evidence) -> Frame:
    """Open groups that live: members of several households, activities with residents' hands in them, a purpose
    written, somebody who leads. The columns of groups."""
    key = ["unit", "id"]
    groups = open_groups(evidence).filter(nw.col("purpose_written"))
    for enough in (_with_members(evidence), _with_activities(evidence)):
        groups = groups.join(enough, on=key, how="inner")
    led = (
        open_roles(evidence)
        .filter(nw.col("role").is_in(["leader", "core"]))
        .select("unit", id="group")
        .unique()
    )
    return groups.join(led, on=key, how="inner")


@derived
def live_members(evidence: Evidence) -> Frame:
    """unit, members: different members of live groups, each person once."""
    live = live_groups(evidence).select("unit", group="id")
    people = current_members(evidence).join(live, on=["unit", "group"], how="inner")
    people = people.select("unit", "resident").unique()
    return people.group_by("unit").agg(nw.len().cast(nw.Int64).alias("members"))


def _with_members(evidence: Evidence) -> Frame:
    rules = evidence.rules
    members = current_members(evidence)
    homes = evidence.table("residents").drop_nulls("household")
    homes = (
        members.join(homes.select("unit", "household", resident="id"), on=["unit", "resident"], how="inner")
        .select("unit", "group", "household")
        .unique()
    )
    many = members.group_by("unit", "group").agg(nw.len().cast(nw.Int64).alias("members"))
    wide = homes.group_by("unit", "group").agg(nw.len().cast(nw.Int64).alias("homes"))
    both = many.join(wide, on=["unit", "group"], how="inner").filter(
        nw.col("members") >= rules["live_members"], nw.col("homes") >= rules["live_households"]
    )
    return both.select("unit", id="group")


def _with_activities(evidence: Evidence) -> Frame:
    """Groups with enough held activities, in one of which a resident held a function (or nobody was asked)."""
    rules = evidence.rules
    recent = held(evidence).filter(nw.col("ago") < rules["live_window"])
    asked = nw.any_horizontal(*[~nw.col(f).is_null() for f in FUNCTIONS], ignore_nulls=True)
    resident = nw.any_horizontal(*[nw.col(f) == "resident" for f in FUNCTIONS], ignore_nulls=True)
    rows = recent.select(
        "unit", activity="id", asked=asked.cast(nw.Int64), resident=resident.cast(nw.Int64)
    ).join(activity_groups(evidence), on=["unit", "activity"], how="inner")
    groups = rows.group_by("unit", "group").agg(
        nw.len().cast(nw.Int64).alias("held"), nw.col("asked").max(), nw.col("resident").max()
    )
    enough = groups.filter(
        nw.col("held") >= rules["live_activities"], (nw.col("resident") == 1) | (nw.col("asked") == 0)
    )
    return enough.select("unit", id="group")


@derived
def open_organisations(evidence: Evidence) -> Frame:
    """Open groups that are residents' organisations. The columns of groups."""
    return open_groups(evidence).filter(nw.col("is_organisation"))


@derived
def rule_levels(evidence: Evidence) -> Frame:
    """unit, group, topic, level: the newest level of each topic that an open organisation has one for."""
    rows = evidence.table("group_rules").drop_nulls(["level", "topic"])
    names = open_organisations(evidence).select("unit", group="id")
    rows = latest(rows, "group", "topic").join(names, on=["unit", "group"], how="inner")
    return rows.select("unit", "id", "group", "topic", "level")


@derived
def naming_organisations(evidence: Evidence) -> Frame:
    """Activities, held or not, that name an open organisation, each once. The columns of activities."""
    names = open_organisations(evidence).select("unit", group="id")
    named = activity_groups(evidence).join(names, on=["unit", "group"], how="inner")
    return evidence.table("activities").join(
        named.select("unit", id="activity").unique(), on=["unit", "id"], how="inner"
    )
