"""A round in figures: how many answered what."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhagen.web.common.formats import Sentence
from zhagen.web.pages.questionnaires.sheets import SCORES, SurveyQuestion
from zhagen.web.records.service import SheetRound


@dataclass(frozen=True, slots=True)
class QuestionCount:
    """`counts`: (score's words, how many), from 0 to 3; `answered`: all of them; `mean`: their mean, None of none."""

    words: Sentence
    counts: list[tuple[Sentence, int]]
    answered: int
    mean: float | None


def count_answers(found: SheetRound, questions: Sequence[SurveyQuestion]) -> list[QuestionCount]:
    """Each question that is asked, in its order."""
    counted = []
    for one in questions:
        rows = [sheet.rows[one.asked] for sheet in found.sheets if one.asked in sheet.rows]
        scores = [row.score for row in rows if row.score is not None]
        counts = [(words, scores.count(int(code))) for code, words in SCORES]
        mean = round(sum(scores) / len(scores), 2) if scores else None
        counted.append(QuestionCount(one.words, counts, len(scores), mean))
    return counted
