from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="consolidate.tasks.sound-procedures",
    cases=[
        Case(
            title=Words(
                "第七天写出的算，第八天的不算；还没满七天的会不看；晚十四天办到的决议算",
                "Minutes of the seventh day count, of the eighth do not; a meeting six days old is not looked at; "
                "a decision done fourteen days late counts",
            ),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method  | groups | held | minuted
                a1     | 2026-06-23 | meeting | g1     | yes  | 2026-06-30
                a2     | 2025-12-26 | meeting | g1     | yes  | 2025-12-26
                a3..a4 | 2026-03-01 | meeting | g1     | yes  | 2026-03-03
                a5     | 2026-03-01 | meeting | g1     | yes  | 2026-03-09
                a6     | 2026-06-24 | meeting | g1     | yes  |
                a7     | 2025-12-25 | meeting | g1     | yes  |
                a8     | 2026-03-01 | meeting |        | yes  |
                a9     | 2026-03-01 | service | g1     | yes  |

                decisions
                id     | day        | group | due        | done
                d1     | 2026-05-01 | g1    | 2026-06-16 | 2026-06-30
                d2..d3 | 2026-05-01 | g1    | 2026-06-01 | 2026-05-20
                d4     | 2026-05-01 | g1    | 2026-06-01 | 2026-06-16
                d5     | 2026-05-01 | g1    | 2026-06-17 |

                groups
                id     | day        | is_organisation
                o1..o2 | 2025-03-01 | yes

                group_rules
                id | day        | group | topic    | level
                x1 | 2026-01-01 | o1    | finance  | 3
                x2 | 2026-01-01 | o1    | meetings | 3
                x3 | 2026-01-01 | o2    | finance  | 3
                x4 | 2026-01-01 | o2    | meetings | 2
            """,
            state="reached",
            parts={"minutes": "met 4/5", "decisions": "met 3/4", "rules": "met 1/2"},
        ),
        Case(
            title=Words("三样都差一点：接近", "A little short of all three: close"),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method  | groups | held | minuted
                a1..a3 | 2026-03-01 | meeting | g1     | yes  | 2026-03-03
                a4..a5 | 2026-03-01 | meeting | g1     | yes  |

                decisions
                id     | day        | group | due        | done
                d1..d2 | 2026-05-01 | g1    | 2026-06-01 | 2026-06-01
                d3..d4 | 2026-05-01 | g1    | 2026-06-01 |

                groups
                id     | day        | is_organisation
                o1..o5 | 2025-03-01 | yes

                group_rules
                id     | day        | group  | topic    | level
                x1..x2 | 2026-01-01 | o1..o2 | finance  | 3
                x3..x4 | 2026-01-01 | o1..o2 | meetings | 3
            """,
            state="close",
            parts={"minutes": "near 3/5", "decisions": "near 2/4", "rules": "near 2/5"},
            says=Words(
                "接近：及时写出纪要的会议 60%（3/5 次会议），目标至少 80%，接近；"
                "按期办到的决议 50%（2/4 项到期决议），目标至少 70%，接近；"
                "财务和会议都照制度的组织 40%（2/5 个居民组织），目标至少 50%，接近。",
                "Close. Meetings minuted in time: 60% (3/5 meetings), target at least 80%, "
                "close; Decisions done in time: 50% (2/4 decisions due), target at least 70%, "
                "close; Organisations whose money and meetings go by the rules: 40% (2/5 "
                "organisations), target at least 50%, close.",
            ),
        ),
        Case(
            title=Words("纪要只有一半：未到", "Minutes of half of the meetings: not yet"),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method  | groups | held | minuted
                a1..a2 | 2026-03-01 | meeting | g1     | yes  | 2026-03-03
                a3..a4 | 2026-03-01 | meeting | g1     | yes  |
            """,
            state="not-yet",
            parts={"minutes": "missed 2/4", "decisions": "undecided", "rules": "undecided"},
        ),
        Case(
            title=Words(
                "一项决议到期就看一项；都没到期的不涉及",
                "One decision due is looked at; where none is due it falls away",
            ),
            as_of="2026-06-30",
            tables="""
                groups
                id | day        | is_organisation
                o1 | 2025-03-01 | yes

                group_rules
                id     | day        | group | topic    | level
                r1     | 2026-01-01 | o1    | finance  | 3
                r2     | 2026-01-01 | o1    | meetings | 3

                activities
                id     | day        | method  | groups | held | minuted
                a1..a3 | 2026-05-01 | meeting | o1     | yes  | 2026-05-03

                decisions
                id | day        | group | due        | done
                d1 | 2026-05-01 | o1    | 2026-06-17 |
            """,
            state="reached",
            parts={"minutes": "met 3/3", "decisions": "n/a 0/0", "rules": "met 1/1"},
        ),
        Case(
            title=Words("到期的一项没有办：未到", "The one that is due was not done: not yet"),
            as_of="2026-06-30",
            tables="""
                decisions
                id | day        | group | due        | done
                d1 | 2026-05-01 | o1    | 2026-06-16 |
            """,
            state="not-yet",
            parts={"decisions": "missed 0/1"},
        ),
        Case(
            title=Words("只开过两次会，也没有组织：待判断", "Two meetings and no organisation: cannot tell"),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method  | groups | held | minuted
                a1..a2 | 2026-03-01 | meeting | g1     | yes  | 2026-03-03

                groups
                id | day        | is_organisation
                g1 | 2025-03-01 | no

                kept
                id | day        | table
                y1 | 2026-01-01 | group_rules
            """,
            state="cannot-tell",
            parts={"minutes": "undecided 2/2", "decisions": "undecided", "rules": "undecided 0/0"},
        ),
        Case(
            title=Words(
                "最近到期的决议在一年前：过期", "The newest decision was due a year ago: out of date"
            ),
            as_of="2026-06-30",
            tables="""
                activities
                id     | day        | method  | groups | held | minuted
                a1..a4 | 2026-03-01 | meeting | o1     | yes  | 2026-03-03

                decisions
                id     | day        | group | due        | done
                d1..d3 | 2025-05-01 | o1    | 2025-07-05 | 2025-07-05

                groups
                id | day        | is_organisation
                o1 | 2025-03-01 | yes

                group_rules
                id | day        | group | topic    | level
                x1 | 2026-01-01 | o1    | finance  | 3
                x2 | 2026-01-01 | o1    | meetings | 3
            """,
            state="out-of-date",
            parts={"minutes": "met 4/4", "decisions": "stale", "rules": "met 1/1"},
        ),
    ],
)
