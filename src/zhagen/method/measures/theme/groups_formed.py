"""Groups that live: how many, of which kinds, and who formed them."""

import narwhals as nw

from zhagen.method.measures.derived.activities import held
from zhagen.method.measures.derived.groups import live_groups, live_members
from zhagen.method.measures.derived.places import size
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, count_of_rows, count_of_things, share_of_rows
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

LIVE_ON = ("activities", "groups", "memberships", "residents", "roles")


@measure("live-groups", scale=Scale.COUNT, tables=LIVE_ON)
def live_groups_formed(evidence: Evidence, numbers: Numbers) -> Figure:
    """Live groups, no more than one for every five different members.

    form-groups P1. Value: groups. Target: fewer in a small community (G30).
    """
    return _no_more_than_members(evidence, count_of_things(live_groups(evidence), "id", "groups"), numbers)


@measure("natures-of-groups", scale=Scale.COUNT, tables=LIVE_ON)
def natures_of_groups(evidence: Evidence, numbers: Numbers) -> Figure:
    """Distinct natures of live groups, no more than one for every five different members.

    diverse-groups P1. Value: natures. Target: fewer in a small community (G30).
    """
    told = live_groups(evidence).drop_nulls("nature")
    return _no_more_than_members(evidence, count_of_things(told, "nature", "groups"), numbers)


@measure("diversity-of-groups", scale=Scale.INDEX, tables=LIVE_ON)
def diversity_of_groups(evidence: Evidence, numbers: Numbers) -> Figure:
    """1 minus the sum of the squared shares of each nature among live groups: 0 when all are alike.

    diverse-groups P2. n: live groups whose nature is told.
    """
    told = live_groups(evidence).drop_nulls("nature")
    natures = told.group_by("unit", "nature").agg(nw.len().cast(nw.Int64).alias("groups"))
    natures = natures.with_columns(squared=nw.col("groups") * nw.col("groups"))
    sums = natures.group_by("unit").agg(nw.col("groups").sum().alias("n"), nw.col("squared").sum())
    alike = nw.col("squared").cast(nw.Float64) / (nw.col("n") * nw.col("n")).cast(nw.Float64)
    return Figure(sums.select("unit", "n", value=1 - alike), {"groups": told.select("unit", "id")})


@measure("group-building-held", scale=Scale.COUNT, tables=("activities",))
def group_building_held(evidence: Evidence, numbers: Numbers) -> Figure:
    """Held group-building activities in the window.

    promote-groups P1. Value: activities.
    """
    rows = held(evidence).filter(nw.col("method") == "group_building", nw.col("ago") < numbers["window"])
    return count_of_rows(rows, "activities")


@measure("groups-formed-by-residents", scale=Scale.SHARE, tables=("groups",), stale_on=None)
def groups_formed_by_residents(evidence: Evidence, numbers: Numbers) -> Figure:
    """Groups formed in the window by residents, alone or with the worker / groups formed in it.

    promote-groups P2. k, n: groups, open or closed since.
    """
    formed = evidence.table("groups").filter(nw.col("ago") < numbers["window"])
    return share_of_rows(formed, nw.col("formed_by").is_in(["resident", "mixed"]), "groups")


def _no_more_than_members(evidence: Evidence, figure: Figure, numbers: Numbers) -> Figure:
    """The same few people under several names are not several groups."""
    each = int(evidence.rules["members_a_group"])
    frame = figure.frame.join(live_members(evidence), on="unit", how="left")
    k = nw.min_horizontal(nw.col("k"), nw.col("members") // each)
    capped = Figure(frame.select("unit", k=k, value=k), figure.behind, counts=True)
    return capped.with_flags(_target(evidence, numbers))


def _target(evidence: Evidence, numbers: Numbers) -> Frame:
    """unit, target: fewer in a small community."""
    small = (nw.col("size") > 0) & (nw.col("size") < evidence.rules["small_households"])
    few, usual = nw.lit(float(numbers["small_target"])), nw.lit(float(numbers["target"]))
    return size(evidence).select("unit", target=nw.when(small).then(few).otherwise(usual))
