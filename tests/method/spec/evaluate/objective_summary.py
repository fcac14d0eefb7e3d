from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="evaluate.goals.objective-summary",
    cases=[
        Case(
            title=Words("五条结论四条有三样凭据", "Four of five conclusions have three kinds of support"),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2025-03-01
                v2 | 2026-03-01

                claims
                review | day        | number | story | third_party | contrary
                v1     | 2025-03-01 | no     | no    | no          | no
                v2     | 2026-03-01 | yes    | yes   | yes         | yes
                v2     | 2026-03-01 | yes    | yes   | yes         | no
                v2     | 2026-03-01 | no     | yes   | yes         | yes
                v2     | 2026-03-01 | yes    | no    | yes         | yes
                v2     | 2026-03-01 | yes    | yes   | no          | no
            """,
            state="reached",
            parts={"supported": "met 4/5", "contrary": "met 3"},
            says=Words(
                "达到：凭据够多的结论 80%（4/5 条结论），目标至少 80%，达到；查过反面证据的结论 3 条，目标"
                "至少 1 条，达到。",
                "Reached. Conclusions with enough support: 80% (4/5 conclusions), target at least 80%, "
                "reached; Conclusions held against contrary evidence: 3, target at least 1, reached.",
            ),
        ),
        Case(
            title=Words("五条里三条凭据够：接近", "Three of five have enough support: close"),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-03-01

                claims
                id     | review | day        | number | story | third_party | contrary
                a1..a3 | v1     | 2026-03-01 | yes    | yes   | no          | yes
                b1..b2 | v1     | 2026-03-01 | yes    | yes   | no          | no
            """,
            state="close",
            parts={"supported": "near 3/5", "contrary": "met 3"},
        ),
        Case(
            title=Words(
                "没有一条查过反面；勾了别的，空着的就是没有，全空的不算进份额",
                "None was held against contrary evidence; an empty cell beside a tick is no, none ticked is left out",
            ),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-03-01

                claims
                id     | review | day        | number | story | third_party | contrary
                a1..a2 | v1     | 2026-03-01 | yes    | yes   | yes         | no
                b1     | v1     | 2026-03-01 | yes    | yes   |             |
                c1     | v1     | 2026-03-01 |        |       |             |
            """,
            state="not-yet",
            parts={"supported": "near 2/3", "contrary": "missed 0"},
        ),
        Case(
            title=Words("没有写结论：待判断", "Conclusions are not kept: cannot tell"),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-03-01
            """,
            state="cannot-tell",
            parts={"supported": "undecided", "contrary": "undecided 0"},
        ),
        Case(
            title=Words("最近一次评估还没写结论", "The newest review has no conclusions yet"),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2025-03-01
                v2 | 2026-03-01

                claims
                review | day        | number | story | third_party | contrary
                v1     | 2025-03-01 | yes    | yes   | yes         | yes
            """,
            state="not-yet",
            parts={"supported": "undecided 0/0", "contrary": "missed 0"},
        ),
    ],
)
