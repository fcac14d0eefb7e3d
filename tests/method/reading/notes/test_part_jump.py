"""A jump of the share of those who help is shown against its own history."""

import pytest

from tests.method.reading.notes.drawn_reading import notes_of
from zhagen.method.reading.item_notes import part_jump
from zhagen.method.terms import Words

ITEM = "launch.tasks.mobilise-resources"


@pytest.mark.parametrize("engine", ["numpy", "duckdb"])
def test_a_jump(engine: str) -> None:
    tables = """
        activities
        id | day        | method  | held
        a0 | 2024-12-31 | service | yes
        a1 | 2025-12-31 | service | yes
        a2 | 2026-01-01 | service | yes

        attendance
        activity | day        | resident | part
        a0       | 2024-12-31 | r1..r9   | 2
        a1       | 2025-12-31 | r1..r2   | 1
        a1       | 2025-12-31 | r3..r20  | 0
        a2       | 2026-01-01 | r1..r6   | 1
        a2       | 2026-01-01 | r7..r10  |
    """
    said = Words(
        "签到里出了力的从 10%（2/20）变到 60%（6/10）：先看记法变了没有",
        "Those who helped went from 10% (2/20) to 60% (6/10) of the sign-ins: see first whether the way of recording "
        "has changed",
    )
    assert notes_of(ITEM, tables, "2026-03-31", engine) == [said]


def test_a_fall_is_a_jump_too() -> None:
    assert part_jump((1, 10), (5, 10), 0.2, 10) is not None


def test_a_small_change_or_few_sign_ins_are_no_jump() -> None:
    assert part_jump((29, 100), (10, 100), 0.2, 10) is None
    assert part_jump((9, 9), (0, 100), 0.2, 10) is None
    assert part_jump((10, 10), (0, 9), 0.2, 10) is None
