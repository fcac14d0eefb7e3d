"""References to an id that its table, being there, does not have. A table without a row is not there."""

from collections.abc import Mapping

import polars as pl

from zhagen.method.ledger import sentences
from zhagen.method.ledger.findings import Findings
from zhagen.method.ledger.remark import RemarkKind
from zhagen.method.ledger.remarks.making import remark_on_row, rows_where
from zhagen.method.ledger.sheet import Sheet
from zhagen.method.tables import Column


def remark_on_references(sheets: Mapping[str, Sheet], findings: Findings) -> None:
    """Look up every reference of every table, all at once."""
    looked_up: list[tuple[Sheet, Column]] = []
    missing: list[pl.LazyFrame] = []
    for sheet in sheets.values():
        for column in sheet.table.columns:
            target = sheets.get(column.refers or "")
            if target is None or target.frame.height == 0 or sheet.headings.get(column.name) is None:
                continue
            looked_up.append((sheet, column))
            missing.append(
                _values(sheet, column).filter(~pl.col("value").is_in(target.frame["id"].implode()))
            )
    for (sheet, column), values in zip(looked_up, pl.collect_all(missing), strict=True):
        if values.height:
            _remark(sheet, column, values["value"], findings)


def _values(sheet: Sheet, column: Column) -> pl.LazyFrame:
    value = pl.col(column.name)
    if column.joined:
        value = value.drop_nulls().str.split(";").list.explode()
    return sheet.frame.lazy().select(value.drop_nulls().alias("value"))


def _remark(sheet: Sheet, column: Column, values: pl.Series, findings: Findings) -> None:
    wanted = set(values)
    cells = sheet.frame[column.name]
    found = (
        cells.str.split(";").list.eval(pl.element().is_in(values)).list.any()
        if column.joined
        else cells.is_in(values)
    )
    table = sentences.name_of(column.refers or "")
    said = {
        value: sentences.UNKNOWN_REFERENCE.filled(value=sentences.shown(value), table=table)
        for value in wanted
    }
    rows = rows_where(sheet, found.fill_null(False), column.name)
    # The column may be the engagement itself, so it goes by another name.
    named = rows.select("row number", "engagement", pl.col(column.name).alias("cell"))
    for row, engagement, cell in named.iter_rows():
        for value in cell.split(";") if column.joined else (cell,):
            if value in wanted:
                remark_on_row(
                    sheet,
                    RemarkKind.UNKNOWN_REFERENCE,
                    said[value],
                    row,
                    engagement,
                    column.name,
                    value,
                    findings,
                )
