from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="evaluate.tasks.reassess-needs",
    cases=[
        Case(
            title=Words(
                "刚好一年内又评了一轮，都有根据", "Assessed again just within a year, and well founded"
            ),
            as_of="2026-03-31",
            tables="""
                need_ranks
                day        | round | category | rank
                2024-06-01 | 1     | safety   | 1
                2025-03-20 | 2     | noise    | 1
                2025-04-01 | 2     | parking  | 2

                need_findings
                day        | round | kind        | category | informants
                2025-03-01 | 2     | felt        | noise    | elders
                2025-03-01 | 2     | expressed   | noise    | parents
                2025-03-01 | 2     | normative   | noise    |
                2025-03-01 | 2     | felt        | parking  | elders;parents
                2025-03-01 | 2     | expressed   | parking  | elders
                2025-03-01 | 2     | comparative | parking  |
            """,
            state="reached",
            parts={"again": "met 1", "founded": "met 2/2"},
            says=Words(
                "达到：重新做过需求评估 是，目标为是，达到；有根据的首要需求 100%（2/2 项首要需求），"
                "目标至少 80%，达到。",
                "Reached. Needs assessed again: yes, target yes, reached; "
                "Top needs that are well founded: 100% (2/2 top needs), target at least 80%, reached.",
            ),
        ),
        Case(
            title=Words("五项里三项有根据：接近", "Three of five are well founded: close"),
            as_of="2026-03-31",
            tables="""
                need_ranks
                day        | round | category   | rank
                2025-01-10 | 1     | safety     | 1
                2026-02-10 | 2     | own1..own5 | 1..5

                need_findings
                day        | round | kind        | category   | informants
                2026-02-01 | 2     | felt        | own1..own5 | elders;youth
                2026-02-01 | 2     | expressed   | own1..own5 | elders
                2026-02-01 | 2     | normative   | own1..own3 | elders
            """,
            state="close",
            parts={"again": "met 1", "founded": "near 3/5"},
        ),
        Case(
            title=Words("第二轮满了一年：要再评", "The second round is a whole year old: assess again"),
            as_of="2026-03-31",
            tables="""
                need_ranks
                day        | round | category | rank
                2024-06-01 | 1     | safety   | 1
                2025-03-31 | 2     | noise    | 1

                need_findings
                day        | round | kind        | category | informants
                2025-03-01 | 2     | felt        | noise    | elders;youth
            """,
            state="not-yet",
            parts={"again": "missed 0", "founded": "missed 0/1"},
        ),
        Case(
            title=Words("只有第一轮，再新也不算重新评估", "The first round is no reassessment, however new"),
            as_of="2026-03-31",
            tables="""
                need_ranks
                day        | round | category | rank
                2026-03-01 | 1     | safety   | 1
            """,
            state="not-yet",
            parts={"again": "missed 0", "founded": "undecided 0/1"},
        ),
        Case(
            title=Words("没有排过需求的先后：待判断", "Needs were never put in order: cannot tell"),
            as_of="2026-03-31",
            tables="""
                need_findings
                day        | round | kind        | category | informants
                2026-03-01 | 1     | felt        | noise    | elders;youth
            """,
            state="cannot-tell",
            parts={"again": "undecided", "founded": "undecided"},
        ),
    ],
)
