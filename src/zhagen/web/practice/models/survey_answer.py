"""问卷回答: rows of `survey_answers`."""

from zhagen.web.common.columns import column
from zhagen.web.common.models import EvidenceRecord


class SurveyAnswer(EvidenceRecord):
    """One answer of one respondent in one round."""

    TABLE = "survey_answers"

    round = column(TABLE, "round")
    sample = column(TABLE, "sample")
    respondent = column(TABLE, "respondent")
    member = column(TABLE, "member")
    question = column(TABLE, "question")
    score = column(TABLE, "score")
