from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

LED = """
    roles
    day        | group | resident | role
    2026-04-01 | g1    | r1       | leader
"""

SPEC = Spec(
    item="launch.cautions.worker-over-leaders",
    cases=[
        Case(
            title=Words("多数先找社工：示警", "Most name the worker: firing"),
            as_of="2026-06-30",
            tables=LED
            + """
                nominations
                day        | round | respondent | named
                2026-05-01 | 2     | p1..p24    | worker
                2026-05-01 | 2     | p1..p2     | leader
                2026-05-01 | 2     | p3..p9     | committee
                2025-05-01 | 1     | q1..q30    | leader

                concerns
                day        | turned_to
                2026-04-02 | worker
                2026-04-02 | worker
                2026-04-02 | worker
                2026-04-02 | worker
                2026-04-02 | worker
                2026-04-02 | worker
                2026-04-02 | worker
                2026-04-02 | leader
                2026-04-02 | group
                2026-04-02 | committee
                2026-04-02 | partner
                2026-04-01 | leader
            """,
            state="firing",
            # 24 of 26: the interval begins at 0.76, above two thirds. The second part never fires.
            parts={"named": "met 12", "turned-to": "near 7/10"},
            says=Words(
                (
                    "示警：先找社工的人，是先找带头人和小组的几倍 12（提到社工 24 次，提到带头人和小组 2 次）"
                    "，示警线高于 2，留意线高于 1，示警；先找社工的诉求 70%（7/10 件诉求），留意线高于 60%，留"
                    "意。"
                ),
                "Firing. Names for the worker against names for leaders and groups: 12 (24 names for "
                "the worker, 2 for leaders and groups), firing when above 2, watch when above 1, "
                "firing; Concerns brought to the worker first: 70% (7/10 concerns), watch when above "
                "60%, watch.",
            ),
        ),
        Case(
            title=Words("没有一个人提带头人：也是示警", "Nobody names a leader: firing too"),
            as_of="2026-06-30",
            tables=LED
            + """
                nominations
                day        | round | respondent | named
                2026-05-01 | 1     | p1..p20    | worker
            """,
            state="firing",
            parts={"named": "met 20/20", "turned-to": "undecided"},
        ),
        Case(
            title=Words("区间刚过一半：留意", "The interval just above a half: watch"),
            as_of="2026-06-30",
            tables=LED
            + """
                nominations
                day        | round | respondent | named
                2026-05-01 | 1     | p1..p18    | worker
                2026-05-01 | 1     | p19..p26   | group
            """,
            state="watch",
            # 18 of 26: 0.5001 to 0.835.
            parts={"named": "near 2.25"},
        ),
        Case(
            title=Words(
                "少数先找社工；六成正好不过线：平静",
                "Few name the worker; three in five is not beyond: quiet",
            ),
            as_of="2026-06-30",
            tables=LED
            + """
                nominations
                day        | round | respondent | named
                2026-05-01 | 1     | p1..p8     | worker
                2026-05-01 | 1     | p9..p26    | leader

                concerns
                id      | day        | turned_to
                c1..c6  | 2026-05-01 | worker
                c7..c10 | 2026-05-01 | leader
            """,
            state="quiet",
            # 8 of 26: up to 0.49989.
            parts={"named": "missed 8/26", "turned-to": "missed 6/10"},
        ),
        Case(
            title=Words("一半对一半：还要再问", "Half and half: more have to be asked"),
            as_of="2026-06-30",
            tables=LED
            + """
                nominations
                day        | round | respondent | named
                2026-05-01 | 1     | p1..p13    | worker
                2026-05-01 | 1     | p14..p26   | leader
            """,
            state="cannot-tell",
            parts={"named": "undecided 13/26", "turned-to": "undecided"},
        ),
        Case(
            title=Words(
                "问的人不到二十：一人提几个名字也只是一个人",
                "Fewer than twenty asked, however many names each gives",
            ),
            as_of="2026-06-30",
            tables=LED
            + """
                nominations
                day        | round | respondent | named
                2026-05-01 | 1     | p1..p12    | worker
                2026-05-01 | 1     | p1..p12    | group
                2026-05-01 | 1     | p1..p12    | worker
            """,
            state="cannot-tell",
            parts={"named": "undecided 24/36"},
            says=Words(
                (
                    "待判断：先找社工的人，是先找带头人和小组的几倍待判断（再有 8 人）；先找社工的诉求待判断（"
                    "开始记录：诉求）。"
                ),
                (
                    "Can't tell. Names for the worker against names for leaders and groups: can't tell (8 mor"
                    "e needed: people); Concerns brought to the worker first: can't tell (begin to record: co"
                    "ncerns)."
                ),
            ),
        ),
        Case(
            title=Words("带头人才做了 89 天：还不到时候", "A leader for 89 days: too early"),
            as_of="2026-06-30",
            tables="""
                roles
                day        | group | resident | role   | until
                2026-04-02 | g1    | r1       | leader |
                2025-01-01 | g1    | r2       | core   |
                2025-01-01 | g1    | r3       | leader | 2026-04-02

                nominations
                day        | round | respondent | named
                2026-05-01 | 1     | p1..p20    | worker

                concerns
                id      | day        | turned_to
                c1..c10 | 2026-05-01 | worker
            """,
            state="cannot-tell",
            # The figures are there; what they mean cannot be told yet.
            parts={"named": "met 20/20", "turned-to": "near 10/10"},
            says=Words(
                (
                    "待判断：先找社工的人，是先找带头人和小组的几倍待判断（到2026年7月1日就能判断）；先找社工"
                    "的诉求待判断（到2026年7月1日就能判断）。"
                ),
                "Can't tell. Names for the worker against names for leaders and groups: can't tell (it can "
                "be told on 1 July 2026); Concerns brought to the worker first: can't tell (it can be told "
                "on 1 July 2026).",
            ),
        ),
    ],
)
