from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

SPEC = Spec(
    item="launch.cautions.group-disputes",
    cases=[
        Case(
            title=Words("一件严重的：示警", "A severe one: firing"),
            as_of="2026-06-30",
            tables="""
                disputes
                id | day        | groups | kind  | severity | handler    | stance
                d1 | 2026-06-29 | g1;g2  | power | 3        | supervisor | mediates
            """,
            state="firing",
            parts={"open": "met 1", "sides": "missed 0", "recurring": "undecided 0/0"},
            says=Words(
                "示警：没了结的争端 1 件，留意线至少 1 件，示警；社工偏帮或代断的人事、权力争端 0 件，示警线至少"
                " 1 件，平静；又起的争端待判断（再有 1 件了结的争端）。",
                (
                    "Firing. Open disputes: 1, watch when at least 1, firing; Disputes over people or power w"
                    "here the worker took a side or decided: 0, firing when at least 1, quiet; Disputes that "
                    "came back: can't tell (1 more needed: disputes closed)."
                ),
            ),
        ),
        Case(
            title=Words("开了 30 天：留意", "Open for 30 days: watch"),
            as_of="2026-06-30",
            tables="""
                disputes
                id | day        | kind   | severity | handler | stance
                d1 | 2026-05-31 | people | 2        | worker  | mediates
            """,
            state="watch",
            parts={"open": "near 1"},
        ),
        Case(
            title=Words(
                "第 31 天还只有社工在管：示警", "On the 31st day with only the worker to handle it: firing"
            ),
            as_of="2026-07-01",
            tables="""
                disputes
                id | day        | kind   | severity | handler | stance
                d1 | 2026-05-31 | people | 2        | worker  | mediates
            """,
            state="firing",
            parts={"open": "met 1"},
        ),
        Case(
            title=Words("没人管和只有社工管一样", "Handled by nobody is as by the worker"),
            as_of="2026-07-01",
            tables="""
                disputes
                id | day        | kind   | severity | handler | stance
                d1 | 2026-05-31 | people |          |         | none
            """,
            state="firing",
            parts={"open": "met 1"},
        ),
        Case(
            title=Words("拖得久，但督导在管：留意", "Open for long, but the supervisor handles it: watch"),
            as_of="2026-06-30",
            tables="""
                disputes
                id | day        | kind   | severity | handler    | stance     | closed
                d1 | 2026-01-01 | people | 2        | supervisor | mediates   |
                d2 | 2026-01-01 | views  | 2        | residents  | decides    |
                d3 | 2026-01-01 | power  | 2        | worker     | takes_side | 2026-04-01
            """,
            state="watch",
            parts={"open": "near 2", "sides": "missed 0", "recurring": "missed 0/1"},
        ),
        Case(
            title=Words("社工替人断了一次：示警", "The worker decided once: firing"),
            as_of="2026-06-30",
            tables="""
                disputes
                id | day        | kind  | severity | handler | stance  | closed
                d1 | 2026-01-01 | power | 1        | worker  | decides | 2026-04-02
            """,
            state="firing",
            parts={"open": "missed 0", "sides": "met 1", "recurring": "missed 0/1"},
        ),
        Case(
            title=Words("五件里又起一件：正好不过线", "One of five came back: not beyond the line"),
            as_of="2026-06-30",
            tables="""
                disputes
                id     | day        | kind  | stance   | closed     | recurs
                d1..d4 | 2025-05-01 | views | mediates | 2025-07-01 |
                d5     | 2025-08-01 | views | mediates | 2025-09-01 | d1
                d6     | 2025-05-01 | views | mediates | 2025-06-30 |
            """,
            state="quiet",
            parts={"open": "missed 0", "sides": "missed 0", "recurring": "missed 1/5"},
        ),
        Case(
            title=Words("四件里又起一件：留意", "One of four came back: watch"),
            as_of="2026-06-30",
            tables="""
                disputes
                id     | day        | kind  | stance   | closed     | recurs
                d1..d3 | 2025-05-01 | views | mediates | 2025-07-01 |
                d5     | 2025-08-01 | views | mediates | 2025-09-01 | d1
            """,
            state="watch",
            parts={"open": "missed 0", "sides": "missed 0", "recurring": "near 1/4"},
        ),
        Case(
            title=Words("记着争端，一件也没有：平静", "Disputes are kept and there were none: quiet"),
            as_of="2026-06-30",
            tables="""
                kept
                day        | table
                2025-01-01 | disputes
            """,
            state="quiet",
            parts={"open": "missed 0", "sides": "missed 0", "recurring": "undecided 0/0"},
        ),
        Case(
            title=Words("没记争端：待判断", "Disputes not recorded: cannot tell"),
            as_of="2026-06-30",
            tables="""
                groups
                id | day
                g1 | 2025-01-01
            """,
            state="cannot-tell",
            parts={"open": "undecided", "sides": "undecided", "recurring": "undecided"},
        ),
    ],
)
