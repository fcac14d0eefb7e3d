from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

THREE_HELD = """
    activities
    id     | day        | method         | held
    b1..b3 | 2026-04-02 | group_building | yes
    b4     | 2026-04-01 | group_building | yes
"""

SPEC = Spec(
    item="launch.methods.promote-groups",
    cases=[
        Case(
            title=Words("三场，一半的组由居民发起", "Three held, half of the groups formed by residents"),
            as_of="2026-06-30",
            tables=THREE_HELD
            + """
                groups
                id     | day        | formed_by | closed
                g1     | 2026-01-02 | resident  | 2026-03-01
                g2     | 2026-05-01 | mixed     |
                g3..g4 | 2026-05-01 | worker    |
                g5     | 2026-05-01 |           |
                g6..g9 | 2026-01-01 | worker    |
            """,
            state="reached",
            parts={"held": "met 3", "by-residents": "met 2/4"},
            says=Words(
                "达到：为成立小组办的活动 3 场，目标至少 3 场，达到；居民发起或一起发起的小组 50%（2/4 个新"
                "小组），目标至少 50%，达到。",
                "Reached. Group-building activities held: 3, target at least 3, reached; Groups formed by "
                "residents, alone or with the worker: 50% (2/4 new groups), target at least 50%, reached.",
            ),
        ),
        Case(
            title=Words("两个组里一个也不是居民发起的", "Neither of two groups formed by residents"),
            as_of="2026-06-30",
            tables=THREE_HELD
            + """
                groups
                id     | day        | formed_by
                g1..g2 | 2026-05-01 | worker
            """,
            state="not-yet",
            parts={"held": "met 3", "by-residents": "missed 0/2"},
        ),
        Case(
            title=Words("五个里两个：接近", "Two of five: close"),
            as_of="2026-06-30",
            tables=THREE_HELD
            + """
                groups
                id     | day        | formed_by
                g1..g2 | 2026-05-01 | resident
                g3..g5 | 2026-05-01 | worker
            """,
            state="close",
            parts={"held": "met 3", "by-residents": "near 2/5"},
        ),
        Case(
            title=Words("半年没有新组：没有可算的", "No group formed in half a year: nothing to count"),
            as_of="2026-06-30",
            tables=THREE_HELD
            + """
                groups
                id | day        | formed_by
                g1 | 2025-05-01 | resident
            """,
            state="cannot-tell",
            parts={"held": "met 3", "by-residents": "undecided 0/0"},
        ),
    ],
)
