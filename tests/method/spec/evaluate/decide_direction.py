from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="evaluate.tasks.decide-direction",
    cases=[
        Case(
            title=Words(
                "比较了两个方案，定了，签了，条条有人管",
                "Two options, decided, signed, all recommendations owned",
            ),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day        | options | decision  | signed | exit_plan
                v1 | 2025-03-01 | 1       |           | no     | no
                v2 | 2026-03-01 | 2       | new_cycle | yes    | yes

                recommendations
                review | day        | owner | due
                v1     | 2025-03-01 | no    |
                v2     | 2026-03-01 | yes   | 2026-06-01
                v2     | 2026-03-01 | yes   | 2026-05-01
            """,
            state="reached",
            parts={"options": "met 2", "decided": "met 1", "exit": "met 1", "assigned": "met 2/2"},
            says=Words(
                "达到：比较过的方案 2 个，目标至少 2 个，达到；定了方向并签字 是，目标为是，达到；写明怎样退出 是"
                "，目标为是，达到；有人管、有日子的建议 100%（2/2 条建议），目标是全部，达到。",
                "Reached. Options weighed: 2, target at least 2, reached; Decided and signed: yes, target "
                "yes, reached; Exit planned: yes, target yes, reached; Recommendations with an owner and a "
                "day: 100% (2/2 recommendations), target all, reached.",
            ),
        ),
        Case(
            title=Words("四条建议里三条有人管：接近", "Three of four recommendations are owned: close"),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day        | options | decision | signed | exit_plan
                v1 | 2026-03-01 | 3       | stay     | yes    | yes

                recommendations
                review | day        | owner | due
                v1     | 2026-03-01 | yes   | 2026-06-01
                v1     | 2026-03-01 | yes   | 2026-06-01
                v1     | 2026-03-01 | yes   | 2026-06-01
                v1     | 2026-03-01 | yes   |
            """,
            state="close",
            parts={"assigned": "near 3/4"},
        ),
        Case(
            title=Words(
                "只有一个方案，没定方向，没有退出安排", "A single option, nothing decided, no exit planned"
            ),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day        | options | decision | signed | exit_plan
                v1 | 2026-03-01 | 1       |          |        | no

                recommendations
                review | day        | owner | due
                v1     | 2026-03-01 | no    | 2026-06-01
                v1     | 2026-03-01 | yes   | 2026-06-01
            """,
            state="not-yet",
            parts={
                "options": "missed 1",
                "decided": "missed 0",
                "exit": "missed 0",
                "assigned": "missed 1/2",
            },
        ),
        Case(
            title=Words("格子空着就是没记，不当作没有", "An empty cell is not recorded; it is not a no"),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day        | options | decision | signed | exit_plan
                v1 | 2026-03-01 |         | advance  |        |

                recommendations
                review | day        | owner | due
                v1     | 2026-03-01 |       | 2026-06-01
            """,
            state="cannot-tell",
            parts={
                "options": "undecided",
                "decided": "undecided",
                "exit": "undecided",
                "assigned": "undecided 0/0",
            },
        ),
        Case(
            title=Words("建议没有记：待判断", "Recommendations are not kept: cannot tell"),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day        | options | decision | signed | exit_plan
                v1 | 2026-03-01 | 2       | advance  | yes    | yes
            """,
            state="cannot-tell",
            parts={"options": "met 2", "decided": "met 1", "exit": "met 1", "assigned": "undecided"},
        ),
    ],
)
