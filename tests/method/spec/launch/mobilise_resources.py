from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

INSIDE_AND_OUTSIDE = """
    resources
    id | day        | kind   | inside
    i1 | 2025-01-01 | people | yes
    o1 | 2025-01-01 | goods  | no
"""
HALF_INSIDE = (
    INSIDE_AND_OUTSIDE
    + """
    resource_uses
    id      | day        | resource
    u1..u5  | 2026-04-02 | i1
    u6..u10 | 2026-04-02 | o1
"""
)
TWO_OF_TEN = """
    activities
    id | day        | method  | held
    a1 | 2026-05-01 | meeting | yes

    attendance
    day        | activity | resident | part
    2026-05-01 | a1       | r1..r2   | 1
    2026-05-01 | a1       | r3..r10  | 0
"""

SPEC = Spec(
    item="launch.tasks.mobilise-resources",
    cases=[
        Case(
            title=Words("正好都够", "Just enough of everything"),
            as_of="2026-06-30",
            tables=HALF_INSIDE
            + TWO_OF_TEN
            + """
                resource_uses
                id       | day        | resource
                u11..u15 | 2026-04-01 | o1
                u16      | 2026-05-01 | gone

                funding
                day        | source | inside | agreed | received | core
                2025-07-01 | shop   | yes    | 200    | 200      | no
                2026-03-01 | fund   | no     | 900    | 800      | no
                2025-06-30 | fund   | no     | 900    | 900      | no
                2026-03-01 | bureau | no     | 90000  | 90000    | yes
            """,
            state="reached",
            parts={"uses": "met 5/10", "money": "met 200/1000", "time": "met 2/10"},
            says=Words(
                "达到：用的是社区内资源 50%（5/10 次使用），目标至少 50%，达到；来自社区内的钱 20%（20"
                "0/1000 元），目标至少 20%，达到；出过力的居民 每百 20（2/10 位到场居民），目标至少每"
                "百 20，达到。",
                "Reached. Uses of resources from inside: 50% (5/10 uses), target at least 50%, reached; "
                "Money from inside: 20% (200/1000 yuan), target at least 20%, reached; Residents who gave a "
                "hand: 20 per hundred (2/10 residents who came), target at least 20 per hundred, reached.",
            ),
        ),
        Case(
            title=Words("只有基本经费：钱这一条不涉及", "Core funding only: the part about money falls away"),
            as_of="2026-06-30",
            tables=HALF_INSIDE
            + TWO_OF_TEN
            + """
                funding
                day        | source | inside | agreed | received | core
                2026-03-01 | bureau | no     | 90000  | 90000    | yes
            """,
            state="reached",
            parts={"uses": "met 5/10", "money": "n/a 0/0", "time": "met 2/10"},
        ),
        Case(
            title=Words(
                "用的三成五来自里面，是目标的七成：接近",
                "35 % from inside is seven tenths of the target: close",
            ),
            as_of="2026-06-30",
            tables=INSIDE_AND_OUTSIDE
            + TWO_OF_TEN
            + """
                resource_uses
                id      | day        | resource
                u1..u7  | 2026-05-01 | i1
                u8..u20 | 2026-05-01 | o1

                funding
                day        | source | inside | received | core
                2026-03-01 | shop   | yes    | 300      | no
            """,
            state="close",
            parts={"uses": "near 7/20", "money": "met 300/300", "time": "met 2/10"},
        ),
        Case(
            title=Words("没人出力", "Nobody lends a hand"),
            as_of="2026-06-30",
            tables=HALF_INSIDE
            + """
                activities
                id | day        | method  | held
                a1 | 2026-05-01 | meeting | yes
                a2 | 2026-05-02 | meeting | yes

                attendance
                day        | activity | resident | part
                2026-05-01 | a1       | r1       | 1
                2026-05-01 | a1       | r2..r10  |
                2026-05-02 | a2       | r11..r20 |
            """,
            state="not-yet",
            parts={"uses": "met 5/10", "money": "undecided", "time": "missed 1/10"},
        ),
        Case(
            title=Words("什么都没记", "Nothing recorded"),
            as_of="2026-06-30",
            tables=INSIDE_AND_OUTSIDE,
            state="cannot-tell",
            parts={"uses": "undecided", "money": "undecided", "time": "undecided"},
        ),
        Case(
            title=Words("钱两年没记：过期", "No money recorded for two years: out of date"),
            as_of="2026-06-30",
            tables=HALF_INSIDE
            + TWO_OF_TEN
            + """
                funding
                day        | source | inside | received | core
                2024-06-30 | shop   | yes    | 300      | no
            """,
            state="out-of-date",
            parts={"uses": "met 5/10", "money": "stale", "time": "met 2/10"},
        ),
    ],
)
