from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

PLACES = """
    buildings
    id     | day        | area   | households
    b1..b3 | 2025-01-01 | n1..n3 | 60

    households
    id     | day        | building
    h1..h3 | 2025-01-01 | b1..b3

    residents
    id     | day        | household
    r1..r3 | 2025-01-01 | h1..h3
"""
ACTIVITIES = """
    activities
    id | day        | method  | held
    a0 | 2026-01-01 | meeting | yes
    a1 | 2026-01-02 | meeting | yes
    a2 | 2026-05-01 | meeting | yes
    a3 | 2026-05-02 | meeting | yes
"""
FOUR_BY_DEED = """
    attendance
    day        | activity | resident | part
    2026-01-02 | a1       | r1..r4   | 2
    2026-05-01 | a2       | r1..r4   | 2
    2026-05-02 | a3       | r1..r4   | 3
    2026-01-01 | a0       | r5..r9   | 2
    2026-05-01 | a2       | r5..r9   | 2
    2026-05-02 | a3       | r5..r9   | 2
"""
TWO_GROUPS = """
    groups
    id | day        | is_organisation
    g1 | 2025-01-01 |
    g2 | 2025-01-01 | no
    g3 | 2025-01-01 | yes

    memberships
    day        | group | resident
    2025-01-01 | g1    | r1..r2
    2025-01-01 | g3    | r1..r4

    roles
    day        | group | resident | role
    2025-01-01 | g2    | r3       | deputy
"""

SPEC = Spec(
    item="launch.goals.backbone-trained",
    cases=[
        Case(
            title=Words(
                "小社区四位就够；第 180 天那次不算，五位差一次",
                "Four are enough in a small community; five others miss by the 180th day",
            ),
            as_of="2026-06-30",
            tables=PLACES
            + ACTIVITIES
            + FOUR_BY_DEED
            + TWO_GROUPS
            + """
                skill_evidence
                day        | resident | skill    | level
                2024-01-01 | r1..r2   | visiting | 3
                2026-01-01 | r3       | visiting | 2
            """,
            state="reached",
            # 180 households: max(4, min(8, 3.6)); three areas: two are asked for. The organisation is left out.
            parts={"backbones": "met 4", "areas": "met 3", "largest": "met 2/4", "able": "met 2/4"},
            says=Words(
                "达到：社区骨干 4 人，目标至少 4 人，达到；骨干来自的片区 3 个，目标至少 2 个，达到；骨干最多"
                "的那个组 50%（2/4 位骨干），目标至多 50%，达到；有本事的骨干 50%（2/4 位骨干），目标"
                "至少 50% 或 4 位骨干，达到。",
                "Reached. Backbones: 4, target at least 4, reached; Areas they come from: 3, target at least "
                "2, reached; The group with most of them: 50% (2/4 backbones), target at most 50%, reached; "
                "Backbones with a skill: 50% (2/4 backbones), target at least 50% or 4 backbones, reached.",
            ),
        ),
        Case(
            title=Words(
                "户数不知道就要八位；只有一个组，集中不集中不涉及；主持两次也算有本事",
                "Eight where households are not known; with one group it falls away; chairing twice is a "
                "skill too",
            ),
            as_of="2026-06-30",
            tables="""
                buildings
                id | day        | area
                b1 | 2025-01-01 | n1

                households
                id | day        | building
                h1 | 2025-01-01 | b1

                residents
                id     | day        | household
                r1..r6 | 2025-01-01 | h1

                activities
                id     | day        | method  | held
                a1..a3 | 2026-05-01 | meeting | yes

                groups
                id | day        | is_organisation
                g1 | 2025-01-01 | no
                g2 | 2025-01-01 | yes

                memberships
                day        | group | resident
                2025-01-01 | g1    | r1..r6

                attendance
                day        | activity | resident | part
                2026-05-01 | a1       | r1..r6   | 3
                2026-05-01 | a2       | r1..r4   | 3
                2026-05-01 | a2       | r5..r6   | 2
                2026-05-01 | a3       | r1..r6   | 2

                skill_evidence
                day        | resident | skill    | level
                2026-01-01 | r9       | visiting | 4
            """,
            state="close",
            # One area: one is asked for.
            parts={"backbones": "near 6", "areas": "met 1", "largest": "n/a 6/6", "able": "met 4/6"},
        ),
        Case(
            title=Words(
                "担着角色还要做过事；没记谁出力的，只看角色",
                "A role needs something done, but where sign-in never said who helped the role alone counts",
            ),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + """
                roles
                day        | group | resident | role   | until
                2025-01-01 | g1    | r1..r4   | core   |
                2025-01-01 | g1    | r5       | deputy |
                2025-01-01 | g1    | r6       | leader | 2026-06-30

                attendance
                day        | activity | resident
                2026-05-01 | a2       | r1..r9

                skill_evidence
                day        | resident | skill    | level
                2026-01-01 | r1       | visiting | 4
            """,
            state="not-yet",
            parts={"backbones": "missed 4", "areas": "undecided", "largest": "n/a", "able": "missed 1/4"},
        ),
        Case(
            title=Words(
                "签到里有一笔对不上活动的，也还是只看角色",
                "A sign-in of no activity that is there changes nothing: the role alone counts",
            ),
            as_of="2026-06-30",
            tables="""
                roles
                day        | group  | resident | role
                2025-01-01 | g1..g8 | r1..r8   | core

                attendance
                day        | activity | resident | part
                2026-05-01 | a9       | r9       | 2
            """,
            state="cannot-tell",
            parts={"backbones": "met 8"},
        ),
        Case(
            title=Words(
                "只有这一笔，也没记角色：不知道谁是骨干",
                "With that one alone and no roles nobody can be known as a backbone",
            ),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + """
                attendance
                day        | activity | resident | part
                2026-05-01 | a9       | r9       | 2
            """,
            state="cannot-tell",
            parts={"backbones": "undecided 0", "largest": "undecided", "able": "undecided"},
        ),
        Case(
            title=Words("同样的角色，有人没做事", "The same roles, and some have done nothing"),
            as_of="2026-06-30",
            tables=ACTIVITIES
            + """
                roles
                day        | group | resident | role
                2025-01-01 | g1    | r1..r4   | core

                attendance
                day        | activity | resident | part
                2026-05-01 | a2       | r1       | 1
                2026-01-01 | a0       | r2       | 1
                2026-05-01 | a2       | r3..r9   | 0
            """,
            state="not-yet",
            parts={"backbones": "missed 1", "able": "undecided"},
        ),
        Case(
            title=Words("签到、角色都没记：待判断", "Neither sign-in nor roles: cannot tell"),
            as_of="2026-06-30",
            tables=PLACES + ACTIVITIES,
            state="cannot-tell",
            parts={
                "backbones": "undecided",
                "areas": "undecided",
                "largest": "undecided",
                "able": "undecided",
            },
        ),
    ],
)
