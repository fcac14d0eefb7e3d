"""A row of the table of engagements is its own engagement."""

import polars as pl

from zhagen.method.ledger import sentences
from zhagen.method.ledger.findings import Findings
from zhagen.method.ledger.remark import RemarkKind
from zhagen.method.ledger.remarks.making import remark_on_row, rows_where
from zhagen.method.ledger.sheet import Sheet


def with_own_engagement(sheet: Sheet, findings: Findings) -> Sheet:
    """The sheet with `engagement` filled with the id; another value that stood there is remarked on."""
    other = (sheet.frame["engagement"] != sheet.frame["id"]).fill_null(False)
    if other.any():
        for row, value, name in rows_where(sheet, other, "id").iter_rows():
            says = sentences.OTHER_ENGAGEMENT.filled(value=sentences.shown(value), id=sentences.shown(name))
            remark_on_row(sheet, RemarkKind.OTHER_ENGAGEMENT, says, row, name, "engagement", value, findings)
    return sheet.holding(sheet.frame.with_columns(pl.col("id").alias("engagement")))
