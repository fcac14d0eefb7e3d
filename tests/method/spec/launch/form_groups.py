from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

HOMES = """
    residents
    id      | day        | household
    r1..r15 | 2025-01-01 | h1..h15
"""
THREE_GROUPS = """
    groups
    id     | day        | nature  | purpose_written
    g1..g3 | 2026-01-01 | culture | yes

    roles
    day        | group  | resident | role
    2026-01-01 | g1..g3 | r1..r3   | leader

    activities
    id     | day        | method  | groups   | held | chaired_by
    a1..a3 | 2026-05-01 | meeting | g1;g2;g3 | yes  | resident
"""
FIFTEEN_MEMBERS = """
    memberships
    day        | group | resident
    2026-01-01 | g1    | r1..r5
    2026-01-01 | g2    | r6..r10
    2026-01-01 | g3    | r11..r15
"""
TWO_GROUPS_LIVE = (
    HOMES
    + THREE_GROUPS
    + """
    memberships
    day        | group | resident
    2026-01-01 | g1    | r1..r5
    2026-01-01 | g2    | r6..r10
    2026-01-01 | g3    | r11..r14
"""
)

SPEC = Spec(
    item="launch.tasks.form-groups",
    cases=[
        Case(
            title=Words("三个组，十五个不同的人", "Three groups, fifteen different people"),
            as_of="2026-06-30",
            tables=HOMES + THREE_GROUPS + FIFTEEN_MEMBERS,
            state="reached",
            parts={"groups": "met 3"},
        ),
        Case(
            title=Words(
                "同五个人挂三块牌子，只算一个", "The same five people under three names are one group"
            ),
            as_of="2026-06-30",
            tables=HOMES
            + THREE_GROUPS
            + """
                memberships
                day        | group | resident
                2026-01-01 | g1    | r1..r5
                2026-01-01 | g2    | r1..r5
                2026-01-01 | g3    | r1..r5
            """,
            state="not-yet",
            parts={"groups": "missed 1"},
            says=Words(
                "未到：活的小组 1 个，目标至少 3 个，未到。",
                "Not yet. Live groups: 1, target at least 3, not yet.",
            ),
        ),
        Case(
            title=Words(
                "四个人不成组；两个组还不到七成",
                "Four people are no group; two groups are below seven tenths",
            ),
            as_of="2026-06-30",
            tables=TWO_GROUPS_LIVE,
            state="not-yet",
            parts={"groups": "missed 2"},
        ),
        Case(
            title=Words("不到三百户的社区，两个就够", "With fewer than 300 households two are enough"),
            as_of="2026-06-30",
            tables=TWO_GROUPS_LIVE
            + """
                buildings
                id | day        | households
                b1 | 2025-01-01 | 299
            """,
            state="reached",
            parts={"groups": "met 2"},
        ),
        Case(
            title=Words("三百户就不算小", "300 households are not few"),
            as_of="2026-06-30",
            tables=TWO_GROUPS_LIVE
            + """
                buildings
                id | day        | households
                b1 | 2025-01-01 | 300
            """,
            state="not-yet",
            parts={"groups": "missed 2"},
        ),
        Case(
            title=Words(
                "第 119 天算、第 120 天不算；事都是社工做的不算；没问谁做的算",
                "The 119th day counts, the 120th does not; nor a group whose worker does all; not asked "
                "counts",
            ),
            as_of="2026-06-30",
            tables=HOMES
            + FIFTEEN_MEMBERS
            + """
                groups
                id | day        | purpose_written | closed
                g1 | 2026-01-01 | yes             |
                g2 | 2026-01-01 | yes             |
                g3 | 2026-01-01 | yes             |
                g4 | 2026-01-01 | yes             | 2026-06-30
                g5 | 2026-01-01 | no              |
                g6 | 2026-01-01 | yes             |

                memberships
                day        | group | resident | left
                2026-01-01 | g4    | r1..r5   |
                2026-01-01 | g5    | r1..r5   |
                2026-01-01 | g6    | r6..r9   |
                2026-01-01 | g6    | r10      | 2026-06-30

                roles
                day        | group  | resident | role
                2026-01-01 | g1..g6 | r1..r6   | core

                activities
                id     | day        | method  | groups      | held | chaired_by
                a1     | 2026-03-03 | meeting | g1          | yes  |
                a2     | 2026-05-01 | meeting | g1;g1;      | yes  |
                b1     | 2026-03-02 | meeting | g2          | yes  | resident
                b2     | 2026-05-01 | meeting | g2          | yes  | resident
                b4     | 2026-05-02 | meeting | g2          | no   | resident
                c1..c3 | 2026-05-01 | meeting | g3          | yes  | mixed
                d1..d3 | 2026-05-01 | meeting | g4; g5 ; g6 | yes  | resident
            """,
            state="not-yet",
            parts={"groups": "missed 1"},
        ),
        Case(
            title=Words("没记组员：待判断", "Members not recorded: cannot tell"),
            as_of="2026-06-30",
            tables=HOMES + THREE_GROUPS,
            state="cannot-tell",
            parts={"groups": "undecided"},
        ),
        Case(
            title=Words("八个月没有活动记录：过期", "No activity recorded for eight months: out of date"),
            as_of="2026-12-27",
            tables=HOMES + THREE_GROUPS + FIFTEEN_MEMBERS,
            state="out-of-date",
            parts={"groups": "stale"},
        ),
    ],
)
