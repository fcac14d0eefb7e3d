"""What is written of homes and people after they left, and roles that outlive their holders: remarked on.

Where nobody left, nothing is looked at; else each column that points to homes or people is joined once to those who
did.
"""

from collections.abc import Iterator, Mapping

import polars as pl

from zhagen.method.ledger import sentences
from zhagen.method.ledger.findings import Findings, RemarkKind
from zhagen.method.ledger.grid import Sheet
from zhagen.method.ledger.remarks import remark_on_row, rows_where
from zhagen.method.tables import Column

# A row of a register has no day on which anything happened.
_REGISTERS = ("households", "residents")


def remark_on_ends(sheets: Mapping[str, Sheet], findings: Findings) -> None:
    """A record of a day after its home or person left; a role held on after its holder left.

    The day of leaving itself is no day after it.
    """
    for target in _REGISTERS:
        ends = _ends(sheets.get(target))
        if ends is None:
            continue
        for sheet, column in _pointing(sheets, target):
            _remark_on_days(sheet, column, ends, findings)
        roles = sheets.get("roles")
        if target == "residents" and roles is not None:
            _remark_on_roles(roles, ends, findings)


def _ends(sheet: Sheet | None) -> pl.DataFrame | None:
    """id, ended: who left, and when; None where nobody did."""
    if sheet is None:
        return None
    ends = sheet.frame.select("id", pl.col("until").alias("ended")).drop_nulls()
    return ends if ends.height else None


def _pointing(sheets: Mapping[str, Sheet], target: str) -> Iterator[tuple[Sheet, Column]]:
    for name, sheet in sheets.items():
        if name in _REGISTERS:
            continue
        for column in sheet.table.columns:
            if column.refers == target and not column.joined:
                yield sheet, column


def _when_ended(sheet: Sheet, column: str, ends: pl.DataFrame) -> pl.Series:
    """Of each row the day on which the one that it points to left."""
    pointed = sheet.frame.select(pl.col(column).alias("id"))
    same = ends.with_columns(
        pl.col("id").cast(pointed["id"].dtype)
    )  # texts that are listed are compared as numbers
    return pointed.join(same, on="id", how="left", maintain_order="left")["ended"]


def _remark_on_days(sheet: Sheet, column: Column, ends: pl.DataFrame, findings: Findings) -> None:
    ended = _when_ended(sheet, column.name, ends)
    late = (sheet.frame["day"] > ended).fill_null(False)
    if not late.any():
        return
    kind = RemarkKind.RECORD_AFTER_END
    rows = rows_where(sheet, late, "day", column.name).select("row number", "engagement", "day", column.name)
    for (row, engagement, day, value), end in zip(rows.iter_rows(), ended.filter(late), strict=True):
        says = sentences.RECORD_AFTER_END.filled(day=day, end=end)
        remark_on_row(sheet, kind, says, row, engagement, column.name, value, findings)


def _remark_on_roles(roles: Sheet, ends: pl.DataFrame, findings: Findings) -> None:
    ended = _when_ended(roles, "resident", ends)
    outlives = ended.is_not_null() & (roles.frame["until"].is_null() | (roles.frame["until"] > ended))
    # A role that begins after its holder left is remarked on as such a record already.
    outlives &= (roles.frame["day"] <= ended).fill_null(True)
    if not outlives.any():
        return
    kind = RemarkKind.ROLE_OUTLIVES_HOLDER
    rows = rows_where(roles, outlives, "resident").select("row number", "engagement", "resident")
    for (row, engagement, value), end in zip(rows.iter_rows(), ended.filter(outlives), strict=True):
        says = sentences.ROLE_OUTLIVES_HOLDER.filled(end=end)
        remark_on_row(roles, kind, says, row, engagement, "resident", value, findings)
