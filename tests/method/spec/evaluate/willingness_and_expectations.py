from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="evaluate.residents.willingness-and-expectations",
    cases=[
        Case(
            title=Words("三样都比开头高", "All three are above the beginning"),
            as_of="2026-03-31",
            tables="""
                survey_answers
                day        | round | sample      | respondent | question     | score
                2025-02-01 | 1     | random_door | a1..a20    | would_join   | 1
                2026-02-01 | 2     | everyone    | b1..b20    | would_join   | 2

                invitations
                day        | resident | accepted | reason
                2025-02-01 | r1..r4   | yes      |
                2025-02-01 | r5..r10  | no       | no_trust
                2026-02-01 | r1..r5   | yes      |
                2026-02-01 | r6..r10  | no       | no_interest

                concerns
                id       | day        | turned_to
                k1..k4   | 2025-02-01 | worker
                k5..k10  | 2026-02-01 | worker
                k11..k13 | 2026-02-01 | group
                k14..k16 | 2026-02-01 | committee

                contacts
                id       | day        | worker | household | made
                c1..c10  | 2025-03-01 | w1     | h1..h10   | yes
                d1..d20  | 2026-03-01 | w1     | h1..h20   | yes
            """,
            state="seen",
            # Confidence: 33.3 then, 66.7 now. Accepted: 40 % then, 50 % now. Concerns: 4/10 then, 9/20 now: 0.45/0.4.
            parts={"confidence": "met 33.33333333", "accepting": "met 5/10", "expecting": "met 9/20"},
            says=Words(
                (
                    "看到：参与信心比第一轮的变化 33.3 分（20 人，现在 66.7 分，第一轮 33.3 分；区间 33.3 到 "
                    "33.3），至少 10 分就算看到，看到；答应率比刚进驻时的变化 10 分（现在 50%（5/10 次邀请），"
                    "刚进驻时 40%），至少 10 分就算看到，看到；找社工、带头人和小组的诉求比刚进驻时的变化 +12"
                    "%（现在认识 20 户，提了 9 件；刚进驻时认识 10 户，提了 4 件），至少 +10% 就算看到，看到。"
                ),
                "Seen. Change in confidence since the first round: 33.3 points (20 people, now 66.7 "
                "points, 33.3 in the first round; interval 33.3 to 33.3), seen when at least 10 "
                "points, seen; Change in the share accepting since the beginning: 10 points (now 50% "
                "(5/10 invitations), 40% at the beginning), seen when at least 10 points, seen; "
                "Change in concerns brought to worker, leaders and groups since the beginning: +12% "
                "(now 9 concerns of 20 known households; at the beginning 4 of 10), seen when at "
                "least +10%, seen.",
            ),
        ),
        Case(
            title=Words(
                "信心高了十分，但分不清是变了还是碰巧；推说没空的不算",
                "Ten points more confidence that may be chance; refusals for want of time do not count",
            ),
            as_of="2026-03-31",
            tables="""
                survey_answers
                day        | round | sample      | respondent | question     | score
                2025-02-01 | 1     | random_door | a1..a10    | i_matter     | 0
                2025-02-01 | 1     | random_door | a11..a20   | i_matter     | 3
                2026-02-01 | 2     | random_door | b1..b8     | i_matter     | 0
                2026-02-01 | 2     | random_door | b9..b20    | i_matter     | 3
                2026-02-01 | 3     | at_activity | b9..b40    | i_matter     | 3

                invitations
                day        | resident | accepted | reason
                2025-02-01 | r1..r4   | yes      |
                2025-02-01 | r5..r10  | no       | no_trust
                2026-02-01 | r1..r4   | yes      |
                2026-02-01 | r5..r10  | no       | no_trust
                2026-02-01 | r11..r14 | no       | no_time

                concerns
                id       | day        | turned_to
                k1..k4   | 2025-02-01 | leader
                k5..k8   | 2026-02-01 | leader

                contacts
                id       | day        | worker | household | made
                c1..c10  | 2025-03-01 | w1     | h1..h10   | yes
                d1..d10  | 2026-03-01 | w1     | h1..h10   | yes
            """,
            state="not-seen",
            # Variances 2631.6 and 2526.3, each / 20: the interval is 10 +- 31.5.
            parts={"confidence": "missed 10", "accepting": "missed 4/10", "expecting": "missed 4/10"},
        ),
        Case(
            title=Words(
                "进驻第 179 天：头一季和近一季刚好不重叠，可以比了",
                "179 days in: the first quarter and the last just do not overlap and can be compared",
            ),
            as_of="2026-03-31",
            tables="""
                engagements
                id | day        | community | started
                E1 | 2025-10-03 | C1        | 2025-10-03

                invitations
                day        | resident | accepted | reason
                2025-12-31 | r1..r2   | yes      |
                2025-12-31 | r3..r10  | no       | no_use
                2026-01-01 | r1..r3   | yes      |
                2026-01-01 | r4..r10  | no       | no_use

                concerns
                id       | day        | turned_to
                k1..k4   | 2026-02-01 | worker

                contacts
                id       | day        | worker | household | made
                c1..c10  | 2025-12-01 | w1     | h1..h10   | yes
            """,
            state="seen",
            parts={"confidence": "undecided", "accepting": "met 3/10", "expecting": "undecided 4/10"},
        ),
        Case(
            title=Words("进驻第 178 天：明天才能比", "178 days in: it can be told tomorrow"),
            as_of="2026-03-31",
            tables="""
                engagements
                id | day        | community | started
                E1 | 2025-10-04 | C1        | 2025-10-04

                survey_answers
                day        | round | sample      | respondent | question     | score
                2025-11-01 | 1     | random_door | a1..a19    | would_join   | 1
                2026-02-01 | 2     | random_door | b1..b20    | would_join   | 3

                invitations
                day        | resident | accepted | reason
                2025-12-31 | r1..r10  | no       | no_use
                2026-01-02 | r1..r10  | yes      |
            """,
            state="cannot-tell",
            parts={
                "confidence": "undecided 66.66666667",
                "accepting": "undecided 100",
                "expecting": "undecided",
            },
        ),
        Case(
            title=Words(
                "头一季没有记录，以后也比不了；认识的户不到十户",
                "Nothing on record of the first quarter: it cannot be told later either; under ten households known",
            ),
            as_of="2026-03-31",
            tables="""
                invitations
                day        | resident | accepted | reason
                2025-04-01 | r1..r10  | no       | no_use
                2026-02-01 | r1..r10  | yes      |

                concerns
                id       | day        | turned_to
                k1..k4   | 2025-02-01 | leader
                k5..k9   | 2026-02-01 | leader

                contacts
                id       | day        | worker | household | made
                c1..c10  | 2025-03-01 | w1     | h1..h10   | yes
                d1..d9   | 2026-03-01 | w1     | h1..h9    | yes
                d10      | 2026-03-01 | w1     | h10       | no
            """,
            state="cannot-tell",
            parts={"accepting": "undecided", "expecting": "undecided 5/9"},
        ),
        Case(
            title=Words("半年没有再请人：过期", "Nobody was invited for half a year: out of date"),
            as_of="2026-03-31",
            tables="""
                invitations
                day        | resident | accepted | reason
                2025-02-01 | r1..r10  | no       | no_use
                2025-10-02 | r1..r10  | yes      |
            """,
            state="cannot-tell",
            parts={"accepting": "stale"},
        ),
    ],
)
