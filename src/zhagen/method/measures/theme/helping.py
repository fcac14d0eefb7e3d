"""Mutual aid: who helps after activities, help between residents, what is shared between groups, and who teaches."""

import narwhals as nw

from zhagen.method.measures.derived.activities import (
    activity_groups,
    held,
    present,
    served,
    served_at_activity,
    served_by_contact,
)
from zhagen.method.measures.derived.since import cohort, followed, kept_since
from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, count_of_rows, share_of_rows, share_of_things
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers


@measure("mutual-aid-held", scale=Scale.COUNT, tables=("activities",))
def mutual_aid_held(evidence: Evidence, numbers: Numbers) -> Figure:
    """Held mutual-aid activities in the window.

    mutual-aid-activities P1. Value: activities.
    """
    return count_of_rows(_mutual_aid(evidence, numbers), "activities")


@measure("helping-in-mutual-aid", scale=Scale.SHARE, tables=("attendance.part", "activities"))
def helping_in_mutual_aid(evidence: Evidence, numbers: Numbers) -> Figure:
    """Attendees of the window's mutual-aid activities who did something in one / attendees of them.

    mutual-aid-activities P2. k, n: residents.
    """
    activities = _mutual_aid(evidence, numbers).select("unit", activity="id")
    rows = present(evidence).join(activities, on=["unit", "activity"], how="inner")
    return share_of_things(rows, "resident", nw.col("part") >= numbers["part"], "attendance", "residents")


@measure("helping-after-education", scale=Scale.SHARE, tables=("attendance.part", "activities"))
def helping_after_education(evidence: Evidence, numbers: Numbers) -> Figure:
    """Attendees of education who did something soon after / attendees of education, in a window that long ago.

    uncover-and-educate P3. k, n: residents, each followed from their first education of the period (G10).
    """
    rows = present(evidence).filter(nw.col("method") == "education")
    return _helping_after(evidence, rows, numbers).with_source_records(attendance=_in_period(rows, numbers))


