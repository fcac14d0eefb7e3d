from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="evaluate.goals.systematic-future",
    cases=[
        Case(
            title=Words(
                "目标都接成整条，到期或了结的五条建议四条有下文；没到期的先不看",
                "Whole chains; four of five recommendations due or closed were taken up; others are not looked at",
            ),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-02-01

                objectives
                day        | plan | chain
                2025-01-10 | 1    | no
                2026-03-01 | 2    | yes
                2026-03-01 | 2    | yes
                2026-03-01 | 2    |

                recommendations
                id     | review | day        | due        | closed     | became    | reason
                a1..a2 | v1     | 2026-02-01 | 2026-05-01 | 2026-03-01 | objective |
                b1..b2 | v1     | 2026-02-01 |            | 2026-03-01 | declined  | yes
                c1     | v1     | 2026-02-01 | 2026-03-31 |            |           |
                d1..d3 | v1     | 2026-02-01 | 2026-04-01 |            |           |
                e1     | v1     | 2026-02-01 |            |            |           |
            """,
            state="reached",
            parts={"chain": "met 2/2", "taken-up": "met 4/5"},
            says=Words(
                "达到：环环相扣的目标 100%（2/2 个目标），目标是全部，达到；有了下文的建议 80%（4/5 条到期"
                "或了结的建议），目标至少 80%，达到。",
                "Reached. Objectives with a whole chain: 100% (2/2 objectives), target all, reached; "
                "Recommendations taken up: 80% (4/5 recommendations due or closed), target at least 80%, reached.",
            ),
        ),
        Case(
            title=Words(
                "四个目标三个成链，五条建议三条有下文：接近",
                "Three of four chains, three of five taken up: close",
            ),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-02-01

                objectives
                id     | day        | plan | chain | complete
                o1..o3 | 2026-03-01 | 2    | yes   |
                o4     | 2026-03-01 | 2    |       | yes

                recommendations
                id     | review | day        | due        | closed     | became    | reason
                a1..a3 | v1     | 2026-02-01 |            | 2026-03-01 | objective |
                b1..b2 | v1     | 2026-02-01 | 2026-03-01 |            |           |
            """,
            state="close",
            parts={"chain": "near 3/4", "taken-up": "near 3/5"},
        ),
        Case(
            title=Words(
                "没写理由的不采纳不算；到那天还没了结、也没到期的先不看",
                "Declined without a reason does not count; what was closed after the day is not looked at yet",
            ),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v0 | 2025-02-01
                v1 | 2026-02-01

                objectives
                id     | day        | plan | chain
                o1..o2 | 2026-03-01 | 2    | yes

                recommendations
                review | day        | closed     | became    | reason
                v0     | 2025-02-01 | 2025-03-01 | objective |
                v1     | 2026-02-01 | 2026-03-01 | objective |
                v1     | 2026-02-01 | 2026-03-01 | declined  | no
                v1     | 2026-02-01 | 2026-03-01 | declined  |
                v1     | 2026-02-01 | 2026-04-01 | objective |
            """,
            state="not-yet",
            parts={"chain": "met 2/2", "taken-up": "missed 1/3"},
        ),
        Case(
            title=Words(
                "建议还没到期：只看目标", "No recommendation is due yet: only the objectives are looked at"
            ),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-02-01

                objectives
                id     | day        | plan | chain
                o1..o2 | 2026-03-01 | 2    | yes

                recommendations
                id     | review | day        | due
                a1..a3 | v1     | 2026-02-01 | 2026-06-30
            """,
            state="reached",
            parts={"chain": "met 2/2", "taken-up": "n/a 0/0"},
        ),
        Case(
            title=Words("没有建议可看：待判断", "There are no recommendations to look at: cannot tell"),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-02-01

                objectives
                id     | day        | plan | chain
                o1..o2 | 2026-03-01 | 2    | yes
            """,
            state="cannot-tell",
            parts={"chain": "met 2/2", "taken-up": "undecided"},
        ),
    ],
)
