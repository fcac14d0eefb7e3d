from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="prepare.situation.know-community",
    cases=[
        Case(
            title=Words("十个主题有资料，六个对过", "Ten topics documented, six of them from two sources"),
            as_of="2026-06-30",
            tables="""
                profile_facts
                id  | day        | topic       | source
                f1  | 2026-02-01 | history     | interview
                f2  | 2026-02-01 | boundary    | observation
                f3  | 2026-02-01 | housing     | observation
                f4  | 2026-02-01 | population  | statistics
                f5  | 2026-02-01 | age         | statistics
                f6  | 2026-02-01 | hardship    | statistics
                f7  | 2026-02-01 | mobility    | interview
                f8  | 2026-02-01 | livelihood  | interview
                f9  | 2026-02-01 | facilities  | observation
                f10 | 2026-02-01 | power       | interview
                f11 | 2026-03-01 | boundary    | document
                f12 | 2026-03-01 | housing     | document
                f13 | 2026-03-01 | population  | document
                f14 | 2026-03-01 | age         | survey
                f15 | 2026-03-01 | hardship    | interview
                f16 | 2026-03-01 | mobility    | observation
            """,
            state="reached",
            parts={"topics": "met 10/12", "sources": "met 6/12"},
        ),
        Case(
            title=Words(
                "满两年的资料不算；同一种来源两次还是一种",
                "A fact of exactly two years ago does not count; one kind of source twice is one",
            ),
            as_of="2026-06-30",
            tables="""
                profile_facts
                id  | day        | topic       | source
                f1  | 2024-06-30 | history     | interview
                f2  | 2024-07-01 | boundary    | observation
                f3  | 2024-07-01 | boundary    | document
                f4  | 2026-02-01 | housing     | observation
                f5  | 2026-02-01 | housing     | observation
                f6  | 2026-02-01 | population  |
                f7  | 2026-02-01 | age         | survey
            """,
            state="not-yet",
            parts={"topics": "missed 4/12", "sources": "missed 1/12"},
        ),
        Case(
            title=Words("九个主题，五个对过：接近", "Nine topics, five of them from two sources: close"),
            as_of="2026-06-30",
            tables="""
                profile_facts
                id  | day        | topic       | source
                f1  | 2026-02-01 | history     | interview
                f2  | 2026-02-01 | boundary    | observation
                f3  | 2026-02-01 | housing     | observation
                f4  | 2026-02-01 | population  | statistics
                f5  | 2026-02-01 | age         | statistics
                f6  | 2026-02-01 | hardship    | statistics
                f7  | 2026-02-01 | mobility    | interview
                f8  | 2026-02-01 | livelihood  | interview
                f9  | 2026-02-01 | facilities  | observation
                f10 | 2026-03-01 | history     | document
                f11 | 2026-03-01 | boundary    | document
                f12 | 2026-03-01 | housing     | document
                f13 | 2026-03-01 | population  | document
                f14 | 2026-03-01 | age         | document
            """,
            state="close",
            parts={"topics": "near 9/12", "sources": "near 5/12"},
            says=Words(
                "接近：有资料的主题 75%（9/12 个主题），目标至少 80%，接近；"
                "几种来源对过的主题 42%（5/12 个主题），目标至少 50%，接近。",
                "Close. Topics documented: 75% (9/12 topics), target at least 80%, close; "
                "Topics from several sources: 42% (5/12 topics), target at least 50%, close.",
            ),
        ),
        Case(
            title=Words("说了要记却一条没有：是零", "Kept, and nothing written: that is zero"),
            as_of="2026-06-30",
            tables="""
                kept
                id | day        | table
                k1 | 2026-01-01 | profile_facts
            """,
            state="not-yet",
            parts={"topics": "missed 0/12", "sources": "missed 0/12"},
        ),
        Case(
            title=Words("四年没添一条：过期", "Nothing added for four years: out of date"),
            as_of="2026-06-30",
            tables="""
                profile_facts
                id  | day        | topic   | source
                f1  | 2022-06-30 | history | interview
            """,
            state="out-of-date",
            parts={"topics": "stale 0/12"},
        ),
        Case(
            title=Words("没有记录：待判断", "Not kept: cannot tell"),
            as_of="2026-06-30",
            tables="""
                contacts
                id | day        | worker | made
                c1 | 2026-06-01 | w1     | yes
            """,
            state="cannot-tell",
            parts={"topics": "undecided", "sources": "undecided"},
        ),
    ],
)
