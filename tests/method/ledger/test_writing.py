"""Writing: all or nothing, and nothing of an older ledger stays behind."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal

import openpyxl
import polars as pl
import pytest

from tests.method.ledger.filled import filled_frames
from zhagen.method.ledger import read_ledger, write_ledger, write_workbook
from zhagen.method.ledger.template import write_template
from zhagen.method.ledger.writing import TooLarge

FRAMES = filled_frames()
ONE = {"contacts": FRAMES["contacts"]}


def test_an_older_ledger_goes_and_other_files_stay(tmp_path: Path) -> None:
    write_ledger(FRAMES, tmp_path, "csv")
    (tmp_path / "notes.txt").write_text("mine")
    write_ledger(ONE, tmp_path, "parquet")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "contacts.parquet",
        "engagements.parquet",
        "notes.txt",
    ]


def _break(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_a_break_leaves_the_older_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_ledger(ONE, tmp_path / "out", "csv")
    monkeypatch.setattr(pl.DataFrame, "write_csv", _break)
    with pytest.raises(KeyboardInterrupt):
        write_ledger(FRAMES, tmp_path / "out", "csv")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert read_ledger(tmp_path / "out").frames["contacts"].equals(FRAMES["contacts"])


@pytest.mark.parametrize("write", [partial(write_workbook, FRAMES), partial(write_template, lang="zh")])
def test_a_break_leaves_no_half_workbook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Path], None]
) -> None:
    monkeypatch.setattr("xlsxwriter.worksheet.Worksheet.write_string", _break)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "out.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_a_table_that_no_sheet_can_hold(tmp_path: Path) -> None:
    long = FRAMES["sharings"].with_columns(pl.lit("x" * 32_768).alias("topic"))
    with pytest.raises(TooLarge) as caught:
        write_workbook({"sharings": long}, tmp_path / "out.xlsx")
    assert caught.value.says.zh == "“经验分享”太大，工作簿放不下；请写成文件夹"
    assert caught.value.says.en == "sharings is too large for a workbook; write a folder instead"
    assert list(tmp_path.iterdir()) == []


FORMULAS = ["=1+1", "+86", "-5", "@SUM", "'=1", "''x", "'", "O'Neill", "x=1"]


def _topics() -> pl.DataFrame:
    rows = pl.concat([FRAMES["sharings"]] * 2).head(len(FORMULAS))
    ids = [f"-{number}" for number in range(len(FORMULAS))]
    return rows.with_columns(pl.Series("id", ids), pl.Series("topic", FORMULAS))


def test_no_cell_of_a_written_file_is_a_formula_and_all_are_read_as_they_were(tmp_path: Path) -> None:
    frames = {"engagements": FRAMES["engagements"], "sharings": _topics()}
    write_ledger(frames, tmp_path / "out", "csv")
    text = (tmp_path / "out" / "sharings.csv").read_text()
    assert not any(cell[:1] in ("=", "+", "-", "@") for line in text.splitlines() for cell in line.split(","))
    assert read_ledger(tmp_path / "out").frames["sharings"]["topic"].to_list() == FORMULAS
    write_workbook(frames, tmp_path / "out.xlsx")
    assert read_ledger(tmp_path / "out.xlsx").frames["sharings"]["topic"].to_list() == FORMULAS
    cells = list(openpyxl.load_workbook(tmp_path / "out.xlsx")["经验分享"].columns)
    [topics] = [column for column in cells if column[1].value == "=1+1"]
    assert [one.data_type for one in topics[1:]] == ["s"] * len(FORMULAS)
    assert [one.quotePrefix for one in topics[1:5]] == [True] * 4


def test_a_negative_number_stays_a_number(tmp_path: Path) -> None:
    rows = pl.DataFrame({"id": ["F1"], "amount": [-1.5]})
    write_ledger({"engagements": FRAMES["engagements"], "funding": rows}, tmp_path, "csv")
    assert (tmp_path / "funding.csv").read_text() == "id,amount\nF1,-1.5\n"


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_what_is_written_is_its_owners_alone(tmp_path: Path, form: Literal["csv", "parquet"]) -> None:
    write_ledger(ONE, tmp_path / "out", form)
    write_workbook(ONE, tmp_path / "out.xlsx")
    assert [path.stat().st_mode & 0o777 for path in (tmp_path / "out").iterdir()] == [0o600, 0o600]
    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("out", "out.xlsx")] == [0o700, 0o600]
