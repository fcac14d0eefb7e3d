from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="launch.tasks.mutual-aid-climate",
    cases=[
        Case(
            title=Words(
                "一半自己牵线，比上一季多一次", "Half arranged by residents, one more than the quarter before"
            ),
            as_of="2026-06-30",
            tables="""
                exchanges
                day        | giver  | receiver | arranged_by
                2026-04-02 | p1..p5 | p2..p6   | resident
                2026-05-01 | p6     | p7       | worker
                2026-05-01 | q1..q4 | q5..q8   | worker
                2026-04-01 | p1..p9 | p2..p10  | worker
                2026-01-01 | p1..p9 | p2..p10  | worker
            """,
            state="reached",
            # p1-p7 and q1-q8 took part; p2-p6 gave and received.
            parts={"by-residents": "met 5/10", "both-ways": "met 5/15", "rising": "met 1"},
            says=Words(
                "达到：居民自己牵线的互助 50%（5/10 次互助），目标至少 50%，达到；帮过人也被人帮过的 "
                "33%（5/15 人），目标至少 20%，达到；互助次数和上一季比 +1（现在 10，先前 9），目标比"
                "先前多，或 12 次，达到。",
                "Reached. Exchanges that residents arranged: 50% (5/10 exchanges), target at least "
                "50%, reached; People who both gave and received: 33% (5/15 people), target at least "
                "20%, reached; Exchanges against the quarter before: +1 (now 10, before 9), target: "
                "more than before, or 12 exchanges, reached.",
            ),
        ),
        Case(
            title=Words(
                "少了，但还有七成：接近；没写谁牵线的不算",
                "Fewer, but seven tenths: close; unsaid is left out",
            ),
            as_of="2026-06-30",
            tables="""
                exchanges
                day        | giver    | receiver | arranged_by
                2026-05-01 | p1..p10  | p2..p11  | resident
                2026-05-01 | q1       | q2       |
                2026-04-01 | p1..p15  | p2..p16  | worker
            """,
            state="close",
            parts={"by-residents": "met 10/10", "both-ways": "met 9/13", "rising": "near -4"},
        ),
        Case(
            title=Words(
                "少了一半，但一季还有十二次：够了", "Half of before, but twelve in the quarter: enough"
            ),
            as_of="2026-06-30",
            tables="""
                exchanges
                day        | giver    | receiver | arranged_by
                2026-05-01 | p1..p12  | p2..p13  | resident
                2026-04-01 | p1..p24  | p2..p25  | worker
            """,
            state="reached",
            parts={"by-residents": "met 12/12", "both-ways": "met 11/13", "rising": "met -12"},
        ),
        Case(
            title=Words(
                "从零到有，也是多了；社工牵线的太多",
                "From none to some is more; too much is arranged by the worker",
            ),
            as_of="2026-06-30",
            tables="""
                exchanges
                day        | giver   | receiver | arranged_by
                2026-05-01 | p1..p10 | p2..p11  | worker
                2025-01-01 | p1      | p2       | worker
            """,
            state="not-yet",
            parts={"by-residents": "missed 0/10", "both-ways": "met 9/11", "rising": "met 10"},
        ),
        Case(
            title=Words(
                "记录还没满一季：比不了", "The records do not reach back a quarter: nothing to compare with"
            ),
            as_of="2026-06-30",
            tables="""
                exchanges
                day        | giver   | receiver | arranged_by
                2026-04-02 | p1..p10 | p2..p11  | resident
            """,
            state="cannot-tell",
            parts={"by-residents": "met 10/10", "both-ways": "met 9/11", "rising": "undecided 10"},
        ),
        Case(
            title=Words(
                "记着，但一次也没有：零对零不算多", "Kept, and there were none: none against none is not more"
            ),
            as_of="2026-06-30",
            tables="""
                kept
                day        | table
                2026-01-01 | exchanges
            """,
            state="not-yet",
            parts={"by-residents": "undecided 0/0", "both-ways": "undecided 0/0", "rising": "missed 0/0"},
        ),
        Case(
            title=Words("没记互助：待判断", "Exchanges not recorded: cannot tell"),
            as_of="2026-06-30",
            tables="""
                activities
                id | day        | method     | held
                a1 | 2026-05-01 | mutual_aid | yes
            """,
            state="cannot-tell",
            parts={"by-residents": "undecided", "both-ways": "undecided", "rising": "undecided"},
        ),
    ],
)
