from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="consolidate.methods.community-education",
    cases=[
        Case(
            title=Words(
                "四场里两场居民讲：正好一半；一起讲的不算，没写谁讲的不进分母",
                "Residents taught two of four: just half; a mixed pair does not count, and where nobody is written "
                "the activity is left out",
            ),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method    | held | taught_by
                a1..a2 | 2026-04-02 | education | yes  | resident
                a3     | 2026-05-01 | education | yes  | mixed
                a4     | 2026-05-01 | education | yes  | worker
                a5     | 2026-05-01 | education | yes  |
                a6     | 2026-04-01 | education | yes  | worker
                a7     | 2026-05-01 | education | no   | worker
                a8     | 2026-05-01 | training  | yes  | worker
            """,
            state="reached",
            parts={"taught": "met 2/4", "held": "met 5"},
        ),
        Case(
            title=Words("五场里两场：接近", "Two of five: close"),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method    | held | taught_by
                a1..a2 | 2026-05-01 | education | yes  | resident
                a3..a5 | 2026-05-01 | education | yes  | worker
            """,
            state="close",
            parts={"taught": "near 2/5", "held": "met 5"},
            says=Words(
                "接近：居民来讲的教育活动 40%（2/5 场教育活动），目标至少 50%，接近；办过的教育活动 5 场，"
                "目标至少 2 场，达到。",
                "Close. Education that residents taught: 40% (2/5 education activities), target at least "
                "50%, close; Education activities held: 5, target at least 2, reached.",
            ),
        ),
        Case(
            title=Words("三场都是社工讲：未到", "Workers taught all three: not yet"),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method    | held | taught_by
                a1..a3 | 2026-05-01 | education | yes  | worker
            """,
            state="not-yet",
            parts={"taught": "missed 0/3", "held": "met 3"},
        ),
        Case(
            title=Words("只有两场写了谁讲：待判断", "Of two alone it is written who taught: cannot tell"),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method    | held | taught_by
                a1..a2 | 2026-05-01 | education | yes  | resident
                a3     | 2026-05-01 | education | yes  |
            """,
            state="cannot-tell",
            parts={"taught": "undecided 2/2", "held": "met 3"},
        ),
        Case(
            title=Words(
                "半年没有活动的记录：过期；说了在记也一样，活动不会一场没有",
                "No activity for half a year: out of date, even where they are said to be kept",
            ),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method    | held | taught_by
                a1..a4 | 2026-01-01 | education | yes  | resident

                kept
                id | day        | table
                y1 | 2025-01-01 | activities
            """,
            state="out-of-date",
            parts={"taught": "stale", "held": "stale"},
        ),
    ],
)
