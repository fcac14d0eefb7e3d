from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="prepare.methods.know-and-relate",
    cases=[
        Case(
            title=Words(
                "没登记岗位，按两个算：五十四小时够了",
                "Posts are not registered, so two are assumed: fifty-four hours are enough",
            ),
            as_of="2026-06-30",
            tables="""
                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 200
                b2 | 2025-01-01 | south | 200

                households
                id | day        | building
                h1 | 2025-01-01 | b1
                h2 | 2025-01-01 | b2

                contacts
                id       | day        | worker | household | mode | purpose   | made | minutes
                c1..c20  | 2026-04-02 | w1     | h1        | home | relate    | yes  | 120
                c21..c26 | 2026-06-01 | w1     | h1        | home | discuss   | yes  | 120
                c40      | 2026-06-30 | w1     | h2        | home | follow_up | yes  | 120
                c41..c50 | 2026-06-01 | w1     | h2        | home | serve     | yes  | 120
                c51..c60 | 2026-04-01 | w1     | h2        | home | relate    | yes  | 120
            """,
            state="reached",
            parts={"hours": "met 2.1", "areas": "met 2/2"},
        ),
        Case(
            title=Words(
                "进来才两周，一个岗位，没写分钟的每次算二十分钟：正好两小时",
                "Two weeks in, one post, twenty minutes where none are written: exactly two hours",
            ),
            as_of="2026-06-30",
            tables="""
                engagements
                id | engagement | community | started    | day
                E1 | E1         | C1        | 2026-06-17 | 2026-06-17

                posts
                id | day        | filled     | worker | until
                p1 | 2026-06-17 | 2026-06-17 | w1     |
                p2 | 2026-06-17 |            |        |
                p3 | 2026-06-17 | 2026-06-17 | w3     | 2026-06-30

                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 200
                b2 | 2025-01-01 | south | 200

                households
                id | day        | building
                h1 | 2025-01-01 | b1

                contacts
                id      | day        | worker | household | mode | purpose | made | minutes
                c1..c12 | 2026-06-20 | w1     | h1        | home | relate  | yes  |
                c19     | 2026-06-20 | w1     | h1        | home | relate  | no   | 120
            """,
            state="not-yet",
            parts={"hours": "met 2", "areas": "missed 1/2"},
            says=Words(
                "未到：每岗用在关系上的时间 每周 2 小时（4 小时，2 周，1 个岗位，共 12 次），目标至少"
                "每周 2 小时，达到；走到的片区 50%（1/2 个片区），目标是全部，未到。",
                (
                    "Not yet. Hours for relations in each post: 2 hours a week (4 hours in 2 weeks by 1 posts"
                    ", in 12 contacts), target at least 2 hours a week, reached; Areas reached: 50% (1/2 area"
                    "s), target all, not yet."
                ),
            ),
        ),
        Case(
            title=Words("只有服务：时间是零，不是待判断", "Nothing but services: no hours, and that is told"),
            as_of="2026-06-30",
            tables="""
                contacts
                id      | day        | worker | household | mode | purpose | made | minutes
                c1..c18 | 2026-06-20 | w1     | h1        | home | serve   | yes  |
            """,
            state="not-yet",
            parts={"hours": "missed 0", "areas": "undecided"},
        ),
        Case(
            title=Words("岗位都空着：待判断", "All posts are empty: cannot tell"),
            as_of="2026-06-30",
            tables="""
                posts
                id | day        | filled     | worker | until
                p1 | 2025-01-01 | 2025-01-01 | w1     | 2026-06-25

                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 200

                households
                id | day        | building
                h1 | 2025-01-01 | b1

                contacts
                id | day        | worker | household | mode | purpose | made | minutes
                c1 | 2026-06-20 | w1     | h1        | home | relate  | yes  | 600
            """,
            state="cannot-tell",
            parts={"hours": "undecided", "areas": "met 1/1"},
        ),
    ],
)
