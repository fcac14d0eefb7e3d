from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="prepare.goals.understand-organisations",
    cases=[
        Case(
            title=Words(
                "一家关键单位：五样知道四样，办过一件事",
                "One key partner: four of five known, one request handled",
            ),
            as_of="2026-06-30",
            tables="""
                partners
                id | day        | kind       | key
                p1 | 2025-01-01 | government | yes
                p2 | 2025-01-01 | business   | no

                partner_facts
                id | day        | partner | topic
                f1 | 2026-01-01 | p1      | mandate
                f2 | 2026-01-01 | p1      | decides
                f3 | 2026-01-01 | p1      | window
                f4 | 2024-07-01 | p1      | procedure
                f5 | 2024-06-30 | p1      | cycle
                f6 | 2026-02-01 | p1      | mandate
                f7 | 2026-01-01 | p2      | cycle

                partner_dealings
                id | day        | partner | form
                d1 | 2020-01-01 | p1      | request_handled
                d2 | 2026-01-01 | p2      | cooperated
            """,
            state="reached",
            parts={"topics": "met 4/5", "responsive": "met 1"},
        ),
        Case(
            title=Words("四家里要三家有回应：两家差一截", "Three of four have to respond: two are too few"),
            as_of="2026-06-30",
            tables="""
                partners
                id     | day        | kind       | key
                p1..p4 | 2025-01-01 | government | yes

                partner_facts
                id       | day        | partner | topic
                f1..f4   | 2026-01-01 | p1..p4  | mandate
                f5..f8   | 2026-01-01 | p1..p4  | decides
                f9..f12  | 2026-01-01 | p1..p4  | window

                partner_dealings
                id     | day        | partner | form
                d1..d2 | 2026-01-01 | p1..p2  | cooperated
                d3     | 2026-01-01 | p3      | met
            """,
            state="not-yet",
            parts={"topics": "near 12/20", "responsive": "missed 2"},
            says=Words(
                (
                    "未到：摸清的单位情况 60%（12/20 项情况），目标至少 80%，接近；办过事或合作过的关键单位 2"
                    " 家，目标至少 3 家，未到。"
                ),
                "Not yet. What is understood of key partners: 60% (12/20 topics), target at least 80%, "
                "close; Key partners that responded: 2, target at least 3, not yet.",
            ),
        ),
        Case(
            title=Words("没有标出关键单位：待判断", "No partner is marked as key: cannot tell"),
            as_of="2026-06-30",
            tables="""
                partners
                id | day        | kind       | key
                p1 | 2025-01-01 | government |

                partner_facts
                id | day        | partner | topic
                f1 | 2026-01-01 | p1      | mandate

                partner_dealings
                id | day        | partner | form
                d1 | 2026-01-01 | p1      | cooperated
            """,
            state="cannot-tell",
            parts={"topics": "undecided 0/0", "responsive": "undecided 0"},
        ),
        Case(
            title=Words(
                "一年里见过的单位，早先弄清的还算；打过电话不算见过",
                "Of a partner met within the year what was once found out still counts; a call is no meeting",
            ),
            as_of="2026-06-30",
            tables="""
                partners
                id     | day        | kind       | key
                p1..p2 | 2020-01-01 | government | yes

                partner_facts
                id | day        | partner | topic
                f1 | 2021-01-01 | p1      | mandate
                f2 | 2021-01-01 | p1      | decides
                f3 | 2021-01-01 | p1      | window
                f4 | 2021-01-01 | p1      | procedure
                f5 | 2021-01-01 | p2      | mandate
                f6 | 2026-01-01 | p2      | cycle

                partner_dealings
                id | day        | partner | form
                d1 | 2025-07-01 | p1      | met
                d2 | 2026-06-01 | p2      | called
                d3 | 2025-06-30 | p2      | cooperated
            """,
            state="not-yet",
            parts={"topics": "missed 5/10", "responsive": "missed 1"},
        ),
        Case(
            title=Words("没写单位的情况：待判断", "Nothing about partners is kept: cannot tell"),
            as_of="2026-06-30",
            tables="""
                partners
                id     | day        | kind       | key
                p1..p4 | 2025-01-01 | government | yes

                partner_dealings
                id     | day        | partner | form
                d1..d3 | 2026-01-01 | p1..p3  | cooperated
            """,
            state="cannot-tell",
            parts={"topics": "undecided 0/20", "responsive": "met 3"},
        ),
    ],
)
