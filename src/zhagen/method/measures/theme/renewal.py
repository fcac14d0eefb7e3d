"""Whether the leading core renews itself: new people, deputies, handing over, length of terms."""

import narwhals as nw

from zhagen.method.measures.derived.groups import open_groups
from zhagen.method.measures.derived.people import holders, open_roles
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, share_of_rows
from zhagen.method.measures.frame import Frame
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
