"""Whether workers look past the leaders to most residents, and members decide."""

import narwhals as nw

from zhagen.method.measures.derived.contacts import made
from zhagen.method.measures.derived.people import backbones, leaders
from zhagen.method.measures.derived.since import kept_since
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_amounts
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

WHO = ["unit", "resident"]


@measure("minutes-with-backbones", scale=Scale.SHARE, tables=("contacts",))
def minutes_with_backbones(evidence: Evidence, numbers: Numbers) -> Figure:
    """Staff minutes of made contacts with backbones / of made contacts with a known resident.

    leader-centred P1. k, n: minutes; the least count is on contacts. Backbone: as of the day (G22).
    """
    rows = _with_a_resident(evidence).filter(nw.col("ago") < numbers["window"])
    rows = rows.join(backbones(evidence).with_columns(backbone=nw.lit(True)), on=WHO, how="left")
    return share_of_amounts(rows, "minutes", ~nw.col("backbone").is_null(), "contacts")


@measure("ordinary-residents-met", scale=Scale.RATIO, tables=("contacts",))
def ordinary_residents_met(evidence: Evidence, numbers: Numbers) -> Figure:
    """Ordinary residents met for each contact, against the window before: 1 is as then, below 1 is fewer.

    leader-centred P2. k, n: ordinary residents met in the window and in the one before. Undecided while either
    window has too few contacts, the earlier one no ordinary resident, or contacts are not kept since then.
    """
    window = numbers["window"]
    rows = _with_a_resident(evidence).filter(nw.col("ago") < 2 * window)
    rows = rows.with_columns(now=nw.col("ago") < window)
    ordinary = rows
    for special in (backbones(evidence), leaders(evidence)):
        ordinary = ordinary.join(special, on=WHO, how="anti")
    people = _split(ordinary.select(*WHO, "now").unique(), "k", "n")
    contacts = _split(rows, "contacts_now", "contacts_before")
    frame = contacts.join(people, on="unit", how="left").join(
        kept_since(evidence, "contacts"), on="unit", how="left"
    )
    frame = frame.with_columns(k=nw.coalesce("k", nw.lit(0)), n=nw.coalesce("n", nw.lit(0)))
    now = nw.col("k").cast(nw.Float64) / nw.col("contacts_now").cast(nw.Float64)
    before = nw.col("n").cast(nw.Float64) / nw.col("contacts_before").cast(nw.Float64)
    some = (nw.col("contacts_now") > 0) & (nw.col("n") > 0)
    enough = (
        (nw.col("contacts_now") >= numbers["min_each"])
        & (nw.col("contacts_before") >= numbers["min_each"])
        & (nw.col("since") >= window)
    )
    frame = frame.with_columns(value=nw.when(some).then(now / before), undecided=~enough)
    return Figure(
        frame.select("unit", "value", "k", "n", "undecided"), {"contacts": rows.select("unit", "id")}
    )


@measure("members-voting", scale=Scale.SHARE, tables=("decisions",))
def members_voting(evidence: Evidence, numbers: Numbers) -> Figure:
    """The share of members who voted on a decision, on average.

    leader-centred P3. n: decisions of which it is written. Source: self-help group grading.
    """
    rows = evidence.table("decisions").filter(
        nw.col("ago") < numbers["window"], ~nw.col("members_voted").is_null()
    )
    frame = rows.group_by("unit").agg(
        nw.col("members_voted").mean().alias("value"), nw.len().cast(nw.Int64).alias("n")
    )
    return Figure(frame, {"decisions": rows.select("unit", "id")})


def _with_a_resident(evidence: Evidence) -> Frame:
    return made(evidence).drop_nulls("resident")


def _split(rows: Frame, now: str, before: str) -> Frame:
    """unit and two counts of the rows: those of the window, those of the one before."""
    is_now = nw.col("now").cast(nw.Int64)
    return rows.group_by("unit").agg(is_now.sum().alias(now), (1 - is_now).sum().alias(before))
