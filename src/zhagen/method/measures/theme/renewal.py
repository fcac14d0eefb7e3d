"""The leading core over time: new people, deputies, terms, and leaders who bear too much."""

import narwhals as nw

from zhagen.method.measures.derived.activities import held, present
from zhagen.method.measures.derived.groups import holders, leaders, open_groups, open_roles
from zhagen.method.measures.derived.rounds import latest
from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, share_of_rows, share_of_things
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

LEADING = ("leader", "core")
TABLES = ("roles", "groups")
PAIR = ["unit", "group", "resident"]


@measure("leading-core-new", scale=Scale.SHARE, tables=TABLES, stale_on=None)
def leading_core_new(evidence: Evidence, numbers: Numbers) -> Figure:
    """Places in the leading core held by somebody new / places held, in groups older than a year.

    leadership-renewal P1. A place: a group and a person who leads it or is of its core. New: the first such term
    in that group began in the window and later than the founders'. `wait`: until enough places are old enough.
    """
    formed = open_groups(evidence).select("unit", group="id", formed="ago")
    places = _open_terms(evidence).select(*PAIR).unique().join(formed, on=["unit", "group"], how="inner")
    first = _terms(evidence).group_by(*PAIR).agg(nw.col("ago").max().alias("first"))
    rows = places.join(first, on=PAIR, how="inner").filter(nw.col("formed") > numbers["group_age"])
    first_of_all = nw.col("first")
    new = (first_of_all < numbers["window"]) & (nw.col("formed") - first_of_all > numbers["founding"])
    told = rows.with_columns(hit=new.cast(nw.Int64))
    frame = told.group_by("unit").agg(nw.len().cast(nw.Int64).alias("n"), nw.col("hit").sum().alias("k"))
    share = nw.col("k").cast(nw.Float64) / nw.col("n").cast(nw.Float64)
    terms = _open_terms(evidence).join(rows.select(*PAIR), on=PAIR, how="inner")
    figure = Figure(frame.with_columns(value=share), {"roles": terms.select("unit", "id")})
    return figure.with_flags(_wait(places, numbers))


@measure("leaders-with-deputy", scale=Scale.SHARE, tables=TABLES, stale_on=None)
def leaders_with_deputy(evidence: Evidence, numbers: Numbers) -> Figure:
    """Leader roles with another person as deputy in the group / leader roles that are held.

    leadership-renewal P2.
    """
    leading = open_roles(evidence).filter(nw.col("role") == "leader")
    deputies = (
        open_roles(evidence).filter(nw.col("role") == "deputy").select("unit", "group", deputy="resident")
    )
    others = leading.join(deputies, on=["unit", "group"], how="inner")
    covered = others.filter(nw.col("deputy") != nw.col("resident")).select("unit", "id").unique()
    rows = leading.join(covered.with_columns(covered=nw.lit(True)), on=["unit", "id"], how="left")
    return share_of_rows(rows, ~nw.col("covered").is_null(), "roles")


@measure("exits-handed-over", scale=Scale.SHARE, tables=TABLES, stale_on=None)
def exits_handed_over(evidence: Evidence, numbers: Numbers) -> Figure:
    """Exits from the leading core that were handed over / exits in the window of which it is written.

    leadership-renewal P3. A term whose holder still leads there, or leads again within `follow` days, is no exit.
    Falls away where nobody left.
    """
    ended = _terms(evidence).filter(nw.col("until_ago") < numbers["window"])
    still = _open_terms(evidence).select(*PAIR).unique()
    starts = _terms(evidence).select(*PAIR, started="ago")
    pause = nw.col("until_ago") - nw.col("started")
    again = ended.join(starts, on=PAIR, how="inner").filter(pause >= 1, pause <= numbers["follow"])
    exits = ended.join(still, on=PAIR, how="anti").join(
        again.select("unit", "id").unique(), on=["unit", "id"], how="anti"
    )
    figure = share_of_rows(exits, nw.col("handed_over"), "roles")
    some = exits.drop_nulls("handed_over").select("unit").unique()
    nobody = evidence.units.select("unit").join(some, on="unit", how="anti")
    return figure.with_flags(nobody.with_columns(away=nw.lit(True)))


@measure("longest-term", scale=Scale.DAYS, tables=TABLES, stale_on=None)
def longest_term(evidence: Evidence, numbers: Numbers) -> Figure:
    """Days of the longest term in the leading core that still runs; a re-election begins a new one.

    leadership-renewal P4. n: terms that run. Target: an adviser's norm of two years.
    """
    terms = _open_terms(evidence)
    frame = terms.group_by("unit").agg(nw.col("ago").max().alias("value"), nw.len().cast(nw.Int64).alias("n"))
    longest = terms.filter(nw.col("ago") == nw.col("ago").max().over("unit"))
    return Figure(frame, {"roles": longest.select("unit", "id")})


@measure("roles-per-person", scale=Scale.RATIO, tables=TABLES, stale_on=None)
def roles_per_person(evidence: Evidence, numbers: Numbers) -> Figure:
    """Roles in the leading core / people who hold them.

    Shown beside leadership-renewal: new places filled with the same few people renew nothing.
    """
    terms = _open_terms(evidence)
    roles = terms.group_by("unit").agg(nw.len().cast(nw.Int64).alias("k"))
    people = holders(evidence).group_by("unit").agg(nw.len().cast(nw.Int64).alias("n"))
    frame = roles.join(people, on="unit", how="inner")
    ratio = nw.col("k").cast(nw.Float64) / nw.col("n").cast(nw.Float64)
    return Figure(frame.with_columns(value=ratio), {"roles": terms.select("unit", "id")})


@measure("leading-core-appointed", scale=Scale.SHARE, tables=TABLES, stale_on=None)
def leading_core_appointed(evidence: Evidence, numbers: Numbers) -> Figure:
    """Terms of the leading core begun in the window by appointment / those of which it is written how.

    Shown beside leadership-renewal: appointing people renews nothing.
    """
    begun = _terms(evidence).filter(nw.col("ago") < numbers["window"])
    return share_of_rows(begun, nw.col("chosen_by") == "appointed", "roles")


@derived
def _terms(evidence: Evidence) -> Frame:
    return evidence.table("roles").filter(nw.col("role").is_in(LEADING))


@derived
def _open_terms(evidence: Evidence) -> Frame:
    return open_roles(evidence).filter(nw.col("role").is_in(LEADING))


def _wait(places: Frame, numbers: Numbers) -> Frame:
    """unit, wait: days until so many places as are needed are in groups that are old enough."""
    order = nw.col("formed").cum_count().over("unit", order_by=["wait", "group", "resident"])
    left = nw.max_horizontal(numbers["group_age"] + 1 - nw.col("formed"), nw.lit(0))
    ranked = places.with_columns(wait=left.cast(nw.Int64)).with_columns(place=order)
    return ranked.filter(nw.col("place") == numbers["min_n"]).select("unit", "wait")


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
