"""Whether leaders bear too much, by what they say monthly and by what they still do."""

import narwhals as nw

from zhagen.method.measures.derived.activities import held, present
from zhagen.method.measures.derived.latest import latest
from zhagen.method.measures.derived.people import leaders, open_roles
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_things
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

KEY = ["unit", "resident"]
MOODS = ("useful", "go_on")
FLAGS = ("burdened", "beset", "disputed", "losing_heart", "doing_less")


@measure("leaders-strained", scale=Scale.SHARE, tables=("check_ins", "roles"))
def leaders_strained(evidence: Evidence, numbers: Numbers) -> Figure:
    """Leaders with several flags of strain / leaders with a check-in in the window.

    leaders-under-strain P1. Five flags, by the newest check-in: hours or tiredness; unreasonable demands; an open
    dispute in a group they lead; feeling useful or going on down against their own mean, or very low; attendances
    with a part down by half on the window before. What is not recorded raises no flag.
    """
    recent = evidence.table("check_ins").filter(nw.col("ago") < numbers["window"])
    newest = latest(recent.join(leaders(evidence), on=KEY, how="inner"), "resident")
    usual = _usual_moods(evidence, newest, numbers)
    rows = newest.join(usual, on=KEY, how="left")
    for others in (_in_dispute(evidence), _doing_less(evidence, numbers)):
        rows = rows.join(others, on=KEY, how="left")
    lowered = [
        (nw.col(mood) <= numbers["low"])
        | (nw.col(mood) <= nw.col(f"usual_{mood}") - numbers["drop"] + evidence.rules["tolerance"])
        for mood in MOODS
    ]
    rows = rows.with_columns(
        burdened=(nw.col("hours_week") > numbers["hours"]) | (nw.col("tired") >= numbers["tired"]),
        beset=nw.col("demands") >= numbers["demands"],
        losing_heart=lowered[0] | lowered[1],
    )
    raised = nw.sum_horizontal(*[nw.coalesce(nw.col(f), nw.lit(False)).cast(nw.Int64) for f in FLAGS])
    return share_of_things(rows, "resident", raised >= numbers["flags"], "check_ins")


@measure("resident-initiative", scale=Scale.RATIO, tables=("activities", "roles"))
def resident_initiative(evidence: Evidence, numbers: Numbers) -> Figure:
    """Held activities that residents initiated, per leader and month.

    leaders-under-strain P2, shown. k: activities in the window, n: leaders; value: k / n / months.
    """
    rows = held(evidence).filter(nw.col("ago") < numbers["window"], nw.col("initiated_by") == "resident")
    begun = rows.group_by("unit").agg(nw.len().cast(nw.Int64).alias("k"))
    leading = leaders(evidence).group_by("unit").agg(nw.len().cast(nw.Int64).alias("n"))
    frame = (
        evidence.units.select("unit").join(leading, on="unit", how="left").join(begun, on="unit", how="left")
    )
    frame = frame.with_columns(k=nw.coalesce("k", nw.lit(0)), n=nw.coalesce("n", nw.lit(0)))
    months = numbers["window"] / numbers["month"]
    rate = nw.col("k").cast(nw.Float64) / nw.col("n").cast(nw.Float64) / months
    value = nw.when(nw.col("n") > 0).then(rate)
    return Figure(frame.with_columns(value=value), {"activities": rows.select("unit", "id")})


def _usual_moods(evidence: Evidence, newest: Frame, numbers: Numbers) -> Frame:
    """unit, resident, usual_useful, usual_go_on: each leader's own mean before the newest check-in."""
    rows = evidence.table("check_ins").filter(nw.col("ago") < numbers["usual_window"])
    rows = rows.join(newest.select(*KEY, newest="ago"), on=KEY, how="inner")
    earlier = rows.filter(nw.col("ago") > nw.col("newest"))
    return earlier.group_by(*KEY).agg(*[nw.col(mood).mean().alias(f"usual_{mood}") for mood in MOODS])


def _in_dispute(evidence: Evidence) -> Frame:
    """unit, resident, disputed (true): leaders of a group that an open dispute names."""
    rows = evidence.table("disputes").filter(nw.col("closed_ago").is_null(), ~nw.col("groups").is_null())
    named = rows.select("unit", nw.col("groups").str.split(";").alias("group")).explode("group")
    named = named.with_columns(nw.col("group").str.strip_chars()).unique()
    leading = open_roles(evidence).filter(nw.col("role") == "leader").select("unit", "group", "resident")
    both = leading.join(named, on=["unit", "group"], how="inner").select(*KEY).unique()
    return both.with_columns(disputed=nw.lit(True))


def _doing_less(evidence: Evidence, numbers: Numbers) -> Frame:
    """unit, resident, doing_less: attendances with a part, in the window against the one before."""
    window = numbers["window"]
    rows = present(evidence).filter(nw.col("part") >= numbers["part"], nw.col("ago") < 2 * window)
    rows = rows.with_columns(now=(nw.col("ago") < window).cast(nw.Int64))
    counts = rows.group_by(*KEY).agg(nw.col("now").sum(), nw.len().cast(nw.Int64).alias("both"))
    before = nw.col("both") - nw.col("now")
    fallen = nw.col("now") <= numbers["fall"] * before + evidence.rules["tolerance"]
    return counts.select(*KEY, doing_less=(before >= numbers["least_before"]) & fallen)
