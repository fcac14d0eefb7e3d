from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="prepare.methods.cooperate",
    cases=[
        Case(
            title=Words(
                "三次，两家；没有诉求的不算",
                "Three times with two partners; without a concern it does not count",
            ),
            as_of="2026-06-30",
            tables="""
                partner_dealings
                id     | day        | partner | form              | concern
                d1..d2 | 2026-01-02 | p1      | discussed_jointly | k1..k2
                d3     | 2026-06-30 | p2      | discussed_jointly | k1
                d4     | 2026-06-01 | p3      | discussed_jointly |
                d5     | 2026-06-01 | p4      | met               | k1
            """,
            state="reached",
            parts={"discussed": "met 3", "partners": "met 2"},
            says=Words(
                "达到：为居民诉求的共同商讨 3 次，目标至少 3 次，达到；坐下来商量过的单位 2 家，目标至少 2 家"
                "，达到。",
                "Reached. Joint discussions of residents' concerns: 3, target at least 3, reached; Partners "
                "at the table: 2, target at least 2, reached.",
            ),
        ),
        Case(
            title=Words("第 180 天前的不算", "What lies 180 days back does not count"),
            as_of="2026-06-30",
            tables="""
                partner_dealings
                id     | day        | partner | form              | concern
                d1     | 2026-01-01 | p1      | discussed_jointly | k1
                d2..d3 | 2026-06-01 | p2      | discussed_jointly | k1..k2
            """,
            state="not-yet",
            parts={"discussed": "missed 2", "partners": "missed 1"},
        ),
        Case(
            title=Words("记了来往却没有商量过：是零", "Dealings are kept and nothing was discussed: zero"),
            as_of="2026-06-30",
            tables="""
                kept
                id | day        | table
                k1 | 2025-01-01 | partner_dealings
            """,
            state="not-yet",
            parts={"discussed": "missed 0", "partners": "missed 0"},
        ),
        Case(
            title=Words("满一年没有来往：过期", "No dealings for a year: out of date"),
            as_of="2026-06-30",
            tables="""
                partner_dealings
                id | day        | partner | form              | concern
                d1 | 2025-07-05 | p1      | discussed_jointly | k1
            """,
            state="out-of-date",
            parts={"discussed": "stale 0", "partners": "stale 0"},
        ),
        Case(
            title=Words("没记来往：待判断", "No dealings kept: cannot tell"),
            as_of="2026-06-30",
            tables="""
                partners
                id | day        | kind       | key
                p1 | 2025-01-01 | government | yes
            """,
            state="cannot-tell",
            parts={"discussed": "undecided", "partners": "undecided"},
        ),
    ],
)
