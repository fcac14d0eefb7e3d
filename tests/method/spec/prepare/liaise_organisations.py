from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="prepare.tasks.liaise-organisations",
    cases=[
        Case(
            title=Words(
                "五家见了四家，两家合作过，多久以前都算",
                "Four of five met, two worked with, whenever",
            ),
            as_of="2026-06-30",
            tables="""
                partners
                id     | day        | kind       | key
                p1..p5 | 2020-01-01 | government | yes
                p6..p9 | 2020-01-01 | business   | no

                partner_dealings
                id | day        | partner | form
                d1 | 2021-01-01 | p1      | met
                d2 | 2021-01-01 | p2      | discussed_jointly
                d3 | 2021-01-01 | p3      | cooperated
                d4 | 2021-01-01 | p4      | cooperated
                d5 | 2021-01-01 | p5      | called
                d6 | 2021-01-01 | p6      | cooperated
            """,
            state="reached",
            parts={"met": "met 4/5", "cooperated": "met 2/5"},
        ),
        Case(
            title=Words("办过事也是见过；没有合作", "A request handled is a meeting too; no cooperation yet"),
            as_of="2026-06-30",
            tables="""
                partners
                id     | day        | kind       | key
                p1..p5 | 2025-01-01 | government | yes

                partner_dealings
                id     | day        | partner | form
                d1..d2 | 2026-01-01 | p1..p2  | met
                d3     | 2026-01-01 | p3      | request_handled
            """,
            state="not-yet",
            parts={"met": "near 3/5", "cooperated": "missed 0/5"},
            says=Words(
                (
                    "未到：当面打过交道的关键单位 60%（3/5 家关键单位），目标至少 80%，接近；合作过的关键单位"
                    " 0%（0/5 家关键单位），目标至少 40%，未到。"
                ),
                "Not yet. Key partners met: 60% (3/5 key partners), target at least 80%, close; "
                "Key partners worked with: 0% (0/5 key partners), target at least 40%, not yet.",
            ),
        ),
        Case(
            title=Words("三家里合作过一家：接近", "One of three worked with: close"),
            as_of="2026-06-30",
            tables="""
                partners
                id     | day        | kind       | key
                p1..p3 | 2025-01-01 | government | yes

                partner_dealings
                id | day        | partner | form
                d1 | 2026-01-01 | p1      | met
                d2 | 2026-01-01 | p2      | met
                d3 | 2026-01-01 | p3      | cooperated
            """,
            state="close",
            parts={"met": "met 3/3", "cooperated": "near 1/3"},
        ),
        Case(
            title=Words("没有标出关键单位：待判断", "No partner is marked as key: cannot tell"),
            as_of="2026-06-30",
            tables="""
                partners
                id     | day        | kind
                p1..p3 | 2025-01-01 | government

                partner_dealings
                id | day        | partner | form
                d1 | 2026-01-01 | p1      | met
            """,
            state="cannot-tell",
            parts={"met": "undecided 0/0", "cooperated": "undecided 0/0"},
        ),
        Case(
            title=Words("有名册没记来往：待判断", "A register but no dealings kept: cannot tell"),
            as_of="2026-06-30",
            tables="""
                partners
                id     | day        | kind       | key
                p1..p3 | 2025-01-01 | government | yes
            """,
            state="cannot-tell",
            parts={"met": "undecided 0/3", "cooperated": "undecided 0/3"},
        ),
    ],
)
