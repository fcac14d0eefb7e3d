from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="evaluate.situation.needs-change",
    cases=[
        Case(
            title=Words(
                "前五只剩两类，又有人头一回提停车",
                "Two of five needs stayed, and parking is brought for the first time",
            ),
            as_of="2026-03-31",
            tables="""
                need_ranks
                day        | round | category     | rank
                2025-02-10 | 1     | safety       | 1
                2025-02-10 | 1     | sanitation   | 2
                2025-02-10 | 1     | facilities   | 3
                2025-02-10 | 1     | elder_care   | 4
                2025-02-10 | 1     | noise        | 5
                2026-02-10 | 2     | safety       | 1
                2026-02-10 | 2     | parking      | 2
                2026-02-10 | 2     | culture      | 3
                2026-02-10 | 2     | elder_care   | 4
                2026-02-10 | 2     | livelihood   | 5
                2026-02-10 | 2     | sanitation   | 6

                concerns
                day        | category
                2025-12-31 | noise
                2026-01-01 | parking
                2026-02-01 | noise
            """,
            state="seen",
            parts={"order": "met 2/8", "new": "met 1"},
            says=Words(
                (
                    "看到：靠前需求的变化 0.75（两轮靠前的共 8 类，2 类还在前列），至少 0.4 就算看到，至少 0."
                    "2 就算部分，看到；头一回有人提的诉求 1 类，至少 1 类就算看到，看到。"
                ),
                "Seen. Change among the top needs: 0.75 (8 categories at the top of either round, 2 "
                "of both), seen when at least 0.4, partly when at least 0.2, seen; Concerns of a new "
                "kind: 1, seen when at least 1, seen.",
            ),
        ),
        Case(
            title=Words("正好两成不同：部分看到", "A fifth has changed, exactly: partly seen"),
            as_of="2026-03-31",
            tables="""
                need_ranks
                day        | round | category     | rank
                2025-02-10 | 1     | safety       | 1
                2025-02-10 | 1     | sanitation   | 2
                2025-02-10 | 1     | facilities   | 3
                2025-02-10 | 1     | elder_care   | 4
                2025-08-10 | 2     | noise        | 1
                2026-02-10 | 3     | safety       | 2
                2026-02-10 | 3     | sanitation   | 2
                2026-02-10 | 3     | facilities   | 3
                2026-02-10 | 3     | elder_care   | 4
                2026-02-10 | 3     | parking      | 5

                concerns
                day        | category
                2025-06-01 | noise
                2026-02-01 | noise
            """,
            state="partly",
            parts={"order": "near 4/5", "new": "missed 0"},
        ),
        Case(
            title=Words("次序换了，前五还是那些", "Another order of the same needs"),
            as_of="2026-03-31",
            tables="""
                need_ranks
                day        | round | category     | rank
                2025-02-10 | 1     | safety       | 1
                2025-02-10 | 1     | sanitation   | 2
                2026-02-10 | 2     | safety       | 2
                2026-02-10 | 2     | sanitation   | 1

                concerns
                day        | category
                2025-06-01 | noise
                2026-02-01 |
            """,
            state="not-seen",
            parts={"order": "missed 2/2", "new": "missed 0"},
        ),
        Case(
            title=Words(
                "只有一轮评估，诉求才记了八十九天：待判断",
                "One round, and concerns kept for 89 days: cannot tell",
            ),
            as_of="2026-03-31",
            tables="""
                need_ranks
                day        | round | category     | rank
                2026-02-10 | 1     | safety       | 1

                concerns
                day        | category
                2026-01-01 | noise
            """,
            state="cannot-tell",
            parts={"order": "undecided", "new": "undecided 1"},
        ),
        Case(
            title=Words(
                "最近一轮也过了两年：过期，不下判断", "The newest round is two years old: out of date"
            ),
            as_of="2026-03-31",
            tables="""
                need_ranks
                day        | round | category     | rank
                2023-02-10 | 1     | safety       | 1
                2024-03-31 | 2     | parking      | 1

                concerns
                day        | category
                2025-06-01 | noise
                2026-02-01 | noise
            """,
            state="not-seen",
            parts={"order": "stale 0/2", "new": "missed 0"},
        ),
    ],
)
