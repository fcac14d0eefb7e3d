"""Groups that live: how many, who formed them, how full of life they are, what outsiders think of them."""

import narwhals as nw

from zhagen.method.measures.derived.activities import activity_groups, held, member_attendance
from zhagen.method.measures.derived.contacts import size
from zhagen.method.measures.derived.groups import current_members, live_groups, live_members, open_groups
from zhagen.method.measures.derived.rounds import answers, newest_round
from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, count_of_rows, count_of_things, share_of_rows
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
    capped = Figure(frame.select("unit", k=k, value=k), figure.source_records, counts=True)
    return capped.with_flags(_target(evidence, numbers))


def _target(evidence: Evidence, numbers: Numbers) -> Frame:
    """unit, target: fewer in a small community."""
    small = (nw.col("size") > 0) & (nw.col("size") < evidence.rules["small_households"])
    few, usual = nw.lit(float(numbers["small_target"])), nw.lit(float(numbers["target"]))
    return size(evidence).select("unit", target=nw.when(small).then(few).otherwise(usual))


KEY = ["unit", "group"]
SIGNS = ("held_share", "present_share", "new_share", "proposed_share")


@measure("groups-vigour", scale=Scale.INDEX, tables=("groups",), stale_on=None)
def groups_vigour(evidence: Evidence, numbers: Numbers) -> Figure:
    """Vigour of the groups formed lately: activities held, members present, new members, members' proposals.

    groups-vigorous P1. Value: the mean over groups of the mean of those of the four (0-1 each) that can be told
    of a group, at least two; n: groups.
    """
    young = open_groups(evidence).filter(nw.col("ago") < numbers["young_window"])
    rows = young.select("unit", "ago", group="id")
    for signs in (_held_of_planned, _members_present, _newcomers, _proposals):
        rows = rows.join(signs(evidence, numbers), on=KEY, how="left")
    told = nw.sum_horizontal(*[(~nw.col(sign).is_null()).cast(nw.Int64) for sign in SIGNS])
    rows = rows.with_columns(told=told, vigour=nw.mean_horizontal(*SIGNS))
    rows = rows.filter(nw.col("told") >= numbers["least_signs"])
    frame = rows.group_by("unit").agg(
        nw.col("vigour").mean().alias("value"), nw.len().cast(nw.Int64).alias("n")
    )
    return Figure(frame, {"groups": rows.select("unit", id="group")})


def _held_of_planned(evidence: Evidence, numbers: Numbers) -> Frame:
    """unit, group, held_share: of the activities planned for a day in the window, those held (G25)."""
    planned = evidence.table("activities").filter(
        nw.col("planned_ago") >= 0, nw.col("planned_ago") < numbers["window"], ~nw.col("held").is_null()
    )
    rows = planned.select("unit", activity="id", held=nw.col("held").cast(nw.Float64))
    rows = rows.join(activity_groups(evidence), on=["unit", "activity"], how="inner")
    return rows.group_by(*KEY).agg(nw.col("held").mean().alias("held_share"))


def _members_present(evidence: Evidence, numbers: Numbers) -> Frame:
    """unit, group, present_share: members present / members, over the group's held activities."""
    rows = member_attendance(evidence).filter(nw.col("ago") < numbers["window"])
    sums = rows.group_by(*KEY).agg(nw.col("present").sum(), nw.col("members").sum())
    share = nw.col("present").cast(nw.Float64) / nw.col("members").cast(nw.Float64)
    return sums.select(*KEY, present_share=share)


def _newcomers(evidence: Evidence, numbers: Numbers) -> Frame:
    """unit, group, new_share: members who joined in the window and after the first day / members, up to `new`."""
    first_days = open_groups(evidence).select("unit", group="id", first="ago")
    joined = evidence.table("memberships").filter(
        nw.col("left_ago").is_null(), nw.col("ago") < numbers["window"]
    )
    joined = joined.join(first_days, on=KEY, how="inner").filter(nw.col("ago") < nw.col("first"))
    new = _counted(joined.select(*KEY, "resident").unique(), "new")
    rows = _counted(current_members(evidence), "members").join(new, on=KEY, how="left")
    return rows.select(*KEY, new_share=_up_to("new", "members", numbers["new"]))


def _proposals(evidence: Evidence, numbers: Numbers) -> Frame:
    """unit, group, proposed_share: decisions that members proposed / held meetings, up to `proposals`."""
    meetings = held(evidence).filter(nw.col("ago") < numbers["window"], nw.col("method") == "meeting")
    meetings = meetings.select("unit", activity="id").join(
        activity_groups(evidence), on=["unit", "activity"], how="inner"
    )
    proposed = evidence.table("decisions").filter(
        nw.col("ago") < numbers["window"], nw.col("proposed_by") == "member"
    )
    rows = _counted(meetings, "meetings").join(_counted(proposed, "proposed"), on=KEY, how="left")
    return rows.select(*KEY, proposed_share=_up_to("proposed", "meetings", numbers["proposals"]))


def _counted(rows: Frame, name: str) -> Frame:
    return rows.group_by(*KEY).agg(nw.len().cast(nw.Int64).alias(name))


def _up_to(many: str, of: str, whole: float) -> nw.Expr:
    """The ratio of two counts (none of the first: 0) as a share of `whole`, at most 1."""
    ratio = nw.coalesce(nw.col(many), nw.lit(0)).cast(nw.Float64) / nw.col(of).cast(nw.Float64)
    return nw.min_horizontal(ratio / whole, nw.lit(1.0))


AT_A_DOOR = "random_door"
QUESTIONS = ("supports_org", "knows_org")


@measure("support-organisations", scale=Scale.SHARE, tables=("survey_answers",))
def support_organisations(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents, asked at random doors and not members, who support the organisations / those who answered.

    majority-support P1. The newest round that has such answers.
    """
    return _answered(evidence, "supports_org", numbers)


@measure("know-organisations", scale=Scale.SHARE, tables=("survey_answers",))
def know_organisations(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents, asked at random doors and not members, who know the organisations / those who answered.

    majority-support P2. The newest round that has such answers.
    """
    return _answered(evidence, "knows_org", numbers)


@measure("asked-at-doors", scale=Scale.SHARE, tables=("survey_answers",))
def asked_at_doors(evidence: Evidence, numbers: Numbers) -> Figure:
    """Answers given at a random door / answers about the organisations in the newest round.

    Shown beside majority-support: the others do not count there.
    """
    asked = newest_round(answers(evidence).filter(nw.col("question").is_in(QUESTIONS)))
    return share_of_rows(asked, nw.col("sample") == AT_A_DOOR, "survey_answers")


def _answered(evidence: Evidence, question: str, numbers: Numbers) -> Figure:
    asked = answers(evidence).filter(
        nw.col("question") == question, nw.col("sample") == AT_A_DOOR, ~nw.col("member")
    )
    return share_of_rows(newest_round(asked), nw.col("score") >= numbers["score"], "survey_answers")
