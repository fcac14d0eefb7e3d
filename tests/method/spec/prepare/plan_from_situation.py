from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="prepare.tasks.plan-from-situation",
    cases=[
        Case(
            title=Words("只看最近一份计划", "Only the newest plan counts"),
            as_of="2026-06-30",
            tables="""
                objectives
                id      | day        | plan | need   | complete
                o1..o5  | 2026-06-01 | 1    |        | no
                o6..o14 | 2024-03-01 | 2    | safety | yes
                o15     | 2024-03-01 | 2    | safety | no
            """,
            state="reached",
            parts={"complete": "met 9/10", "needs": "met 10/10"},
        ),
        Case(
            title=Words(
                "没写对着哪项需求就是没有；没说完整不完整的不算",
                "An empty need is none; an objective of which completeness is not told is left out",
            ),
            as_of="2026-06-30",
            tables="""
                objectives
                id     | day        | plan | need   | complete
                o1..o7 | 2026-03-01 | 1    | safety | yes
                o8     | 2026-03-01 | 1    | safety | no
                o9     | 2026-03-01 | 1    |        |
            """,
            state="close",
            parts={"complete": "near 7/8", "needs": "near 8/9"},
            says=Words(
                "接近：写得完整的目标 88%（7/8 个目标），目标至少 90%，接近；对着需求定的目标 89%（8/9"
                " 个目标），目标是全部，接近。",
                "Close. Objectives written out completely: 88% (7/8 objectives), target at least 90%, close; "
                "Objectives that name a need: 89% (8/9 objectives), target all, close.",
            ),
        ),
        Case(
            title=Words("一半没有需求", "Half of them name no need"),
            as_of="2026-06-30",
            tables="""
                objectives
                id | day        | plan | need   | complete
                o1 | 2026-03-01 | 1    | safety | yes
                o2 | 2026-03-01 | 1    |        | yes
            """,
            state="not-yet",
            parts={"complete": "met 2/2", "needs": "missed 1/2"},
        ),
        Case(
            title=Words("没有计划：待判断", "No plan: cannot tell"),
            as_of="2026-06-30",
            tables="""
                contacts
                id | day        | worker | made
                c1 | 2026-06-01 | w1     | yes
            """,
            state="cannot-tell",
            parts={"complete": "undecided", "needs": "undecided"},
        ),
    ],
)
