from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="prepare.tasks.funds-and-staff",
    cases=[
        Case(
            title=Words(
                "到账、满岗、上门当天培训完",
                "Money in, posts filled, ready on the very day of the first home visit",
            ),
            as_of="2026-06-30",
            tables="""
                funding
                id | day        | source | agreed | received | core
                m1 | 2025-07-01 | city   | 100    | 60       | yes
                m2 | 2026-06-01 | city   | 100    | 140      | yes
                m3 | 2026-06-01 | shop   | 900    | 0        | no
                m4 | 2025-06-30 | city   | 500    | 0        | yes
                m5 | 2026-07-31 | city   | 100    | 0        | yes

                posts
                id | day        | filled     | worker | ready      | until
                p1 | 2025-01-01 | 2025-01-01 | w1     | 2025-02-01 |
                p2 | 2025-01-01 | 2025-01-01 | w2     | 2025-02-01 |
                p3 | 2025-01-01 |            |        |            | 2026-06-30

                contacts
                id | day        | worker | mode   | made
                c1 | 2025-02-01 | w1     | home   | no
                c2 | 2025-01-15 | w2     | street | yes
            """,
            state="reached",
            parts={"money": "met 200/200", "posts": "met 2/2", "ready": "met 2/2"},
        ),
        Case(
            title=Words(
                "培训晚了一天，敲门没人也算上门",
                "Ready a day late: a door where nobody opened is a home visit too",
            ),
            as_of="2026-06-30",
            tables="""
                funding
                id | day        | source | agreed | received | core
                m1 | 2026-01-01 | city   | 100    | 70       | yes
                m2 | 2026-01-01 | city   | 100    |          | yes

                posts
                id     | day        | filled     | worker | ready
                p1     | 2025-01-01 | 2025-01-01 | w1     | 2025-02-02
                p2     | 2025-01-01 | 2025-01-01 | w2     | 2025-02-01
                p3..p6 | 2025-01-01 | 2025-01-01 | w3..w6 |
                p7     | 2025-01-01 |            |        |

                contacts
                id | day        | worker | mode | made
                c1 | 2025-02-01 | w1     | home | no
            """,
            state="not-yet",
            parts={"money": "near 70/100", "posts": "near 6/7", "ready": "missed 1/2"},
            says=Words(
                (
                    "未到：到账的基本经费 70%（70/100 元），目标是全部，接近；有人的岗位 86%（6/7 个岗位），目"
                    "标至少 90%，接近；先培训再上门的岗位 50%（1/2 个在岗岗位），目标是全部，未到。"
                ),
                "Not yet. Core money received: 70% (70/100 yuan), target all, close; Posts filled: 86% (6/7 "
                "posts), target at least 90%, close; Posts ready before the first home visit: 50% (1/2 "
                "filled posts), target all, not yet.",
            ),
        ),
        Case(
            title=Words(
                "没人培训过，也没人上过门：待判断", "Nobody trained and nobody at a door: cannot tell"
            ),
            as_of="2026-06-30",
            tables="""
                funding
                id | day        | source | agreed | received | core
                m1 | 2026-01-01 | city   | 100    | 100      | yes

                posts
                id | day        | filled     | worker | ready
                p1 | 2025-01-01 | 2025-01-01 | w1     | 2026-07-01

                contacts
                id | day        | worker | mode   | made
                c1 | 2026-02-01 | w1     | street | yes
            """,
            state="cannot-tell",
            parts={"money": "met 100/100", "posts": "met 1/1", "ready": "undecided 0/0"},
        ),
        Case(
            title=Words(
                "两年没有一笔款：经费过期，岗位不会过期",
                "No money for two years: out of date; posts never are",
            ),
            as_of="2026-06-30",
            tables="""
                funding
                id | day        | source | agreed | received | core
                m1 | 2024-06-30 | city   | 100    | 100      | yes

                posts
                id | day        | filled     | worker | ready
                p1 | 2020-01-01 | 2020-01-01 | w1     | 2020-01-01

                contacts
                id | day        | worker | mode   | made
                c1 | 2020-02-01 | w1     | home   | yes
            """,
            state="out-of-date",
            parts={"money": "stale 0/0", "posts": "met 1/1", "ready": "met 1/1"},
        ),
    ],
)
