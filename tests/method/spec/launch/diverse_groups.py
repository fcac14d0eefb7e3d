from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

THREE_GROUPS = """
    residents
    id      | day        | household
    r1..r15 | 2025-01-01 | h1..h15

    roles
    day        | group  | resident | role
    2026-01-01 | g1..g3 | r1..r3   | leader

    activities
    id     | day        | method  | groups   | held | chaired_by
    a1..a3 | 2026-05-01 | meeting | g1;g2;g3 | yes  | resident
"""
FIFTEEN_MEMBERS = """
    memberships
    day        | group | resident
    2026-01-01 | g1    | r1..r5
    2026-01-01 | g2    | r6..r10
    2026-01-01 | g3    | r11..r15
"""
THREE_NATURES = """
    groups
    id | day        | purpose_written | nature
    g1 | 2026-01-01 | yes             | culture
    g2 | 2026-01-01 | yes             | mutual_aid
    g3 | 2026-01-01 | yes             | rights
"""
TWO_NATURES = """
    groups
    id | day        | purpose_written | nature
    g1 | 2026-01-01 | yes             | culture
    g2 | 2026-01-01 | yes             | mutual_aid
    g3 | 2026-01-01 | no              | rights
"""

SPEC = Spec(
    item="launch.goals.diverse-groups",
    cases=[
        Case(
            title=Words("三个组三种性质", "Three groups of three kinds"),
            as_of="2026-06-30",
            tables=THREE_GROUPS + FIFTEEN_MEMBERS + THREE_NATURES,
            state="reached",
            parts={"natures": "met 3", "diversity": "met 0.6666666667"},
            says=Words(
                "达到：活小组的性质 3 类，目标至少 3 类，达到；小组的多样程度 0.67（3 个活的小组分成 "
                "3 类），目标至少 0.5，达到。",
                "Reached. Kinds of live group: 3, target at least 3, reached; How evenly the kinds "
                "are spread: 0.67 (3 live groups of 3 kinds), target at least 0.5, reached.",
            ),
        ),
        Case(
            title=Words(
                "小社区里两种性质各一组，正好够", "In a small community two kinds, one group each, are enough"
            ),
            as_of="2026-06-30",
            tables=THREE_GROUPS
            + FIFTEEN_MEMBERS
            + TWO_NATURES
            + """
                buildings
                id | day        | households
                b1 | 2025-01-01 | 200
            """,
            state="reached",
            parts={"natures": "met 2", "diversity": "met 0.5"},
        ),
        Case(
            title=Words("三个组都是一类", "Three groups of one kind"),
            as_of="2026-06-30",
            tables=THREE_GROUPS
            + FIFTEEN_MEMBERS
            + """
                groups
                id     | day        | purpose_written | nature
                g1..g3 | 2026-01-01 | yes             | culture
            """,
            state="not-yet",
            parts={"natures": "missed 1", "diversity": "missed 0"},
        ),
        Case(
            title=Words(
                "三种性质，组员却只有十四个不同的人", "Three kinds, yet only fourteen different members"
            ),
            as_of="2026-06-30",
            tables=THREE_GROUPS
            + THREE_NATURES
            + """
                memberships
                day        | group | resident
                2026-01-01 | g1    | r1..r5
                2026-01-01 | g2    | r5..r9
                2026-01-01 | g3    | r10..r14
            """,
            state="not-yet",
            parts={"natures": "missed 2", "diversity": "met 0.6666666667"},
        ),
        Case(
            title=Words(
                "没写性质的组不算；没有组，多样谈不上",
                "A group without a nature does not count; without any, no figure",
            ),
            as_of="2026-06-30",
            tables=THREE_GROUPS
            + FIFTEEN_MEMBERS
            + """
                groups
                id | day        | purpose_written | nature
                g1 | 2026-01-01 | yes             |
            """,
            state="not-yet",
            parts={"natures": "missed 0", "diversity": "undecided"},
        ),
        Case(
            title=Words("没记组员：待判断", "Members not recorded: cannot tell"),
            as_of="2026-06-30",
            tables=THREE_GROUPS + THREE_NATURES,
            state="cannot-tell",
            parts={"natures": "undecided", "diversity": "undecided"},
        ),
    ],
)
