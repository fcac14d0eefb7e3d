"""Surveys, votes and other rounds: the latest answer of each, and the newest vote."""

from zhagen.method.measures.sources import (
    count,
    different,
    last,
    latest,
    least,
    mean,
    most,
    newest,
    pairs,
    per,
    rows,
    total,
)
from zhagen.method.measures.terms import Expr, c

# The latest filled answer of each respondent to each question of a round and sample (G18): an answer at an activity
# never cancels one at the door.
answers = latest(
    rows("survey_answers").where(c.round.told, c.respondent.told, c.question.told, c.score.told),
    "round",
    "respondent",
    "question",
    "sample",
)
# Answers of the newest round that went to random doors.
at_random_doors = newest(
    rows("survey_answers").where(c.sample == "random_door", c.score.told, c.respondent.told)
)

# Votes that are still open do not count yet. One of which no poll speaks counts, as before there were polls.
_open = per(rows("polls").where(c.vote.told, ~c.closed_ago.told), "vote")
_ballots = latest(rows("ballots").where(~_open.has(c.vote)), "vote", "voter", "option")
_votes = per(_ballots, "vote", ago=least(c.ago), vote_order=most(c.vote_order))
_newest = last(_votes, order=(-c.ago, c.vote_order))
# Ballot rows of each unit's newest vote, one for each voter and option (G18, G20).
newest_vote = _ballots.where(per(_newest, "vote").has(c.vote))
# Those that rank an option.
ranked = newest_vote.where(c.option.told, c.rank.told)

_both = pairs(ranked, ranked, "voter", other="rank")
_own = per(_both, "voter", "option", below=count(c.other < c.rank), equal=count(c.other == c.rank))
_voters, _options = per(ranked, "voter"), per(ranked, "option", order=most(c.option_order))
_placed = _voters.at(c.voter, c.rows)
# How many options the vote has.
options = ranked.of_unit(different(c.option))
_left_out = (_placed + 1 + options) / 2
# A place for every voter and option: voter, option, place, placed (options that the voter ranked). Equal ranks share
# the mean of their places; an option that a voter left out takes the mean of the places left.
places = pairs(_voters, _options, option="option").with_(
    placed=_placed, place=_own.at((c.voter, c.option), c.below + (c.equal + 1) / 2).or_(_left_out)
)

_sums = per(places, "option", sum=total(c.place)).with_(order=_options.at(c.option, c.order))
_order = pairs(_sums, _sums, other_sum="sum", other_order="order")
_before = (c.other_sum < c.sum) | ((c.other_sum == c.sum) & (c.other_order <= c.order))
# The place of each option in the order by mean place, equal ones by id.
position = per(_order, "option", position=count(_before)).at(c.option, c.position)

# Each option of the newest vote with its mean place, its place in the order, and how many put it alone in front.
counted_options = per(places, "option", place=mean(c.place), first=count(c.place == 1)).with_(
    position=position
)


def doors_answered() -> dict[str, Expr]:
    """answered: different respondents of the newest round that went to random doors."""
    return {"answered": at_random_doors.of_unit(different(c.respondent), 0)}
