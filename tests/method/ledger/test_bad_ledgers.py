"""Broken ledgers, one a kind of mistake, each beside the lines it must give in both languages.

To add one: a folder beneath bad/ with the broken `ledger` and the `expected.txt` a person should see, Chinese and
English by turns.
"""

from pathlib import Path

import pytest

from tests.method.ledger.folders import problems

BAD = sorted((Path(__file__).parent / "bad").iterdir())


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_broken_ledger_says_what_is_wrong(case: Path) -> None:
    found = problems(case / "ledger")
    lines = [line for problem in found for line in (problem.line("zh"), problem.line("en"))]
    assert lines == (case / "expected.txt").read_text(encoding="utf-8").splitlines()


def test_no_kind_of_mistake_is_forgotten() -> None:
    kinds = {str(problem.kind) for case in BAD for problem in problems(case / "ledger")}
    # What only a workbook can have is in test_bad_workbooks.py.
    assert kinds == {
        "no-ledger",
        "unreadable",
        "table-twice",
        "missing-column",
        "column-twice",
        "ragged-row",
        "empty-cell",
        "wrong-type",
        "not-allowed",
        "out-of-range",
    }


def test_a_path_that_is_no_ledger(tmp_path: Path) -> None:
    (found,) = problems(tmp_path / "nowhere")
    assert found.line("zh") == "nowhere：找不到这个路径"
    assert found.line("en") == "nowhere: There is nothing at this path"
    (tmp_path / "note.txt").write_text("hello")
    (found,) = problems(tmp_path / "note.txt")
    assert found.line("zh") == "note.txt：台账应是一个放 CSV 或 Parquet 文件的文件夹，或一个工作簿（.xlsx）"
    assert (
        found.line("en") == "note.txt: A ledger is a folder of CSV or Parquet files, or one workbook (.xlsx)"
    )


def test_a_mistake_made_a_thousand_times_is_told_a_thousand_times(tmp_path: Path) -> None:
    rows = "".join(f"K{number},E1,soon,W1\n" for number in range(1000))
    (tmp_path / "contacts.csv").write_text("id,engagement,day,worker\n" + rows)
    found = problems(tmp_path)
    assert [problem.row for problem in found] == list(range(2, 1002))
    assert len({id(problem.says) for problem in found}) == 1


def test_a_problem_carries_what_a_program_needs(tmp_path: Path) -> None:
    (tmp_path / "接触.csv").write_text(
        "编号,项目点,日期,社工编号,方式\nK1,E1,2026-03-01,W1,信件\n", encoding="gb18030"
    )
    (found,) = problems(tmp_path)
    assert (found.file, found.sheet, found.row, found.table) == ("接触.csv", None, 2, "contacts")
    assert (found.column, found.heading, found.value) == ("mode", "方式", "信件")
