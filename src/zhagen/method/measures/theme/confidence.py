"""Whether residents believe in taking part: what they say, and what they do when they are asked in."""

import narwhals as nw

from zhagen.method.measures.derived.latest import latest, newest_round
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.figure import Figure, share_of_rows, share_of_things
from zhagen.method.measures.frame import Frame
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

QUESTIONS = ("together_helps", "i_matter", "would_join")
DOORS = ("random_door", "everyone")  # who comes to an activity has more confidence than others
HIGHEST = 3  # answers are scores from 0 to 3
NOT_ABOUT_CONFIDENCE = ("no_time", "cost", "health", "care")


@derived
def confidence_answers(evidence: Evidence) -> Frame:
    """Answers to the three questions of confidence, not from activities: of each respondent and round the latest."""
    asked = evidence.table("survey_answers").filter(
        nw.col("question").is_in(QUESTIONS), ~nw.col("respondent").is_null()
    )
    # The latest answer counts; where it is empty the respondent has taken the earlier one back.
    answers = latest(asked, "round", "respondent", "question")
    return answers.filter(nw.col("sample").is_in(DOORS), ~nw.col("score").is_null())


@derived
def confidence_scores(evidence: Evidence) -> Frame:
    """unit, round, respondent, score: each respondent's mean over the questions answered, on 0-100."""
    people = confidence_answers(evidence).group_by("unit", "round", "respondent")
    means = people.agg(nw.col("score").cast(nw.Float64).mean().alias("score"))
    return means.with_columns(score=nw.col("score") / HIGHEST * 100)


@measure("confidence", scale=Scale.POINTS, tables=("survey_answers",))
def confidence(evidence: Evidence, numbers: Numbers) -> Figure:
    """Mean confidence in taking part together, on 0-100, in the newest round.

    lack-confidence P1. n: respondents, at the door or everybody, not at activities. A round whose latest row is
    older than `speaks_window` is weak: it does not decide where invitations do.
    """
    answers = newest_round(confidence_answers(evidence))
    people = newest_round(confidence_scores(evidence)).group_by("unit")
    frame = people.agg(nw.col("score").mean().alias("value"), nw.len().cast(nw.Int64).alias("n"))
    rounds = answers.select("unit", "round").unique()
    days = evidence.table("survey_answers").join(rounds, on=["unit", "round"], how="inner")
    days = days.group_by("unit").agg(nw.col("ago").min().alias("newest"))
    weak = days.select("unit", weak=nw.col("newest") > numbers["speaks_window"])
    return Figure(frame, {"survey_answers": answers.select("unit", "id")}).with_flags(weak)


@measure("invitations-accepted", scale=Scale.SHARE, tables=("invitations",))
def invitations_accepted(evidence: Evidence, numbers: Numbers) -> Figure:
    """Invitations that were accepted / invitations.

    lack-confidence P2. n: invitations, without refusals for want of time or money, for health or for caring: they
    say nothing about confidence.
    """
    about = nw.col("accepted") | ~nw.coalesce(nw.col("reason").is_in(NOT_ABOUT_CONFIDENCE), nw.lit(False))
    rows = evidence.table("invitations").filter(nw.col("ago") < numbers["window"], about)
    return share_of_rows(rows, nw.col("accepted"), "invitations")


@measure("invitees-came", scale=Scale.SHARE, tables=("invitations",))
def invitees_came(evidence: Evidence, numbers: Numbers) -> Figure:
    """Accepted invitations whose invitee came / accepted invitations of which it is known.

    lack-confidence P3.
    """
    rows = evidence.table("invitations").filter(nw.col("ago") < numbers["window"], nw.col("accepted"))
    return share_of_rows(rows, nw.col("came"), "invitations")


@measure("willing-to-join", scale=Scale.SHARE, tables=("survey_answers",))
def willing_to_join(evidence: Evidence, numbers: Numbers) -> Figure:
    """Respondents of the newest round who say that they would join / respondents who were asked.

    Shown beside lack-confidence: what is said, against what is done. k: answers from `score` on.
    """
    asked = newest_round(confidence_answers(evidence).filter(nw.col("question") == "would_join"))
    return share_of_things(asked, "respondent", nw.col("score") >= numbers["score"], "survey_answers")
