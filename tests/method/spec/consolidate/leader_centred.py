from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="consolidate.cautions.leader-centred",
    cases=[
        Case(
            title=Words(
                "时间一半在骨干身上、表决六成：都没过留意线；没写时长的按二十分钟",
                "Half of the time with backbones and six tenths voting are inside; without minutes a contact is twenty",
            ),
            as_of="2026-06-30",
            tables="""
                roles
                id | day        | group | resident | role
                r1 | 2025-03-01 | g1    | p1       | leader
                r2 | 2025-03-01 | g1    | p2       | core

                contacts
                id       | day        | worker | resident | mode   | made | minutes
                c1..c3   | 2026-04-02 | w1     | p1       | phone  | yes  | 30
                c4       | 2026-04-02 | w1     | p2       | home   | yes  | 10
                c5..c9   | 2026-05-01 | w1     | q1..q5   | home   | yes  |
                c10      | 2026-05-01 | w1     |          | street | yes  | 500
                c11      | 2026-05-01 | w1     | p1       | home   | no   | 500
                c12      | 2026-05-02 | w1     | q1       | home   | yes  | 0
                c21..c30 | 2026-02-01 | w1     | q1..q10  | home   | yes  |

                decisions
                id     | day        | group | members_voted
                d1..d2 | 2026-05-01 | g1    | 0.5
                d3     | 2026-05-01 | g1    | 0.8
                d4     | 2026-05-01 | g1    |
            """,
            state="watch",
            parts={"minutes": "missed 100/200", "ordinary": "near 0.5", "voting": "missed 0.6"},
            says=Words(
                "留意：花在骨干身上的时间 50%（100/200 分钟），示警线高于 70%，留意线高于 50%，平"
                "静；每次见面见到的普通居民与先前之比 0.5（每次见面见到 0.5 位，先前 1 位），示警线低"
                "于 0.4，留意线低于 0.7，留意；参加表决的组员 60%（3 项决议的平均），示警线低于 40%，"
                "留意线低于 60%，平静。",
                "Watch. Time spent with backbones: 50% (100/200 minutes of contact), firing when "
                "above 70%, watch when above 50%, quiet; Ordinary residents met per contact, as a "
                "ratio to before: 0.5 (0.5 residents a contact, 1 before), firing when below 0.4, "
                "watch when below 0.7, watch; Members who voted: 60% (the mean of 3 decisions), "
                "firing when below 40%, watch when below 60%, quiet.",
            ),
        ),
        Case(
            title=Words("八成时间在骨干身上：示警", "Four fifths of the time with backbones: firing"),
            as_of="2026-06-30",
            tables="""
                roles
                id | day        | group | resident | role
                r1 | 2025-03-01 | g1    | p1       | leader

                contacts
                id       | day        | worker | resident | mode | made | minutes
                c1..c8   | 2026-05-01 | w1     | p1       | home | yes  | 20
                c9..c10  | 2026-05-01 | w1     | q1..q2   | home | yes  | 20
                c21..c30 | 2026-02-01 | w1     | q1..q10  | home | yes  | 20

                decisions
                id     | day        | group | members_voted
                d1..d3 | 2026-05-01 | g1    | 0.5
            """,
            state="firing",
            parts={"minutes": "met 160/200", "ordinary": "met 0.2", "voting": "near 0.5"},
        ),
        Case(
            title=Words(
                "只担名、半年没做事的不是骨干，不过带头人也不算普通居民；正好七成：平静",
                "Who holds a role and did nothing in half a year is no backbone, and a leader is no ordinary "
                "resident either; exactly seven tenths is quiet",
            ),
            as_of="2026-06-30",
            tables="""
                roles
                id | day        | group | resident | role
                r1 | 2025-03-01 | g1    | p1       | leader

                activities
                id | day        | method  | held
                a1 | 2026-05-01 | service | yes

                attendance
                id | day        | activity | resident | part
                t1 | 2026-05-01 | a1       | q1       | 1

                contacts
                id       | day        | worker | resident | mode | made | minutes
                c1..c3   | 2026-05-01 | w1     | p1       | home | yes  | 20
                c4..c10  | 2026-05-01 | w1     | q1..q7   | home | yes  | 20
                c21..c30 | 2026-02-01 | w1     | q1..q10  | home | yes  | 20
            """,
            state="quiet",
            parts={"minutes": "missed 0/200", "ordinary": "missed 0.7", "voting": "undecided"},
        ),
        Case(
            title=Words(
                "先前只有九次见面：没法比；三样里只判断了一样，待判断",
                "Nine contacts before: no comparison; with one of three told it cannot be told",
            ),
            as_of="2026-06-30",
            tables="""
                kept
                id | day        | table
                y1 | 2026-01-01 | roles

                contacts
                id       | day        | worker | resident | mode | made | minutes
                c1..c10  | 2026-04-02 | w1     | q1..q10  | home | yes  | 20
                c21..c29 | 2026-04-01 | w1     | q1..q9   | home | yes  | 20
            """,
            state="cannot-tell",
            parts={"minutes": "missed 0/200", "ordinary": "undecided 1", "voting": "undecided"},
        ),
        Case(
            title=Words(
                "没记职务，签到也没有对得上的活动：不知道谁是骨干，就不说平静",
                "No roles are kept, no sign-in has an activity: nobody can be known as a backbone, so not quiet",
            ),
            as_of="2026-06-30",
            tables="""
                attendance
                id | day        | activity | resident | part
                t1 | 2026-05-01 | a9       | q1       | 2

                contacts
                id       | day        | worker | resident | mode | made | minutes
                c1..c10  | 2026-04-02 | w1     | q1..q10  | home | yes  | 20
                c21..c30 | 2026-04-01 | w1     | q1..q10  | home | yes  | 20

                decisions
                id     | day        | group | members_voted
                d1..d3 | 2026-05-01 | g1    | 0.9
            """,
            state="cannot-tell",
            parts={"minutes": "undecided 0/200", "ordinary": "undecided 1", "voting": "missed 0.9"},
        ),
        Case(
            title=Words("半年没有见面：过期", "No contact for half a year: out of date"),
            as_of="2026-06-30",
            tables="""
                contacts
                id      | day        | worker | resident | mode | made | minutes
                c1..c10 | 2026-01-01 | w1     | q1..q10  | home | yes  | 20
            """,
            state="cannot-tell",
            parts={"minutes": "stale", "ordinary": "stale", "voting": "undecided"},
        ),
    ],
)
