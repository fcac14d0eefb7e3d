from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="evaluate.cautions.balanced-evidence",
    cases=[
        Case(
            title=Words("六条里四条只有数字：示警", "Four of six stand on a number only: firing"),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-03-01

                claims
                id     | review | day        | number | story | third_party
                a1..a2 | v1     | 2026-03-01 | yes    | yes   | no
                b1..b4 | v1     | 2026-03-01 | yes    | no    | yes
            """,
            state="firing",
            parts={"both": "met 2/6", "number-only": "met 4/6", "story-only": "missed 0/6"},
            says=Words(
                "示警：数字和故事都有的结论 33%（2/6 条结论），示警线低于 40%，留意线低于 60%，示警；只有"
                "数字的结论 67%（4/6 条结论），示警线高于 60%，留意线高于 40%，示警；只有故事的结论 0%"
                "（0/6 条结论），示警线高于 60%，留意线高于 40%，平静。",
                "Firing. Conclusions with a number and a story: 33% (2/6 conclusions), firing when below "
                "40%, watch when below 60%, firing; Conclusions with a number only: 67% (4/6 conclusions), "
                "firing when above 60%, watch when above 40%, firing; Conclusions with a story only: 0% (0/6 "
                "conclusions), firing when above 60%, watch when above 40%, quiet.",
            ),
        ),
        Case(
            title=Words(
                "一半两边都有，刚好四成只有故事：留意；勾了一格的，空着的就是没有",
                "Half have both, exactly two fifths a story only: watch; beside a tick an empty cell is no",
            ),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-03-01

                claims
                id     | review | day        | number | story | contrary
                a1..a5 | v1     | 2026-03-01 | yes    | yes   |
                b1..b3 | v1     | 2026-03-01 | no     | yes   |
                c1     | v1     | 2026-03-01 |        |       | no
                d1     | v1     | 2026-03-01 |        | yes   |
                e1     | v1     | 2026-03-01 |        |       |
            """,
            state="watch",
            parts={"both": "near 5/10", "number-only": "missed 0/10", "story-only": "missed 4/10"},
        ),
        Case(
            title=Words("五条里三条两边都有：平静", "Three of five have both: quiet"),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-03-01

                claims
                id     | review | day        | number | story
                a1..a3 | v1     | 2026-03-01 | yes    | yes
                b1..b2 | v1     | 2026-03-01 | no     | no
            """,
            state="quiet",
            parts={"both": "missed 3/5", "number-only": "missed 0/5", "story-only": "missed 0/5"},
        ),
        Case(
            title=Words("只有四条结论：待判断", "Four conclusions are too few: cannot tell"),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-03-01

                claims
                id     | review | day        | number | story
                a1..a4 | v1     | 2026-03-01 | yes    | no
            """,
            state="cannot-tell",
            parts={"both": "undecided 0/4", "number-only": "undecided 4/4", "story-only": "undecided 0/4"},
        ),
        Case(
            title=Words("结论没有记：待判断", "Conclusions are not kept: cannot tell"),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-03-01
            """,
            state="cannot-tell",
            parts={"both": "undecided", "number-only": "undecided", "story-only": "undecided"},
        ),
    ],
)
