from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="evaluate.cautions.future-not-form",
    cases=[
        Case(
            title=Words(
                "五条到期的建议都按时了结，最晚的刚好第九十天；晚两周录入的不算晚",
                "Five due, all closed in time, the last on the 90th day; typed a fortnight later is not late",
            ),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2025-06-01
                v2 | 2025-03-31

                recommendations
                review | day        | due        | closed
                v1     | 2025-06-01 | 2025-12-31 | 2026-03-31
                v1     | 2025-06-01 | 2025-08-01 | 2025-07-01
                v1     | 2025-06-01 | 2025-08-01 | 2025-09-01
                v1     | 2025-06-01 | 2025-08-01 | 2025-09-01
                v1     | 2025-06-01 | 2025-08-01 | 2025-09-01
                v1     | 2025-06-01 | 2026-01-01 |
                v1     | 2024-06-01 | 2024-12-31 |

                contacts
                worker | day        | entered
                w1     | 2026-03-01 | 2026-03-16
                w1     | 2026-03-01 | 2026-03-15
                w1     | 2026-03-01 |
                w1     | 2025-12-31 | 2026-03-15

                exchanges
                giver | receiver | day        | entered
                r1    | r2       | 2026-03-01 | 2026-03-02
            """,
            state="quiet",
            parts={"closed": "missed 5/5", "late": "shown 1/3", "empty": "missed 0"},
            says=Words(
                "平静：按时了结的建议 100%（5/5 条到期的建议），示警线低于 40%，留意线低于 70%，平静；事"
                "后很久才录入的记录 33%（1/3 笔记录）；没有提出建议的评估 0 次，示警线至少 1 次，平静。",
                "Quiet. Recommendations closed in time: 100% (5/5 recommendations due), firing when below "
                "40%, watch when below 70%, quiet; Records typed long after: 33% (1/3 records); Reviews that "
                "recommend nothing: 0, firing when at least 1, quiet.",
            ),
        ),
        Case(
            title=Words("五条里两条拖过九十天：留意", "Two of five were closed on the 91st day: watch"),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2025-03-01

                recommendations
                review | day        | due        | closed
                v1     | 2025-03-01 | 2025-08-01 | 2025-09-01
                v1     | 2025-03-01 | 2025-08-01 | 2025-10-30
                v1     | 2025-03-01 | 2025-08-01 | 2025-10-30
                v1     | 2025-03-01 | 2025-08-01 | 2025-10-31
                v1     | 2025-03-01 | 2025-08-01 | 2025-10-31
            """,
            state="watch",
            parts={"closed": "near 3/5", "empty": "missed 0"},
        ),
        Case(
            title=Words("五条里只了结一条：示警", "One of five was closed: firing"),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2025-03-01

                recommendations
                review | day        | due        | closed
                v1     | 2025-03-01 | 2025-01-01 | 2025-01-05
                v1     | 2025-03-01 | 2025-08-01 |
                v1     | 2025-03-01 | 2025-08-01 |
                v1     | 2025-03-01 | 2025-08-01 |
                v1     | 2025-03-01 | 2025-08-01 |
            """,
            state="firing",
            parts={"closed": "met 1/5", "empty": "missed 0"},
        ),
        Case(
            title=Words(
                "一年内有一次评估什么也没建议：示警", "A review within the year recommended nothing: firing"
            ),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2025-04-01
            """,
            state="firing",
            parts={"closed": "undecided", "empty": "met 1"},
        ),
        Case(
            title=Words(
                "到期的建议只有四条，评估没有记：待判断",
                "Four due are too few, reviews are not kept: cannot tell",
            ),
            as_of="2026-03-31",
            tables="""
                recommendations
                review | day        | due        | closed
                v1     | 2025-03-01 | 2025-08-01 |
                v1     | 2025-03-01 | 2025-08-01 |
                v1     | 2025-03-01 | 2025-08-01 |
                v1     | 2025-03-01 | 2025-08-01 |
            """,
            state="cannot-tell",
            parts={"closed": "undecided 0/4", "empty": "undecided"},
        ),
    ],
)
