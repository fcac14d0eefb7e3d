from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

TWO_MEETINGS = """
    activities
    id     | day        | method  | held
    a1     | 2026-05-01 | meeting | yes
    a2     | 2026-05-08 | meeting | yes
"""

SPEC = Spec(
    item="launch.residents.free-riding",
    cases=[
        Case(
            title=Words("十二人里十一人没出过力：看到", "Eleven of twelve gave nothing: seen"),
            as_of="2026-06-30",
            tables=TWO_MEETINGS
            + """
                residents
                id  | day        | exempt
                r13 | 2025-01-01 | yes

                attendance
                day        | activity | resident | part
                2026-05-01 | a1       | r1..r11  | 0
                2026-05-08 | a2       | r1..r11  | 0
                2026-05-01 | a1       | r12      | 1
                2026-05-08 | a2       | r12      | 0
                2026-05-01 | a1       | r13      | 0
                2026-05-08 | a2       | r13      | 0
                2026-05-08 | a2       | r14      | 0
            """,
            state="seen",
            parts={"nothing-given": "met 11/12", "incentive": "undecided"},
        ),
        Case(
            title=Words(
                "正好八成、正好一倍半，都不过线：部分",
                "Exactly four in five, exactly half as many again: neither beyond its line, so partly",
            ),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method  | held | incentive
                m1..m3 | 2026-05-01 | meeting | yes  | no
                g1..g3 | 2026-05-02 | meeting | yes  | yes
                s1     | 2026-05-03 | service | yes  |

                attendance
                day        | activity | resident | part
                2026-05-01 | m1       | r1..r4   | 0
                2026-05-01 | m2       | r1..r4   | 0
                2026-05-01 | m3       | r1..r4   | 0
                2026-05-02 | g1       | r5..r10  | 0
                2026-05-02 | g2       | r5..r10  | 0
                2026-05-02 | g3       | r5..r10  | 0
                2026-05-03 | s1       | r10      | 1

                exchanges
                day        | giver | receiver | arranged_by
                2026-05-05 | r9    | r1       | resident
            """,
            state="partly",
            parts={"nothing-given": "near 8/10", "incentive": "missed 1.5"},
        ),
        Case(
            title=Words(
                "礼品一发来的人翻倍，常来的人倒都出过力：部分",
                "Twice as many come for what is given out, yet those who come lend a hand: partly",
            ),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method  | held | incentive
                m1..m3 | 2026-05-01 | meeting | yes  | no
                g1..g3 | 2026-01-02 | event   | yes  | yes
                g4     | 2026-01-01 | event   | yes  | yes

                attendance
                day        | activity | resident | part
                2026-05-01 | m1       | r1..r10  | 1
                2026-05-01 | m2       | r1..r10  | 0
                2026-05-01 | m3       | r1..r10  | 0
                2026-01-02 | g1       | x1..x20  | 0
                2026-01-02 | g2       | y1..y20  | 0
                2026-01-02 | g3       | z1..z20  | 0
            """,
            state="partly",
            parts={"nothing-given": "missed 0/10", "incentive": "met 2"},
        ),
        Case(
            title=Words(
                "六成没出过力，只来过服务的不算：没看到",
                "Three in five gave nothing, services apart: not seen",
            ),
            as_of="2026-06-30",
            tables=TWO_MEETINGS
            + """
                activities
                id     | day        | method  | held
                s1..s2 | 2026-05-02 | service | yes

                attendance
                day        | activity | resident | part
                2026-05-01 | a1       | r1..r6   | 0
                2026-05-08 | a2       | r1..r6   | 0
                2026-05-01 | a1       | r7..r10  | 2
                2026-05-08 | a2       | r7..r10  | 0
                2026-05-02 | s1       | p1..p9   | 0
                2026-05-02 | s2       | p1..p9   | 0
            """,
            state="not-seen",
            parts={"nothing-given": "missed 6/10", "incentive": "undecided"},
            says=Words(
                (
                    "没看到：常来而没出过力的居民 60%（6/10 位常来的居民），高于 80% 就算看到，高于 60% 就算部"
                    "分，没看到；有礼品时来的人是没礼品时的几倍待判断（有礼品和没礼品的活动各要有三场）。"
                ),
                "Not seen. Residents who come and have given nothing: 60% (6/10 residents who come), seen "
                "when above 80%, partly when above 60%, not seen; Attendance with an incentive against "
                "attendance without: can't tell (three activities with an incentive and three without are "
                "needed).",
            ),
        ),
        Case(
            title=Words("签到没记谁出力：待判断", "Sign-in that never said who helped: cannot tell"),
            as_of="2026-06-30",
            tables=TWO_MEETINGS
            + """
                attendance
                day        | activity | resident
                2026-05-01 | a1       | r1..r12
                2026-05-08 | a2       | r1..r12
            """,
            state="cannot-tell",
            parts={"nothing-given": "undecided", "incentive": "undecided"},
        ),
    ],
)
