"""Surveys, votes and other rounds: the latest answer of each, and the newest vote."""

from zhagen.method.measures.sources import last, latest, least, most, newest, per, rows
from zhagen.method.measures.terms import c

# The latest answer of each respondent to each question of a round, then those without a score left out (G18): the
# latest stands for the respondent whatever its sample. Who was asked at the door and then again at an activity has
# answered at the activity.
answers = latest(
    rows("survey_answers").where(c.round.told, c.respondent.told, c.question.told),
    "round",
    "respondent",
    "question",
).where(c.score.told)
# Answers of the newest round that went to random doors.
at_random_doors = newest(
    rows("survey_answers").where(c.sample == "random_door", c.score.told, c.respondent.told)
)

_ballots = latest(rows("ballots"), "vote", "voter", "option")
_votes = per(_ballots, "vote", ago=least(c.ago), vote_order=most(c.vote_order))
_newest = last(_votes, order=(-c.ago, c.vote_order))
# Ballot rows of each unit's newest vote, one for each voter and option (G18, G20).
newest_vote = _ballots.where(per(_newest, "vote").has(c.vote))
# Those that rank an option.
ranked = newest_vote.where(c.option.told, c.rank.told)
