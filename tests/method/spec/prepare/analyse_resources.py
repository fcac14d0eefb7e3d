from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="prepare.situation.analyse-resources",
    cases=[
        Case(
            title=Words("五种各三项，六成是新的", "Five kinds with three entries each, three fifths fresh"),
            as_of="2026-06-30",
            tables="""
                resources
                id       | day        | kind      | confirmed
                r1..r3   | 2025-01-01 | people    | 2026-06-01
                r4..r6   | 2026-06-01 | place     |
                r7..r9   | 2025-01-01 | goods     |
                r10..r12 | 2025-01-01 | money     |
                r13..r15 | 2025-01-01 | knowledge | 2025-02-01

                resource_uses
                id     | day        | resource
                u1..u3 | 2026-05-01 | r7..r9
            """,
            state="reached",
            parts={"kinds": "met 5/6", "fresh": "met 9/15"},
        ),
        Case(
            title=Words(
                "不满三百户：每种两项就够；第 180 天前的核实不算",
                "Under 300 households two a kind are enough; confirmed 180 days ago does not count",
            ),
            as_of="2026-06-30",
            tables="""
                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 299

                resources
                id      | day        | kind      | confirmed
                r1..r2  | 2025-01-01 | people    | 2026-01-01
                r3..r4  | 2025-01-01 | place     | 2026-01-02
                r5..r6  | 2025-01-01 | goods     | 2026-01-02
                r7..r8  | 2025-01-01 | money     | 2026-01-02
                r9..r10 |            | knowledge |
            """,
            state="reached",
            parts={"kinds": "met 5/6", "fresh": "met 6/10"},
        ),
        Case(
            title=Words("三百户：每种两项不够", "With 300 households two a kind are too few"),
            as_of="2026-06-30",
            tables="""
                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 300

                resources
                id      | day        | kind
                r1..r2  | 2026-06-01 | people
                r3..r4  | 2026-06-01 | place
                r5..r6  | 2026-06-01 | goods
                r7..r8  | 2026-06-01 | money
                r9..r10 | 2026-06-01 | knowledge
            """,
            state="not-yet",
            parts={"kinds": "missed 0/6", "fresh": "met 10/10"},
        ),
        Case(
            title=Words(
                "四种有了、总数不到十项不说新旧；登记册不会过期",
                "Three kinds; fewer than ten entries say nothing of freshness; a register is never out of date",
            ),
            as_of="2026-06-30",
            tables="""
                resources
                id     | day        | kind
                r1..r3 | 2020-01-01 | people
                r4..r6 | 2020-01-01 | place
                r7..r9 | 2020-01-01 | goods
            """,
            state="not-yet",
            parts={"kinds": "missed 3/6", "fresh": "undecided 0/9"},
            says=Words(
                "未到：登记够数的资源种类 50%（3/6 种资源），目标至少 83%，未到；新近核实、用过或登记的资源待"
                "判断（再有 1 项资源）。",
                (
                    "Not yet. Kinds of resource on the register: 50% (3/6 kinds of resource), target at least"
                    " 83%, not yet; Resources confirmed, used or recorded lately: can't tell (1 more needed: "
                    "resources)."
                ),
            ),
        ),
        Case(
            title=Words("没有登记册：待判断", "No register: cannot tell"),
            as_of="2026-06-30",
            tables="""
                buildings
                id | day        | area  | households
                b1 | 2025-01-01 | north | 300
            """,
            state="cannot-tell",
            parts={"kinds": "undecided", "fresh": "undecided"},
        ),
    ],
)
