from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="prepare.cautions.no-eventification",
    cases=[
        Case(
            title=Words("七成工时在活动上：示警", "Seven tenths of the hours in events: firing"),
            as_of="2026-06-30",
            tables="""
                activities
                id | day        | method    | held | hours
                a1 | 2026-06-01 | event     | yes  | 4
                a2 | 2026-06-08 | education | yes  | 2
                a3 | 2026-06-15 | resource  | yes  | 1
                a4 | 2026-06-15 | service   | yes  | 1
                a5 | 2026-06-16 | event     | no   | 9
                a6 | 2026-04-01 | event     | yes  | 9

                contacts
                id       | day        | worker | resident | mode     | made | minutes
                c1..c6   | 2026-06-02 | w1     | r1..r6   | home     | yes  | 20
                c7       | 2026-06-02 | w1     | r7       | activity | yes  | 600
                c8       | 2026-06-02 | w1     | r8       | online   | yes  | 600
                c9       | 2026-06-02 | w1     | r9       | home     | no   | 600
            """,
            state="firing",
            parts={"hours": "met 7/10", "newcomers": "undecided", "part": "undecided"},
        ),
        Case(
            title=Words("正好六成还是留意", "Exactly three fifths is still watch"),
            as_of="2026-06-30",
            tables="""
                activities
                id | day        | method | held | hours
                a1 | 2026-06-01 | event  | yes  | 6

                contacts
                id      | day        | worker | mode | made | minutes
                c1..c12 | 2026-06-02 | w1     | home | yes  |
            """,
            state="watch",
            parts={"hours": "near 6/10"},
        ),
        Case(
            title=Words(
                "新来的十人没人去看：示警；活动上再见不算",
                "Nobody called on ten newcomers: firing; met again at an activity is no call",
            ),
            as_of="2026-06-30",
            tables="""
                activities
                id | day        | method | held | hours
                a1 | 2026-05-31 | event  | yes  | 3
                a2 | 2026-06-01 | event  | yes  | 3
                a3 | 2026-03-02 | event  | yes  | 3

                attendance
                id       | day        | activity | resident
                t1..t10  | 2026-05-31 | a1       | r1..r10
                t11..t20 | 2026-06-01 | a2       | r11..r20
                t21..t30 | 2026-03-02 | a3       | r21..r30
                t31..t33 | 2026-05-31 | a1       | r21..r23

                contacts
                id     | day        | worker | resident | mode     | made | minutes
                c1..c5   | 2026-06-10 | w1     | r1..r5   | activity | yes  |
                c6       | 2026-05-31 | w1     | r6       | home     | yes  | 300
                c7..c8   | 2026-06-10 | w1     | r21..r22 | home     | yes  |
                c9..c13  | 2026-06-10 | w1     |          | home     | yes  |
            """,
            state="firing",
            parts={"hours": "missed 6/13.3333333", "newcomers": "met 0/10", "part": "undecided"},
        ),
        Case(
            title=Words(
                "活动只占两成，其余两样都不好：最多留意",
                "Events take a fifth of the hours and both other parts are low: watch at most",
            ),
            as_of="2026-06-30",
            tables="""
                activities
                id | day        | method | held | hours
                a1 | 2026-05-01 | event  | yes  | 1
                a2 | 2026-01-01 | event  | yes  | 5

                attendance
                id      | day        | activity | resident | part
                t0      | 2026-01-01 | a2       | r0       | 1
                t1..t10 | 2026-05-01 | a1       | r1..r10  | 0

                contacts
                id      | day        | worker | mode | made | minutes
                c1..c12 | 2026-06-02 | w1     | home | yes  |
            """,
            state="watch",
            parts={"hours": "missed 1/5", "newcomers": "near 0/10", "part": "near 0/10"},
        ),
        Case(
            title=Words(
                "活动只占两成，只有一样不好：平静",
                "Events take a fifth of the hours and one part alone is low: quiet",
            ),
            as_of="2026-06-30",
            tables="""
                activities
                id | day        | method | held | hours
                a1 | 2026-05-01 | event  | yes  | 1

                attendance
                id      | day        | activity | resident
                t1..t10 | 2026-05-01 | a1       | r1..r10

                contacts
                id      | day        | worker | mode | made | minutes
                c1..c12 | 2026-06-02 | w1     | home | yes  |
            """,
            state="quiet",
            parts={"hours": "missed 1/5", "newcomers": "missed 0/10", "part": "undecided"},
        ),
        Case(
            title=Words(
                "看过三十位新来的人：不必再看比例",
                "Thirty newcomers were called on: the share no longer matters",
            ),
            as_of="2026-06-30",
            tables="""
                activities
                id | day        | method | held | hours
                a1 | 2026-05-01 | event  | yes  | 1

                attendance
                id        | day        | activity | resident
                t1..t200  | 2026-05-01 | a1       | r1..r200

                contacts
                id      | day        | worker | resident | mode | made | minutes
                c1..c29 | 2026-05-31 | w1     | r1..r29  | home | yes  |
                c30     | 2026-05-02 | w1     | r30      | home | yes  |
                c31     | 2026-06-01 | w1     | r31      | home | yes  |
            """,
            state="quiet",
            parts={"hours": "missed", "newcomers": "missed 30/200"},
        ),
        Case(
            title=Words(
                "一年的活动里二十人有一人搭手：留意",
                "One of twenty lends a hand after a long time: watch",
            ),
            as_of="2026-06-30",
            tables="""
                activities
                id | day        | method | held | hours
                a1 | 2026-01-01 | event  | yes  | 5
                a2 | 2026-06-15 | event  | yes  | 5

                attendance
                id       | day        | activity | resident | part
                t1       | 2026-01-01 | a1       | r30      | 2
                t2..t20  | 2026-06-15 | a2       | r2..r20  |
                t21      | 2026-06-15 | a2       | r21      | 1

                contacts
                id     | day        | worker | mode | made | minutes
                c1..c9 | 2026-06-02 | w1     | home | yes  | 60
            """,
            state="watch",
            parts={"hours": "missed 5/14", "newcomers": "undecided 0/0", "part": "near 1/20"},
            says=Words(
                "留意：花在活动上的工时 36%（5/14 小时），示警线高于 60%，留意线高于 45%，平静；活动后又"
                "见到的新来的人待判断（再有 10 位新来的人）；来了也搭过手的人 5%（1/20 人），示警线低于 5%"
                "，留意线低于 10%，留意。",
                (
                    "Watch. Staff hours in events: 36% (5/14 hours), firing when above 60%, watch when above "
                    "45%, quiet; Newcomers met after an activity: can't tell (10 more needed: newcomers); Att"
                    "endees who lent a hand: 5% (1/20 people), firing when below 5%, watch when below 10%, wa"
                    "tch."
                ),
            ),
        ),
        Case(
            title=Words("头半年不说有没有人搭手", "In the first half year nothing is said of lending a hand"),
            as_of="2026-06-30",
            tables="""
                activities
                id | day        | method | held | hours
                a1 | 2026-01-02 | event  | yes  | 5

                attendance
                id      | day        | activity | resident | part
                t1..t20 | 2026-01-02 | a1       | r1..r20  | 0

                contacts
                id      | day        | worker | mode | made | minutes
                c1..c10 | 2026-06-02 | w1     | home | yes  | 60
            """,
            state="cannot-tell",
            parts={"hours": "missed 0/10", "newcomers": "undecided 0/0", "part": "undecided 0/20"},
        ),
        Case(
            title=Words(
                "社区摸清了，也有计划：不再问", "The community is known and there is a plan: no longer asked"
            ),
            as_of="2026-06-30",
            tables="""
                profile_facts
                id  | day        | topic       | source
                f1  | 2026-02-01 | history     | interview
                f2  | 2026-02-01 | boundary    | observation
                f3  | 2026-02-01 | housing     | observation
                f4  | 2026-02-01 | population  | statistics
                f5  | 2026-02-01 | age         | statistics
                f6  | 2026-02-01 | hardship    | statistics
                f7  | 2026-02-01 | mobility    | interview
                f8  | 2026-02-01 | history     | document
                f9  | 2026-02-01 | boundary    | document
                f10 | 2026-02-01 | housing     | document
                f11 | 2026-02-01 | population  | document
                f12 | 2026-02-01 | age         | document

                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 10

                households
                id     | day        | building | priority
                h1..h5 | 2025-01-01 | b1       | yes

                contacts
                id       | day        | worker | household | mode | made | minutes
                c1..c5   | 2026-06-01 | w1     | h1..h5    | home | yes  |
                c6..c10  | 2026-06-02 | w1     | h1..h5    | home | yes  |
                c11..c15 | 2026-06-03 | w1     | h1..h5    | home | yes  |

                activities
                id | day        | method | held | hours
                a1 | 2026-06-01 | event  | yes  | 95

                objectives
                id | day        | plan | complete
                o1 | 2026-06-01 | 1    | no
            """,
            state="quiet",
            parts={"hours": "met 95/100"},
        ),
        Case(
            title=Words(
                "记录不到十笔：待判断；活动上的见面不算一笔",
                "Fewer than ten records: cannot tell; contacts at an activity are none",
            ),
            as_of="2026-06-30",
            tables="""
                activities
                id | day        | method | held | hours
                a1 | 2026-06-01 | event  | yes  | 6

                contacts
                id       | day        | worker | mode     | made | minutes
                c1..c8   | 2026-06-02 | w1     | home     | yes  |
                c9       | 2026-06-02 | w1     | online   | yes  |
                c10..c21 | 2026-06-01 | w1     | activity | yes  |
            """,
            state="cannot-tell",
            parts={"hours": "undecided"},
        ),
    ],
)
