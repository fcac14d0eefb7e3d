from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="prepare.tasks.build-relations",
    cases=[
        Case(
            title=Words(
                "十户里五户两天都见过；同一天两次算一天",
                "Five of ten met on two days; twice on one day is one day",
            ),
            as_of="2026-06-30",
            tables="""
                contacts
                id       | day        | worker | household | mode     | made
                c1..c10  | 2026-06-01 | w1     | h1..h10   | home     | yes
                c11..c15 | 2026-06-02 | w1     | h1..h5    | activity | yes
                c16..c20 | 2026-06-01 | w2     | h6..h10   | activity | yes
                c21..c30 | 2026-06-03 | w1     | h1..h10   | home     | no
            """,
            state="reached",
            parts={"again": "met 5/10", "away": "met 10/20"},
            says=Words(
                "达到：不止见过一天的户 50%（5/10 户），目标至少 50% 或 30 户，达到；不在活动上的见面 "
                "50%（10/20 次见面），目标至少 50%，达到。",
                "Reached. Households met on more than one day: 50% (5/10 households), target at least 50% or "
                "30 households, reached; Contacts away from activities: 50% (10/20 contacts), target at "
                "least 50%, reached.",
            ),
        ),
        Case(
            title=Words(
                "大社区里三十户就够，不到三成也行",
                "In a large community thirty are enough",
            ),
            as_of="2026-06-30",
            tables="""
                contacts
                id        | day        | worker | household | mode  | made
                c1..c99   | 2026-06-01 | w1     | h1..h99   | home  | yes
                c101..c130 | 2026-06-05 | w1    | h1..h30   | phone | yes
            """,
            state="reached",
            parts={"again": "met 30/99", "away": "met 129/129"},
        ),
        Case(
            title=Words(
                "第 90 天前的不算；方式没写的不算",
                "What lies 90 days back does not count, nor does a contact without a mode",
            ),
            as_of="2026-06-30",
            tables="""
                contacts
                id       | day        | worker | household | mode     | made
                c1..c10  | 2026-04-01 | w1     | h1..h10   | home     | yes
                c11..c20 | 2026-04-02 | w1     | h1..h10   | home     | yes
                c21..c24 | 2026-06-01 | w1     | h1..h4    |          | yes
                c25..c38 | 2026-06-02 | w1     |           | activity | yes
            """,
            state="close",
            parts={"again": "near 4/10", "away": "near 10/24"},
        ),
        Case(
            title=Words("九户：待判断", "Nine households: cannot tell"),
            as_of="2026-06-30",
            tables="""
                contacts
                id      | day        | worker | household | mode | made
                c1..c9  | 2026-06-01 | w1     | h1..h9    | home | yes
                c10     | 2026-06-02 | w1     | h1        | home | yes
            """,
            state="cannot-tell",
            parts={"again": "undecided 1/9", "away": "met 10/10"},
        ),
        Case(
            title=Words("半年没有一次见面：过期", "No contact for half a year: out of date"),
            as_of="2026-06-30",
            tables="""
                contacts
                id      | day        | worker | household | mode | made
                c1..c20 | 2026-01-01 | w1     | h1..h20   | home | yes
            """,
            state="out-of-date",
            parts={"again": "stale 0/0", "away": "stale 0/0"},
        ),
        Case(
            title=Words("十户里两户见过第二天", "Two of ten households met on a second day"),
            as_of="2026-03-31",
            tables="""
                contacts
                id       | day        | worker | household | mode | made
                c1..c10  | 2026-03-01 | w1     | h1..h10   | home | yes
                c11..c12 | 2026-03-05 | w1     | h1..h2    | home | yes
            """,
            state="not-yet",
            parts={"again": "missed 2/10", "away": "met 12/12"},
        ),
    ],
)
