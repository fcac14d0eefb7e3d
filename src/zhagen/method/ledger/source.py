"""From a path to the grids that lie there: a folder of CSV and Parquet files, or a workbook."""

from collections.abc import Iterator
from pathlib import Path

import polars as pl

from zhagen.method.ledger import sentences
from zhagen.method.ledger.csv_file import grid_of_csv
from zhagen.method.ledger.findings import (
    Findings,
    Problem,
    ProblemKind,
    Remark,
    RemarkKind,
    Unreadable,
    raising_unreadable,
)
from zhagen.method.ledger.grid import Grid, Origin
from zhagen.method.ledger.headings import table_named
from zhagen.method.ledger.limits import MOST_FILES, TOO_MANY_FILES, check_cells, read_parquet
from zhagen.method.tables import Table


def grid_of_parquet(path: Path) -> Grid:
    """The whole file, typed as it is. Raises Unreadable.

    Read by pyarrow, though Polars would be quicker: Polars believes a spoilt page header, asks for as much memory as
    it claims, and the whole process ends; no program can catch that. pyarrow looks first and raises.
    """
    with raising_unreadable(sentences.NOT_PARQUET):
        frame = pl.DataFrame(read_parquet(path))
    return Grid(Origin(path.name, None, first_row=1), tuple(frame.columns), frame, typed=True)


CSV, PARQUET = ".csv", ".parquet"
# Notes beside the tables: nobody could think that these were read as records.
NOTES = frozenset({".md", ".txt", ".pdf", ".docx", ".html", ".yaml"})


def is_table(path: Path) -> bool:
    """Whether the file would be read as a table of a ledger in its folder."""
    named = not path.name.startswith((".", "~$")) and table_named(path.stem) is not None
    return named and path.suffix.lower() in (CSV, PARQUET) and path.is_file()


def grids_of_folder(
    folder: Path, findings: Findings, only: str | None = None
) -> Iterator[tuple[Table, Grid]]:
    """Every file that is a table, by name. Hidden files, notes, and what an open Excel leaves do not count.

    `only`: the one table that is opened.
    """
    first: dict[str, str] = {}
    paths = sorted(folder.iterdir())
    if len(paths) > MOST_FILES:
        says = TOO_MANY_FILES.filled(found=len(paths), most=MOST_FILES)
        findings.problems.append(Problem(ProblemKind.NO_LEDGER, folder.name, says))
        return
    for path in paths:
        if path.name.startswith((".", "~$")) or path.suffix.lower() in NOTES:
            continue
        table = table_named(path.stem) if path.is_file() else None
        if table is None or path.suffix.lower() not in (CSV, PARQUET):
            findings.remarks.append(Remark(RemarkKind.UNKNOWN_FILE, path.name, sentences.UNKNOWN_FILE))
            continue
        if only is not None and table.name != only:
            continue
        if table.name in first:
            says = sentences.TABLE_TWICE.filled(table=sentences.name_of(table.name), first=first[table.name])
            findings.problems.append(Problem(ProblemKind.TABLE_TWICE, path.name, says, table=table.name))
            continue
        first[table.name] = path.name
        try:
            is_parquet = path.suffix.lower() == PARQUET
            grid = check_cells(grid_of_parquet(path) if is_parquet else grid_of_csv(path, table, findings))
        except Unreadable as failure:
            findings.problems.append(
                Problem(
                    ProblemKind.UNREADABLE,
                    path.name,
                    sentences.unreadable(failure.why),
                    row=failure.row,
                    table=table.name,
                )
            )
            continue
        yield table, grid


WORKBOOKS = frozenset({".xlsx", ".xlsm"})
OTHER_BOOKS = frozenset({".xlsb", ".xls", ".ods"})  # their cells cannot be counted before they are read


def grids_at(path: Path, findings: Findings) -> Iterator[tuple[Table, Grid]]:
    """Every table of the ledger with its cells, one at a time so that only one is held as it was found."""
    if path.is_dir():
        grids = grids_of_folder(path, findings)
    elif path.is_file() and path.suffix.lower() in WORKBOOKS:
        # Only a workbook needs the library that reads workbooks; a folder does not wait for it.
        from zhagen.method.ledger.workbook import grids_of_workbook

        grids = grids_of_workbook(path, findings)
    else:
        is_other = path.is_file() and path.suffix.lower() in OTHER_BOOKS
        there = sentences.OTHER_BOOK if is_other else sentences.NOT_A_LEDGER
        says = there if path.exists() else sentences.NOT_THERE
        findings.problems.append(Problem(ProblemKind.NO_LEDGER, path.name, says))
        return
    found = False
    for grid in grids:
        found = True
        yield grid
    if not found and not findings.problems:
        findings.problems.append(Problem(ProblemKind.NO_LEDGER, path.name, sentences.NO_TABLE))
