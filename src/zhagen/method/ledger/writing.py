"""A ledger written as a folder of CSV or Parquet files, or as one workbook for people."""

import shutil
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import polars as pl

from zhagen.method.ledger.cells import formulas_as_text
from zhagen.method.ledger.headings import table_named
from zhagen.method.ledger.own_words import NO, YES
from zhagen.method.ledger.schema import empty_frame
from zhagen.method.ledger.sentences import TOO_LARGE
from zhagen.method.tables import TABLES, Column, ColumnType, Table
from zhagen.method.terms import Lang, Words

OWNERS_FOLDER, OWNERS_FILE = 0o700, 0o600


def write_ledger(frames: Mapping[str, pl.DataFrame], folder: Path, form: Literal["csv", "parquet"]) -> None:
    """Write every table that has rows, and `engagements` always; what is written reads back equal.

    Everything is written beside the folder first and then put in its place, so that a break leaves the ledger
    that was there before. Tables of an older ledger in the same folder go; other files stay. The files, and a folder
    that is made, are their owner's alone; in CSV no cell is a formula.
    Raises OSError as the disk does, KeyError when a name is no table.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    stage = folder.parent / f".{folder.name}.{uuid.uuid4().hex}"
    stage.mkdir(mode=OWNERS_FOLDER)
    try:
        for name in frames:
            if name == "engagements" or frames[name].height:
                _write(frames[name], stage / f"{TABLES[name].name}.{form}")
        if "engagements" not in frames:
            _write(empty_frame("engagements"), stage / f"engagements.{form}")
        _put_in_place(stage, folder)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _write(frame: pl.DataFrame, path: Path) -> None:
    frame = frame.with_columns(pl.col(pl.Categorical).cast(pl.String))
    if path.suffix == ".parquet":
        frame.write_parquet(path)
    else:
        frame.with_columns(formulas_as_text(pl.col(pl.String))).write_csv(path)
    path.chmod(OWNERS_FILE)


def _put_in_place(stage: Path, folder: Path) -> None:
    if not folder.exists():
        stage.rename(folder)
        return
    written = {path.name for path in stage.iterdir()}
    for path in sorted(stage.iterdir()):
        path.replace(folder / path.name)
    for path in sorted(folder.iterdir()):
        is_table = path.suffix.lower() in (".csv", ".parquet") and table_named(path.stem) is not None
        if is_table and path.name not in written:
            path.unlink()


if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")
MOST_ROWS = 1_048_575  # below the headings
MOST_CHARACTERS = 32_767  # in one cell


class TooLarge(ValueError):  # noqa: N818  # reads as what it says
    """A table that no workbook can hold; `says` tells which."""

    def __init__(self, says: Words) -> None:
        super().__init__(says.en)
        self.says = says


def write_workbook(frames: Mapping[str, pl.DataFrame], path: Path, lang: Lang = "zh") -> None:
    """Write every table that has rows, and `engagements` always; what is written reads back equal.

    Excel keeps numbers to 15 or 16 digits. The workbook is written beside its place and then moved there.
    Raises TooLarge for more rows or longer texts than a sheet can hold, OSError as the disk does.
    """
    import xlsxwriter  # here, because reading a ledger does not need it

    for name in frames:
        _check_size(TABLES[name], frames[name])
    path.parent.mkdir(parents=True, exist_ok=True)
    stage = path.parent / f".{path.name}.{uuid.uuid4().hex}"
    try:
        with xlsxwriter.Workbook(
            stage, {"constant_memory": True, "default_date_format": "yyyy-mm-dd"}
        ) as book:
            heading = book.add_format({"bold": True, "bottom": 1})
            formula = book.add_format({"quote_prefix": True})
            for table in TABLES.values():
                frame = frames.get(table.name)
                if table.name == "engagements" or (frame is not None and frame.height):
                    sheet = book.add_worksheet(table.label.in_(lang))
                    _write_sheet(sheet, heading, formula, table, frame, lang)
        stage.chmod(OWNERS_FILE)
        stage.replace(path)
    finally:
        stage.unlink(missing_ok=True)


def _write_sheet(
    sheet: "Worksheet",
    heading: "Format",
    formula: "Format",
    table: Table,
    frame: pl.DataFrame | None,
    lang: Lang,
) -> None:
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(table.columns) - 1, 14)
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.label.in_(lang), heading)
    if frame is None:
        return
    texts = frame.with_columns(pl.col(pl.Categorical).cast(pl.String))
    shown = texts.select(_shown(column, lang) for column in table.columns)
    for number, row in enumerate(shown.iter_rows(), start=1):
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                # write() would take "=1" for a formula, and so would whoever edits the cell without the mark.
                sheet.write_string(number, place, cell, formula if cell.startswith(FORMULA_SIGNS) else None)
            elif cell is not None:
                sheet.write(number, place, cell)


def _shown(column: Column, lang: Lang) -> pl.Expr:
    """The column as people read it."""
    cells = pl.col(column.name)
    if column.type is ColumnType.BOOL:
        yes, no = pl.lit(YES.in_(lang)), pl.lit(NO.in_(lang))
        return pl.when(cells).then(yes).when(~cells).then(no).alias(column.name)
    if column.allowed:
        return cells.replace({allowed.code: allowed.label.in_(lang) for allowed in column.allowed})
    return cells


def _check_size(table: Table, frame: pl.DataFrame) -> None:
    texts = frame.select(pl.col(pl.String).str.len_chars().max())
    longest = max((cell for cell in texts.row(0) if cell is not None), default=0) if texts.width else 0
    if frame.height > MOST_ROWS or longest > MOST_CHARACTERS:
        raise TooLarge(TOO_LARGE.filled(table=Words(table.label.zh, table.name)))
