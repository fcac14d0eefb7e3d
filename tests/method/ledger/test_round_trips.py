"""What is written reads back equal, whatever the form, and without a remark."""

from pathlib import Path
from typing import Literal

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from tests.method.ledger.filled import filled_frames
from zhagen.method.ledger import Ledger, read_ledger, write_ledger, write_workbook
from zhagen.method.tables import TABLES
from zhagen.method.terms import Lang

FRAMES = filled_frames()


def _same(ledger: Ledger) -> None:
    assert ledger.remarks == ()
    for name, frame in FRAMES.items():
        assert_frame_equal(ledger.frames[name], frame)


def test_frames() -> None:
    _same(Ledger.from_frames(FRAMES))


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_folder(tmp_path: Path, form: Literal["csv", "parquet"]) -> None:
    write_ledger(FRAMES, tmp_path / "out", form)
    _same(read_ledger(tmp_path / "out"))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_workbook(tmp_path: Path, lang: Lang) -> None:
    write_workbook(FRAMES, tmp_path / "out.xlsx", lang)
    _same(read_ledger(tmp_path / "out.xlsx"))


def test_gb18030_with_chinese_headings(tmp_path: Path) -> None:
    for name, frame in FRAMES.items():
        table = TABLES[name]
        named = frame.rename({column.name: column.label.zh for column in table.columns})
        text = named.write_csv()
        (tmp_path / f"{table.label.zh}.csv").write_bytes(text.encode("gb18030"))
    _same(read_ledger(tmp_path))


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_an_empty_ledger(tmp_path: Path, form: Literal["csv", "parquet"]) -> None:
    write_ledger({}, tmp_path / "out", form)
    write_workbook({}, tmp_path / "out.xlsx")
    for path in (tmp_path / "out", tmp_path / "out.xlsx"):
        assert all(frame.height == 0 for frame in read_ledger(path).frames.values())


def test_tables_without_a_row_are_not_written(tmp_path: Path) -> None:
    write_ledger(Ledger.from_frames({"contacts": FRAMES["contacts"]}).frames, tmp_path / "out", "csv")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["contacts.csv", "engagements.csv"]


def test_frames_keep_their_types() -> None:
    assert FRAMES["contacts"].schema["day"] == pl.Date
    assert Ledger.from_frames(FRAMES).frames["contacts"].schema["minutes"] == pl.Int64
