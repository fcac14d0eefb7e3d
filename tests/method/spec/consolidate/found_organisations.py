from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="consolidate.tasks.found-organisations",
    cases=[
        Case(
            title=Words(
                "两个组织里一个正好十六分：正好一半；小组和散了的组织不算",
                "One of two with exactly sixteen points; plain groups and closed organisations do not count",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id     | day        | is_organisation | closed
                o1..o2 | 2025-03-01 | yes             |
                o3     | 2025-03-01 | yes             | 2026-01-01
                g1     | 2025-03-01 | no              |

                group_rules
                id | day        | group | topic      | level
                x1 | 2026-01-01 | o1    | charter    | 3
                x2 | 2026-01-01 | o1    | division   | 3
                x3 | 2026-01-01 | o1    | meetings   | 2
                x4 | 2026-01-01 | o1    | finance    | 2
                x5 | 2026-01-01 | o1    | membership | 2
                x6 | 2026-01-01 | o1    | planning   | 2
                x7 | 2026-01-01 | o1    | external   | 1
                x8 | 2026-01-01 | o1    | succession | 1
                x9 | 2026-01-01 | o2    | charter    | 3
            """,
            state="reached",
            parts={"founded": "met 1/2"},
            says=Words(
                "达到：制度立住的居民组织 50%（1/2 个居民组织），目标至少 50%，达到。",
                "Reached. Organisations whose rules are in use: 50% (1/2 organisations), target "
                "at least 50%, reached.",
            ),
        ),
        Case(
            title=Words("五个组织里两个：接近", "Two of five: close"),
            as_of="2026-06-30",
            tables="""
                groups
                id     | day        | is_organisation
                o1..o5 | 2025-03-01 | yes

                group_rules
                id       | day        | group  | topic      | level
                x1..x2   | 2026-01-01 | o1..o2 | charter    | 3
                x3..x4   | 2026-01-01 | o1..o2 | division   | 3
                x5..x6   | 2026-01-01 | o1..o2 | meetings   | 3
                x7..x8   | 2026-01-01 | o1..o2 | finance    | 3
                x11..x12 | 2026-01-01 | o1..o2 | membership | 3
                x13..x14 | 2026-01-01 | o1..o2 | planning   | 3
                x15..x16 | 2026-01-01 | o1..o2 | external   | 3
                x17..x18 | 2026-01-01 | o1..o2 | succession | 3
            """,
            state="close",
            parts={"founded": "near 2/5"},
        ),
        Case(
            title=Words(
                "分数够了，但接班一项最近掉到零，或只有一项照着做：都不算",
                "Points enough, but succession has fallen to none, or one rule alone is followed: neither passes",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id     | day        | is_organisation
                o1..o2 | 2025-03-01 | yes

                group_rules
                id       | day        | group  | topic      | level
                x1..x2   | 2026-01-01 | o1..o2 | charter    | 3
                x3       | 2026-01-01 | o1     | division   | 3
                x4       | 2026-01-01 | o2     | division   | 2
                x5       | 2026-01-01 | o1     | meetings   | 3
                x6       | 2026-01-01 | o2     | meetings   | 2
                x7..x8   | 2026-01-01 | o1..o2 | finance    | 2
                x11..x12 | 2026-01-01 | o1..o2 | membership | 2
                x13..x14 | 2026-01-01 | o1..o2 | planning   | 2
                x15..x16 | 2026-01-01 | o1..o2 | external   | 2
                x17..x18 | 2026-01-01 | o1..o2 | succession | 2
                x19      | 2026-02-01 | o1     | succession | 0
            """,
            state="not-yet",
            parts={"founded": "missed 0/2"},
        ),
        Case(
            title=Words(
                "一个组织都没有：未到，不是待判断", "No organisation at all: not yet, rather than cannot tell"
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | is_organisation
                g1 | 2025-03-01 | no
            """,
            state="not-yet",
            parts={"founded": "missed"},
        ),
        Case(
            title=Words(
                "有组织，没人记制度：待判断", "An organisation whose rules nobody notes: cannot tell"
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | is_organisation
                o1 | 2025-03-01 | yes
            """,
            state="cannot-tell",
            parts={"founded": "undecided 0/1"},
        ),
        Case(
            title=Words(
                "说了在记制度，一条也没有：就是零", "Rules are said to be noted and there are none: that is 0"
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | is_organisation
                o1 | 2025-03-01 | yes

                kept
                id | day        | table
                y1 | 2026-01-01 | group_rules
            """,
            state="not-yet",
            parts={"founded": "missed 0/1"},
        ),
        Case(
            title=Words("没有小组表：待判断", "Groups are not kept: cannot tell"),
            as_of="2026-06-30",
            tables="""
                contacts
                id | day        | worker | household | mode | made
                c1 | 2026-06-01 | w1     | h1        | home | yes
            """,
            state="cannot-tell",
            parts={"founded": "undecided"},
        ),
    ],
)
