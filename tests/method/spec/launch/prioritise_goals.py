from tests.method.spec.case import Case, Spec
from zhagen.method.terms import Words

PLAN = """
    objectives
    day        | plan | priority
    2025-01-01 | 1    |
    2026-05-05 | 2    | 1
    2026-05-05 | 2    | 2
"""

SPEC = Spec(
    item="launch.tasks.prioritise-goals",
    cases=[
        Case(
            title=Words("十五位居民一致", "Fifteen residents of one mind"),
            as_of="2026-06-30",
            tables=PLAN
            + """
                ballots
                day        | vote | voter    | voter_kind | option | rank
                2026-05-01 | V1   | v1..v15  | resident   | A      | 1
                2026-05-01 | V1   | v1..v15  | resident   | B      | 2
                2026-05-01 | V1   | v1..v15  | resident   | C      | 3
                2026-05-01 | V1   | v1..v15  | resident   | D      | 4
                2026-05-01 | V1   | w1       | worker     | A      | 1
                2026-05-01 | V1   | w1       | worker     | B      | 2
                2026-05-01 | V1   | w1       | worker     | C      | 3
                2026-05-01 | V1   | w1       | worker     | D      | 4
            """,
            state="reached",
            parts={
                "voters": "met 15",
                "residents": "met 15/16",
                "settled": "met 16/16",
                "objectives": "met 2/2",
                "agreement": "shown 1",
            },
        ),
        Case(
            title=Words(
                "投票人的身份看最近写了的那一张，都没写的不算",
                "A voter's kind is that of the latest ballot that says it; one that none says is left out",
            ),
            as_of="2026-06-30",
            tables="""
                ballots
                day        | vote | voter    | voter_kind | option | rank
                2026-05-01 | V1   | v1..v9   | resident   | A      | 1
                2026-05-01 | V1   | x1..x3   | resident   | A      | 1
                2026-05-02 | V1   | x1..x3   | worker     | B      | 2
                2026-05-03 | V1   | x1..x3   |            | C      | 3
                2026-05-03 | V1   | y1       |            | A      | 1
            """,
            state="not-yet",
            parts={"voters": "missed 9", "residents": "met 9/12"},
        ),
        Case(
            title=Words(
                "第三、第四各有一半人支持：次序还没定；并列按编号",
                "Third and fourth have half the voters each: not settled; a tie goes by id",
            ),
            as_of="2026-06-30",
            tables=PLAN
            + """
                ballots
                day        | vote | voter   | voter_kind | option | rank
                2026-05-01 | V1   | v1..v12 | leader     | A      | 1
                2026-05-01 | V1   | v1..v12 | leader     | B      | 2
                2026-05-01 | V1   | v1..v6  | leader     | C      | 3
                2026-05-01 | V1   | v1..v6  | leader     | D      | 4
                2026-05-01 | V1   | v7..v12 | leader     | C      | 4
                2026-05-01 | V1   | v7..v12 | leader     | D      | 3
            """,
            state="close",
            # W: rank sums 12, 24, 42, 42 around 30: 12 * 648 / (144 * 60).
            parts={
                "voters": "near 12",
                "residents": "met 12/12",
                "settled": "near 6/12",
                "objectives": "met 2/2",
                "agreement": "shown 0.9",
            },
            says=Words(
                "接近：投票的居民 12 人，目标至少 15 人，接近；居民占投票人 100%（12/12 位投票人），"
                "目标至少 70%，达到；认为入选末位该排在落选首位之前的 50%（6/12 张分得出先后的票），"
                "目标高于 50%，接近；排了先后的目标 100%（2/2 个目标），目标是全部，达到；投票人的一"
                "致程度 0.9（12 张完整的票，4 个选项）。",
                "Close. Residents who voted: 12, target at least 15, close; Residents among the "
                "voters: 100% (12/12 voters), target at least 70%, reached; Ballots for the last "
                "option chosen over the first not chosen: 50% (6/12 ballots that tell the two "
                "apart), target above 50%, close; Objectives with a priority: 100% (2/2 objectives), "
                "target all, reached; Agreement of the voters: 0.9 (12 whole ballots over 4 "
                "options).",
            ),
        ),
        Case(
            title=Words(
                "没排的选项平分剩下的名次；并列的票不算",
                "Options left out share the places left; ballots that tie the two do not count",
            ),
            as_of="2026-06-30",
            tables=PLAN
            + """
                ballots
                day        | vote | voter    | voter_kind | option | rank
                2026-05-01 | V1   | v1..v10  | resident   | A      | 10
                2026-05-01 | V1   | v1..v10  | resident   | B      | 20
                2026-05-01 | V1   | v11..v16 | resident   | A      | 1
                2026-05-01 | V1   | v17      | resident   | C      |
                2026-05-01 | V1   | v17      | resident   | A      | 1
                2026-05-01 | V1   | v18      | resident   | A      | 1
                2026-05-01 | V1   | v18      | resident   | B      | 2
                2026-05-01 | V1   | v18      | resident   | C      | 2
            """,
            state="reached",
            # Three options, two chosen: B against C. v1-v10 put C third, v11-v17 put both at 2.5, v18 ties them.
            parts={
                "voters": "met 18",
                "residents": "met 18/18",
                "settled": "met 10/10",
                "objectives": "met 2/2",
                "agreement": "shown",
            },
        ),
        Case(
            title=Words(
                "看最近一次投票，一人一票以最后那张为准",
                "The newest vote is looked at, and a voter's latest ballot",
            ),
            as_of="2026-06-30",
            tables=PLAN
            + """
                ballots
                day        | vote | voter   | voter_kind | option | rank
                2026-03-01 | V9   | x1..x30 | worker     | A      | 1
                2026-05-01 | V1   | v1..v15 | resident   | A      | 1
                2026-05-01 | V1   | v1..v15 | resident   | B      | 2
                2026-05-09 | V1   | v1..v12 | resident   | A      | 2
                2026-05-09 | V1   | v1..v12 | resident   | B      | 1
                2026-05-01 | V1   | w1..w5  | partner    | A      | 1
            """,
            state="close",
            # B first with 12 of 20 ballots; the partners' A leaves B the second place.
            parts={"voters": "met 15", "residents": "met 15/20", "settled": "near 12/20"},
        ),
        Case(
            title=Words(
                "还没办完的投票不算，看上一次；办完那天起算",
                "A vote that is still open does not count, the one before does; it counts from the day it is closed",
            ),
            as_of="2026-06-30",
            tables=PLAN
            + """
                ballots
                day        | vote | voter   | voter_kind | option | rank
                2026-03-01 | V1   | v1..v15 | resident   | A      | 1
                2026-03-01 | V1   | v1..v15 | resident   | B      | 2
                2026-06-20 | V2   | x1      | worker     | A      | 1
                2026-06-20 | V3   | x1..x3  | worker     | A      | 1

                polls
                day        | vote | round | sample | closed
                2026-03-01 | V1   |       |        | 2026-03-02
                2026-06-20 | V2   |       |        |
                2026-06-20 | V3   |       |        | 2026-07-01
            """,
            state="reached",
            parts={"voters": "met 15", "residents": "met 15/15", "settled": "met 15/15"},
        ),
        Case(
            title=Words("票太少；选项只有一个", "Too few ballots, and only one option"),
            as_of="2026-06-30",
            tables="""
                ballots
                day        | vote | voter  | voter_kind | option | rank
                2026-05-01 | V1   | v1..v9 | worker     | A      | 1
            """,
            state="not-yet",
            parts={
                "voters": "missed 0",
                "residents": "undecided 0/9",
                "settled": "undecided 0/0",
                "objectives": "undecided",
            },
        ),
        Case(
            title=Words("两年前的投票：过期；前一天还不算", "A vote of two years ago is out of date"),
            as_of="2026-06-30",
            tables=PLAN
            + """
                ballots
                day        | vote | voter   | voter_kind | option | rank
                2024-06-30 | V1   | v1..v15 | resident   | A      | 1
                2024-06-30 | V1   | v1..v15 | resident   | B      | 2
            """,
            state="out-of-date",
            parts={"voters": "stale", "residents": "stale", "settled": "stale", "objectives": "met 2/2"},
        ),
        Case(
            title=Words("一年多前的投票还算数", "A vote of more than a year ago still counts"),
            as_of="2026-06-30",
            tables=PLAN
            + """
                ballots
                day        | vote | voter   | voter_kind | option | rank
                2024-07-01 | V1   | v1..v15 | resident   | A      | 1
                2024-07-01 | V1   | v1..v15 | resident   | B      | 2
            """,
            state="reached",
            parts={"voters": "met 15", "residents": "met 15/15", "settled": "met 15/15"},
        ),
        Case(
            title=Words("没有投票：待判断", "No vote: cannot tell"),
            as_of="2026-06-30",
            tables=PLAN,
            state="cannot-tell",
            parts={"voters": "undecided", "settled": "undecided", "objectives": "met 2/2"},
        ),
    ],
)
