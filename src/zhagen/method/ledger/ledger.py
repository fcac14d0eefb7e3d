"""The ledger: all evidence tables as checked frames, from a path or from frames that a program holds."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from zhagen.method.ledger import sentences
from zhagen.method.ledger.checking import checked, without_blank_rows, without_examples
from zhagen.method.ledger.ends import remark_on_ends
from zhagen.method.ledger.findings import Enough, Findings, Problem, ProblemKind, Remark
from zhagen.method.ledger.grid import Grid, Origin, Sheet
from zhagen.method.ledger.headings import sheet_of
from zhagen.method.ledger.implausible import remark_on_implausible
from zhagen.method.ledger.remarks import (
    remark_on_codes,
    remark_on_days,
    remark_on_references,
    with_own_engagement,
    without_duplicates,
)
from zhagen.method.ledger.schema import empty_frame
from zhagen.method.ledger.source import grids_at, grids_of_folder
from zhagen.method.tables import TABLES, Table


def frames_of(
    grids: Iterable[tuple[Table, Grid]],
    findings: Findings,
    *,
    strict: bool = False,
    known_by: date | None = None,
    closely: bool = False,
) -> dict[str, pl.DataFrame]:
    """The frames of all tables, typed and with one row an id; what is remarked on is added to the findings.

    `known_by`: rows entered after that day are left out before anything else is decided. `closely`: what may be right
    and is hard to believe is remarked on too.
    Raises BadLedger with everything that was found; under `strict` remarks count as well.
    """
    try:
        return _frames_of(grids, findings, strict, known_by, closely)
    except Enough:
        last = findings.problems[-1] if findings.problems else findings.remarks[-1]
        end = Problem(ProblemKind.UNREADABLE, last.file, sentences.ENOUGH, last.sheet, last.row)
        findings.problems = [*findings.problems, end]
        raise findings.bad_ledger(strict=strict) from None


def _frames_of(
    grids: Iterable[tuple[Table, Grid]],
    findings: Findings,
    strict: bool,
    known_by: date | None,
    closely: bool,
) -> dict[str, pl.DataFrame]:
    sheets = {table.name: _checked_sheet(table, grid, findings) for table, grid in grids}
    if findings.problems and not strict:
        raise findings.bad_ledger(strict=False)
    for name, sheet in sheets.items():
        if known_by is not None:
            known = sheet.frame["entered"].is_null() | (sheet.frame["entered"] <= known_by)
            sheet = sheet if known.all() else sheet.only(known)
        if sheet.flawless:
            sheets[name] = sheet
            continue
        sheets[name] = without_duplicates(sheet, findings)
        remark_on_days(sheets[name], findings)
        remark_on_codes(sheets[name], findings)
    remark_on_references(sheets, findings)
    remark_on_ends(sheets, findings)
    if closely:
        remark_on_implausible({name: sheet.spelt_out() for name, sheet in sheets.items()}, findings)
    if findings.problems or (strict and findings.remarks):
        raise findings.bad_ledger(strict=strict)
    return {name: sheets[name].frame if name in sheets else empty_frame(name) for name in TABLES}


def _checked_sheet(table: Table, grid: Grid, findings: Findings) -> Sheet:
    """One table, from the cells as they were found to typed columns."""
    if grid.typed:
        sheet = sheet_of(table, grid, findings)
    else:
        sheet = without_examples(sheet_of(table, without_blank_rows(grid), findings), findings)
    sheet = checked(sheet, findings)
    return with_own_engagement(sheet, findings) if table.name == "engagements" else sheet


@dataclass(frozen=True, slots=True)
class Ledger:
    """`frames`: every table by name, with exactly its declared columns; empty where the ledger has none.

    Texts are Strings; in a large table of Parquet they may be Categorical, but for `id` and what joins ids.
    `remarks`: what may be a mistake. `source`: the file or folder it was read from.
    """

    frames: dict[str, pl.DataFrame]
    remarks: tuple[Remark, ...]
    source: str

    @classmethod
    def from_frames(cls, frames: Mapping[str, pl.DataFrame]) -> "Ledger":
        """A ledger from frames that a program holds, by name of table.

        Tables and columns that may be missing in a file may be missing here. Raises BadLedger when a required
        column is missing or a cell is not of its type, KeyError when a name is no table.
        """
        findings = Findings()
        checked = frames_of(_grids(frames), findings)
        return cls(checked, tuple(findings.remarks), "frames")


def _grids(frames: Mapping[str, pl.DataFrame]) -> Iterator[tuple[Table, Grid]]:
    for name, frame in frames.items():
        yield TABLES[name], Grid(Origin(name, None, first_row=1), tuple(frame.columns), frame, typed=True)


def read_ledger(
    path: Path, *, strict: bool = False, known_by: date | None = None, closely: bool = False
) -> Ledger:
    """The ledger in a folder of CSV or Parquet files, or in one workbook.

    `strict`: every remark is an error. `known_by`: only rows entered by that day, or without a date of entry.
    `closely`: for `zhagen check`, what is implausible is remarked on too; a reading need not ask.
    Raises BadLedger, which lists everything that is wrong, in both languages; nothing is half read.
    """
    findings = Findings()
    grids = grids_at(path, findings)
    frames = frames_of(grids, findings, strict=strict, known_by=known_by, closely=closely)
    return Ledger(frames, tuple(findings.remarks), str(path))


def engagements_in(folder: Path) -> list[str]:
    """The ids of the engagements of a ledger's folder; no other table is opened. BadLedger, OSError."""
    findings = Findings()
    frames = frames_of(grids_of_folder(folder, findings, "engagements"), findings)
    return [str(one) for one in frames["engagements"]["id"].to_list()]
