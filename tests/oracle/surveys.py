"""Surveys: one answer per respondent and question, confidence, the newest usable round (G18, G20)."""

from tests.oracle.rows import age_order

CONFIDENCE = ["together_helps", "i_matter", "would_join"]


def answers(view):
    """The latest filled answer per round, respondent, question and sample."""
    latest = {}
    for row in sorted(view.rows("survey_answers"), key=age_order):
        key = (row["round"], row["respondent"], row["question"])
        if None not in key and row["score"] is not None:
            latest[(*key, row["sample"])] = row
    return list(latest.values())


def confidence_rounds(view):
    """Round -> each respondent's confidence, 0-100; only rounds with a usable answer."""
    scores = {}
    for row in answers(view):
        if row["sample"] in ("random_door", "everyone") and row["question"] in CONFIDENCE:
            scores.setdefault(row["round"], {}).setdefault(row["respondent"], []).append(row["score"])
    return {
        number: [sum(given) / len(given) / 3 * 100 for given in people.values()]
        for number, people in scores.items()
    }


def mean(values):
    """The mean, None of nothing."""
    return sum(values) / len(values) if values else None


def round_day(view, number):
    """A round's day: its latest row (G20)."""
    return max(row["day"] for row in view.rows("survey_answers") if row["round"] == number)


def non_member_scores(view, question):
    """Scores of random_door answers of non-members to a question, in the newest round that has one."""
    usable = [
        row
        for row in answers(view)
        if row["question"] == question and row["sample"] == "random_door" and row["member"] is False
    ]
    newest = max((row["round"] for row in usable), default=None)
    return [row["score"] for row in usable if row["round"] == newest]
