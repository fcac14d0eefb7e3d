from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="prepare.goals.residents-raise-issues",
    cases=[
        Case(
            title=Words("五家，两个片区", "Five households from two areas"),
            as_of="2026-06-30",
            tables="""
                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 200
                b2 | 2025-01-01 | south | 200

                households
                id     | day        | building
                h1..h9 | 2025-01-01 | b1

                concerns
                id     | day        | household | area  | category | scope  | prompted | raised_by
                k1..k4 | 2026-01-02 | h1..h4    |       | parking  | shared | no       | resident
                k5     | 2026-06-01 | h5        | south | parking  | shared | no       | leader
                k6     | 2026-06-01 | h6        |       | noise    | shared | yes      | resident
            """,
            state="reached",
            parts={"issues": "met 1", "unprompted": "shown 1/2"},
        ),
        Case(
            title=Words(
                "五家都在一个片区：不算社区的事", "Five households of one area: not the community's affair"
            ),
            as_of="2026-06-30",
            tables="""
                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 200
                b2 | 2025-01-01 | south | 200

                households
                id     | day        | building
                h1..h9 | 2025-01-01 | b1

                concerns
                id     | day        | household | category | scope  | prompted | raised_by
                k1..k5 | 2026-06-01 | h1..h5    | parking  | shared | no       | resident
            """,
            state="not-yet",
            parts={"issues": "missed 0"},
        ),
        Case(
            title=Words("四家加一个小组，一个片区也行", "Four households and a group: one area will do"),
            as_of="2026-06-30",
            tables="""
                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 200
                b2 | 2025-01-01 | south | 200

                households
                id     | day        | building
                h1..h9 | 2025-01-01 | b1

                concerns
                id     | day        | household | category | scope  | prompted | raised_by
                k1..k4 | 2026-06-01 | h1..h4    | parking  | shared | no       | resident
                k5     | 2026-06-01 |           | parking  | shared | no       | group
            """,
            state="reached",
            parts={"issues": "met 1"},
        ),
        Case(
            title=Words(
                "同一家两次算一家；问出来的、一家的事、没写明的、单位提的、半年前的都不算",
                "One household twice is one; prompted, single, untold, partners' and older ones do not count",
            ),
            as_of="2026-06-30",
            tables="""
                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 200

                households
                id     | day        | building
                h1..h9 | 2025-01-01 | b1

                concerns
                id       | day        | household | category | scope  | prompted | raised_by
                k1..k4   | 2026-06-01 | h1..h4    | parking  | shared | no       | resident
                k5       | 2026-06-02 | h1        | parking  | shared | no       | resident
                k6       | 2026-06-01 | h5        | parking  | shared | yes      | resident
                k7       | 2026-06-01 | h6        | parking  | single | no       | resident
                k8       | 2026-06-01 | h7        | parking  | shared |          | resident
                k9       | 2026-06-01 | h8        | parking  | shared | no       | partner
                k10      | 2026-01-01 | h9        | parking  | shared | no       | resident
                k11      | 2026-06-01 |           | parking  | shared | no       | resident
            """,
            state="not-yet",
            parts={"issues": "missed 0", "unprompted": "shown 7/8"},
            says=Words(
                "未到：许多人主动提出的共同问题 0 类，目标至少 1 类，未到；居民主动提的诉求 88%（7/8 件诉求"
                "）。",
                "Not yet. Shared problems that many bring unasked: 0, target at least 1, not yet; Concerns "
                "brought unasked: 88% (7/8 concerns).",
            ),
        ),
        Case(
            title=Words("只有一个片区：五家就够", "Where there is only one area, five households are enough"),
            as_of="2026-06-30",
            tables="""
                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 200

                households
                id     | day        | building
                h1..h9 | 2025-01-01 | b1

                concerns
                id      | day        | household | category | scope  | prompted | raised_by
                k1..k5  | 2026-06-01 | h1..h5    | parking  | shared | no       | resident
                k6..k10 | 2026-06-01 | h1..h5    | noise    | shared | no       | resident
            """,
            state="reached",
            parts={"issues": "met 2"},
        ),
        Case(
            title=Words("没记诉求：待判断", "No concerns kept: cannot tell"),
            as_of="2026-06-30",
            tables="""
                contacts
                id | day        | worker | made
                c1 | 2026-06-01 | w1     | yes
            """,
            state="cannot-tell",
            parts={"issues": "undecided"},
        ),
    ],
)
