from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

NEEDS = """
                need_ranks
                id | day        | round | category | rank
                n1 | 2026-03-01 | 1     | safety   | 1

                need_findings
                id | day        | round | kind        | category | informants
                f1 | 2026-02-01 | 1     | felt        | safety   | elders
                f2 | 2026-02-01 | 1     | expressed   | safety   | tenants
"""
A_THIRD_KIND = """
                need_findings
                id | day        | round | kind        | category | informants
                f3 | 2026-02-01 | 1     | normative   | safety   | elders
"""

SPEC = Spec(
    item="prepare.goals.systematic-entry",
    cases=[
        Case(
            title=Words(
                "六成工时有目标，七成步骤按时，需求分析过",
                "Three fifths of the hours, seven tenths of the steps, and the needs were analysed",
            ),
            as_of="2026-06-30",
            tables=NEEDS
            + A_THIRD_KIND
            + """
                activities
                id | day        | method  | held | hours | objective
                a1 | 2026-06-01 | meeting | yes  | 4     | o1
                a2 | 2026-06-02 | meeting | yes  | 2     | o1
                a3 | 2026-06-03 | event   | yes  | 4     |
                a4 | 2026-06-04 | event   | no   | 9     |
                a5 | 2026-06-04 | event   | yes  |       |
                a6 | 2026-04-01 | event   | yes  | 9     |

                plan_steps
                id      | day        | objective | due        | done
                s1..s6  | 2026-01-01 | o1        | 2026-06-16 | 2026-06-16
                s7      | 2026-01-01 | o1        | 2026-06-16 | 2026-06-30
                s8      | 2026-01-01 | o1        | 2026-06-01 | 2026-06-16
                s9..s10 | 2026-01-01 | o1        | 2026-06-01 |
                s11     | 2026-01-01 | o1        | 2026-06-17 | 2026-06-17
                s12     | 2026-01-01 | o1        | 2026-03-18 | 2026-03-18
            """,
            state="reached",
            parts={"objective": "met 6/10", "steps": "met 7/10", "analysed": "met 1"},
        ),
        Case(
            title=Words(
                "计划照着走，需求却没分析透：未到",
                "Kept to the plan, but the needs were not analysed: not yet",
            ),
            as_of="2026-06-30",
            tables=NEEDS
            + """
                activities
                id     | day        | method  | held | hours | objective
                a1..a3 | 2026-06-01 | meeting | yes  | 4     | o1

                plan_steps
                id | day        | objective | due        | done
                s1 | 2026-01-01 | o1        | 2026-06-01 | 2026-06-01
            """,
            state="not-yet",
            parts={"objective": "met 12/12", "steps": "met 1/1", "analysed": "missed 0"},
        ),
        Case(
            title=Words(
                "两场活动说不出什么；步骤大多没做；需求没有记，只供参考",
                "Two activities say nothing; most steps were not done; needs are not recorded and only shown",
            ),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method  | held | hours | objective
                a1..a2 | 2026-06-01 | meeting | yes  | 4     | o1

                plan_steps
                id     | day        | objective | due        | done
                s1     | 2026-01-01 | o1        | 2026-03-19 | 2026-03-01
                s2..s5 | 2026-01-01 | o1        | 2026-06-01 |
            """,
            state="not-yet",
            parts={"objective": "undecided 8/8", "steps": "missed 1/5"},
            says=Words(
                "未到：有目标的活动工时待判断（再有 1 笔记录）；按时做完的计划步骤 20%（1/5 步），目标至少 7"
                "0%，未到；计划要回应的需求分析过 还没有记录。",
                (
                    "Not yet. Activity hours with an objective: can't tell (1 more needed: records); Plan ste"
                    "ps done in time: 20% (1/5 steps), target at least 70%, not yet; The needs that the plan "
                    "answers were analysed: not recorded."
                ),
            ),
        ),
        Case(
            title=Words("差一点：接近", "A little short: close"),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method  | held | hours | objective
                a1     | 2026-06-01 | meeting | yes  | 4.2   | o1
                a2..a3 | 2026-06-01 | event   | yes  | 2.9   |

                plan_steps
                id     | day        | objective | due        | done
                s1     | 2026-01-01 | o1        | 2026-06-01 | 2026-06-15
                s2     | 2026-01-01 | o1        | 2026-06-01 |
            """,
            state="close",
            parts={"objective": "near 4.2/10", "steps": "near 1/2", "analysed": "shown 0"},
        ),
        Case(
            title=Words(
                "半年没有到期的步骤：过期",
                "No step fell due for half a year: out of date",
            ),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method  | held | hours | objective
                a1..a3 | 2026-06-01 | meeting | yes  | 4     | o1

                plan_steps
                id | day        | objective | due        | done
                s1 | 2025-12-01 | o1        | 2026-01-01 |
            """,
            state="out-of-date",
            parts={"objective": "met 12/12", "steps": "stale 0/0"},
        ),
        Case(
            title=Words("步骤还没到期：待判断", "No step is due yet: cannot tell"),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method  | held | hours | objective
                a1..a3 | 2026-06-01 | meeting | yes  | 4     | o1

                plan_steps
                id | day        | objective | due        | done
                s1 | 2025-12-01 | o1        | 2026-07-31 |
            """,
            state="cannot-tell",
            parts={"objective": "met 12/12", "steps": "undecided 0/0"},
        ),
        Case(
            title=Words("没有计划步骤：待判断", "No plan steps kept: cannot tell"),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method  | held | hours | objective
                a1..a3 | 2026-06-01 | meeting | yes  | 4     | o1
            """,
            state="cannot-tell",
            parts={"objective": "met 12/12", "steps": "undecided"},
        ),
    ],
)
