from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="consolidate.tasks.support-system",
    cases=[
        Case(
            title=Words(
                "最后一天还有效；有同一单位更晚的协议就算续上；两家各半正好到线",
                "Live through the last day; a later one of the same partner renews it; two halves are just enough",
            ),
            as_of="2026-06-30",
            tables="""
                agreements
                id | day        | partner | inside | ends
                m1 | 2025-06-01 | q1      | yes    | 2026-06-30
                m2 | 2026-06-01 | q1      | yes    | 2027-12-31
                m3 | 2025-06-01 | q2      | no     |
                m4 | 2025-06-01 | q3      | no     | 2026-06-29
                m5 | 2025-06-01 | q4      | no     | 2026-09-29

                funding
                id | day        | source | received | core
                f1 | 2025-07-01 | fund   | 500      | no
                f2 | 2026-05-01 | shop   | 300      | no
                f3 | 2026-06-01 | shop   | 200      | no
                f4 | 2026-05-01 | state  | 9000     | yes
                f5 | 2026-05-01 | club   |          | no
                f6 | 2025-06-30 | club   | 400      | no
            """,
            state="reached",
            parts={"agreements": "met 4", "spread": "met 0.5", "ending": "met 0"},
        ),
        Case(
            title=Words("八二开：接近", "Four fifths from one source: close"),
            as_of="2026-06-30",
            tables="""
                agreements
                id     | day        | partner | inside | ends
                m1..m3 | 2025-06-01 | q1..q3  | yes    |

                funding
                id | day        | source | received | core
                f1 | 2026-05-01 | fund   | 800      | no
                f2 | 2026-05-01 | shop   | 200      | no
            """,
            state="close",
            parts={"agreements": "met 3", "spread": "near 0.68", "ending": "met 0"},
        ),
        Case(
            title=Words(
                "九十天后到期的要续；没有别的钱，资金一条不涉及",
                "What ends in ninety days is to be renewed; without other money the part about it falls away",
            ),
            as_of="2026-06-30",
            tables="""
                agreements
                id     | day        | partner | inside | ends
                m1..m3 | 2025-06-01 | q1..q3  | yes    |
                m4     | 2025-06-01 | q4      | yes    | 2026-09-28
                m5     | 2025-06-01 | q4      | yes    | 2026-09-28

                funding
                id | day        | source | received | core
                f1 | 2026-05-01 | state  | 9000     | yes
            """,
            state="not-yet",
            parts={"agreements": "met 5", "spread": "n/a", "ending": "missed 2"},
            says=Words(
                "未到：有效的支持协议 5 份，目标至少 3 份，达到；资金靠少数来源的程度：不涉及，因为没"
                "有收到项目以外的钱；快到期还没续的协议 2 份，目标至多 0 份，未到。",
                "Not yet. Live agreements of support: 5, target at least 3, reached; How far money "
                "hangs on few sources: does not apply, because no money but core money was received; "
                "Agreements that end soon and are not renewed: 2, target at most 0, not yet.",
            ),
        ),
        Case(
            title=Words(
                "钱答应了还没到：资金一条不涉及",
                "Promised, and nothing came yet: the part about money falls away",
            ),
            as_of="2026-06-30",
            tables="""
                agreements
                id     | day        | partner | inside | ends
                m1..m3 | 2025-06-01 | q1..q3  | yes    |

                funding
                id | day        | source | received | core
                f1 | 2026-05-01 | fund   | 0        | no
            """,
            state="reached",
            parts={"agreements": "met 3", "spread": "n/a", "ending": "met 0"},
        ),
        Case(
            title=Words("没有协议表：待判断", "Agreements are not kept: cannot tell"),
            as_of="2026-06-30",
            tables="""
                funding
                id | day        | source | received | core
                f1 | 2026-05-01 | fund   | 800      | no
                f2 | 2026-05-01 | shop   | 800      | no
            """,
            state="cannot-tell",
            parts={"agreements": "undecided", "spread": "met 0.5", "ending": "undecided"},
        ),
    ],
)
