from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

ACTIVITIES = """
    activities
    id | day        | method   | held
    s1 | 2025-12-01 | service  | yes
    n1 | 2025-12-01 | relation | yes
    v1 | 2025-12-01 | event    | yes
    a1 | 2026-05-30 | meeting  | yes
    a2 | 2026-05-31 | meeting  | yes
    a3 | 2025-12-01 | meeting  | yes
"""

SPEC = Spec(
    item="launch.methods.provide-services",
    cases=[
        Case(
            title=Words("十人里一人，第 180 天出的力", "One of ten, on the 180th day after"),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + """
                contacts
                day        | worker | resident | purpose | made
                2025-12-01 | w1     | r1..r6   | serve   | yes
                2025-12-01 | w1     | r1       | relate  | yes
                2026-06-01 | w1     | p1..p3   | serve   | yes
                2026-06-01 | w1     | p4..p6   | serve   | no

                attendance
                day        | activity | resident | part
                2025-12-01 | s1       | r6..r8   | 0
                2025-12-01 | n1       | r9..r10  | 0
                2025-12-01 | v1       | x1..x30  | 0
                2026-05-30 | a1       | r1       | 1
                2026-05-31 | a2       | r2..r4   | 1
                2025-12-01 | a3       | r5       | 1
            """,
            state="reached",
            parts={"served": "shown 3", "helping": "met 1/10"},
            says=Words(
                "达到：服务到的居民 3 人；受过服务后出了力的 10%（1/10 位受过服务的居民），目标至少 10%，"
                "达到。",
                "Reached. Residents served: 3; Residents served who then lent a hand: 10% (1/10 residents "
                "served), target at least 10%, reached.",
            ),
        ),
        Case(
            title=Words(
                "满 180 天的才算进来：第 180 天到第 269 天",
                "Those served 180 to 269 days ago are followed, no others",
            ),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + """
                contacts
                day        | worker | resident | purpose | made
                2026-01-01 | w1     | r1..r6   | serve   | yes
                2025-10-04 | w1     | r7..r12  | serve   | yes
                2025-10-03 | w1     | y1..y9   | serve   | yes
                2026-01-02 | w1     | z1..z9   | serve   | yes

                attendance
                day        | activity | resident | part
                2026-05-30 | a1       | r7..r9   | 1
            """,
            state="not-yet",
            # 30 May is more than 180 days after 4 October.
            parts={"served": "shown 0", "helping": "missed 0/12"},
        ),
        Case(
            title=Words("人太少：待判断", "Too few people: cannot tell"),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + """
                contacts
                day        | worker | resident | purpose | made
                2025-12-01 | w1     | r1..r9   | serve   | yes

                attendance
                day        | activity | resident | part
                2026-05-30 | a1       | r1..r2   | 1
            """,
            state="cannot-tell",
            parts={"served": "shown 0", "helping": "undecided 2/9"},
        ),
        Case(
            title=Words("签到没记谁出力：待判断", "Sign-in that never said who helped: cannot tell"),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + """
                attendance
                day        | activity | resident
                2025-12-01 | s1       | r1..r12
                2026-05-30 | a1       | r1..r12
            """,
            state="cannot-tell",
            parts={"served": "shown 0", "helping": "undecided"},
        ),
    ],
)
