from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="prepare.methods.approach-by-serving",
    cases=[
        Case(
            title=Words(
                "十人里三人两个月内为别的事见过",
                "Three of ten were met for something else within two months",
            ),
            as_of="2026-06-30",
            tables="""
                contacts
                id       | day        | worker | resident | mode | purpose | made
                c1..c10  | 2026-04-01 | w1     | r1..r10  | home | serve   | yes
                c11..c13 | 2026-05-31 | w1     | r1..r3   | home | relate  | yes
                c14      | 2026-06-01 | w1     | r4       | home | relate  | yes
                c15      | 2026-04-01 | w1     | r5       | home | relate  | yes
                c16      | 2026-05-01 | w1     | r6       | home |         | yes
                c17      | 2026-05-01 | w1     | r7       | home | relate  | no
                c18      | 2026-06-02 | w1     | r8       | home | serve   | yes

                activities
                id | day        | method   | held
                a1 | 2026-06-10 | relation | yes
                a2 | 2026-06-10 | event    | yes
                a3 | 2026-06-10 | service  | no

                attendance
                id | day        | activity | resident
                t1 | 2026-06-10 | a1       | r11
                t2 | 2026-06-10 | a1       | r8
                t3 | 2026-06-10 | a2       | r12
                t4 | 2026-06-10 | a3       | r13
            """,
            state="reached",
            parts={"served": "shown 2", "otherwise": "met 3/10"},
        ),
        Case(
            title=Words(
                "第 60 天到第 149 天之间第一次受服务的才看",
                "Looked at are those first served from 60 to 149 days back",
            ),
            as_of="2026-06-30",
            tables="""
                contacts
                id       | day        | worker | resident | mode | purpose | made
                c1..c5   | 2026-05-01 | w1     | r1..r5   | home | serve   | yes
                c6..c10  | 2026-02-01 | w1     | r6..r10  | home | serve   | yes
                c11..c20 | 2026-05-02 | w1     | r11..r20 | home | serve   | yes
                c21..c30 | 2026-01-31 | w1     | r21..r30 | home | serve   | yes
                c31..c32 | 2026-05-20 | w1     | r1..r2   | home | discuss | yes
                c33..c42 | 2026-05-20 | w1     | r11..r20 | home | discuss | yes
            """,
            state="not-yet",
            parts={"served": "shown 15", "otherwise": "missed 2/10"},
            says=Words(
                "未到：服务到的居民 15 人；服务后另有来往的居民 20%（2/10 人），目标至少 30%，未到。",
                "Not yet. Residents served: 15; Served residents met again for something else: 20% (2/10 "
                "people), target at least 30%, not yet.",
            ),
        ),
        Case(
            title=Words("九人：待判断", "Nine people: cannot tell"),
            as_of="2026-06-30",
            tables="""
                contacts
                id     | day        | worker | resident | mode | purpose | made
                c1..c9 | 2026-04-15 | w1     | r1..r9   | home | serve   | yes
            """,
            state="cannot-tell",
            parts={"served": "shown 9", "otherwise": "undecided 0/9"},
        ),
        Case(
            title=Words(
                "不记见面，签到也说得出服务了几人",
                "Contacts are not kept; the sign-in lists still say how many were served",
            ),
            as_of="2026-06-30",
            tables="""
                activities
                id | day        | method  | held
                a1 | 2026-06-10 | service | yes

                attendance
                id     | day        | activity | resident
                t1..t4 | 2026-06-10 | a1       | r1..r4
            """,
            state="cannot-tell",
            parts={"served": "shown 4", "otherwise": "undecided"},
        ),
    ],
)
