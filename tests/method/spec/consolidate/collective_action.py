from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="consolidate.methods.collective-action",
    cases=[
        Case(
            title=Words(
                "第 61 天的该有答复，第 60 天的还不到时候；第 180 天的不在窗口里",
                "An action of 61 days ago is due a reply, one of 60 days is not; 180 days ago is outside",
            ),
            as_of="2026-06-30",
            tables="""
                actions
                id | day        | kind     | residents_spoke | replied
                k1 | 2026-04-30 | claim    | yes             | 2026-06-30
                k2 | 2026-05-01 | contest  | no              |
                k3 | 2026-05-01 | advocacy | no              |
                k4 | 2026-01-01 | claim    | no              |
            """,
            state="reached",
            parts={"taken": "met 2", "replied": "met 1/1", "spoke": "met 1/2"},
            says=Words(
                "达到：提出的要求和争取 2 次，目标至少 1 次，达到；得到答复的行动 100%（1/1 次该有答复的行"
                "动），目标至少 60%，达到；居民自己开口的行动 50%（1/2 次行动），目标至少 50%，达到。",
                "Reached. Claims and contests: 2, target at least 1, reached; Actions that were replied to: "
                "100% (1/1 actions due a reply), target at least 60%, reached; Actions in which residents "
                "spoke: 50% (1/2 actions), target at least 50%, reached.",
            ),
        ),
        Case(
            title=Words(
                "两次里答复一次：接近；看的那天以后的答复还不知道，没写谁开口的不算",
                "One of two replied to: close; a reply after the day is not known yet, and where nobody wrote who "
                "spoke the action is left out",
            ),
            as_of="2026-06-30",
            tables="""
                actions
                id | day        | kind  | residents_spoke | replied
                k1 | 2026-03-01 | claim | yes             | 2026-04-01
                k2 | 2026-03-01 | claim |                 | 2026-07-01
            """,
            state="close",
            parts={"taken": "met 2", "replied": "near 1/2", "spoke": "met 1/1"},
        ),
        Case(
            title=Words("只有倡导：未到", "Advocacy only: not yet"),
            as_of="2026-06-30",
            tables="""
                actions
                id | day        | kind     | residents_spoke | replied
                k1 | 2026-03-01 | advocacy | yes             | 2026-04-01
            """,
            state="not-yet",
            parts={"taken": "missed 0", "replied": "undecided 0/0", "spoke": "undecided 0/0"},
        ),
        Case(
            title=Words(
                "刚提出去，还不到答复的时候：待判断", "Just taken, with the reply not due: cannot tell"
            ),
            as_of="2026-06-30",
            tables="""
                actions
                id | day        | kind  | residents_spoke | replied
                k1 | 2026-06-20 | claim | yes             |
            """,
            state="cannot-tell",
            parts={"taken": "met 1", "replied": "undecided 0/0", "spoke": "met 1/1"},
        ),
        Case(
            title=Words("最近一次在一年前：过期", "The newest action is a year old: out of date"),
            as_of="2026-06-30",
            tables="""
                actions
                id | day        | kind  | residents_spoke | replied
                k1 | 2025-07-05 | claim | yes             | 2025-08-01
            """,
            state="out-of-date",
            parts={"taken": "stale", "replied": "stale", "spoke": "stale"},
        ),
    ],
)
