"""Whether the order of goals is set, by residents, and settled."""

import narwhals as nw

from zhagen.method.measures.derived.latest import newest_round
from zhagen.method.measures.derived.rounds import newest_vote, order_of_options, places, ranked
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, count_of_things, share_of_rows, share_of_things
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

RESIDENTS = ("resident", "leader")


@measure("resident-voters", scale=Scale.COUNT, tables=("ballots",))
def resident_voters(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents and leaders who voted in the newest vote.

    prioritise-goals P1. Value: voters.
    """
    rows = newest_vote(evidence).filter(nw.col("voter_kind").is_in(RESIDENTS))
    return count_of_things(rows, "voter", "ballots")


@measure("share-of-resident-voters", scale=Scale.SHARE, tables=("ballots",))
def share_of_resident_voters(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents and leaders / voters of the newest vote.

    prioritise-goals P2. k, n: voters.
    """
    return share_of_things(newest_vote(evidence), "voter", nw.col("voter_kind").is_in(RESIDENTS), "ballots")


@measure("order-settled", scale=Scale.SHARE, tables=("ballots",))
def order_settled(evidence: Evidence, numbers: Numbers) -> Figure:
    """Ballots that put the last option chosen before the first not chosen / ballots that put them apart.

    prioritise-goals P3. Options in order of mean place; chosen: the first three, or all but the last. k, n: voters.
    """
    last = nw.min_horizontal(nw.lit(int(numbers["chosen"])), nw.col("options") - 1)
    ordered = order_of_options(evidence).with_columns(last=last)
    chosen = _placed(evidence, ordered.filter(nw.col("position") == nw.col("last")), "inner_place")
    beaten = _placed(evidence, ordered.filter(nw.col("position") == nw.col("last") + 1), "outer_place")
    pairs = chosen.join(beaten, on=["unit", "voter"], how="inner")
    apart = pairs.filter(nw.col("inner_place") != nw.col("outer_place"))
    rows = ranked(evidence).join(apart, on=["unit", "voter"], how="inner")
    return share_of_things(rows, "voter", nw.col("inner_place") < nw.col("outer_place"), "ballots")


@measure("objectives-with-priority", scale=Scale.SHARE, tables=("objectives",), stale_on=None)
def objectives_with_priority(evidence: Evidence, numbers: Numbers) -> Figure:
    """Objectives of the newest plan with a priority / its objectives.

    prioritise-goals P4. k, n: objectives.
    """
    rows = newest_round(evidence.table("objectives"), "plan")
    return share_of_rows(rows, ~nw.col("priority").is_null(), "objectives")


@measure("agreement-of-voters", scale=Scale.INDEX, tables=("ballots",))
def agreement_of_voters(evidence: Evidence, numbers: Numbers) -> Figure:
    """Kendall's W with ties, over the ballots of the newest vote that rank every option: 0 none, 1 full agreement.

    prioritise-goals P5 (shown). n: such ballots; no value with too few of them, or too few options.
    Source: Kendall and Babington Smith 1939, corrected for ties.
    """
    whole = places(evidence).filter(nw.col("placed") == nw.col("options"))
    ties = whole.group_by("unit", "voter", "place").agg(nw.len().cast(nw.Int64).alias("tied"))
    tied = ties.with_columns(excess=nw.col("tied") * nw.col("tied") * nw.col("tied") - nw.col("tied"))
    tied_sums = tied.group_by("unit").agg(nw.col("excess").sum())
    voters = whole.select("unit", "voter", "options").unique().group_by("unit", "options")
    counts = voters.agg(nw.len().cast(nw.Int64).alias("n")).join(tied_sums, on="unit", how="inner")
    sums = whole.group_by("unit", "option").agg(nw.col("place").sum().alias("sum"))
    frame = sums.join(counts, on="unit", how="inner")
    off = nw.col("sum") - nw.col("n") * (nw.col("options") + 1) / 2
    frame = frame.with_columns(squared=off * off)
    frame = frame.group_by("unit", "n", "options", "excess").agg(nw.col("squared").sum())
    m, k = nw.col("n").cast(nw.Float64), nw.col("options").cast(nw.Float64)
    most = m * m * (k * k * k - k) - m * nw.col("excess")
    enough = (nw.col("n") >= numbers["min_n"]) & (nw.col("options") >= numbers["least_options"]) & (most > 0)
    frame = frame.select("unit", "n", value=nw.when(enough).then(nw.col("squared") * 12 / most))
    behind = ranked(evidence).join(whole.select("unit", "voter").unique(), on=["unit", "voter"], how="inner")
    return Figure(frame, {"ballots": behind.select("unit", "id")})


def _placed(evidence: Evidence, option: Frame, name: str) -> Frame:
    """unit, voter and, by that name, the place each voter gave to the unit's option."""
    rows = places(evidence).join(option.select("unit", "option"), on=["unit", "option"], how="inner")
    return rows.select("unit", "voter", nw.col("place").alias(name))
