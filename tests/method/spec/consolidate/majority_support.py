from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="consolidate.goals.majority-support",
    cases=[
        Case(
            title=Words(
                "六十人里四十人：下限 54%，过半；组员的、现场的、前一轮的、改了口的旧答案都不算，现场的、空着的不抵消",
                "40 of 60, lower bound 54 %: most; members, answers at an activity, an older round and answers "
                "changed later do not count, and one at an activity or an empty one cancels nothing",
            ),
            as_of="2026-06-30",
            tables="""
                survey_answers
                id         | day        | round | sample      | respondent | member | question     | score
                s1..s40    | 2026-05-01 | 2     | random_door | q1..q40    | no     | supports_org | 2
                s41..s60   | 2026-05-01 | 2     | random_door | q41..q60   | no     | supports_org | 1
                s61..s80   | 2026-05-01 | 2     | random_door | q61..q80   | yes    | supports_org | 3
                s81..s99   | 2026-05-01 | 2     | at_activity | q81..q99   | no     | supports_org | 3
                s101..s140 | 2026-05-01 | 2     | random_door | q1..q40    | no     | knows_org    | 3
                s141..s160 | 2026-04-01 | 2     | random_door | q41..q60   | no     | knows_org    | 3
                s161..s180 | 2026-05-01 | 2     | random_door | q41..q60   | no     | knows_org    | 0
                s201..s230 | 2025-05-01 | 1     | random_door | q1..q30    | no     | supports_org | 0
                s231..s260 | 2026-06-01 | 3     | at_activity | q1..q30    | no     | supports_org | 0
                s261..s300 | 2026-05-20 | 2     | at_activity | q1..q40    | no     | supports_org | 0
                s301..s340 | 2026-05-20 | 2     | random_door | q1..q40    | no     | knows_org    |
            """,
            state="reached",
            parts={"support": "met 40/60", "known": "met 40/60"},
        ),
        Case(
            title=Words("四十人里十人：上限 40%，未到", "10 of 40, upper bound 40 %: not yet"),
            as_of="2026-06-30",
            tables="""
                survey_answers
                id        | day        | round | sample      | respondent | member | question     | score
                s1..s10   | 2026-05-01 | 1     | random_door | q1..q10    | no     | supports_org | 2
                s11..s40  | 2026-05-01 | 1     | random_door | q11..q40   | no     | supports_org | 0
                s41..s80  | 2026-05-01 | 1     | random_door | q1..q40    | no     | knows_org    | 3
            """,
            state="not-yet",
            parts={"support": "missed 10/40", "known": "met 40/40"},
        ),
        Case(
            title=Words(
                "五十人里三十一人：区间跨过一半，还要再问", "31 of 50: the interval spans half, so ask more"
            ),
            as_of="2026-06-30",
            tables="""
                survey_answers
                id         | day        | round | sample      | respondent | member | question     | score
                s1..s31    | 2026-05-01 | 1     | random_door | q1..q31    | no     | supports_org | 2
                s32..s50   | 2026-05-01 | 1     | random_door | q32..q50   | no     | supports_org | 0
                s101..s109 | 2026-05-01 | 1     | random_door | q1..q9     | no     | knows_org    | 3
            """,
            state="cannot-tell",
            parts={"support": "undecided 31/50", "known": "undecided 9/9"},
            says=Words(
                "待判断：支持居民组织的人待判断（再有 14 位敲门问到的非组员）；知道居民组织的人待判断（再有 1 位敲"
                "门问到的非组员）。",
                (
                    "Can't tell. Residents who support the organisations: can't tell (14 more needed: non-mem"
                    "bers asked at their doors); Residents who know the organisations: can't tell (1 more nee"
                    "ded: non-members asked at their doors)."
                ),
            ),
        ),
        Case(
            title=Words("上一轮在两年前：过期", "The last round is two years old: out of date"),
            as_of="2026-06-30",
            tables="""
                survey_answers
                id       | day        | round | sample      | respondent | member | question     | score
                s1..s40  | 2024-06-30 | 1     | random_door | q1..q40    | no     | supports_org | 2
                s41..s80 | 2024-06-30 | 1     | random_door | q1..q40    | no     | knows_org    | 2
            """,
            state="out-of-date",
            parts={"support": "stale", "known": "stale"},
        ),
        Case(
            title=Words("差一天两年：还算数", "One day short of two years still counts"),
            as_of="2026-06-30",
            tables="""
                survey_answers
                id       | day        | round | sample      | respondent | member | question     | score
                s1..s40  | 2024-07-01 | 1     | random_door | q1..q40    | no     | supports_org | 2
                s41..s80 | 2024-07-01 | 1     | random_door | q1..q40    | no     | knows_org    | 2
            """,
            state="reached",
            parts={"support": "met 40/40", "known": "met 40/40"},
        ),
    ],
)
