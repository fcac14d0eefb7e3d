from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="consolidate.goals.systematic-organisation",
    cases=[
        Case(
            title=Words(
                "五场办成四场，延后办的也算；隔十天、三十天轮着开，正好到线",
                "Four of five were held, one of them later; gaps of ten and thirty days in turn are just even enough",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | is_organisation
                o1 | 2025-03-01 | yes
                g1 | 2025-03-01 | no

                activities
                id     | day        | planned    | method  | groups | held
                a1..a3 | 2026-05-01 | 2026-05-01 | service | o1;g1  | yes
                a4     | 2026-06-20 | 2026-04-02 | service | o1     | yes
                a5     | 2026-05-01 | 2026-05-01 | service | o1     | no
                a6     | 2026-05-01 | 2026-05-01 | service | g1     | no
                a7     | 2026-04-01 | 2026-04-01 | service | o1     | no
                b1..b2 | 2026-01-10 |            | meeting | o1     | yes
                b3     | 2026-01-20 |            | meeting | o1     | yes
                b4     | 2026-02-19 |            | meeting | o1     | yes
                b5     | 2026-03-01 |            | meeting | o1     | yes
                b6     | 2026-03-31 |            | meeting | o1     | yes
                b7     | 2025-12-01 |            | meeting | o1     | yes

                plan_steps
                id     | day        | objective | due        | done
                s1..s6 | 2026-01-01 | v1        | 2026-05-01 | 2026-04-20
                s7     | 2026-01-01 | v1        | 2026-05-01 | 2026-05-15
                s8     | 2026-01-01 | v1        | 2026-05-01 | 2026-05-16
                s9     | 2026-01-01 | v1        | 2026-05-01 |
                s10    | 2026-01-01 | v1        | 2026-03-19 |
                s11    | 2026-01-01 | v1        | 2026-03-18 |
            """,
            state="reached",
            parts={"held": "met 4/5", "even": "met 0.5", "steps": "met 7/10"},
            says=Words(
                "达到：组织计划的活动办成了 80%（4/5 场计划的活动），目标至少 80%，达到；会期忽长忽短"
                "的程度 0.5（1 个开会够多的组织的平均），目标至多 0.5，达到；按时做完的计划步骤 70%（"
                "7/10 步），目标至少 70%，达到。",
                "Reached. Planned activities of organisations that were held: 80% (4/5 planned "
                "activities), target at least 80%, reached; How uneven the time between meetings is: "
                "0.5 (the mean of 1 organisations that met often enough), target at most 0.5, "
                "reached; Plan steps done in time: 70% (7/10 steps), target at least 70%, reached.",
            ),
        ),
        Case(
            title=Words("隔十天、十天、四十天：接近", "Gaps of ten, ten and forty days: close"),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | is_organisation
                o1 | 2025-03-01 | yes

                activities
                id     | day        | planned    | method  | groups | held
                a1..a3 | 2026-05-01 | 2026-05-01 | service | o1     | yes
                b1     | 2026-03-01 |            | meeting | o1     | yes
                b2     | 2026-03-11 |            | meeting | o1     | yes
                b3     | 2026-03-21 |            | meeting | o1     | yes
                b4     | 2026-04-30 |            | meeting | o1     | yes

                plan_steps
                id     | day        | objective | due        | done
                s1..s3 | 2026-01-01 | v1        | 2026-05-01 | 2026-04-20
            """,
            state="close",
            parts={"held": "met 3/3", "even": "near 0.70710678", "steps": "met 3/3"},
        ),
        Case(
            title=Words(
                "排了三场只办一场：未到；两次会还看不出匀不匀",
                "One of three held: not yet; two meetings do not show a rhythm",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | is_organisation
                o1 | 2025-03-01 | yes

                activities
                id     | day        | planned    | method  | groups | held
                b1     | 2026-05-01 | 2026-05-01 | meeting | o1     | yes
                b2..b3 | 2026-05-01 | 2026-05-01 | meeting | o1     | no
                b4     | 2026-03-11 |            | meeting | o1     | yes
            """,
            state="not-yet",
            parts={"held": "missed 1/3", "even": "undecided", "steps": "undecided"},
        ),
        Case(
            title=Words(
                "半年里全由居委操持的组织不算：三场都办了，还是未到",
                "One that the committee ran for half a year does not count: three of three held, and not yet",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | is_organisation
                o1 | 2025-03-01 | yes

                activities
                id     | day        | planned    | method  | groups | held | chaired_by
                a1..a3 | 2026-05-01 | 2026-05-01 | service | o1     | yes  | committee
                b1     | 2026-03-01 |            | meeting | o1     | yes  | committee
                b2     | 2026-03-11 |            | meeting | o1     | yes  | worker
                b3     | 2026-03-21 |            | meeting | o1     | yes  |
                b4     | 2026-01-01 |            | meeting | o1     | yes  | resident
                b5     | 2026-06-01 |            | meeting | o1     | no   | resident
            """,
            state="not-yet",
            parts={"held": "missed 0/0", "even": "undecided", "steps": "undecided"},
        ),
        Case(
            title=Words(
                "旁边还有一个居民自己的组织：只看它；开过三次会就看得出匀不匀",
                "Beside one of the residents' own only that is looked at; three meetings show a rhythm",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id     | day        | is_organisation
                o1..o2 | 2025-03-01 | yes

                activities
                id     | day        | planned    | method  | groups | held | chaired_by
                a1..a3 | 2026-05-01 | 2026-05-01 | service | o1     | no   |
                a4     | 2026-05-02 | 2026-05-01 | service | o1     | yes  | committee
                b1     | 2026-04-11 | 2026-04-11 | meeting | o2     | yes  | resident
                b2     | 2026-04-21 | 2026-04-21 | meeting | o2     | yes  |
                b3     | 2026-05-01 | 2026-05-01 | meeting | o2     | yes  | worker
            """,
            state="cannot-tell",
            parts={"held": "met 3/3", "even": "met 0", "steps": "undecided"},
        ),
        Case(
            title=Words("没有居民组织：待判断", "No organisation: cannot tell"),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | is_organisation
                g1 | 2025-03-01 | no

                activities
                id     | day        | planned    | method  | groups | held
                b1..b4 | 2026-05-01 | 2026-05-01 | meeting | g1     | yes
            """,
            state="cannot-tell",
            parts={"held": "undecided 0/0", "even": "undecided", "steps": "undecided"},
        ),
        Case(
            title=Words("半年没写下计划的日子：过期", "No planned day for half a year: out of date"),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | is_organisation
                o1 | 2025-03-01 | yes

                activities
                id     | day        | planned    | method  | groups | held
                a1..a3 | 2026-01-01 | 2026-01-01 | service | o1     | yes
                b1     | 2026-05-01 |            | meeting | o1     | yes
                b2     | 2026-05-11 |            | meeting | o1     | yes
                b3     | 2026-05-21 |            | meeting | o1     | yes
                b4     | 2026-05-31 |            | meeting | o1     | yes
            """,
            state="out-of-date",
            parts={"held": "stale", "even": "met 0", "steps": "undecided"},
        ),
    ],
)
