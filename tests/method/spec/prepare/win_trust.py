from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="prepare.methods.win-trust",
    cases=[
        Case(
            title=Words(
                "居民来找两成，一半的户又见到",
                "A fifth started by residents, half of the households seen again",
            ),
            as_of="2026-06-30",
            tables="""
                contacts
                id       | day        | worker | household | mode  | initiator | made
                c1..c10  | 2026-05-01 | w1     | h1..h10   | home  | worker    | yes
                c11..c13 | 2026-06-01 | w1     | h1..h3    | home  | resident  | yes
                c14..c15 | 2026-06-30 | w1     | h4..h5    | phone | worker    | yes
                c16      | 2026-05-01 | w1     | h6        | home  |           | yes
                c17      | 2026-06-01 | w1     | h7        | home  | worker    | no
            """,
            state="reached",
            parts={"came": "met 3/15", "again": "met 5/10"},
        ),
        Case(
            title=Words("三十户又见到，比例低也行", "Thirty seen again are enough, though the share is low"),
            as_of="2026-06-30",
            tables="""
                contacts
                id         | day        | worker | household | mode  | initiator | made
                c1..c80    | 2026-02-01 | w1     | h1..h80   | home  | worker    | yes
                c101..c130 | 2026-03-01 | w1     | h1..h30   | home  | worker    | yes
                c201..c210 | 2026-06-01 | w1     | h1..h10   | phone | resident  | yes
            """,
            state="reached",
            parts={"came": "met 10/10", "again": "met 30/80"},
        ),
        Case(
            title=Words(
                "第 61 天才见到就晚了；同一天不算又见",
                "Seen on the 61st day is too late; the same day is not again",
            ),
            as_of="2026-06-30",
            tables="""
                contacts
                id       | day        | worker | household | mode  | initiator | made
                c1..c10  | 2026-04-01 | w1     | h1..h10   | home  | worker    | yes
                c11..c14 | 2026-06-01 | w1     | h1..h4    | home  | resident  | yes
                c15..c20 | 2026-04-01 | w2     | h1..h6    | home  | worker    | yes
                c21..c26 | 2026-06-15 | w1     |           | phone | worker    | yes
                c31..c33 | 2026-05-31 | w1     | h5..h7    | home  | worker    | yes
            """,
            state="not-yet",
            parts={"came": "met 4/13", "again": "missed 3/10"},
            says=Words(
                "未到：居民先来找的见面 31%（4/13 次见面），目标至少 20%，达到；后来又见到的户 30%（3/1"
                "0 户），目标至少 50% 或 30 户，未到。",
                "Not yet. Contacts that residents started: 31% (4/13 contacts), target at least 20%, "
                "reached; Households seen again: 30% (3/10 households), target at least 50% or 30 "
                "households, not yet.",
            ),
        ),
        Case(
            title=Words(
                "刚见过的和太早见过的都不在这一批里",
                "Those met too lately and those met too long ago are not in this cohort",
            ),
            as_of="2026-06-30",
            tables="""
                contacts
                id       | day        | worker | household | mode | initiator | made
                c1..c10  | 2026-05-02 | w1     | h1..h10   | home | resident  | yes
                c11..c20 | 2026-01-31 | w1     | h11..h20  | home | worker    | yes
            """,
            state="cannot-tell",
            parts={"came": "met 10/10", "again": "undecided 0/0"},
        ),
        Case(
            title=Words("没有见面记录：待判断", "No contacts kept: cannot tell"),
            as_of="2026-06-30",
            tables="""
                concerns
                id | day        | category
                k1 | 2026-06-01 | noise
            """,
            state="cannot-tell",
            parts={"came": "undecided", "again": "undecided"},
        ),
    ],
)
