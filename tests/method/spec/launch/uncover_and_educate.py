from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

FIVE_FOUND = """
    resources
    id     | day        | kind   | inside
    s1..s5 | 2026-04-02 | people | yes
    s6     | 2026-04-01 | people | yes
    s7     |            | people | yes
"""
LESSONS = """
    activities
    id | day        | method    | held
    e0 | 2026-03-03 | education | yes
    e1 | 2026-05-01 | education | yes
    e2 | 2026-06-01 | education | yes
    a1 | 2026-05-31 | meeting   | yes
    a2 | 2026-06-01 | meeting   | yes
    a3 | 2026-05-01 | meeting   | yes
    a4 | 2026-04-02 | service   | yes
"""

SPEC = Spec(
    item="launch.methods.uncover-and-educate",
    cases=[
        Case(
            title=Words("都正好够：第 30 天出力算", "Just enough of everything: help on the 30th day counts"),
            as_of="2026-06-30",
            tables=FIVE_FOUND
            + LESSONS
            + """
                attendance
                day        | activity | resident | part
                2026-05-01 | e1       | r1..r10  | 0
                2026-05-31 | a1       | r1..r3   | 1
                2026-06-01 | a2       | r4..r6   | 1
                2026-05-01 | a3       | r7..r8   | 1
                2026-06-01 | e2       | x1..x40  | 0
            """,
            state="reached",
            parts={"found": "met 5", "education": "met 2", "helping": "met 3/10"},
            says=Words(
                "达到：新登记的资源 5 项，目标至少 5 项，达到；办过的社区教育 2 场，目标至少 2 场，达到；听过"
                "后出了力的 30%（3/10 位听过的居民），目标至少 30%，达到。",
                "Reached. Resources found: 5, target at least 5, reached; Education activities held: 2, "
                "target at least 2, reached; Attendees who then lent a hand: 30% (3/10 residents who "
                "attended), target at least 30%, reached.",
            ),
        ),
        Case(
            title=Words(
                "听课满 30 天才算进来，从那一季里的第一次算起",
                "Attendees are followed for 30 days first, from their first lesson of that quarter",
            ),
            as_of="2026-06-30",
            tables=FIVE_FOUND
            + LESSONS
            + """
                activities
                id | day        | method    | held
                e8 | 2026-03-02 | education | yes

                attendance
                day        | activity | resident | part
                2026-03-03 | e0       | r1..r5   | 0
                2026-05-01 | e1       | r1..r10  | 0
                2026-03-02 | e8       | y1..y9   | 0
                2026-05-31 | a1       | r1..r6   | 2
                2026-04-02 | a4       | r7       | 1
            """,
            state="not-yet",
            # r1-r5 first came on 3 March: help on 31 May is too late for them.
            parts={"found": "met 5", "education": "met 2", "helping": "missed 1/10"},
        ),
        Case(
            title=Words("四项资源：接近", "Four resources: close"),
            as_of="2026-06-30",
            tables=LESSONS
            + """
                resources
                id     | day        | kind   | inside
                s1..s4 | 2026-05-02 | people | no

                attendance
                day        | activity | resident | part
                2026-05-01 | e1       | r1..r10  | 0
                2026-05-31 | a1       | r1..r5   | 2
            """,
            state="close",
            parts={"found": "near 4", "education": "met 2", "helping": "met 5/10"},
        ),
        Case(
            title=Words("来听的人还少：待判断", "Few attendees yet: cannot tell"),
            as_of="2026-06-30",
            tables=FIVE_FOUND
            + LESSONS
            + """
                attendance
                day        | activity | resident | part
                2026-05-01 | e1       | r1..r9   | 1
            """,
            state="cannot-tell",
            parts={"found": "met 5", "education": "met 2", "helping": "undecided 0/9"},
        ),
    ],
)
