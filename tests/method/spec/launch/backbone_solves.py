from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

THREE_OF_TEN = """
    concerns
    id      | day        | scope  | closed     | outcome | lead      | worker_input
    c1      | 2026-01-01 | shared | 2026-01-02 | solved  | leader    | 1
    c2      | 2026-05-01 | shared | 2026-06-01 | partly  | group     | 0
    c3      | 2026-05-01 | shared | 2026-06-01 | solved  | residents | 1
    c4..c6  | 2026-05-01 | shared | 2026-06-01 | solved  | leader    | 2
    c7..c10 | 2026-05-01 | shared | 2026-06-01 | solved  | worker    | 0
"""

SPEC = Spec(
    item="launch.goals.backbone-solves",
    cases=[
        Case(
            title=Words("十件里三件：够了", "Three of ten: enough"),
            as_of="2026-06-30",
            tables=THREE_OF_TEN
            + """
                concerns
                id       | day        | scope  | closed     | outcome | lead   | worker_input
                c11..c13 | 2025-05-01 | shared | 2026-01-01 | solved  | leader | 0
                c14      | 2026-05-01 | single | 2026-06-01 | solved  | leader | 0
                c15      | 2026-05-01 | shared | 2026-06-01 | not     | leader | 0
                c16      | 2026-05-01 | shared | 2026-06-01 | solved  | leader |
                c17      | 2026-05-01 | shared | 2026-06-01 | solved  |        | 0
                c18      | 2026-05-01 | shared | 2026-07-01 | solved  | leader | 0
            """,
            state="reached",
            parts={"solved": "met 3/10"},
            says=Words(
                "达到：居民自己牵头解决的共同问题 30%（3/10 件已解决的共同问题），目标至少 30%，达到。",
                "Reached. Shared problems solved under residents' lead: 30% (3/10 shared problems solved), "
                "target at "
                "least 30%, reached.",
            ),
        ),
        Case(
            title=Words(
                "签字转入巩固之后，也还是三成",
                "Once a review has moved the work to consolidation it still is",
            ),
            as_of="2026-06-30",
            tables=THREE_OF_TEN
            + """
                reviews
                id | day        | stage  | decision | signed
                v1 | 2026-03-01 | launch | advance  | yes
            """,
            state="reached",
            parts={"solved": "met 3/10"},
        ),
        Case(
            title=Words("五件里一件：未到", "One of five: not yet"),
            as_of="2026-06-30",
            tables="""
                concerns
                id     | day        | scope  | closed     | outcome | lead   | worker_input
                c1     | 2026-05-01 | shared | 2026-06-01 | solved  | leader | 1
                c2..c5 | 2026-05-01 | shared | 2026-06-01 | solved  | worker | 3
            """,
            state="not-yet",
            parts={"solved": "missed 1/5"},
        ),
        Case(
            title=Words("四件里一件：接近", "One of four: close"),
            as_of="2026-06-30",
            tables="""
                concerns
                id     | day        | scope  | closed     | outcome | lead   | worker_input
                c1     | 2026-05-01 | shared | 2026-06-01 | solved  | leader | 1
                c2..c4 | 2026-05-01 | shared | 2026-06-01 | solved  | worker | 3
            """,
            state="close",
            parts={"solved": "near 1/4"},
        ),
        Case(
            title=Words("解决的太少：待判断", "Too few solved: cannot tell"),
            as_of="2026-06-30",
            tables="""
                concerns
                id     | day        | scope  | closed     | outcome | lead   | worker_input
                c1..c2 | 2026-05-01 | shared | 2026-06-01 | solved  | leader | 1
                c3     | 2026-05-01 | shared |            | solved  | leader | 1
            """,
            state="cannot-tell",
            parts={"solved": "undecided 2/2"},
        ),
    ],
)
