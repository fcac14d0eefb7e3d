"""Writing: all or nothing, and nothing of an older ledger stays behind."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

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
