from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="consolidate.goals.leadership-renewal",
    cases=[
        Case(
            title=Words(
                "三个位置两个新人；创始人改选过，任期从改选算起；第 31 天进来的不是创始人",
                "Two new people in three places; a founder re-elected counts from then; who came on the 31st day "
                "is no founder",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | nature
                g1 | 2024-10-01 | learning
                g2 | 2026-01-01 | learning

                roles
                id | day        | group | resident | role   | until      | handed_over
                r1 | 2024-10-31 | g1    | p1       | leader | 2025-10-01 | no
                r2 | 2025-10-01 | g1    | p1       | leader |            |
                r3 | 2024-11-01 | g1    | p2       | core   |            |
                r4 | 2025-06-01 | g1    | p3       | core   |            |
                r5 | 2024-10-01 | g1    | p4       | core   | 2025-07-01 | yes
                r6 | 2024-10-01 | g1    | p5       | core   | 2025-06-30 | no
                r7 | 2025-06-01 | g1    | p6       | deputy |            |
                r8 | 2026-01-01 | g2    | p7       | core   |            |
            """,
            state="reached",
            parts={"new": "met 2/3", "deputies": "met 1/1", "exits": "met 1/1", "longest": "met 606"},
        ),
        Case(
            title=Words(
                "搬走又回来的人：回来以后职务又算有人担任",
                "Somebody who left and came back holds the role again",
            ),
            as_of="2026-06-30",
            tables="""
                residents
                id | day
                p1 | 2024-01-01

                residences
                id | day        | resident | until      | end_kind
                s1 |            | p1       | 2026-02-01 | moved_out
                s2 | 2026-06-01 | p1       |            |

                groups
                id | day        | nature
                g1 | 2024-10-01 | learning

                roles
                id | day        | group | resident | role   | until
                r1 | 2024-10-01 | g1    | p1       | leader |
            """,
            state="not-yet",
            parts={"new": "undecided 0/1", "deputies": "missed 0/1", "longest": "met 637"},
        ),
        Case(
            title=Words("同样的记录，读 5 月 31 日：人还在外面", "The same records as of 31 May: still away"),
            as_of="2026-05-31",
            tables="""
                residents
                id | day
                p1 | 2024-01-01

                residences
                id | day        | resident | until      | end_kind
                s1 |            | p1       | 2026-02-01 | moved_out
                s2 | 2026-06-01 | p1       |            |

                groups
                id | day        | nature
                g1 | 2024-10-01 | learning

                roles
                id | day        | group | resident | role   | until
                r1 | 2024-10-01 | g1    | p1       | leader |
            """,
            state="cannot-tell",
            parts={"new": "undecided", "deputies": "undecided", "longest": "undecided"},
        ),
        Case(
            title=Words(
                "组长去世、职务没有写结束：位置空着，不再算有人担任",
                "A leader died and the role was not ended: the seat is empty, nobody holds it",
            ),
            as_of="2026-06-30",
            tables="""
                residents
                id | day        | until      | end_kind
                p1 | 2024-01-01 | 2026-06-30 | died
                p2 | 2024-01-01 |            |

                groups
                id | day        | nature
                g1 | 2024-10-01 | learning

                roles
                id | day        | group | resident | role   | until
                r1 | 2024-10-01 | g1    | p1       | leader |
                r2 | 2026-01-01 | g1    | p2       | core   |
            """,
            state="cannot-tell",
            parts={"new": "undecided 1/1", "deputies": "undecided", "longest": "met 180"},
        ),
        Case(
            title=Words(
                "全是新人、731 天的任期：接近；恰好满一年的组还不看",
                "All new, and a term of 731 days: close; a group exactly a year old is not looked at",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | nature
                g1 | 2020-01-01 | learning
                g2 | 2025-06-30 | learning
                g3 | 2024-06-29 | learning

                roles
                id     | day        | group | resident | role   | until
                r1..r3 | 2025-06-01 | g1    | p1..p3   | core   |
                r4     | 2025-06-30 | g2    | p4       | leader |
                r5     | 2025-06-30 | g2    | p5       | deputy |
                r6     | 2024-06-29 | g9    | p6       | core   |
            """,
            state="close",
            parts={"new": "near 3/3", "deputies": "met 1/1", "exits": "n/a", "longest": "near 731"},
        ),
        Case(
            title=Words(
                "一个月内又上任的不算卸任；自己给自己当副手不算副手",
                "Who takes a role up again within a month has not left; nobody is their own deputy",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | nature
                g1 | 2020-01-01 | learning

                roles
                id     | day        | group | resident | role   | until      | handed_over
                r1..r3 | 2020-01-01 | g1    | p1..p3   | leader |            |
                r4     | 2020-01-01 | g1    | p1       | deputy |            |
                r5     | 2025-01-01 | g1    | p5       | core   | 2026-01-01 | no
                r6     | 2026-01-31 | g1    | p5       | core   | 2026-03-01 | yes
                r7     | 2025-01-01 | g1    | p6       | core   | 2026-01-01 | no
                r8     | 2026-02-01 | g1    | p6       | core   | 2026-03-01 | yes
                r9     | 2025-01-01 | g1    | p7       | core   | 2026-02-01 | no
                r10    | 2026-02-01 | g1    | p7       | leader | 2026-02-01 |
            """,
            state="not-yet",
            parts={
                "new": "missed 0/3",
                "deputies": "near 2/3",
                "exits": "near 2/3",
                "longest": "missed 2372",
            },
        ),
        Case(
            title=Words(
                "组还没满一年：到第二年的第一天才能判断",
                "The group is younger than a year: it can be told when its second year has begun",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | nature
                g1 | 2026-01-01 | learning

                roles
                id     | day        | group | resident | role
                r1     | 2026-01-01 | g1    | p1       | leader
                r2..r3 | 2026-01-01 | g1    | p2..p3   | core
                r4     | 2026-01-01 | g1    | p4       | deputy
            """,
            state="cannot-tell",
            parts={"new": "undecided 0/0", "deputies": "met 1/1", "exits": "n/a", "longest": "met 180"},
            says=Words(
                "待判断：核心里的新人待判断（到2027年1月2日就能判断）；有副手的带头人 100%（1/1 个带"
                "头人职位），目标至少 80%，达到；交接清楚的卸任：不涉及，因为没有人卸任；最长的一段任"
                "期 180 天（3 段任期里最长的），目标至多 730 天，达到。",
                "Can't tell. New people in the leading core: can't tell (it can be told on 2 January "
                "2027); Leaders with a deputy: 100% (1/1 leader roles), target at least 80%, "
                "reached; Exits that were handed over: does not apply, because nobody left a role; "
                "The longest term: 180 days (the longest of 3 terms), target at most 730 days, "
                "reached.",
            ),
        ),
        Case(
            title=Words("没记谁担什么职务：待判断", "Roles are not kept: cannot tell"),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | nature
                g1 | 2020-01-01 | learning
            """,
            state="cannot-tell",
            parts={"new": "undecided", "deputies": "undecided", "exits": "undecided", "longest": "undecided"},
        ),
    ],
)
