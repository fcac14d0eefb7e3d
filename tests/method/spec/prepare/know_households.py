from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="prepare.goals.know-households",
    cases=[
        Case(
            title=Words(
                "小社区里见过一半的户，熟悉的不够", "Half of a small community met, too few of them well"
            ),
            as_of="2026-03-31",
            tables="""
                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 20
                b2 | 2025-01-01 | south | 20

                households
                id       | day        | building | priority
                h1..h10  | 2025-01-01 | b1       | no
                h11..h20 | 2025-01-01 | b2       | no
                h21      | 2025-01-01 | b2       | yes

                contacts
                id       | day        | worker | household | mode | made
                c1..c10  | 2026-03-01 | w1     | h1..h10   | home | yes
                c11..c20 | 2026-03-02 | w1     | h11..h20  | home | yes
                c21..c23 | 2026-03-05 | w1     | h1..h3    | home | yes
                c31..c33 | 2026-03-09 | w1     | h1..h3    | phone | yes
                c40      | 2026-03-10 | w1     | h21       | phone | yes
            """,
            state="not-yet",
            parts={
                "known": "met 20",
                "familiar": "missed 3",
                "areas": "met 2/2",
                "priority": "met 1/1",
            },
            says=Words(
                "未到：认识的户 20 户，目标至少 20 户，达到；熟悉的户 3 户，目标至少 6 户，未到；没有落下的"
                "片区 100%（2/2 个片区），目标至少 80%，达到；见过的重点户 100%（1/1 户重点户），"
                "目标是全部，达到。",
                "Not yet. Households known: 20, target at least 20, reached; Households known well: 3, "
                "target at least 6, not yet; Areas not left behind: 100% (2/2 areas), target at least 80%, "
                "reached; Priority households met: 100% (1/1 priority households), target all, reached.",
            ),
        ),
        Case(
            title=Words(
                "窗口的边上：第 365 天不算", "On the edge of the window: the 365th day back does not count"
            ),
            as_of="2026-06-30",
            tables="""
                contacts
                id | day        | worker | household | mode | made
                c1 | 2025-06-30 | w1     | h1        | home | yes
                c2 | 2025-07-01 | w1     | h2        | home | yes
            """,
            state="not-yet",
            parts={"known": "missed 1", "areas": "undecided", "priority": "undecided"},
        ),
        Case(
            title=Words(
                "离岗的社工认识的不算；没登记楼栋时要一百户",
                "Whom a worker who left knew is not known; without buildings it takes a hundred",
            ),
            as_of="2026-06-30",
            tables="""
                posts
                id | day        | filled     | worker | until
                p1 | 2025-01-01 | 2025-01-01 | w1     | 2026-06-30
                p2 | 2025-01-01 | 2025-01-01 | w2     |

                contacts
                id         | day        | worker | household | mode   | made
                c1..c40    | 2026-06-01 | w1     | h1..h40   | home   | yes
                c101..c170 | 2026-06-01 | w2     | h31..h100 | street | yes
                c201..c270 | 2026-06-02 | w2     | h31..h100 | street | yes
                c301..c330 | 2026-06-03 | w2     | h31..h60  | phone  | yes
                c401..c440 | 2026-06-04 | w2     | h61..h100 | online | yes
            """,
            state="cannot-tell",
            parts={"known": "near 70", "familiar": "met 30", "areas": "undecided", "priority": "undecided"},
        ),
        Case(
            title=Words(
                "六千户的社区：一百户只是开头，要三百；只在线上联系过的重点户不算见过",
                "Of six thousand households a hundred are a beginning, it takes 300; one met online alone is not met",
            ),
            as_of="2026-06-30",
            tables="""
                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 6000

                households
                id       | day        | building | priority
                h1       | 2025-01-01 | b1       | yes
                h2..h300 | 2025-01-01 | b1       | no

                contacts
                id         | day        | worker | household | mode   | made
                c2..c300   | 2025-09-01 | w1     | h2..h300  | home   | yes
                d1         | 2026-06-01 | w1     | h1        | online | yes
            """,
            state="not-yet",
            parts={"known": "near 299", "familiar": "missed 0", "areas": "met 1/1", "priority": "missed 0/1"},
        ),
        Case(
            title=Words(
                "十户在 11 月 15 日搬走：搬走的不再算，之后又见面过的也不算",
                "Ten homes left on 15 November: they count no more, nor does one that was met after that",
            ),
            as_of="2026-11-30",
            tables="""
                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 20

                households
                id       | day        | building | until      | end_kind  | priority
                h1..h10  | 2025-01-01 | b1       |            |           | yes
                h11..h20 | 2025-01-01 | b1       | 2026-11-15 | moved_out | yes

                contacts
                id       | day        | worker | household | mode | made
                c1..c18  | 2026-10-01 | w1     | h1..h18   | home | yes
                c21..c38 | 2026-10-02 | w1     | h1..h18   | home | yes
                c41..c58 | 2026-10-03 | w1     | h1..h18   | home | yes
                c60      | 2026-11-25 | w1     | h19       | home | yes
            """,
            state="reached",
            parts={
                "known": "met 10",
                "familiar": "met 10",
                "areas": "met 1/1",
                "priority": "met 10/10",
            },
        ),
        Case(
            title=Words(
                "同样的记录，读 11 月 14 日：那天他们还住在这里",
                "The same records as of 14 November: on that day they lived here",
            ),
            as_of="2026-11-14",
            tables="""
                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 20

                households
                id       | day        | building | until      | end_kind  | priority
                h1..h10  | 2025-01-01 | b1       |            |           | yes
                h11..h20 | 2025-01-01 | b1       | 2026-11-15 | moved_out | yes

                contacts
                id       | day        | worker | household | mode | made
                c1..c18  | 2026-10-01 | w1     | h1..h18   | home | yes
            """,
            state="not-yet",
            parts={"known": "met 18", "familiar": "missed 0", "areas": "met 1/1", "priority": "near 18/20"},
        ),
        Case(
            title=Words("一户也不认识：片区说不上落没落下", "Nobody is known: no area can be left behind"),
            as_of="2026-06-30",
            tables="""
                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 20

                households
                id | day        | building | priority
                h1 | 2025-01-01 | b1       | no

                contacts
                id | day        | worker | household | mode  | made
                c1 | 2026-06-01 | w1     | h1        | phone | yes
            """,
            state="not-yet",
            parts={"known": "missed 0", "areas": "undecided"},
        ),
        Case(
            title=Words(
                "一个片区落下了，一户重点户没见", "One area left behind, one priority household not met"
            ),
            as_of="2026-06-30",
            tables="""
                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 60
                b2 | 2025-01-01 | south | 60

                households
                id       | day        | building | priority | until
                h1..h50  | 2025-01-01 | b1       | yes      |
                h51..h59 | 2025-01-01 | b2       | no       |
                h60      | 2025-01-01 | b2       | yes      |
                h61      | 2025-01-01 | b2       | yes      | 2026-01-01

                contacts
                id         | day        | worker | household | mode     | made
                c1..c50    | 2026-06-01 | w1     | h1..h50   | home     | yes
                c101..c115 | 2026-06-02 | w1     | h1..h15   | activity | yes
                c201..c215 | 2026-06-03 | w1     | h1..h15   | activity | yes
                c301..c309 | 2026-06-03 | w1     | h51..h59  | activity | yes
            """,
            state="not-yet",
            parts={"known": "met 59", "familiar": "met 15", "areas": "missed 1/2", "priority": "near 50/51"},
        ),
        Case(
            title=Words("没有见面记录：不是零，是待判断", "No contacts kept: not zero, but cannot tell"),
            as_of="2026-03-31",
            tables="""
                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 500
            """,
            state="cannot-tell",
            parts={"known": "undecided", "familiar": "undecided"},
        ),
        Case(
            title=Words("小社区：见过一半，六户来往过三天", "A small community: half met, six on three days"),
            as_of="2026-03-31",
            tables="""
                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 20
                b2 | 2025-01-01 | south | 20

                households
                id       | day        | building | priority
                h1..h10  | 2025-01-01 | b1       | no
                h11..h19 | 2025-01-01 | b2       | no
                h20      | 2025-01-01 | b2       | yes

                contacts
                id       | day        | worker | household | mode  | made
                c1..c20  | 2026-03-01 | w1     | h1..h20   | home  | yes
                c21..c26 | 2026-03-05 | w1     | h8..h13   | phone | yes
                c31..c36 | 2026-03-09 | w1     | h8..h13   | phone | yes
            """,
            state="reached",
            parts={"known": "met 20", "familiar": "met 6", "areas": "met 2/2", "priority": "met 1/1"},
        ),
    ],
)
