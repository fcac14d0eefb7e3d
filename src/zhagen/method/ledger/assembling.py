"""From grids to checked frames: the same way for files, workbooks and frames that a program hands over."""

from collections.abc import Iterable
from datetime import date

import polars as pl

from zhagen.method.ledger.checking import checked
from zhagen.method.ledger.findings import Findings
from zhagen.method.ledger.grid import Grid
from zhagen.method.ledger.hand_rows import without_blank_rows, without_examples
from zhagen.method.ledger.headings import sheet_of
from zhagen.method.ledger.remarks.day_order import remark_on_days
from zhagen.method.ledger.remarks.duplicates import without_duplicates
from zhagen.method.ledger.remarks.open_codes import remark_on_codes
from zhagen.method.ledger.remarks.own_engagement import with_own_engagement
from zhagen.method.ledger.remarks.references import remark_on_references
from zhagen.method.ledger.schema import empty_frame
from zhagen.method.ledger.sheet import Sheet
from zhagen.method.tables import TABLES, Table


def frames_of(
    grids: Iterable[tuple[Table, Grid]],
    findings: Findings,
    *,
    strict: bool = False,
    known_by: date | None = None,
) -> dict[str, pl.DataFrame]:
    """All 41 frames, typed and with one row an id; what is remarked on is added to the findings.

    `known_by`: rows entered after that day are left out before anything else is decided.
    Raises BadLedger with everything that was found; under `strict` remarks count as well.
    """
    sheets = {table.name: _checked_sheet(table, grid, findings) for table, grid in grids}
    if findings.problems and not strict:
        raise findings.bad_ledger(strict=False)
    for name, sheet in sheets.items():
        if known_by is not None:
            known = sheet.frame["entered"].is_null() | (sheet.frame["entered"] <= known_by)
            sheet = sheet if known.all() else sheet.only(known)
        sheets[name] = without_duplicates(sheet, findings)
        remark_on_days(sheets[name], findings)
        remark_on_codes(sheets[name], findings)
    remark_on_references(sheets, findings)
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
