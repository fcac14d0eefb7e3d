from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="evaluate.methods.planning",
    cases=[
        Case(
            title=Words(
                "评估当天写的新计划，十个目标九个完整", "A plan of the review's day: nine of ten are complete"
            ),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-03-01

                objectives
                id      | day        | plan | complete | carried_over | need
                o1      | 2025-01-10 | 1    | no       | no           |
                p1..p2  | 2026-03-01 | 2    | yes      | yes          | parking
                p3..p9  | 2026-03-05 | 2    | yes      | no           | noise
                p10     | 2026-03-05 | 2    | no       |              |
            """,
            state="reached",
            parts={"complete": "met 9/10", "carried": "met 2/2"},
            says=Words(
                "达到：评估后新计划里写完整的目标 90%（9/10 个目标），目标至少 90%，达到；仍有需求的沿用目标"
                " 100%（2/2 个沿用目标），目标是全部，达到。",
                "Reached. Objectives written out in the plan after the review: 90% (9/10 objectives), target "
                "at least 90%, reached; Objectives carried over that still have a need: 100% (2/2 objectives "
                "carried over), target all, reached.",
            ),
        ),
        Case(
            title=Words(
                "没有沿用的目标：这一部分不涉及", "Nothing is carried over: that part does not apply"
            ),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-03-01

                objectives
                id      | day        | plan | complete | carried_over | need
                p1..p7  | 2026-03-05 | 2    | yes      | no           | noise
                p8..p10 | 2026-03-05 | 2    | no       | no           | noise
            """,
            state="close",
            parts={"complete": "near 7/10", "carried": "n/a"},
        ),
        Case(
            title=Words("沿用的目标说不出需求", "An objective is carried over without a need"),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-03-01

                objectives
                id      | day        | plan | complete | carried_over | need
                p1      | 2026-03-05 | 2    | yes      | yes          | noise
                p2      | 2026-03-05 | 2    | yes      | yes          |
            """,
            state="not-yet",
            parts={"complete": "met 2/2", "carried": "missed 1/2"},
        ),
        Case(
            title=Words(
                "计划在评估前一天就开始了：待判断", "The plan began the day before the review: cannot tell"
            ),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-03-01

                objectives
                id      | day        | plan | complete | carried_over | need
                p1      | 2026-02-28 | 2    | yes      | no           | noise
                p2      | 2026-03-05 | 2    | yes      | no           | noise
            """,
            state="cannot-tell",
            parts={"complete": "undecided 2/2", "carried": "undecided"},
        ),
        Case(
            title=Words("没有评估过：待判断", "No review is on record: cannot tell"),
            as_of="2026-03-31",
            tables="""
                objectives
                id      | day        | plan | complete | carried_over | need
                p1      | 2026-02-28 | 1    | yes      | no           | noise
            """,
            state="cannot-tell",
            parts={"complete": "undecided 1/1", "carried": "undecided"},
        ),
    ],
)
