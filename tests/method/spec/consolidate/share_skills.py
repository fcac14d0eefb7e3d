from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="consolidate.tasks.share-skills",
    cases=[
        Case(
            title=Words(
                "十种里七种有第二个人：正好七成；早先达到的程度也算",
                "Seven of ten have a second person: just seven tenths; a level reached earlier counts",
            ),
            as_of="2026-06-30",
            tables="""
                skill_evidence
                id       | day        | resident | skill             | level
                e1..e2   | 2026-05-01 | p1..p2   | chairing          | 3
                e3..e4   | 2026-05-01 | p1..p2   | visiting          | 4
                e5..e6   | 2026-05-01 | p1..p2   | dividing_work     | 3
                e7..e8   | 2026-05-01 | p1..p2   | records_and_money | 3
                e11..e12 | 2026-05-01 | p1..p2   | external          | 3
                e13..e14 | 2026-05-01 | p1..p2   | mediating         | 3
                e15      | 2026-05-01 | p1       | planning          | 1
                e16..e17 | 2024-05-01 | p1..p2   | planning          | 3
                e18..e19 | 2026-05-01 | p1..p2   | bringing_on       | 2
                e21      | 2026-05-01 | p1       | mobilising        | 3
                e22      | 2026-05-02 | p1       | mobilising        | 4
                e23      | 2026-05-01 | p1       | speaking          | 1

                sharings
                id     | day        | from_group | to_group
                n1     | 2026-01-02 | g1         | g2
                n2     | 2026-05-01 | g2         | g1
                n3     | 2026-05-01 | g1         | g1
                n4     | 2026-05-01 | g1         |
                n5     | 2026-01-01 | g1         | g2
            """,
            state="reached",
            parts={"skills": "met 7/10", "sharings": "met 2"},
        ),
        Case(
            title=Words(
                "半年前的、还不会的，都不是在用的本事；两种里一种：接近",
                "What was shown half a year ago or not at all is not in use; one of two: close",
            ),
            as_of="2026-06-30",
            tables="""
                skill_evidence
                id     | day        | resident | skill    | level
                e1..e2 | 2026-05-01 | p1..p2   | chairing | 3
                e3     | 2026-05-01 | p1       | visiting | 3
                e4     | 2026-01-01 | p1       | planning | 3
                e5     | 2026-05-01 | p1       | speaking | 0

                sharings
                id     | day        | from_group | to_group
                n1..n2 | 2026-05-01 | g1         | g2
            """,
            state="close",
            parts={"skills": "near 1/2", "sharings": "met 2"},
            says=Words(
                "接近：不止一人会的本事 50%（1/2 种在用的本事），目标至少 70%，接近；小组之间的分享 2 次，"
                "目标至少 2 次，达到。",
                "Close. Skills that more than one person masters: 50% (1/2 skills in use), target at least "
                "70%, close; Sharings between groups: 2, target at least 2, reached.",
            ),
        ),
        Case(
            title=Words("分享只有一次：未到", "One sharing: not yet"),
            as_of="2026-06-30",
            tables="""
                skill_evidence
                id     | day        | resident | skill    | level
                e1..e2 | 2026-05-01 | p1..p2   | chairing | 3

                sharings
                id | day        | from_group | to_group
                n1 | 2026-05-01 | g1         | g2
            """,
            state="not-yet",
            parts={"skills": "met 1/1", "sharings": "missed 1"},
        ),
        Case(
            title=Words("没记谁会什么：待判断", "Nobody notes who can do what: cannot tell"),
            as_of="2026-06-30",
            tables="""
                sharings
                id     | day        | from_group | to_group
                n1..n2 | 2026-05-01 | g1         | g2
            """,
            state="cannot-tell",
            parts={"skills": "undecided", "sharings": "met 2"},
        ),
        Case(
            title=Words("分享的记录断了一年：过期", "No sharing for a year: out of date"),
            as_of="2026-06-30",
            tables="""
                skill_evidence
                id     | day        | resident | skill    | level
                e1..e2 | 2026-05-01 | p1..p2   | chairing | 3

                sharings
                id     | day        | from_group | to_group
                n1..n2 | 2025-07-05 | g1         | g2
            """,
            state="out-of-date",
            parts={"skills": "met 1/1", "sharings": "stale"},
        ),
    ],
)
