"""The same id twice: the row entered last is taken, one without a date of entry first of all, then the later row."""

from datetime import date
from pathlib import Path

import pytest

from tests.method.ledger.folders import CONTACT, write
from zhagen.method.ledger import read_ledger


@pytest.mark.parametrize(
    ("entered", "taken"),
    [
        (("2026-03-02", "2026-03-03"), 2),
        (("2026-03-03", "2026-03-02"), 1),
        (("2026-03-02", "2026-03-02"), 2),
        (("2026-03-02", ""), 1),
        (("", "2026-03-02"), 2),
        (("", ""), 2),
        (("2026-03-02", "2026-03-04", "2026-03-03"), 2),
    ],
)
def test_which_row_is_taken(tmp_path: Path, entered: tuple[str, ...], taken: int) -> None:
    rows = "".join(f"K1,E1,2026-03-01,W{at},{day}\n" for at, day in enumerate(entered, 1))
    ledger = read_ledger(write(tmp_path, contacts=f"{CONTACT},entered\n{rows}K2,E1,2026-03-01,W9,\n"))
    assert ledger.frames["contacts"]["worker"].to_list() == [f"W{taken}", "W9"]
    assert [remark.row for remark in ledger.remarks] == [
        at + 1 for at in range(1, len(entered) + 1) if at != taken
    ]


def test_ids_of_different_tables_never_meet(tmp_path: Path) -> None:
    ledger = read_ledger(write(tmp_path, households="id\nX1\n", residents="id\nX1\n"))
    assert ledger.remarks == ()


def test_known_by_hides_what_was_entered_later_before_duplicates_are_resolved(tmp_path: Path) -> None:
    rows = (
        "K1,E1,2026-03-01,W1,2026-03-02\nK1,E1,2026-03-01,W2,2026-03-09\n"
        "K2,E1,2026-03-01,W3,2026-03-09\nK3,E1,2026-03-01,W4,\n"
    )
    folder = write(tmp_path, contacts=f"{CONTACT},entered\n{rows}")
    known = read_ledger(folder, known_by=date(2026, 3, 8))
    assert known.frames["contacts"].select("id", "worker").rows() == [("K1", "W1"), ("K3", "W4")]
    assert known.remarks == ()
    assert read_ledger(folder).frames["contacts"]["worker"].to_list() == ["W2", "W3", "W4"]
    assert read_ledger(folder, known_by=date(2026, 3, 9)).frames["contacts"].height == 3


def test_rows_keep_their_number_when_others_go(tmp_path: Path) -> None:
    rows = (
        "K1,E1,2026-03-01,W1,2026-03-02\n\nK1,E1,2026-03-01,W1,2026-03-09\nK2,E1,2026-03-05,W1,2026-03-04\n"
    )
    remarks = read_ledger(write(tmp_path, contacts=f"{CONTACT},entered\n{rows}")).remarks
    assert [(str(remark.kind), remark.row) for remark in remarks] == [
        ("duplicate-id", 2),
        ("dated-after-entered", 5),
    ]
