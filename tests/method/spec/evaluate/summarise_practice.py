from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="evaluate.tasks.summarise-practice",
    cases=[
        Case(
            title=Words("写全了，十位评估人里三位居民", "Whole, and three of ten reviewers are residents"),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day        | planned | done_part | changed | why | learned | evidence | process | outcome | benefit | reviewers | resident_reviewers
                v1 | 2026-03-01 | yes     | yes       | yes     | yes | yes     | yes      | yes     | yes     | yes     | 10        | 3
            """,  # noqa: E501  # a review's columns stand side by side
            state="reached",
            parts={"practice": "met 6/6", "results": "met 3/3", "residents": "met 3/10"},
            says=Words(
                "达到：总结写到的方面 100%（6/6 个方面），目标是全部，达到；总结看到的结果 100%（3/3 个"
                "层面），目标是全部，达到；一起评估的居民 30%（3/10 位评估人），目标至少 30%，达到。",
                "Reached. Sides of practice written up: 100% (6/6 sides), target all, reached; Sides of the "
                "results looked at: 100% (3/3 sides), target all, reached; Residents who reviewed: 30% (3/10 "
                "reviewers), target at least 30%, reached.",
            ),
        ),
        Case(
            title=Words(
                "一格也没勾：没有记，不是没有", "No cell is ticked: not recorded, which is not the same as no"
            ),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day        | reviewers | resident_reviewers
                v1 | 2026-03-01 | 10        | 3
            """,
            state="cannot-tell",
            parts={"practice": "undecided 0/0", "results": "undecided 0/0", "residents": "met 3/10"},
        ),
        Case(
            title=Words(
                "差一个方面没写，居民稍少：接近", "One side is not written up, residents are few: close"
            ),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day        | planned | done_part | changed | why | learned | evidence | process | outcome | benefit | reviewers | resident_reviewers
                v1 | 2024-03-01 | yes     | yes       | yes     |     | yes     | yes      | yes     | yes     | yes     | 14        | 3
            """,  # noqa: E501  # a review's columns stand side by side
            state="close",
            parts={"practice": "near 5/6", "results": "met 3/3", "residents": "near 3/14"},
        ),
        Case(
            title=Words(
                "同一天两次，以编号大的为准；三层看了两层不算接近",
                "Two on one day: the larger id counts; two of three results are not close",
            ),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day        | planned | done_part | changed | why | learned | evidence | process | outcome | benefit | reviewers | resident_reviewers
                v1 | 2026-03-01 | yes     | yes       | yes     | yes | yes     | yes      | yes     | yes     | yes     | 10        | 3
                v2 | 2026-03-01 | yes     | yes       | yes     | yes | no      | no       | yes     | yes     | no      | 5         | 1
                v3 | 2026-04-01 | yes     | yes       | yes     | yes | yes     | yes      | yes     | yes     | yes     | 10        | 3
            """,  # noqa: E501  # a review's columns stand side by side
            state="not-yet",
            parts={"practice": "missed 4/6", "results": "missed 2/3", "residents": "missed 1/5"},
        ),
        Case(
            title=Words(
                "没写几个人评估：这一部分待判断", "How many reviewed is not written down: cannot tell"
            ),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day        | planned | done_part | changed | why | learned | evidence | process | outcome | benefit | reviewers | resident_reviewers
                v1 | 2026-03-01 | yes     | yes       | yes     | yes | yes     | yes      | yes     | yes     | yes     |           | 3
            """,  # noqa: E501  # a review's columns stand side by side
            state="cannot-tell",
            parts={"practice": "met 6/6", "results": "met 3/3", "residents": "undecided"},
        ),
        Case(
            title=Words("还没有评估过：待判断", "No review yet: cannot tell"),
            as_of="2026-03-31",
            tables="""
                kept
                day        | table
                2026-01-01 | reviews
            """,
            state="cannot-tell",
            parts={"practice": "undecided 0/0", "results": "undecided 0/0", "residents": "undecided 0/0"},
        ),
    ],
)
