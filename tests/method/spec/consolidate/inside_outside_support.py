from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="consolidate.goals.inside-outside-support",
    cases=[
        Case(
            title=Words(
                "内外各一份，最后一天还有效；两家一起办过事，同一家算一次",
                "One inside and one outside, live through the last day; two partners, each counted once",
            ),
            as_of="2026-06-30",
            tables="""
                agreements
                id | day        | partner | inside | ends
                m1 | 2025-06-01 | q1      | yes    | 2026-06-30
                m2 | 2025-06-01 | q2      | no     |

                partner_dealings
                id     | day        | partner | form
                w1..w2 | 2026-01-02 | q1..q2  | cooperated
                w3     | 2026-05-01 | q1      | cooperated
            """,
            state="reached",
            parts={"sides": "met 2/2", "partners": "met 2"},
            says=Words(
                "达到：社区内外有支持协议的 2 方（2/2），目标至少 1 方，达到；一起办过事的单位 2 家，目标至少"
                " 2 家，达到。",
                "Reached. Sides with an agreement (inside, outside): 2 (2/2), target at least 1, reached; "
                "Partners worked with: 2, target at least 2, reached.",
            ),
        ),
        Case(
            title=Words(
                "外面的那份昨天到期：社区内一方就够，单位只有一家",
                "The outside one ended yesterday: the side inside is enough, one partner is not",
            ),
            as_of="2026-06-30",
            tables="""
                agreements
                id | day        | partner | inside | ends
                m1 | 2025-06-01 | q1      | yes    |
                m2 | 2025-06-01 | q2      | no     | 2026-06-29
                m3 | 2025-06-01 | q3      |        |

                partner_dealings
                id     | day        | partner | form
                w1     | 2026-05-01 | q1      | cooperated
                w3     | 2026-05-01 | q3      | met
                w4     | 2026-01-01 | q4      | cooperated
            """,
            state="not-yet",
            parts={"sides": "met 1/2", "partners": "missed 1"},
        ),
        Case(
            title=Words(
                "说了在记协议，一份也没有：就是零",
                "Agreements are said to be noted and there are none: that is 0",
            ),
            as_of="2026-06-30",
            tables="""
                kept
                id | day        | table
                y1 | 2026-01-01 | agreements
            """,
            state="not-yet",
            parts={"sides": "missed 0/2", "partners": "undecided"},
        ),
        Case(
            title=Words("没有协议表：待判断", "Agreements are not kept: cannot tell"),
            as_of="2026-06-30",
            tables="""
                partner_dealings
                id     | day        | partner | form
                w1..w3 | 2026-05-01 | q1..q3  | cooperated
            """,
            state="cannot-tell",
            parts={"sides": "undecided", "partners": "met 3"},
        ),
        Case(
            title=Words("和单位一年没有往来：过期", "No dealing with a partner for a year: out of date"),
            as_of="2026-06-30",
            tables="""
                agreements
                id | day        | partner | inside | ends
                m1 | 2025-06-01 | q1      | yes    |
                m2 | 2025-06-01 | q2      | no     |

                partner_dealings
                id     | day        | partner | form
                w1..w3 | 2025-07-05 | q1..q3  | cooperated
            """,
            state="out-of-date",
            parts={"sides": "met 2/2", "partners": "stale"},
        ),
    ],
)
