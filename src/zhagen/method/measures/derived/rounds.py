"""The newest vote on priorities, and the places it gave."""

import narwhals as nw

from zhagen.method.measures.derived.latest import latest
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.frame import Frame


@derived
def newest_vote(evidence: Evidence) -> Frame:
    """Ballot rows of each unit's newest vote, one for each voter and option (G18, G20)."""
    rows = latest(evidence.table("ballots"), "vote", "voter", "option")
    days = rows.group_by("unit", "vote").agg(nw.col("ago").min())
    newest = latest(days.select("unit", "ago", entered_ago="ago", id="vote"))
    return rows.join(newest.select("unit", vote="id"), on=["unit", "vote"], how="inner")


@derived
def ranked(evidence: Evidence) -> Frame:
    """Rows of the newest vote that rank an option."""
    return newest_vote(evidence).drop_nulls(["option", "rank"])


@derived
def places(evidence: Evidence) -> Frame:
    """unit, voter, option, place, placed, options: a place for every voter and option.

    Equal ranks share the mean of their places; an option that a voter left out takes the mean of the places
    left. `placed`: options that the voter ranked; `options`: all of the vote.
    """
    own = ranked(evidence).select(
        "unit",
        "voter",
        "option",
        own=nw.col("rank").rank("average").over("unit", "voter"),
        placed=nw.len().cast(nw.Int64).over("unit", "voter"),
    )
    options = own.select("unit", "option").unique()
    options = options.with_columns(options=nw.len().cast(nw.Int64).over("unit"))
    voters = own.select("unit", "voter", "placed").unique()
    every = voters.join(options, on="unit", how="inner")
    every = every.join(own.drop("placed"), on=["unit", "voter", "option"], how="left")
    left_out = (nw.col("placed") + 1 + nw.col("options")) / 2
    return every.with_columns(place=nw.coalesce("own", left_out)).drop("own")


@derived
def order_of_options(evidence: Evidence) -> Frame:
    """unit, option, options, position: the order by mean place, equal ones by id."""
    sums = places(evidence).group_by("unit", "option", "options").agg(nw.col("place").sum().alias("sum"))
    position = nw.col("option").cum_count().over("unit", order_by=["sum", "option"])
    return sums.with_columns(position=position.cast(nw.Int64)).drop("sum")
