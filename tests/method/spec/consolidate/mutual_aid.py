from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="consolidate.methods.mutual-aid",
    cases=[
        Case(
            title=Words(
                "十场里一场两个组一起：正好一成；同一个组写两遍还是一个组",
                "One of ten is of two groups: just a tenth; a group written twice is one group",
            ),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method  | groups    | held
                a1     | 2026-04-02 | service | g1; g2;   | yes
                a2     | 2026-05-01 | service | g1 ; g1   | yes
                a3..a9 | 2026-05-01 | service | g1        | yes
                a10    | 2026-05-01 | service | g2        | yes
                a11    | 2026-05-01 | service |           | yes
                a12    | 2026-04-01 | service | g1;g2     | yes
                a13    | 2026-05-01 | service | g1;g2     | no

                exchanges
                id       | day        | giver | receiver | arranged_by
                x1..x9   | 2026-05-01 | p1    | p2       | resident
                x10      | 2026-04-02 | p1    | p2       | resident
                x11      | 2026-04-01 | p1    | p2       | resident
                x12      | 2026-05-01 | p1    | p2       | worker
            """,
            state="reached",
            parts={"together": "met 1/10", "exchanges": "met 10"},
        ),
        Case(
            title=Words("七次互助、十四场里一场：接近", "Seven exchanges, one activity of fourteen: close"),
            as_of="2026-06-30",
            tables="""
                activities
                id      | day        | method  | groups | held
                a1      | 2026-05-01 | service | g1;g2  | yes
                a2..a14 | 2026-05-01 | service | g1     | yes

                exchanges
                id     | day        | giver | receiver | arranged_by
                x1..x7 | 2026-05-01 | p1    | p2       | resident
            """,
            state="close",
            parts={"together": "near 1/14", "exchanges": "near 7"},
            says=Words(
                "接近：几个组一起办的活动 7.1%（1/14 场小组活动），目标至少 10%，接近；居民自己牵线的互助 "
                "7 次，目标至少 10 次，接近。",
                "Close. Activities of groups together: 7.1% (1/14 activities of groups), target at least "
                "10%, close; Help that residents arranged themselves: 7, target at least 10, close.",
            ),
        ),
        Case(
            title=Words(
                "说了在记互助，一次也没有：就是零",
                "Exchanges are said to be noted and there are none: that is 0",
            ),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method  | groups | held
                a1..a2 | 2026-05-01 | service | g1;g2  | yes

                kept
                id | day        | table
                y1 | 2026-01-01 | exchanges
            """,
            state="not-yet",
            parts={"together": "undecided 2/2", "exchanges": "missed 0"},
        ),
        Case(
            title=Words("没记互助：待判断", "Exchanges are not kept: cannot tell"),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method  | groups | held
                a1..a3 | 2026-05-01 | service | g1;g2  | yes
            """,
            state="cannot-tell",
            parts={"together": "met 3/3", "exchanges": "undecided"},
        ),
        Case(
            title=Words("半年没有互助的记录：过期", "No exchange was noted for half a year: out of date"),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method  | groups | held
                a1..a3 | 2026-05-01 | service | g1;g2  | yes

                exchanges
                id      | day        | giver | receiver | arranged_by
                x1..x10 | 2026-01-01 | p1    | p2       | resident
            """,
            state="out-of-date",
            parts={"together": "met 3/3", "exchanges": "stale"},
        ),
    ],
)
