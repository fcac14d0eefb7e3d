from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="prepare.situation.analyse-needs",
    cases=[
        Case(
            title=Words("五项里四项有根据", "Four of five well founded"),
            as_of="2026-06-30",
            tables="""
                need_ranks
                id | day        | round | category   | rank
                n1 | 2026-03-01 | 1     | safety     | 1
                n2 | 2026-03-01 | 1     | parking    | 2
                n3 | 2026-03-01 | 1     | noise      | 3
                n4 | 2026-03-01 | 1     | health     | 4
                n5 | 2026-03-01 | 1     | housing    | 5
                n6 | 2026-03-01 | 1     | culture    | 6

                need_findings
                id       | day        | round | kind        | category | informants
                f1       | 2026-02-01 | 1     | felt        | safety   | elders
                f2       | 2026-02-01 | 1     | expressed   | safety   | tenants
                f3       | 2026-02-01 | 1     | normative   | safety   | elders
                f4       | 2026-02-01 | 1     | felt        | parking  | elders; tenants ;elders
                f5       | 2026-02-01 | 1     | expressed   | parking  |
                f6       | 2026-02-01 | 1     | comparative | parking  |
                f7       | 2026-02-01 | 1     | felt        | noise    | elders;tenants
                f8       | 2026-02-01 | 1     | expressed   | noise    | elders
                f9       | 2026-02-01 | 1     | normative   | noise    | elders
                f10      | 2026-02-01 | 1     | felt        | health   | elders;carers
                f11      | 2026-02-01 | 1     | normative   | health   | elders
                f12      | 2026-02-01 | 1     | comparative | health   | elders
                f13      | 2026-02-01 | 1     | felt        | housing  | elders;tenants
                f14      | 2026-02-01 | 1     | felt        | housing  | carers
            """,
            state="reached",
            parts={"founded": "met 4/5"},
        ),
        Case(
            title=Words(
                "新一轮只排两项：另一轮的发现不算，只问一群人不算",
                "A new round ranks only two: findings of another round do not count, nor does one group alone",
            ),
            as_of="2026-06-30",
            tables="""
                need_ranks
                id | day        | round | category   | rank
                n1 | 2026-03-01 | 1     | noise      | 1
                n2 | 2026-05-01 | 2     | safety     | 1
                n3 | 2026-05-01 | 2     | parking    | 2

                need_findings
                id       | day        | round | kind        | category | informants
                f1       | 2026-04-01 | 2     | felt        | safety   | elders;tenants
                f2       | 2026-04-01 | 2     | expressed   | safety   | elders
                f3       | 2026-04-01 | 2     | normative   | safety   | elders
                f4       | 2026-04-01 | 2     | felt        | parking  | elders
                f5       | 2026-04-01 | 2     | expressed   | parking  | elders
                f6       | 2026-04-01 | 2     | normative   | parking  | elders
                f7       | 2026-02-01 | 1     | felt        | parking  | tenants
                f8       | 2026-02-01 | 1     | felt        | noise    | elders;tenants
            """,
            state="not-yet",
            parts={"founded": "missed 1/2"},
            says=Words(
                "未到：有根据的首要需求 50%（1/2 项首要需求），目标至少 80%，未到。",
                "Not yet. Top needs that are well founded: 50% (1/2 top needs), target at least 80%, "
                "not yet.",
            ),
        ),
        Case(
            title=Words("并列第五的也算：六项里四项", "Two share the fifth rank: four of six"),
            as_of="2026-06-30",
            tables="""
                need_ranks
                id | day        | round | category   | rank
                n1 | 2026-03-01 | 1     | safety     | 1
                n2 | 2026-03-01 | 1     | parking    | 2
                n3 | 2026-03-01 | 1     | noise      | 3
                n4 | 2026-03-01 | 1     | health     | 4
                n5 | 2026-03-01 | 1     | housing    | 5
                n6 | 2026-03-01 | 1     | culture    | 5

                need_findings
                id  | day        | round | kind      | category | informants
                f1  | 2026-02-01 | 1     | felt      | safety   | elders;tenants
                f2  | 2026-02-01 | 1     | expressed | safety   | elders
                f3  | 2026-02-01 | 1     | normative | safety   | elders
                f4  | 2026-02-01 | 1     | felt      | parking  | elders;tenants
                f5  | 2026-02-01 | 1     | expressed | parking  | elders
                f6  | 2026-02-01 | 1     | normative | parking  | elders
                f7  | 2026-02-01 | 1     | felt      | noise    | elders;tenants
                f8  | 2026-02-01 | 1     | expressed | noise    | elders
                f9  | 2026-02-01 | 1     | normative | noise    | elders
                f10 | 2026-02-01 | 1     | felt      | health   | elders;tenants
                f11 | 2026-02-01 | 1     | expressed | health   | elders
                f12 | 2026-02-01 | 1     | normative | health   | elders
            """,
            state="close",
            parts={"founded": "near 4/6"},
        ),
        Case(
            title=Words("排序满两年：过期", "Ranked exactly two years ago: out of date"),
            as_of="2026-06-30",
            tables="""
                need_ranks
                id | day        | round | category   | rank
                n1 | 2024-06-30 | 1     | safety     | 1

                need_findings
                id | day        | round | kind | category | informants
                f1 | 2024-06-01 | 1     | felt | safety   | elders
            """,
            state="out-of-date",
            parts={"founded": "stale 0/1"},
        ),
        Case(
            title=Words("排序差一天满两年：还算数", "Ranked a day less than two years ago: still told"),
            as_of="2026-06-30",
            tables="""
                need_ranks
                id | day        | round | category   | rank
                n1 | 2024-07-01 | 1     | safety     | 1

                need_findings
                id | day        | round | kind | category | informants
                f1 | 2024-06-01 | 1     | felt | safety   | elders
            """,
            state="not-yet",
            parts={"founded": "missed 0/1"},
        ),
        Case(
            title=Words("有发现却没排先后：待判断", "Findings but no order: cannot tell"),
            as_of="2026-06-30",
            tables="""
                need_findings
                id | day        | round | kind | category | informants
                f1 | 2026-06-01 | 1     | felt | safety   | elders
            """,
            state="cannot-tell",
            parts={"founded": "undecided"},
        ),
    ],
)
