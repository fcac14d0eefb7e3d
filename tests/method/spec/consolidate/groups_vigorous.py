from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="consolidate.situation.groups-vigorous",
    cases=[
        Case(
            title=Words(
                "四样都有数：0.75、0.6、1、0.5，平均 0.7125；当天退出的人不算当天的组员",
                "All four can be told: 0.75, 0.6, 1 and 0.5; who left on the day is no member that day",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | nature
                g1 | 2026-03-01 | learning

                memberships
                id      | day        | group | resident | left
                m1..m8  | 2026-03-01 | g1    | p1..p8   |
                m9..m10 | 2026-05-01 | g1    | p9..p10  |
                m11     | 2026-03-01 | g1    | p11      | 2026-05-10

                activities
                id | day        | planned    | method  | groups  | held
                a1 | 2026-05-10 | 2026-05-10 | meeting | g1      | yes
                a2 | 2026-05-20 | 2026-05-20 | meeting | g1 ; g1 | yes
                a3 | 2026-06-05 | 2026-06-01 | service | g1      | yes
                a4 | 2026-06-10 | 2026-06-10 | service | g1      | no

                attendance
                id       | day        | activity | resident
                t1..t6   | 2026-05-10 | a1       | p1..p6
                t7       | 2026-05-10 | a1       | p11
                t11..t16 | 2026-05-20 | a2       | p1..p6
                t21..t26 | 2026-06-05 | a3       | p5..p10

                decisions
                id | day        | group | proposed_by
                d1 | 2026-05-10 | g1    | member
                d2 | 2026-05-20 | g1    | member
                d3 | 2026-05-20 | g1    | leader
            """,
            state="seen",
            parts={"vigour": "met 0.7125"},
        ),
        Case(
            title=Words(
                "第 179 天成立的还算新组，第 180 天的不算；没开过会就少看一样",
                "Formed 179 days ago is new, 180 days ago is not; without a meeting three figures are left",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | nature
                g1 | 2026-01-02 | culture
                g2 | 2026-01-01 | culture

                memberships
                id       | day        | group | resident
                m1..m9   | 2026-01-02 | g1    | p1..p9
                m10      | 2026-04-02 | g1    | p10
                m11..m12 | 2026-05-01 | g2    | p1..p2

                activities
                id | day        | planned    | method  | groups | held
                a1 | 2026-05-10 | 2026-05-10 | service | g1     | yes
                a2 | 2026-05-20 | 2026-05-20 | service | g1     | no
                a3 | 2026-05-20 | 2026-05-20 | service | g2     | yes

                attendance
                id     | day        | activity | resident
                t1..t4 | 2026-05-10 | a1       | p1..p4
            """,
            state="partly",
            parts={"vigour": "near 0.46666667"},
            says=Words(
                (
                    "部分：新小组的朝气 0.47（1 个新小组的平均：计划办成 50%，组员到会 40%，新组员 50%，组员提"
                    "议 没有数），至少 0.6 就算看到，至少 0.4 就算部分，部分。"
                ),
                "Partly. Vigour of new groups: 0.47 (the mean of 1 new groups: held as planned 50%, "
                "members present 40%, new members 50%, members' proposals no figure), seen when at "
                "least 0.6, partly when at least 0.4, partly.",
            ),
        ),
        Case(
            title=Words(
                "正好 0.6：看到；只看得到一样的组不算进来",
                "Exactly 0.6 is seen; a group of which one figure alone can be told is left out",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | nature
                g1 | 2026-03-01 | deliberation
                g2 | 2026-03-01 | service

                activities
                id     | day        | planned    | method  | groups | held
                a1..a3 | 2026-05-10 | 2026-05-10 | meeting | g1     | yes
                a4..a5 | 2026-05-20 |            | meeting | g1     | yes
                a6..a7 | 2026-06-01 | 2026-06-01 | meeting | g1     | no
                a8     | 2026-06-01 | 2026-06-01 | service | g2     | yes

                decisions
                id     | day        | group | proposed_by
                d1..d6 | 2026-05-10 | g1    | member
                d7..d9 | 2026-04-01 | g1    | member
            """,
            state="seen",
            parts={"vigour": "met 0.6"},
        ),
        Case(
            title=Words("排了没办成，也没有新人：没看到", "Planned and not held, and nobody new: not seen"),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | nature
                g1 | 2026-03-01 | learning

                memberships
                id     | day        | group | resident
                m1..m5 | 2026-03-01 | g1    | p1..p5

                activities
                id     | day        | planned    | method  | groups | held
                a1..a2 | 2026-05-10 | 2026-05-10 | meeting | g1     | no
            """,
            state="not-seen",
            parts={"vigour": "missed 0"},
        ),
        Case(
            title=Words("没有新组：待判断", "No new group: cannot tell"),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | nature   | closed
                g1 | 2025-03-01 | learning |
                g2 | 2026-03-01 | learning | 2026-06-30
            """,
            state="cannot-tell",
            parts={"vigour": "undecided"},
        ),
    ],
)