@measure("helping-after-service", scale=Scale.SHARE, tables=("attendance.part", "activities"))
def helping_after_service(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents served who then did something / residents served, in a window that long ago.

    provide-services P2. k, n: residents, each followed from their first service of the period (G10).
    """
    return _helping_after(evidence, served(evidence), numbers).with_source_records(
        attendance=_in_period(served_at_activity(evidence), numbers),
        contacts=_in_period(served_by_contact(evidence), numbers),
    )


def _mutual_aid(evidence: Evidence, numbers: Numbers) -> Frame:
    return held(evidence).filter(nw.col("method") == "mutual_aid", nw.col("ago") < numbers["window"])


def _helping_after(evidence: Evidence, rows: Frame, numbers: Numbers) -> Figure:
    firsts = cohort(rows, "resident", numbers["window"], numbers["follow"])
    helping = present(evidence).filter(nw.col("part") >= numbers["part"])
    marked = followed(firsts, helping, "resident", numbers["follow"])
    return share_of_things(marked.with_columns(id="resident"), "resident", nw.col("again"), "residents")


def _in_period(rows: Frame, numbers: Numbers) -> Frame:
    since, until = numbers["window"] + numbers["follow"], numbers["follow"]
    return rows.filter(nw.col("ago") >= until, nw.col("ago") < since).select("unit", "id")


@measure("exchanges-by-residents", scale=Scale.SHARE, tables=("exchanges",))
def exchanges_by_residents(evidence: Evidence, numbers: Numbers) -> Figure:
    """Exchanges that residents arranged themselves / exchanges in the window.

    mutual-aid-climate P1. k, n: exchanges.
    """
    rows = evidence.table("exchanges").filter(nw.col("ago") < numbers["window"])
    return share_of_rows(rows, nw.col("arranged_by") == "resident", "exchanges")


@measure("gave-and-received", scale=Scale.SHARE, tables=("exchanges",))
def gave_and_received(evidence: Evidence, numbers: Numbers) -> Figure:
    """People who both gave and received / people in exchanges, in the window.

    mutual-aid-climate P2. k, n: people.
    """
    rows = evidence.table("exchanges").filter(nw.col("ago") < numbers["window"])
    givers, receivers = (rows.select("unit", "id", person=side) for side in ("giver", "receiver"))
    key = ["unit", "person"]
    both = givers.select(key).unique().join(receivers.select(key).unique(), on=key, how="inner")
    people = nw.concat([givers, receivers]).join(both.with_columns(both=nw.lit(True)), on=key, how="left")
    return share_of_things(people, "person", ~nw.col("both").is_null(), "exchanges")


@measure("exchanges-rising", scale=Scale.CHANGE, tables=("exchanges",))
def exchanges_rising(evidence: Evidence, numbers: Numbers) -> Figure:
    """Exchanges in the window, minus those in the window before.

    mutual-aid-climate P3. k: now, n: before; undecided until the records reach back into the window before.
    """
    window = numbers["window"]
    rows = evidence.table("exchanges").filter(nw.col("ago") < 2 * window)
    rows = rows.with_columns(now=(nw.col("ago") < window).cast(nw.Int64))
    sums = rows.group_by("unit").agg(nw.col("now").sum().alias("k"), nw.len().cast(nw.Int64).alias("both"))
    frame = evidence.units.select("unit").join(sums, on="unit", how="left")
    frame = frame.join(kept_since(evidence, "exchanges"), on="unit", how="left")
    frame = frame.with_columns(k=nw.coalesce("k", nw.lit(0)), both=nw.coalesce("both", nw.lit(0)))
    frame = frame.with_columns(n=nw.col("both") - nw.col("k"))
    short = nw.coalesce("since", nw.lit(0))
    frame = frame.select(
        "unit", "k", "n", value=nw.col("k") - nw.col("n"), undecided=short < window, wait=int(window) - short
    )
    return Figure(frame, {"exchanges": rows.select("unit", "id")})


@measure("activities-joint", scale=Scale.SHARE, tables=("activities",))
def activities_joint(evidence: Evidence, numbers: Numbers) -> Figure:
    """Held activities of several groups together / held activities of any group.

    mutual-aid P1.
    """
    counts = activity_groups(evidence).group_by("unit", "activity").agg(nw.len().cast(nw.Int64).alias("many"))
    recent = held(evidence).filter(nw.col("ago") < numbers["window"])
    rows = recent.join(counts.select("unit", "many", id="activity"), on=["unit", "id"], how="inner")
    return share_of_rows(rows, nw.col("many") >= numbers["together"], "activities")


@measure("exchanges-of-their-own", scale=Scale.COUNT, tables=("exchanges",))
def exchanges_of_their_own(evidence: Evidence, numbers: Numbers) -> Figure:
    """Times that one resident helped another without a worker arranging it.

    mutual-aid P2. Value: exchanges in the window.
    """
    rows = evidence.table("exchanges").filter(
        nw.col("ago") < numbers["window"], nw.col("arranged_by") == "resident"
    )
    return count_of_rows(rows, "exchanges")


@measure("skills-shared", scale=Scale.SHARE, tables=("skill_evidence",))
def skills_shared(evidence: Evidence, numbers: Numbers) -> Figure:
    """Skills that several residents master / skills in use.

    share-skills P1. In use: shown by somebody in the window. Mastered: the highest level ever.
    """
    shown = evidence.table("skill_evidence").drop_nulls("skill")
    used = shown.filter(nw.col("ago") < numbers["window"], nw.col("level") >= numbers["used_level"])
    able = shown.filter(nw.col("level") >= numbers["level"]).select("unit", "skill", "resident").unique()
    hands = able.group_by("unit", "skill").agg(nw.len().cast(nw.Int64).alias("people"))
    rows = used.join(hands, on=["unit", "skill"], how="left")
    several = nw.coalesce("people", nw.lit(0)) >= numbers["people"]
    return share_of_things(rows, "skill", several, "skill_evidence")


@measure("sharings-between-groups", scale=Scale.COUNT, tables=("sharings",))
def sharings_between_groups(evidence: Evidence, numbers: Numbers) -> Figure:
    """Times that one group passed experience or skill on to another.

    share-skills P2. Value: sharings in the window with both groups named and different.
    """
    rows = evidence.table("sharings").filter(
        nw.col("ago") < numbers["window"], nw.col("from_group") != nw.col("to_group")
    )
    return count_of_rows(rows, "sharings")


@measure("education-taught-by-residents", scale=Scale.SHARE, tables=("activities",))
def education_taught_by_residents(evidence: Evidence, numbers: Numbers) -> Figure:
    """Education activities that residents taught / those of which it is written who taught.

    community-education P1. A mixed pair of teachers is no resident.
    """
    return share_of_rows(_education(evidence, numbers), nw.col("taught_by") == "resident", "activities")


@measure("education-held", scale=Scale.COUNT, tables=("activities",))
def education_held(evidence: Evidence, numbers: Numbers) -> Figure:
    """Education activities held in the window.

    community-education P2; uncover-and-educate P2.
    """
    return count_of_rows(_education(evidence, numbers), "activities")


def _education(evidence: Evidence, numbers: Numbers) -> Frame:
    return held(evidence).filter(nw.col("ago") < numbers["window"], nw.col("method") == "education")
