from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="evaluate.methods.advocacy",
    cases=[
        Case(
            title=Words(
                "刚好一年内提过一次，有回音，居民自己说的",
                "Taken once, just within a year; replied; residents spoke",
            ),
            as_of="2026-03-31",
            tables="""
                actions
                day        | kind     | residents_spoke | replied
                2025-04-01 | advocacy | yes             | 2025-05-01
                2026-03-01 | claim    | no              |
            """,
            state="reached",
            parts={"taken": "met 1", "replied": "met 1/1", "spoke": "met 1/1"},
            says=Words(
                "达到：做过的倡导 1 次，目标至少 1 次，达到；得到答复的倡导 100%（1/1 次该有答复的倡导），"
                "目标至少 60%，达到；居民自己开口的倡导 100%（1/1 次倡导），目标至少 50%，达到。",
                "Reached. Advocacy taken: 1, target at least 1, reached; Advocacy that was replied to: 100% "
                "(1/1 acts of advocacy due a reply), target at least 60%, reached; Advocacy in which "
                "residents spoke: 100% (1/1 acts of advocacy), target at least 50%, reached.",
            ),
        ),
        Case(
            title=Words("满一年的不算了", "A year ago does not count any more"),
            as_of="2026-03-31",
            tables="""
                actions
                day        | kind     | residents_spoke | replied
                2025-03-31 | advocacy | yes             | 2025-05-01
                2026-03-01 | contest  | yes             |
            """,
            state="not-yet",
            parts={"taken": "missed 0", "replied": "undecided 0/0", "spoke": "undecided 0/0"},
        ),
        Case(
            title=Words(
                "两次里一次没有回音，两次里一次居民开口",
                "One of two had no reply; residents spoke in one of two",
            ),
            as_of="2026-03-31",
            tables="""
                actions
                day        | kind     | residents_spoke | replied
                2025-10-01 | advocacy | yes             | 2025-11-01
                2025-10-01 | advocacy | no              | 2026-04-01
            """,
            state="close",
            parts={"taken": "met 2", "replied": "near 1/2", "spoke": "met 1/2"},
        ),
        Case(
            title=Words("才提了六十天，还没到该有答复的时候", "Sixty days ago: a reply is not due yet"),
            as_of="2026-03-31",
            tables="""
                actions
                day        | kind     | residents_spoke | replied
                2026-01-30 | advocacy | yes             |
            """,
            state="cannot-tell",
            parts={"taken": "met 1", "replied": "undecided 0/0", "spoke": "met 1/1"},
        ),
        Case(
            title=Words("两年没有行动记录：过期", "Two years without an action on record: out of date"),
            as_of="2026-03-31",
            tables="""
                actions
                day        | kind     | residents_spoke | replied
                2024-03-31 | advocacy | yes             | 2024-05-01
            """,
            state="out-of-date",
            parts={"taken": "stale 0", "replied": "stale", "spoke": "stale"},
        ),
        Case(
            title=Words("没有行动记录：待判断", "Actions are not kept: cannot tell"),
            as_of="2026-03-31",
            tables="""
                exchanges
                giver | receiver | day
                r1    | r2       | 2026-03-01
            """,
            state="cannot-tell",
            parts={"taken": "undecided 0", "replied": "undecided", "spoke": "undecided"},
        ),
    ],
)
