"""What residents solved stands beside how many who raised it were told."""

from tests.method.reading.notes.drawn_reading import notes_of
from zhagen.method.reading.item_notes import told_back
from zhagen.method.terms import Words


def test_closed_concerns_that_were_not_told_back_are_said() -> None:
    tables = """
        concerns
        id     | day        | scope  | closed     | outcome | lead  | worker_input | told_back
        k1..k3 | 2026-02-01 | shared | 2026-03-01 | solved  | group | 0            |
        k4     | 2026-02-01 | shared | 2026-03-01 | solved  | group | 0            | 2026-03-05
    """
    said = Words(
        "了结的 4 件里告诉过提出人的有 1 件：解决了也要让人知道",
        "Of 4 closed concerns 1 were told back to those who raised them: solved is not yet known",
    )
    assert notes_of("launch.goals.backbone-solves", tables, "2026-03-31") == [said]


def test_where_all_were_told_nothing_is_said() -> None:
    assert told_back(4, 4) is None
