from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="prepare.residents.lack-confidence",
    cases=[
        Case(
            title=Words(
                "正好五十分是部分；在活动上答的不算",
                "Exactly fifty is partly; answers given at an activity do not count",
            ),
            as_of="2026-06-30",
            tables="""
                survey_answers
                id       | day        | round | sample      | respondent | question       | score
                s1..s20  | 2026-06-01 | 1     | random_door | p1..p20    | together_helps | 1
                s21..s40 | 2026-06-01 | 1     | random_door | p1..p20    | i_matter       | 2
                s41..s50 | 2026-06-01 | 1     | at_activity | p21..p30   | together_helps | 3
            """,
            state="partly",
            parts={"confidence": "near 50", "accepted": "undecided", "came": "undecided"},
        ),
        Case(
            title=Words(
                "各人先平均答了的几题，再平均各人", "Each person's own mean first, then the mean of people"
            ),
            as_of="2026-06-30",
            tables="""
                survey_answers
                id       | day        | round | sample      | respondent | question       | score
                s1..s20  | 2026-06-01 | 1     | everyone    | p1..p20    | together_helps | 1
                s21..s30 | 2026-06-01 | 1     | everyone    | p1..p10    | i_matter       | 3
                s31..s40 | 2026-06-01 | 1     | everyone    | p11..p20   | i_matter       |
                s41..s50 | 2026-06-01 | 1     | everyone    | p11..p20   | would_join     | 1
                s51..s60 | 2026-06-01 | 1     | everyone    | p1..p10    | satisfied      | 0
            """,
            state="partly",
            parts={"confidence": "near 50"},
        ),
        Case(
            title=Words("六十五分还是部分", "Sixty-five is still partly"),
            as_of="2026-06-30",
            tables="""
                survey_answers
                id      | day        | round | sample      | respondent | question   | score
                s1..s19 | 2026-06-01 | 1     | random_door | p1..p19    | would_join | 2
                s20     | 2026-06-01 | 1     | random_door | p20        | would_join | 1
            """,
            state="partly",
            parts={"confidence": "near 65"},
        ),
        Case(
            title=Words("低于五十分：看到", "Below fifty: seen"),
            as_of="2026-06-30",
            tables="""
                survey_answers
                id      | day        | round | sample      | respondent | question   | score
                s1..s20 | 2026-06-01 | 1     | random_door | p1..p20    | would_join | 1
            """,
            state="seen",
            parts={"confidence": "met 33.3333333"},
        ),
        Case(
            title=Words(
                "问卷过了半年，邀请又说得清：听邀请的",
                "The survey is past half a year and the invitations tell: they decide",
            ),
            as_of="2026-06-30",
            tables="""
                survey_answers
                id      | day        | round | sample      | respondent | question   | score
                s1..s20 | 2025-12-31 | 1     | random_door | p1..p20    | would_join | 1

                invitations
                id       | day        | resident | accepted | came
                i1..i10  | 2026-06-01 | r1..r10  | yes      | yes
                i11..i20 | 2026-06-01 | r11..r20 | no       |
            """,
            state="not-seen",
            parts={"confidence": "met 33.3333333", "accepted": "missed 10/20", "came": "missed 10/10"},
        ),
        Case(
            title=Words("正好半年的问卷还作数", "A survey of exactly half a year still decides"),
            as_of="2026-06-30",
            tables="""
                survey_answers
                id      | day        | round | sample      | respondent | question   | score
                s1..s20 | 2026-01-01 | 1     | random_door | p1..p20    | would_join | 1

                invitations
                id       | day        | resident | accepted | came
                i1..i10  | 2026-06-01 | r1..r10  | yes      | yes
                i11..i20 | 2026-06-01 | r11..r20 | no       |
            """,
            state="seen",
            parts={"confidence": "met 33.3333333", "accepted": "missed 10/20"},
        ),
        Case(
            title=Words(
                "没空、没钱、身体、要照顾人的拒绝不算；答应的少：部分",
                "Refusals for time, cost, health or care are left out; few accept: partly",
            ),
            as_of="2026-06-30",
            tables="""
                invitations
                id       | day        | resident | accepted | came | reason
                i1..i3   | 2026-06-01 | r1..r3   | yes      | yes  |
                i4       | 2026-06-01 | r4       | yes      |      | health
                i5..i11  | 2026-06-01 | r5..r11  | no       |      | no_interest
                i12..i15 | 2026-06-01 | r12..r15 | no       |      | no_time
                i16      | 2026-06-01 | r16      |          |      |
                i17..i26 | 2026-04-01 | r17..r26 | yes      | yes  |
            """,
            state="partly",
            parts={"confidence": "undecided", "accepted": "met 4/11", "came": "undecided 3/3"},
            says=Words(
                (
                    "部分：居民说的信心待判断（开始记录：问卷回答）；答应的邀请 36%（4/11 次邀请），低于 40% "
                    "就算看到，看到；答应后真来的待判断（再有 7 次答应）。"
                ),
                (
                    "Partly. Confidence as residents say it: can't tell (begin to record: survey answers); In"
                    "vitations accepted: 36% (4/11 invitations), seen when below 40%, seen; Came after accept"
                    "ing: can't tell (7 more needed: acceptances)."
                ),
            ),
        ),
        Case(
            title=Words("答应的少，来的也少：看到", "Few accept and fewer come: seen"),
            as_of="2026-06-30",
            tables="""
                invitations
                id       | day        | resident | accepted | came | reason
                i1..i5   | 2026-06-01 | r1..r5   | yes      | yes  |
                i6..i10  | 2026-06-01 | r6..r10  | yes      | no   | no_time
                i11..i30 | 2026-06-01 | r11..r30 | no       |      |
            """,
            state="seen",
            parts={"accepted": "met 10/30", "came": "met 5/10"},
        ),
        Case(
            title=Words(
                "答应四成、来六成：都不低于线",
                "Four in ten accept, six in ten come: not below the line",
            ),
            as_of="2026-06-30",
            tables="""
                invitations
                id       | day        | resident | accepted | came
                i1..i6   | 2026-06-01 | r1..r6   | yes      | yes
                i7..i10  | 2026-06-01 | r7..r10  | yes      | no
                i11..i25 | 2026-06-01 | r11..r25 | no       |
            """,
            state="not-seen",
            parts={"accepted": "missed 10/25", "came": "missed 6/10"},
        ),
        Case(
            title=Words("十九个人回答：待判断", "Nineteen people answered: cannot tell"),
            as_of="2026-06-30",
            tables="""
                survey_answers
                id      | day        | round | sample      | respondent | question   | score
                s1..s19 | 2026-06-01 | 1     | random_door | p1..p19    | would_join | 1
            """,
            state="cannot-tell",
            parts={"confidence": "undecided 33.3333333"},
        ),
    ],
)
