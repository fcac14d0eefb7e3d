from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="consolidate.cautions.stuck-in-services",
    cases=[
        Case(
            title=Words(
                "服务里只算出过力的居民的时间，会议里算每一个人的：三成，没过线；中间数三级，没过线",
                "At services the hours of residents who did something count, at meetings everybody's: three tenths "
                "and a median of three are inside",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id     | day        | is_organisation
                o1..o2 | 2025-03-01 | yes
                g1     | 2025-03-01 | no

                activities
                id | day        | method     | groups | held | hours | level
                a1 | 2026-04-02 | service    | o1     | yes  | 10    | inform
                a2 | 2026-05-01 | meeting    | o1;o2  | yes  | 2     | empower
                a3 | 2026-05-01 | mutual_aid | o1     | yes  | 1     | involve
                a4 | 2026-05-01 | meeting    | g1     | yes  | 50    | empower
                a5 | 2026-05-01 | service    | o1     | no   | 50    | inform
                a6 | 2026-04-01 | service    | o1     | yes  | 50    | inform
                a7 | 2026-05-01 | service    | o1     | yes  |       |

                attendance
                id | day        | activity | resident | part | hours
                t1 | 2026-04-02 | a1       | p1       | 1    | 4
                t2 | 2026-04-02 | a1       | p2       | 0    | 9
                t3 | 2026-05-01 | a2       | p1       | 0    | 1.5
                t4 | 2026-05-01 | a2       | p2       |      | 1.5
                t5 | 2026-05-01 | a3       | p1       |      | 7
            """,
            state="quiet",
            parts={"hours": "missed 6/20", "level": "missed 3"},
        ),
        Case(
            title=Words(
                "参与正好一成：留意；二级和三级之间：留意",
                "Exactly a tenth, and between two and three: watch",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | is_organisation
                o1 | 2025-03-01 | yes

                activities
                id     | day        | method    | groups | held | hours | level
                a1     | 2026-05-01 | service   | o1     | yes  | 4     | consult
                a2     | 2026-05-01 | education | o1     | yes  | 5     | involve
                a3     | 2026-05-01 | planning  | o1     | yes  | 1     | inform
                a4     | 2026-05-01 | meeting   | o1     | yes  | 0     | collaborate
            """,
            state="watch",
            parts={"hours": "near 1/10", "level": "near 2.5"},
            says=Words(
                "留意：用在参与和互助上的时间 10%（1/10 小时），示警线低于 10%，留意线低于 30%，留意"
                "；活动的参与程度（一到五级，取中间） 2.5（4 场写明程度的活动的中间值），示警线至多 1"
                "，留意线低于 3，留意。",
                "Watch. Time in participation and mutual aid: 10% (1/10 hours), firing when below "
                "10%, watch when below 30%, watch; Level of participation (one to five, the median): "
                "2.5 (the median of 4 activities with their level noted), firing when at most 1, "
                "watch when below 3, watch.",
            ),
        ),
        Case(
            title=Words("只办服务、只是告知：示警", "Services alone, and people only told: firing"),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | is_organisation
                o1 | 2025-03-01 | yes

                activities
                id     | day        | method  | groups | held | hours | level
                a1..a3 | 2026-05-01 | service | o1     | yes  | 4     | inform
            """,
            state="firing",
            parts={"hours": "met 0/12", "level": "met 1"},
        ),
        Case(
            title=Words(
                "开会多是通个气，时间却都在议事上：最多留意",
                "Meetings that only inform, while the time goes to deciding: watch at most",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | is_organisation
                o1 | 2025-03-01 | yes

                activities
                id     | day        | method  | groups | held | hours | level
                a1..a3 | 2026-05-01 | meeting | o1     | yes  | 4     | inform
            """,
            state="watch",
            parts={"hours": "missed 12/12", "level": "near 1"},
        ),
        Case(
            title=Words("只有两场：待判断", "Two activities: cannot tell"),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | is_organisation
                o1 | 2025-03-01 | yes

                activities
                id     | day        | method  | groups | held | hours | level
                a1..a2 | 2026-05-01 | service | o1     | yes  | 4     | inform
            """,
            state="cannot-tell",
            parts={"hours": "undecided 0/8", "level": "undecided 1"},
        ),
        Case(
            title=Words("没有小组表：待判断", "Groups are not kept: cannot tell"),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method  | groups | held | hours | level
                a1..a3 | 2026-05-01 | service | o1     | yes  | 4     | inform
            """,
            state="cannot-tell",
            parts={"hours": "undecided", "level": "undecided"},
        ),
    ],
)
