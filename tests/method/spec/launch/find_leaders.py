from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

ACTIVITIES = """
    activities
    id | day        | method  | held
    a0 | 2025-06-01 | meeting | yes
    a1 | 2026-01-01 | meeting | yes
    a2 | 2026-01-02 | meeting | yes
    a3 | 2026-05-01 | meeting | yes
"""
FOUR_AREAS = """
    buildings
    id     | day        | area
    b1..b4 | 2025-01-01 | n1..n4

    households
    id     | day        | building
    h1..h3 | 2025-01-01 | b1..b3
    h4     | 2025-01-01 | b1
    h5     | 2025-01-01 |

    residents
    id     | day        | household
    r1..r5 | 2025-01-01 | h1..h5
"""
# Where they lived before is in the first rows, which have no day: always.
MOVED = """
    residences
    id       | day        | resident | household | until
    s1..s5   |            | r1..r5   | h1..h5    | 2026-06-01
    s11..s15 | 2026-06-01 | r1..r5   | h1        |
"""

SPEC = Spec(
    item="launch.tasks.find-leaders",
    cases=[
        Case(
            title=Words("五位，三个片区，三位有记录", "Five of them, three areas, three on record"),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + FOUR_AREAS
            + """
                attendance
                day        | activity | resident | part
                2025-06-01 | a0       | r1..r3   | 0
                2025-06-01 | a0       | r4..r5   | 1
                2026-01-02 | a2       | r1..r5   | 2

                skill_evidence
                day        | resident | skill    | level
                2024-01-01 | r1..r3   | visiting | 0
            """,
            state="reached",
            parts={"rising": "met 5", "areas": "met 3", "skilled": "met 3/5"},
            says=Words(
                "达到：冒头的居民 5 人，目标至少 5 人，达到；他们来自的片区 3 个，目标至少 3 个，达到；其中有"
                "能力记录的 60%（3/5 人），目标至少 50% 或 3 人，达到。",
                "Reached. Residents on the rise: 5, target at least 5, reached; Areas they come from: 3, "
                "target at least 3, reached; Those of them with a record of what they can do: 60% (3/5 "
                "people), target at least 50% or 3 people, reached.",
            ),
        ),
        Case(
            title=Words(
                "五位都在 6 月 1 日搬进同一个片区：之后只剩一个片区；其中一位去世，不再算",
                "All five moved into one area on 1 June: one area from then on; one of them died and counts no more",
            ),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + FOUR_AREAS
            + """
                residents
                id | day        | household | until      | end_kind
                r5 | 2025-01-01 | h5        | 2026-06-02 | died
            """
            + MOVED
            + """
                attendance
                day        | activity | resident | part
                2025-06-01 | a0       | r1..r5   | 0
                2026-05-01 | a3       | r1..r5   | 2

                skill_evidence
                day        | resident | skill    | level
                2024-01-01 | r1..r3   | visiting | 0
            """,
            state="not-yet",
            parts={"rising": "near 4", "areas": "missed 1", "skilled": "met 3/4"},
        ),
        Case(
            title=Words(
                "同样的记录，读 5 月 31 日：那天住在哪里就算哪里",
                "The same records as of 31 May: somebody's area is that of where they lived on that day",
            ),
            as_of="2026-05-31",
            tables=ACTIVITIES
            + FOUR_AREAS
            + MOVED
            + """
                attendance
                day        | activity | resident | part
                2025-06-01 | a0       | r1..r5   | 0
                2026-05-01 | a3       | r1..r5   | 2

                skill_evidence
                day        | resident | skill    | level
                2024-01-01 | r1..r3   | visiting | 0
            """,
            state="reached",
            parts={"rising": "met 5", "areas": "met 3", "skilled": "met 3/5"},
        ),
        Case(
            title=Words(
                "第 180 天挑的担子、从没来过就挑的、同一天的，都不算；四位是接近",
                "Not on the 180th day back, not without having come before, not on the same day; four are "
                "close",
            ),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + """
                activities
                id | day        | method  | held
                a4 | 2026-05-01 | meeting | yes

                buildings
                id     | day        | area
                b1..b2 | 2025-01-01 | n1..n2

                households
                id     | day        | building
                h1..h2 | 2025-01-01 | b1..b2

                residents
                id     | day        | household
                r1..r2 | 2025-01-01 | h1..h2

                attendance
                day        | activity | resident | part
                2025-06-01 | a0       | r1..r4   | 0
                2026-05-01 | a3       | r1..r4   | 3
                2025-06-01 | a0       | r5       | 0
                2026-01-01 | a1       | r5       | 2
                2026-05-01 | a3       | r6       | 2
                2026-05-01 | a3       | r7       | 2
                2026-05-01 | a4       | r7       | 0

                skill_evidence
                day        | resident | skill    | level
                2026-05-01 | r1..r2   | visiting | 1
            """,
            state="close",
            # Two areas: one of them is asked for.
            parts={"rising": "near 4", "areas": "met 2", "skilled": "met 2/4"},
        ),
        Case(
            title=Words("三位有记录就够，哪怕不到一半", "Three on record are enough, though fewer than half"),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + FOUR_AREAS
            + """
                attendance
                day        | activity | resident | part
                2025-06-01 | a0       | r1..r8   | 0
                2026-05-01 | a3       | r1..r8   | 2

                skill_evidence
                day        | resident | skill    | level
                2026-05-01 | r1..r3   | visiting | 1
            """,
            state="reached",
            parts={"rising": "met 8", "areas": "met 3", "skilled": "met 3/8"},
        ),
        Case(
            title=Words(
                "两位：太少，未到；谈不上几成有记录", "Two are too few, and no share can be said of them"
            ),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + FOUR_AREAS
            + """
                attendance
                day        | activity | resident | part
                2025-06-01 | a0       | r1..r2   | 0
                2026-05-01 | a3       | r1..r2   | 2

                skill_evidence
                day        | resident | skill    | level
                2026-05-01 | r9       | visiting | 1
            """,
            state="not-yet",
            parts={"rising": "missed 2", "areas": "missed 2", "skilled": "undecided 0/2"},
        ),
        Case(
            title=Words("签到没记谁出力：待判断", "Sign-in that never said who helped: cannot tell"),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + """
                attendance
                day        | activity | resident
                2026-05-01 | a3       | r1..r8
            """,
            state="cannot-tell",
            parts={"rising": "undecided", "areas": "undecided", "skilled": "undecided"},
        ),
    ],
)
