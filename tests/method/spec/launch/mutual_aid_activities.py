from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

TWO_HELD = """
    activities
    id | day        | method     | held
    m1 | 2026-04-02 | mutual_aid | yes
    m2 | 2026-05-01 | mutual_aid | yes
    m3 | 2026-04-01 | mutual_aid | yes
    m4 | 2026-05-02 | mutual_aid | no
    a1 | 2026-05-03 | meeting    | yes
"""

SPEC = Spec(
    item="launch.methods.mutual-aid-activities",
    cases=[
        Case(
            title=Words("两场，三成人出了力", "Two held, three in ten lent a hand"),
            as_of="2026-06-30",
            tables=TWO_HELD
            + """
                attendance
                day        | activity | resident | part
                2026-04-02 | m1       | r1..r5   | 0
                2026-05-01 | m2       | r4..r10  | 0
                2026-04-02 | m1       | r6..r8   | 1
                2026-04-01 | m3       | r9..r10  | 2
                2026-05-03 | a1       | r1..r2   | 2
            """,
            state="reached",
            # r6-r8 helped in the first and only came to the second: each is one person who lent a hand.
            parts={"held": "met 2", "helping": "met 3/10"},
            says=Words(
                "达到：办过的互助活动 2 场，目标至少 2 场，达到；在里面出了力的 30%（3/10 位到场居民），目"
                "标至少 30%，达到。",
                "Reached. Mutual-aid activities held: 2, target at least 2, reached; Attendees who lent a "
                "hand in them: 30% (3/10 residents who came), target at least 30%, reached.",
            ),
        ),
        Case(
            title=Words("只办过一场，不到七成：未到", "Only one held: below seven tenths of the target"),
            as_of="2026-06-30",
            tables="""
                activities
                id | day        | method     | held
                m1 | 2026-05-01 | mutual_aid | yes

                attendance
                day        | activity | resident | part
                2026-05-01 | m1       | r1..r10  | 1
            """,
            state="not-yet",
            parts={"held": "missed 1", "helping": "met 10/10"},
        ),
        Case(
            title=Words("出力的接近三成", "Those who lent a hand are close to three in ten"),
            as_of="2026-06-30",
            tables=TWO_HELD
            + """
                attendance
                day        | activity | resident | part
                2026-05-01 | m2       | r1..r5   | 1
                2026-05-01 | m2       | s1..s15  |
            """,
            state="close",
            # Who was not ticked came: 5 of 20.
            parts={"held": "met 2", "helping": "near 5/20"},
        ),
        Case(
            title=Words("签到没记谁出力：待判断", "Sign-in that never said who helped: cannot tell"),
            as_of="2026-06-30",
            tables=TWO_HELD
            + """
                attendance
                day        | activity | resident
                2026-05-01 | m2       | r1..r20
            """,
            state="cannot-tell",
            parts={"held": "met 2", "helping": "undecided"},
        ),
    ],
)
