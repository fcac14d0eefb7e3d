from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="consolidate.residents.leaders-under-strain",
    cases=[
        Case(
            title=Words(
                "三位里一位两样不顺：正好到线；每周六小时不算超",
                "One of three with two flags is just on the line; six hours a week are not above six",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | nature
                g1 | 2025-03-01 | learning

                roles
                id     | day        | group | resident | role
                r1..r3 | 2025-03-01 | g1    | p1..p3   | leader
                r4     | 2025-03-01 | g1    | p4       | core

                check_ins
                id | day        | resident | tired | useful | go_on | hours_week | demands
                k1 | 2026-06-01 | p1       | 2     | 3      | 3     | 7          | 2
                k2 | 2026-06-01 | p2       | 2     | 3      | 3     | 6          | 2
                k3 | 2026-04-02 | p3       | 3     | 3      | 3     |            |
                k4 | 2026-06-01 | p4       | 4     | 0      | 0     | 20         | 9

                activities
                id     | day        | method  | held | initiated_by
                a1..a3 | 2026-05-10 | meeting | yes  | resident
                a4     | 2026-05-10 | meeting | yes  | worker
            """,
            state="seen",
            parts={"strain": "met 1/3", "initiative": "shown 0.33333333"},
            says=Words(
                (
                    "看到：吃力的带头人 33%（1/3 位说过近况的带头人），至少 33% 就算看到，至少 17% 就算部分，"
                    "看到；居民发起的活动（每位带头人每月） 0.33（3 场活动，3 位带头人，3 个月）。"
                ),
                "Seen. Leaders under strain: 33% (1/3 leaders who checked in), seen when at least "
                "33%, partly when at least 17%, seen; Activities that residents began (per leader "
                "and month): 0.33 (3 activities, 3 leaders, 3 months).",
            ),
        ),
        Case(
            title=Words(
                "六位里一位：自己组里有争端没了，做的事只剩一半",
                "One of six: a dispute is open in the group and half of the work has gone",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id     | day        | nature
                g1..g2 | 2025-03-01 | learning

                roles
                id     | day        | group | resident | role
                r1     | 2025-03-01 | g1    | p1       | leader
                r2..r6 | 2025-03-01 | g2    | p2..p6   | leader

                check_ins
                id     | day        | resident | tired | useful | go_on | hours_week | demands
                k1..k6 | 2026-06-01 | p1..p6   | 2     | 3      | 3     | 3          | 0

                disputes
                id | day        | groups  | kind  | severity | closed
                u1 | 2026-05-01 | g9 ; g1 | views | 1        |
                u2 | 2026-05-01 | g2      | views | 1        | 2026-05-09

                activities
                id     | day        | method  | held
                a1..a2 | 2026-02-01 | service | yes
                a3     | 2026-05-01 | service | yes

                attendance
                id     | day        | activity | resident | part
                t1..t2 | 2026-02-01 | a1..a2   | p1       | 2
                t3     | 2026-05-01 | a3       | p1       | 3
                t4     | 2026-02-01 | a1       | p2       | 2
                t5     | 2026-05-01 | a3       | p2       | 1
            """,
            state="partly",
            parts={"strain": "near 1/6", "initiative": "shown 0"},
        ),
        Case(
            title=Words(
                "只看最近一次，和自己半年内的平均比：掉一级也只是一样不顺",
                "The newest check-in, against their own mean of half a year: one step down is one flag",
            ),
            as_of="2026-06-30",
            tables="""
                roles
                id | day        | group | resident | role
                r1 | 2025-03-01 | g1    | p1       | leader

                check_ins
                id | day        | resident | tired | useful | go_on | hours_week | demands
                k1 | 2026-01-01 | p1       | 0     | 0      | 0     | 1          | 0
                k2 | 2026-05-01 | p1       | 4     | 2      | 3     | 9          | 5
                k3 | 2026-06-01 | p1       | 1     | 2      | 2     | 2          | 1
            """,
            state="not-seen",
            parts={"strain": "missed 0/1"},
        ),
        Case(
            title=Words("近况都在九十天以前：待判断", "Every check-in is ninety days old: cannot tell"),
            as_of="2026-06-30",
            tables="""
                roles
                id | day        | group | resident | role
                r1 | 2025-03-01 | g1    | p1       | leader

                check_ins
                id | day        | resident | tired | useful | go_on | hours_week | demands
                k1 | 2026-04-01 | p1       | 4     | 1      | 1     | 9          | 5
            """,
            state="cannot-tell",
            parts={"strain": "undecided 0/0"},
        ),
        Case(
            title=Words("最近一次在半年前：过期", "The newest check-in is half a year old: out of date"),
            as_of="2026-06-30",
            tables="""
                roles
                id | day        | group | resident | role
                r1 | 2025-03-01 | g1    | p1       | leader

                check_ins
                id | day        | resident | tired | useful | go_on | hours_week | demands
                k1 | 2026-01-01 | p1       | 4     | 1      | 1     | 9          | 5
            """,
            state="cannot-tell",
            parts={"strain": "stale"},
        ),
    ],
)
