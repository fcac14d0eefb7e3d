"""A goal made of the team's own ticks says on how many records it stands."""

from tests.method.reading.notes.drawn_reading import notes_of
from zhagen.method.reading.item_notes import own_ticks
from zhagen.method.terms import Words

ITEM = "evaluate.goals.systematic-future"


def test_records_of_all_parts_are_said() -> None:
    tables = """
        reviews
        id | day
        v1 | 2026-02-01

        objectives
        id     | day        | plan | chain
        o1..o3 | 2026-03-01 | 2    | yes

        recommendations
        id     | review | day        | due        | became
        a1..a2 | v1     | 2026-02-01 | 2026-03-01 |
    """
    said = Words(
        "凭团队自己写的 5 笔记录：说的是写了什么，不是事情怎样",
        "From 5 records that the team wrote itself: says what is written, not what is so",
    )
    assert notes_of(ITEM, tables, "2026-03-31") == [said]


def test_a_table_behind_two_parts_counts_once() -> None:
    said = own_ticks([{"claims": 5}, {"claims": 3, "reviews": 1}])
    assert said is not None
    assert said.en.startswith("From 6 records")


def test_without_records_nothing_is_said() -> None:
    assert own_ticks([{"claims": 0}, {}]) is None
