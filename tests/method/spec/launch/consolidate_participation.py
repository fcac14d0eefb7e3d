from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

ACTIVITIES = """
    activities
    id | day        | method  | groups | held | chaired_by
    a1 | 2026-01-02 | meeting |        | yes  |
    a2 | 2026-04-02 | meeting | g1     | yes  | resident
    a3 | 2026-05-01 | meeting | g1     | yes  |
    a4 | 2026-06-01 | service | g1     | yes  |
    a5 | 2026-06-02 | event   |        | yes  |
    a6 | 2026-04-01 | meeting |        | yes  |
"""
LIVE_GROUP = """
    groups
    id | day        | purpose_written
    g1 | 2026-01-01 | yes

    residents
    id     | day        | household
    r1..r9 | 2025-01-01 | h1..h9

    memberships
    day        | group | resident
    2026-01-01 | g1    | r1..r5

    roles
    day        | group | resident | role
    2026-01-01 | g1    | r1       | leader
"""

SPEC = Spec(
    item="launch.tasks.consolidate-participation",
    cases=[
        Case(
            title=Words("三样都正好够", "Just enough of all three"),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + LIVE_GROUP
            + """
                attendance
                day        | activity | resident
                2026-01-02 | a1       | r1..r10
                2026-04-02 | a2       | r1..r4
                2026-05-01 | a3       | r1..r3
                2026-06-01 | a4       | r4..r5
                2026-06-02 | a5       | x1..x50
            """,
            state="reached",
            parts={"keep-coming": "met 3/10", "seen-again": "met 4/10", "members": "met 9/15"},
            says=Words(
                "达到：来过多次的居民 30%（3/10 位到场居民），目标至少 30%，达到；新来的后来又来了 40%"
                "（4/10 位新来的居民），目标至少 40% 或 12 位新来的居民，达到；"
                "组员到会 60%（9/15 人次应到），目标至少 60%，达到。",
                "Reached. Residents who keep coming: 30% (3/10 residents who came), target at least 30%, "
                "reached; "
                "Newcomers seen again: 40% (4/10 newcomers), target at least 40% or 12 newcomers, reached; "
                "Members present at their groups' activities: 60% (9/15 places of members), target at least 60%, "
                "reached.",
            ),
        ),
        Case(
            title=Words(
                "第 180 天初见的不是新来的，第 90 天再来的不算又来",
                "First seen on the 180th day is no newcomer; seen on the 90th day is not seen again",
            ),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + LIVE_GROUP
            + """
                activities
                id | day        | method  | held
                a0 | 2026-01-01 | meeting | yes

                attendance
                day        | activity | resident
                2026-01-01 | a0       | p1..p9
                2026-01-02 | a1       | r1..r10
                2026-04-01 | a6       | r1..r10
                2026-04-02 | a2       | r1..r2
            """,
            state="not-yet",
            parts={"keep-coming": "missed 2/10", "seen-again": "missed 2/10"},
        ),
        Case(
            title=Words(
                "那天还没入组的、当天退组的，不是应到的组员",
                "Who had not joined by that day, or left on it, was no member of it",
            ),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + LIVE_GROUP
            + """
                memberships
                day        | group | resident | left
                2026-05-01 | g1    | r6       |
                2026-01-01 | g1    | r7       | 2026-05-01
                2026-01-01 | g1    | r8       | 2026-06-01

                attendance
                day        | activity | resident
                2026-04-02 | a2       | r1..r8
                2026-05-01 | a3       | r1..r7
            """,
            state="cannot-tell",
            # 2 April: r1-r5, r7, r8, all there. 1 May: of r1-r6, r8 all but r8. 1 June: of r1-r6 nobody.
            parts={"keep-coming": "undecided 0/8", "seen-again": "undecided 0/0", "members": "met 13/20"},
        ),
        Case(
            title=Words(
                "五十个新来的，十二个又来了就够",
                "Of fifty newcomers twelve who came again are enough",
            ),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + """
                attendance
                day        | activity | resident
                2026-01-02 | a1       | p1..p50
                2026-04-02 | a2       | p1..p12
            """,
            state="not-yet",
            parts={"keep-coming": "missed 0/50", "seen-again": "met 12/50", "members": "undecided"},
        ),
        Case(
            title=Words("差一个：不到七成，也不到十二", "Eleven of fifty are too few by either, though near"),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + """
                attendance
                day        | activity | resident
                2026-01-02 | a1       | p1..p50
                2026-04-02 | a2       | p1..p11
            """,
            state="not-yet",
            parts={"seen-again": "near 11/50"},
        ),
        Case(
            title=Words(
                "旁边有小组时，组织的到会不算：伞形组织的组员就是大家",
                "Beside groups an organisation's members are left out: an umbrella's are everybody",
            ),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + LIVE_GROUP
            + """
                groups
                id | day        | purpose_written | is_organisation
                o1 | 2026-01-01 | yes             | yes

                memberships
                day        | group | resident
                2026-01-01 | o1    | r1..r9

                roles
                day        | group | resident | role
                2026-01-01 | o1    | r9       | leader

                activities
                id | day        | method  | groups | held
                o2 | 2026-04-03 | meeting | o1     | yes
                o3 | 2026-04-04 | meeting | o1     | yes

                attendance
                day        | activity | resident
                2026-04-02 | a2       | r1..r4
                2026-05-01 | a3       | r1..r3
                2026-06-01 | a4       | r4..r5
            """,
            state="cannot-tell",
            parts={"members": "met 9/15"},
        ),
        Case(
            title=Words(
                "活的只有组织：就看组织的到会",
                "Where all that lives are organisations their members are looked at",
            ),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + """
                groups
                id | day        | purpose_written | is_organisation
                g1 | 2026-01-01 | yes             | yes

                residents
                id     | day        | household
                r1..r9 | 2025-01-01 | h1..h9

                memberships
                day        | group | resident
                2026-01-01 | g1    | r1..r5

                roles
                day        | group | resident | role
                2026-01-01 | g1    | r1       | leader

                attendance
                day        | activity | resident
                2026-04-02 | a2       | r1..r4
                2026-05-01 | a3       | r1..r3
                2026-06-01 | a4       | r4..r5
            """,
            state="cannot-tell",
            parts={"members": "met 9/15"},
        ),
        Case(
            title=Words("只有一次性活动和服务", "Nothing but events and services"),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + """
                attendance
                day        | activity | resident
                2026-06-02 | a5       | x1..x50
            """,
            state="cannot-tell",
            parts={"keep-coming": "undecided 0/0", "seen-again": "undecided 0/0", "members": "undecided"},
        ),
        Case(
            title=Words("一年没有签到：过期", "No sign-in for a year: out of date"),
            as_of="2026-06-30",
            tables="""
                activities
                id | day        | method  | held
                a1 | 2025-07-05 | meeting | yes

                attendance
                day        | activity | resident
                2025-07-05 | a1       | r1..r10
            """,
            state="out-of-date",
            parts={"keep-coming": "stale", "seen-again": "stale", "members": "stale"},
        ),
    ],
)
