"""What may be right and is hard to believe, remarked on: the lines of `tables.plausible`, row by row and across tables.

One cheap question a table says whether there is anything at all.
"""

from collections.abc import Iterator, Mapping
from datetime import date

import polars as pl

from zhagen.method.ledger.findings import Findings, RemarkKind
from zhagen.method.ledger.grid import Sheet
from zhagen.method.ledger.remarks import remark_on_row
from zhagen.method.tables import Column
from zhagen.method.tables.plausible import MORE_HOMES, NOBODY_SPOKE, NOT_HELD, STARTED, Line, Span, lines_of

NOT_IN = ("nobody_home", "vacant")


def remark_on_implausible(sheets: Mapping[str, Sheet], findings: Findings) -> None:
    """Everything beyond its line, by table, column and row."""
    began = _beginnings(sheets)
    for sheet in sheets.values():
        if sheet.frame.height:
            _remark_on_lines(sheet, began, findings)
    _remark_on_homes(sheets, findings)
    _remark_on_nobody(sheets, findings)
    _remark_on_not_held(sheets, findings)


def _beginnings(sheets: Mapping[str, Sheet]) -> dict[str, date]:
    if "engagements" not in sheets:
        return {}
    known = sheets["engagements"].frame.select("id", pl.coalesce("started", "day")).drop_nulls()
    return dict(known.iter_rows())


def _remark_on_lines(sheet: Sheet, began: Mapping[str, date], findings: Findings) -> None:
    engagement = pl.col("engagement")
    start = engagement.replace_strict(dict(began), default=None, return_dtype=pl.Date)
    frame = sheet.frame.with_columns(start.alias("the work began"))
    lines = lines_of(sheet.table.name)
    found = frame.select(
        _beyond(column, line).fill_null(False).any().alias(column.name) for column, line in lines
    ).row(0, named=True)
    for column, line in lines:
        if found[column.name]:
            _remark_on_cells(sheet, frame, column, line, findings)


def _base(line: Line) -> str:
    return "" if isinstance(line, Span) else "the work began" if line.base == STARTED else line.base


def _beyond(column: Column, line: Line) -> pl.Expr:
    cells = pl.col(column.name)
    if isinstance(line, Span):
        return (cells < line.least) | (cells > line.most)
    after = (cells - pl.col(_base(line))).dt.total_days()
    return (after < line.least if line.least is not None else pl.lit(False)) | (
        after > line.most if line.most is not None else pl.lit(False)
    )


def _remark_on_cells(
    sheet: Sheet, frame: pl.DataFrame, column: Column, line: Line, findings: Findings
) -> None:
    asked = frame.select(
        sheet.numbers().alias("row number"),
        "engagement",
        pl.col(column.name).alias("cell"),
        pl.col(_base(line) or column.name).alias("base"),
        _beyond(column, line).fill_null(False).alias("beyond"),
    )
    for row, engagement, cell, base, _true in asked.filter("beyond").iter_rows():
        says = line.asked(cell) if isinstance(line, Span) else line.asked(cell, base)
        if says is not None:
            kind = RemarkKind.IMPLAUSIBLE
            remark_on_row(sheet, kind, says, row, engagement, column.name, str(cell), findings)


def _remark_on_homes(sheets: Mapping[str, Sheet], findings: Findings) -> None:
    """Buildings with more homes in the list than they have."""
    if not {"buildings", "households"} <= sheets.keys():
        return
    here = sheets["households"].frame.filter(pl.col("until").is_null())
    written = dict(here["building"].drop_nulls().value_counts().iter_rows())
    buildings = sheets["buildings"]
    for row, key, engagement, households in _rows(buildings, "id", "engagement", "households"):
        if households is not None and written.get(key, 0) > households:
            says = MORE_HOMES.filled(households=households, written=written[key])
            kind, value = RemarkKind.IMPLAUSIBLE, str(households)
            remark_on_row(buildings, kind, says, row, engagement, "households", value, findings)


def _remark_on_nobody(sheets: Mapping[str, Sheet], findings: Findings) -> None:
    """Concerns of a home where that day nobody was in."""
    if not {"contacts", "concerns"} <= sheets.keys():
        return
    where = ["engagement", "household", "day"]
    contacts = sheets["contacts"].frame.filter(pl.col("household").is_not_null())
    nobody = contacts.group_by(where).agg(
        (pl.col("missed").is_in(NOT_IN) & ~pl.col("made").fill_null(False))
        .fill_null(False)
        .all()
        .alias("out")
    )
    concerns = sheets["concerns"]
    asked = concerns.frame.with_columns(concerns.numbers().alias("row number")).join(
        nobody.filter("out"), on=where, how="semi"
    )
    for row, engagement, home in asked.select("row number", "engagement", "household").iter_rows():
        kind = RemarkKind.IMPLAUSIBLE
        remark_on_row(concerns, kind, NOBODY_SPOKE, row, engagement, "household", home, findings)


def _remark_on_not_held(sheets: Mapping[str, Sheet], findings: Findings) -> None:
    """Activities that were not held, with people who came."""
    if not {"activities", "attendance"} <= sheets.keys():
        return
    activities, came = sheets["activities"], sheets["attendance"].frame["activity"]
    if not (activities.frame["held"] == False).any():  # noqa: E712  a column, of which empty is neither
        return
    heads = dict(came.value_counts().iter_rows())
    for row, key, engagement, held in _rows(activities, "id", "engagement", "held"):
        if held is False and key in heads:
            says, kind = NOT_HELD.filled(came=heads[key]), RemarkKind.IMPLAUSIBLE
            remark_on_row(activities, kind, says, row, engagement, "held", "false", findings)


def _rows(sheet: Sheet, *columns: str) -> Iterator[tuple[int, str, str, int | bool | None]]:
    frame = sheet.frame.select(sheet.numbers().alias("row number"), *columns)
    yield from frame.iter_rows()
