"""Codes outside a list to which a station may add."""

from zhagen.method.ledger import sentences
from zhagen.method.ledger.cells.choice import codes_of
from zhagen.method.ledger.findings import Findings
from zhagen.method.ledger.remark import RemarkKind
from zhagen.method.ledger.remarks.making import remark_on_row, rows_where
from zhagen.method.ledger.sheet import Sheet


def remark_on_codes(sheet: Sheet, findings: Findings) -> None:
    """Look at the open lists of the table."""
    for column in sheet.table.columns:
        if not column.open_list:
            continue
        cells = sheet.frame[column.name]
        unknown = ~cells.is_in(codes_of(column))
        if not unknown.any():
            continue
        rows = rows_where(sheet, unknown, column.name).select("row number", "engagement", column.name)
        for row, engagement, value in rows.iter_rows():
            says = sentences.UNKNOWN_CODE.filled(value=sentences.shown(value))
            remark_on_row(sheet, RemarkKind.UNKNOWN_CODE, says, row, engagement, column.name, value, findings)
