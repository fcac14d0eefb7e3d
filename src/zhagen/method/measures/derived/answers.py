"""Answers to surveys, one of each respondent."""

from zhagen.method.measures.derived.latest import latest
from zhagen.method.measures.evidence import Evidence, derived
from zhagen.method.measures.frame import Frame


@derived
def answers(evidence: Evidence) -> Frame:
    """The latest answer of each respondent to each question of a round, then those without a score left out (G18).

    The latest stands for the respondent whatever its sample: who was asked at the door and then again at an
    activity has answered at the activity.
    """
    rows = evidence.table("survey_answers").drop_nulls(["round", "respondent", "question"])
    return latest(rows, "round", "respondent", "question").drop_nulls("score")
