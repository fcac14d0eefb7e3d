"""What residents who are not members think of the organisations."""

import narwhals as nw

from zhagen.method.measures.derived.answers import answers
from zhagen.method.measures.derived.latest import newest_round
from zhagen.method.measures.evidence import Evidence
from zhagen.method.measures.figure import Figure, share_of_rows
from zhagen.method.measures.registry import Scale, measure
from zhagen.method.playbook.spec import Numbers

AT_A_DOOR = "random_door"
QUESTIONS = ("supports_org", "knows_org")


@measure("support-organisations", scale=Scale.SHARE, tables=("survey_answers",))
def support_organisations(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents, asked at random doors and not members, who support the organisations / those who answered.

    majority-support P1. The newest round that has such answers.
    """
    return _answered(evidence, "supports_org", numbers)


@measure("know-organisations", scale=Scale.SHARE, tables=("survey_answers",))
def know_organisations(evidence: Evidence, numbers: Numbers) -> Figure:
    """Residents, asked at random doors and not members, who know the organisations / those who answered.

    majority-support P2. The newest round that has such answers.
    """
    return _answered(evidence, "knows_org", numbers)


@measure("asked-at-doors", scale=Scale.SHARE, tables=("survey_answers",))
def asked_at_doors(evidence: Evidence, numbers: Numbers) -> Figure:
    """Answers given at a random door / answers about the organisations in the newest round.

    Shown beside majority-support: the others do not count there.
    """
    asked = newest_round(answers(evidence).filter(nw.col("question").is_in(QUESTIONS)))
    return share_of_rows(asked, nw.col("sample") == AT_A_DOOR, "survey_answers")


def _answered(evidence: Evidence, question: str, numbers: Numbers) -> Figure:
    asked = answers(evidence).filter(
        nw.col("question") == question, nw.col("sample") == AT_A_DOOR, ~nw.col("member")
    )
    return share_of_rows(newest_round(asked), nw.col("score") >= numbers["score"], "survey_answers")
