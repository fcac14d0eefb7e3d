"""Surveys, votes and other rounds: the newest and the first, and the latest answer of each."""

import narwhals as nw

from zhagen.method.measures.engine import Frame
from zhagen.method.measures.evidence import Evidence, derived


def latest(rows: Frame, *of: str) -> Frame:
    """One row for each `of` in a unit: the latest by day, then entered, then id (G18)."""
    # What has no day, or no day of entry, comes before what has one.
    order = rows.with_columns(latest_day=-nw.col("ago"), latest_entered=-nw.col("entered_ago"))
    last = order.unique(["unit", *of], keep="last", order_by=["latest_day", "latest_entered", "id"])
    return last.drop("latest_day", "latest_entered")


def newest_round(rows: Frame, number: str = "round") -> Frame:
    """The rows of each unit's highest round or plan (G20)."""
    return rows.filter(nw.col(number) == nw.col(number).max().over("unit"))


def first_round(rows: Frame, number: str = "round") -> Frame:
    """The rows of each unit's lowest round or plan (G20)."""
    return rows.filter(nw.col(number) == nw.col(number).min().over("unit"))


@derived
def answers(evidence: Evidence) -> Frame:
    """The latest answer of each respondent to each question of a round, then those without a score left out (G18).

    The latest stands for the respondent whatever its sample: who was asked at the door and then again at an
    activity has answered at the activity.
    """
    rows = evidence.table("survey_answers").drop_nulls(["round", "respondent", "question"])
    return latest(rows, "round", "respondent", "question").drop_nulls("score")


@derived
def doors_answered(evidence: Evidence) -> Frame:
    """unit, answered: different respondents of the newest round that went to random doors."""
    rows = evidence.table("survey_answers").filter(
        nw.col("sample") == "random_door", ~nw.col("score").is_null(), ~nw.col("respondent").is_null()
    )
    people = newest_round(rows).select("unit", "respondent").unique()
    return people.group_by("unit").agg(nw.len().cast(nw.Int64).alias("answered"))


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
