"""Needs: how well they are founded, whether they have moved on, and whether their order is set by residents."""

import narwhals as nw

from zhagen.method.measures.derived.rounds import (
    first_round,
    newest_round,
    newest_vote,
    order_of_options,
    places,
    ranked,
)
from zhagen.method.measures.derived.since import rows_since
from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, count_of_things, share_of_rows, share_of_things
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

KEY = ["unit", "round", "category"]


@measure("needs-analysed", scale=Scale.SHARE, tables=("need_ranks", "need_findings"))
def needs_analysed(evidence: Evidence, numbers: Numbers) -> Figure:
    """Top needs of the newest round with several kinds of evidence and several informant groups / top needs.

    analyse-needs P1, reassess-needs P2. n: categories ranked from 1 to the last that counts in the newest ranked
    round, k: those whose findings of that round have enough kinds (felt, expressed, normative, comparative) and
    enough different informant groups. The kinds are Bradshaw's four (1972).
    """
    top = newest_round(evidence.table("need_ranks")).filter(
        nw.col("rank") >= 1, nw.col("rank") <= numbers["top"], ~nw.col("category").is_null()
    )
    findings = evidence.table("need_findings").join(top.select(KEY).unique(), on=KEY, how="inner")
    kinds = _different(findings.select(*KEY, thing="kind")).filter(nw.col("things") >= numbers["kinds"])
    groups = _different(_informant_groups(findings)).filter(nw.col("things") >= numbers["groups"])
    founded = kinds.select(KEY).join(groups.select(KEY), on=KEY, how="inner")
    rows = top.join(founded.with_columns(founded=nw.lit(True)), on=KEY, how="left")
    figure = share_of_things(rows, "category", ~nw.col("founded").is_null(), "need_ranks")
    return figure.with_source_records(need_findings=findings.select("unit", "id"))


@measure("findings-in-numbers", scale=Scale.SHARE, tables=("need_findings",))
def findings_in_numbers(evidence: Evidence, numbers: Numbers) -> Figure:
    """Findings of the newest round that are numbers, not stories / findings of that round (form mix, G29).

    Shown beside analyse-needs. n: findings whose form is told.
    """
    newest = newest_round(evidence.table("need_findings"))
    return share_of_rows(newest, nw.col("form") == "number", "need_findings")


def _informant_groups(findings: Frame) -> Frame:
    """unit, round, category, thing: each group that was asked, from a cell that joins them by semicolons."""
    told = findings.drop_nulls("informants")
    split = told.select(*KEY, thing=nw.col("informants").str.split(";"))
    single = split.explode("thing").with_columns(nw.col("thing").str.strip_chars())
    return single.filter(nw.col("thing") != "")


def _different(rows: Frame) -> Frame:
    """unit, round, category, things: how many different things each category has."""
    singled = rows.drop_nulls("thing").unique()
    return singled.group_by(KEY).agg(nw.len().cast(nw.Int64).alias("things"))


@measure("top-needs-changed", scale=Scale.INDEX, tables=("need_ranks",))
def top_needs_changed(evidence: Evidence, numbers: Numbers) -> Figure:
    """How far the needs that come first differ between the newest round and the first: 1 - both / either.

    needs-change P1, the distance of Jaccard (1901). k: categories at the top of both rounds, n: of either.
    Undecided with one round only.
    """
    ranked = evidence.table("need_ranks")
    ends = ranked.group_by("unit").agg(
        nw.col("round").min().alias("first"), nw.col("round").max().alias("newest")
    )
    two = ends.filter(nw.col("newest") > nw.col("first")).select("unit")
    top = ranked.join(two, on="unit", how="inner").filter(
        nw.col("rank") >= 1, nw.col("rank") <= numbers["top"], ~nw.col("category").is_null()
    )
    sides = top.join(ends, on="unit", how="inner").filter(
        (nw.col("round") == nw.col("first")) | (nw.col("round") == nw.col("newest"))
    )
    rounds = sides.select("unit", "category", "round").unique().group_by("unit", "category")
    named = rounds.agg(nw.len().cast(nw.Int64).alias("rounds"))
    named = named.with_columns(both=(nw.col("rounds") == 2).cast(nw.Int64))
    frame = named.group_by("unit").agg(nw.len().cast(nw.Int64).alias("n"), nw.col("both").sum().alias("k"))
    stayed = nw.col("k").cast(nw.Float64) / nw.col("n").cast(nw.Float64)
    return Figure(frame.with_columns(value=1 - stayed), {"need_ranks": sides.select("unit", "id")})


@measure("new-concern-categories", scale=Scale.COUNT, tables=("concerns",))
def new_concern_categories(evidence: Evidence, numbers: Numbers) -> Figure:
    """Categories of concerns that nobody had brought before the window.

    needs-change P2. Undecided until the oldest concern is older than the window: before that all are new.
    """
    concerns = evidence.table("concerns").drop_nulls("category")
    before = concerns.filter(nw.col("ago") >= numbers["window"]).select("unit", "category").unique()
    recent = concerns.filter(nw.col("ago") < numbers["window"])
    new = recent.join(before, on=["unit", "category"], how="anti")
    figure = count_of_things(new, "category", "concerns")
    oldest = evidence.units.select("unit").join(
        rows_since(evidence, "concerns").select("unit", "oldest"), on="unit", how="left"
    )
    old_enough = nw.coalesce(nw.col("oldest") >= numbers["window"], nw.lit(False))
    return figure.with_flags(
        oldest.select("unit", undecided=~old_enough, wait=int(numbers["window"]) - nw.col("oldest"))
    )


@measure("needs-reassessed", scale=Scale.YES, tables=("need_ranks",), stale_on=None)
def needs_reassessed(evidence: Evidence, numbers: Numbers) -> Figure:
    """Whether the newest round of needs is a later one than the first and lies in the window.

    reassess-needs P1. 1: yes. A round's day is that of its latest row (G20).
    """
    ranked = evidence.table("need_ranks")
    newest = newest_round(ranked)
    days = newest.group_by("unit").agg(nw.col("ago").min(), nw.col("round").max())
    days = days.join(first_round(ranked).select("unit", first="round").unique(), on="unit", how="inner")
    again = (nw.col("round") > nw.col("first")) & (nw.col("ago") < numbers["window"])
    yes = days.select("unit", value=again.cast(nw.Float64))
    frame = evidence.units.select("unit").join(yes, on="unit", how="left")
    return Figure(
        frame.with_columns(value=nw.coalesce("value", nw.lit(0.0))),
        {"need_ranks": newest.select("unit", "id")},
    )


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
