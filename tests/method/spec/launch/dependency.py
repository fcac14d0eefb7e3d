from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

OF_AGE = """
    groups
    id | day
    g1 | 2025-12-31
"""
YOUNG = """
    groups
    id | day        | closed
    g1 | 2026-01-01 |
    g2 | 2025-01-01 | 2026-06-01
"""
MOSTLY_STAFF = """
    activities
    id     | day        | groups | held | initiated_by | convened_by | chaired_by | recorded_by | worker_present
    a1..a3 | 2026-04-02 | g1     | yes  | worker       | committee   | mixed      | resident    | yes
    a4     | 2026-05-01 | g1     | yes  | worker       |             |            |             | yes
    a5     | 2026-05-01 | g1     | yes  |              |             |            |             |
    a6     | 2026-05-01 |        | yes  | resident     |             |            |             | no
    b1..b3 | 2026-04-01 | g1     | yes  | resident     |             |            |             | yes
"""
THREE_OF_FIVE = """
    concerns
    id     | day        | scope  | closed     | worker_input
    c1..c3 | 2026-05-01 | shared | 2026-06-01 | 3
    c4..c5 | 2026-05-01 | shared | 2026-06-01 | 2
    c6     | 2026-05-01 | shared | 2026-06-01 |
    c7     | 2026-05-01 | single | 2026-06-01 | 3
"""
NOTEBOOKS = """
    kept
    day        | table
    2026-01-01 | activities
"""

