from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="evaluate.cautions.balanced-evidence",
    cases=[
        Case(
            title=Words("五条里三条只有数字：示警", "Three of five stand on a number only: firing"),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-03-01

                claims
                id     | review | day        | number | story | third_party
                a1..a2 | v1     | 2026-03-01 | yes    | yes   | no
                b1..b3 | v1     | 2026-03-01 | yes    | no    | yes
            """,
            state="firing",
            parts={"both": "met 2/5", "number-only": "met 3/5", "story-only": "missed 0/5"},
            says=Words(
                "示警：数字和故事都有的结论 40%（2/5 条结论），示警线低于 50%，留意线低于 80%，示警；只有"
                "数字的结论 60%（3/5 条结论），示警线高于 50%，留意线高于 30%，示警；只有故事的结论 0%"
                "（0/5 条结论），示警线高于 50%，留意线高于 30%，平静。",
                "Firing. Conclusions with a number and a story: 40% (2/5 conclusions), firing when below "
                "50%, watch when below 80%, firing; Conclusions with a number only: 60% (3/5 conclusions), "
                "firing when above 50%, watch when above 30%, firing; Conclusions with a story only: 0% (0/5 "
                "conclusions), firing when above 50%, watch when above 30%, quiet.",
            ),
        ),
        Case(
            title=Words(
                "刚好一半两边都有，刚好三成只有故事：留意",
                "Exactly half have both, exactly three tenths stories: watch",
            ),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-03-01

                claims
                id     | review | day        | number | story
                a1..a5 | v1     | 2026-03-01 | yes    | yes
                b1..b3 | v1     | 2026-03-01 | no     | yes
                c1..c2 | v1     | 2026-03-01 | yes    | no
                d1     | v1     | 2026-03-01 |        | yes
            """,
            state="watch",
            parts={"both": "near 5/10", "number-only": "missed 2/10", "story-only": "missed 3/10"},
        ),
        Case(
            title=Words("五条里四条两边都有：平静", "Four of five have both: quiet"),
            as_of="2026-03-31",
            tables="""
                reviews
                id | day
                v1 | 2026-03-01

                claims
                id     | review | day        | number | story
                a1..a4 | v1     | 2026-03-01 | yes    | yes
                b1     | v1     | 2026-03-01 | no     | no
            """,
            state="quiet",
            parts={"both": "missed 4/5", "number-only": "missed 0/5", "story-only": "missed 0/5"},
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
