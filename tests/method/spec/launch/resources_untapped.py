from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

TEN = """
    resources
    id       | day        | kind   | inside | confirmed
    s1..s10  | 2025-01-01 | people | yes    | 2026-01-10
"""

SPEC = Spec(
    item="launch.situation.resources-untapped",
    cases=[
        Case(
            title=Words("十项里用过两项：看到", "Two of ten in use: seen"),
            as_of="2026-06-30",
            tables=TEN
            + """
                resources
                id       | day        | kind  | inside | confirmed
                s11..s15 | 2025-01-01 | money | no     | 2026-01-10
                s16..s20 | 2025-01-01 | place | yes    |
                s21      | 2025-01-01 | place | yes    | 2026-07-01

                resource_uses
                id     | day        | resource
                u1..u2 | 2026-05-01 | s1..s2
                u3     | 2026-05-08 | s1
                u4..u6 | 2026-05-09 | s14..s16
            """,
            state="seen",
            parts={"used": "met 2/10"},
        ),
        Case(
            title=Words(
                "正好三成，是部分；第 180 天不算",
                "Exactly three in ten is partly; the 180th day does not count",
            ),
            as_of="2026-06-30",
            tables=TEN
            + """
                resource_uses
                id     | day        | resource
                u1..u3 | 2026-01-02 | s1..s3
                u4..u6 | 2026-01-01 | s4..s6
            """,
            state="partly",
            parts={"used": "near 3/10"},
        ),
        Case(
            title=Words("用过一半：没看到", "Half of them in use: not seen"),
            as_of="2026-06-30",
            tables=TEN
            + """
                resource_uses
                id     | day        | resource
                u1..u5 | 2026-05-01 | s1..s5
            """,
            state="not-seen",
            parts={"used": "missed 5/10"},
            says=Words(
                (
                    "没看到：用过的社区内资源 50%（5/10 项已核实的资源），低于 30% 就算看到，低于 50% 就算部分"
                    "，没看到。"
                ),
                "Not seen. Resources inside the community in use: 50% (5/10 confirmed resources), seen when "
                "below 30%, partly when below 50%, not seen.",
            ),
        ),
        Case(
            title=Words("登记的太少", "Too few on the register"),
            as_of="2026-06-30",
            tables="""
                resources
                id      | day        | kind   | inside | confirmed
                s1..s9  | 2025-01-01 | people | yes    | 2026-01-10

                resource_uses
                id | day        | resource
                u1 | 2026-05-01 | s1
            """,
            state="cannot-tell",
            parts={"used": "undecided 1/9"},
        ),
        Case(
            title=Words("没记使用：待判断，不是没用", "Uses not recorded: cannot tell, not unused"),
            as_of="2026-06-30",
            tables=TEN,
            state="cannot-tell",
            parts={"used": "undecided"},
        ),
        Case(
            title=Words("一年前记过一次，后来再没记：过期", "One use a year ago and none since: out of date"),
            as_of="2026-06-30",
            tables=TEN
            + """
                resource_uses
                id | day        | resource
                u1 | 2025-07-05 | s1
            """,
            state="cannot-tell",
            parts={"used": "stale 0/10"},
        ),
    ],
)