SPEC = Spec(
    item="launch.cautions.dependency",
    cases=[
        Case(
            title=Words("七成多是社工和居委做的：示警", "Staff do more than seven tenths: firing"),
            as_of="2026-06-30",
            tables=OF_AGE + MOSTLY_STAFF + THREE_OF_FIVE,
            state="firing",
            # Three times (1 + 1 + 0.5 + 0) / 4 and once 1, over four; before it was nothing.
            parts={
                "functions": "met 0.71875",
                "falling": "near 0.71875",
                "without-worker": "shown 0/4",
                "done-for-them": "near 3/5",
            },
            says=Words(
                (
                    "示警：小组的事由社工或居委做的份额 72%（4 场小组活动的平均），示警线高于 70%，留意线高于"
                    " 45%，示警；这一份额和上一季比（还高时才算） +0.72（现在 72%，先前 0%），留意线至少 +0，"
                    "留意；社工不在也办成的 0%（0/4 场小组活动），只供参考，因为没有说过社工不在的活动也记；社"
                    "工代办的共同诉求 60%（3/5 件办结的共同诉求），示警线高于 60%，留意线高于 40%，留意。"
                ),
                "Firing. Share of groups' work done by worker or committee: 72% (the mean of 4 "
                "activities of groups), firing when above 70%, watch when above 45%, firing; The "
                "same against the quarter before (where it is still high): +0.72 (now 72%, before "
                "0%), watch when at least +0, watch; Held without a worker: 0% (0/4 activities of "
                "groups), shown, because the team has not said that it keeps those held without a "
                "worker; Shared concerns done for residents: 60% (3/5 shared concerns closed), "
                "firing when above 60%, watch when above 40%, watch.",
            ),
        ),
        Case(
            title=Words(
                "组还没满半年，至多留意；说好也记社工不在的，才判断那一条",
                "No group older than half a year: watch at most; held without a worker is judged where it is "
                "promised",
            ),
            as_of="2026-06-30",
            tables=YOUNG + MOSTLY_STAFF + NOTEBOOKS,
            state="watch",
            parts={
                "functions": "near 0.71875",
                "falling": "near 0.71875",
                "without-worker": "near 0/4",
                "done-for-them": "undecided",
            },
        ),
        Case(
            title=Words("四条都正好在线上：平静", "All four exactly on their lines: quiet"),
            as_of="2026-06-30",
            tables=OF_AGE
            + NOTEBOOKS
            + """
                activities
                id     | day        | groups | held | initiated_by | convened_by | worker_present
                a1..a2 | 2026-05-01 | g1     | yes  | worker       | worker      | yes
                a3     | 2026-05-01 | g1     | yes  | mixed        | resident    | yes
                a4     | 2026-05-01 | g1     | yes  | resident     | resident    | yes
                a5     | 2026-05-01 | g1     | yes  | resident     | resident    | no
                b1..b3 | 2026-03-01 | g1     | yes  | resident     | resident    | yes

                concerns
                id     | day        | scope  | closed     | worker_input
                c1..c2 | 2026-05-01 | shared | 2026-06-01 | 3
                c3..c5 | 2026-05-01 | shared | 2026-06-01 | 1
            """,
            state="quiet",
            # 45 % is not above 45 %, so that it rose from nothing does not matter.
            parts={
                "functions": "missed 0.45",
                "falling": "missed 0.45",
                "without-worker": "missed 1/5",
                "done-for-them": "missed 2/5",
            },
        ),
        Case(
            title=Words("还高，但在降", "Still high, but falling"),
            as_of="2026-06-30",
            tables=OF_AGE
            + """
                activities
                id     | day        | groups | held | initiated_by
                a1..a2 | 2026-05-01 | g1     | yes  | worker
                a3..a4 | 2026-05-01 | g1     | yes  | resident
                b1..b3 | 2026-03-01 | g1     | yes  | worker
            """,
            state="watch",
            parts={"functions": "near 0.5", "falling": "missed -0.5", "without-worker": "shown"},
        ),
        Case(
            title=Words("上一季场次太少，比不了", "Too few activities in the quarter before to compare with"),
            as_of="2026-06-30",
            tables=OF_AGE
            + """
                activities
                id     | day        | groups | held | initiated_by
                a1..a3 | 2026-05-01 | g1     | yes  | worker
                b1..b2 | 2026-03-01 | g1     | yes  | worker
            """,
            state="firing",
            parts={"functions": "met 1", "falling": "undecided 0"},
        ),
        Case(
            title=Words(
                "还没有组：诉求只供参考，其余判断不了",
                "No group yet: concerns are only shown, the rest cannot be told",
            ),
            as_of="2026-06-30",
            tables=THREE_OF_FIVE
            + """
                activities
                id | day        | method | held
                a1 | 2026-05-01 | event  | yes
            """,
            state="cannot-tell",
            parts={
                "functions": "undecided",
                "falling": "undecided",
                "without-worker": "shown",
                "done-for-them": "shown 3/5",
            },
        ),
        Case(
            title=Words(
                "组满九十天还不判断代办，多一天才判断；没满半年不示警",
                "At ninety days of a group what is done for them is shown, a day later judged, at most watch",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day
                g1 | 2026-04-01

                concerns
                id     | day        | scope  | closed     | worker_input
                c1..c5 | 2026-05-01 | shared | 2026-06-01 | 3
            """,
            state="cannot-tell",
            parts={"done-for-them": "shown 5/5"},
        ),
        Case(
            title=Words(
                "组刚过九十天：代办再多也只留意", "A group just past ninety days: however much, watch at most"
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day
                g1 | 2026-03-31

                concerns
                id     | day        | scope  | closed     | worker_input
                c1..c5 | 2026-05-01 | shared | 2026-06-01 | 3
            """,
            state="watch",
            parts={"done-for-them": "near 5/5"},
        ),
        Case(
            title=Words("半年没有活动记录：过期", "No activity recorded for half a year: out of date"),
            as_of="2026-09-29",
            tables=OF_AGE
            + """
                activities
                id     | day        | groups | held | initiated_by
                b1..b3 | 2026-04-02 | g1     | yes  | worker

                concerns
                id     | day        | scope  | closed     | worker_input
                c1..c5 | 2026-05-01 | shared | 2026-04-02 | 3
            """,
            state="cannot-tell",
            parts={"functions": "stale", "falling": "stale", "done-for-them": "stale"},
        ),
    ],
)
