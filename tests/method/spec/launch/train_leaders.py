from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

TRAINING = """
    activities
    id | day        | method   | held
    t1 | 2026-05-01 | training | yes
    a1 | 2026-05-01 | meeting  | yes
    a2 | 2026-05-02 | meeting  | yes
"""

SPEC = Spec(
    item="launch.tasks.train-leaders",
    cases=[
        Case(
            title=Words("一半学会了，六成用上了", "Half have learned, three in five have used it"),
            as_of="2026-06-30",
            tables=TRAINING
            + """
                skill_evidence
                day        | resident | skill    | level
                2026-05-01 | r1..r2   | chairing | 3
                2026-05-01 | r1..r2   | visiting | 4
                2026-05-01 | r1..r2   | planning | 3
                2024-05-01 | r1..r2   | speaking | 3
                2026-05-01 | r1..r2   | speaking | 1
                2026-01-02 | r3..r4   | visiting | 2
                2026-01-01 | r5..r9   | visiting | 2

                attendance
                day        | activity | resident | part
                2026-05-01 | t1       | r1..r5   | 0
                2026-05-02 | a2       | r1..r3   | 2
                2026-05-01 | a1       | r4       | 3
                2026-05-02 | a2       | r5       | 1
            """,
            state="reached",
            parts={"skilled": "met 2/4", "practised": "met 3/5"},
            says=Words(
                "达到：能独立做好几样的居民 50%（2/4 位学着的居民），目标至少 50%，达到；"
                "学了就用上的居民 60%（3/5 位受训居民），目标至少 60%，达到。",
                "Reached. Residents who can do several things alone: 50% (2/4 residents learning), target at "
                "least "
                "50%, reached; Residents who used what they learned: 60% (3/5 residents trained), target at "
                "least "
                "60%, reached.",
            ),
        ),
        Case(
            title=Words(
                "带教也算培训；头一次培训在窗口外，之后用上就算",
                "Coaching is training too; use counts from the first training on, though that was long ago",
            ),
            as_of="2026-06-30",
            tables=TRAINING
            + """
                contacts
                day        | worker | resident | purpose | made
                2026-01-02 | w1     | r1..r2   | coach   | yes
                2026-01-01 | w1     | r7..r9   | coach   | yes
                2026-05-01 | w1     | r4..r5   | coach   | no
                2024-05-01 | w1     | r3       | coach   | yes

                attendance
                day        | activity | resident | part
                2026-05-01 | t1       | r3       | 2
                2026-05-02 | a2       | r1       | 2
                2026-05-02 | a2       | r2       |

                skill_evidence
                day        | resident | skill    | level
                2026-05-01 | r1..r3   | chairing | 4
            """,
            state="not-yet",
            parts={"skilled": "missed 0/3", "practised": "met 2/3"},
        ),
        Case(
            title=Words("七成的目标：接近", "Seven tenths of the target: close"),
            as_of="2026-06-30",
            tables=TRAINING
            + """
                attendance
                day        | activity | resident | part
                2026-05-01 | t1       | r1..r4   | 0
                2026-05-02 | a2       | r1..r2   | 2

                skill_evidence
                day        | resident | skill    | level
                2026-05-01 | r1..r2   | chairing | 3
                2026-05-01 | r1..r2   | visiting | 3
                2026-05-01 | r1..r2   | planning | 3
                2026-05-01 | r1..r2   | speaking | 3
                2026-05-01 | r3..r4   | chairing | 3
            """,
            state="close",
            parts={"skilled": "met 2/4", "practised": "near 2/4"},
        ),
        Case(
            title=Words("人太少：待判断", "Too few people: cannot tell"),
            as_of="2026-06-30",
            tables=TRAINING
            + """
                attendance
                day        | activity | resident | part
                2026-05-01 | t1       | r1..r2   | 0

                skill_evidence
                day        | resident | skill    | level
                2026-05-01 | r1..r2   | chairing | 3
                2026-05-01 | r3..r4   | chairing |
            """,
            state="cannot-tell",
            parts={"skilled": "undecided 0/2", "practised": "undecided 0/2"},
        ),
        Case(
            title=Words(
                "签到没记谁出力，用没用上待判断", "Sign-in that never said who helped: use cannot be told"
            ),
            as_of="2026-06-30",
            tables=TRAINING
            + """
                attendance
                day        | activity | resident
                2026-05-01 | t1       | r1..r4

                skill_evidence
                day        | resident | skill    | level
                2025-07-05 | r1..r4   | chairing | 3
            """,
            state="out-of-date",
            parts={"skilled": "stale", "practised": "undecided"},
        ),
    ],
)
