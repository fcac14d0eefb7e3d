"""Remarks on rows of a sheet."""

import polars as pl

from zhagen.method.ledger.findings import Findings
from zhagen.method.ledger.remark import Remark, RemarkKind
from zhagen.method.ledger.sheet import Sheet
from zhagen.method.terms import Words


def remark_on_row(
    sheet: Sheet,
    kind: RemarkKind,
    says: Words,
    row: int,
    engagement: str | None,
    column: str,
    value: str,
    findings: Findings,
) -> None:
    """Add one remark on one cell of a row."""
    findings.remarks.append(
        Remark(
            kind,
            sheet.origin.file,
            says,
            sheet.origin.sheet,
            row,
            sheet.table.name,
            column,
            value,
            engagement,
            sheet.headings.get(column),
        )
    )


def rows_where(sheet: Sheet, found: pl.Series, *columns: str) -> pl.DataFrame:
    """Row number, engagement and the columns asked for, of the rows where `found` is true."""
    asked = dict.fromkeys(("engagement", *columns))
    frame = sheet.frame.select(*asked).insert_column(0, sheet.numbers().alias("row number"))
    return frame.filter(found)
