"""What residents answer when they are asked."""

from zhagen.method.tables.declare import codes, ident, one_of, table, whole, yes_no

SURVEY_ANSWERS = table(
    "survey_answers",
    "问卷回答",
    "Survey answers",
    "一轮问卷里一位回答人对一道题的回答",
    "One answer of one respondent in one round",
    one="Survey answer",
    columns=(
        whole("round", "轮次", "Round", "第几轮问卷", "The round of the survey"),
        one_of(
            "sample",
            "怎样抽样",
            "Sample",
            "回答人怎样选出",
            "How respondents were chosen",
            allowed=codes(
                random_door=("随机敲门", "Random doors"),
                at_activity=("活动现场", "At an activity"),
                everyone=("全体", "Everyone"),
            ),
        ),
        ident("respondent", "回答人编号", "Respondent", "谁回答的", "Who answered"),
        yes_no("member", "是组员", "Member", "是否任何小组的成员", "Of any group of the engagement"),
        one_of(
            "question",
            "题目",
            "Question",
            "回答哪道题",
            "Which question",
            allowed=codes(
                together_helps=("一起做有用", "Together helps"),
                i_matter=("我能起作用", "I matter"),
                would_join=("愿意参加", "Would join"),
                knows_org=("知道居民组织", "Knows the organisation"),
                supports_org=("支持居民组织", "Supports the organisation"),
                satisfied=("满意", "Satisfied"),
                importance_worker=("社工重要", "Importance of the worker"),
                importance_org=("居民组织重要", "Importance of the organisation"),
            ),
        ),
        whole("score", "分数", "Score", "0 完全不同意，3 完全同意", "0 not at all, 3 fully", low=0, high=3),
    ),
)
