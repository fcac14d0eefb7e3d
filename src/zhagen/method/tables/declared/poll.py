"""Rounds of asking: that a questionnaire goes round, that a vote is open, and since when it is closed."""

from zhagen.method.tables.declare import date, ident, one_of, table, whole
from zhagen.method.tables.declared.contact import SAMPLES

POLLS = table(
    "polls",
    "问卷和投票",
    "Polls",
    "一轮问卷，或一次投票；投票办完那天才算数",
    "A round of a questionnaire, or a vote; a vote counts from the day it is closed",
    one="Poll",
    columns=(
        ident(
            "vote",
            "投票编号",
            "Vote",
            "是投票时：哪一次投票",
            "Where it is a vote: which vote",
            may_be_empty=True,
        ),
        whole("round", "轮次", "Round", "是问卷时：第几轮", "Where it is a questionnaire: the round"),
        one_of(
            "sample", "怎样抽样", "Sample", "回答人怎样选出", "How respondents were chosen", allowed=SAMPLES
        ),
        date(
            "closed",
            "办完日期",
            "Closed",
            "哪天办完；空白就是还在办",
            "The day it was closed; empty: still open",
            starts="day",
        ),
    ),
)
