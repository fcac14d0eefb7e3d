"""What is remarked on in the rows of a table, and what is then done about them.

Each check first asks whether there is anything at all. Messages are made only for what is found; a clean ledger
pays one cheap pass over its columns.
"""

from collections.abc import Mapping

import polars as pl

from zhagen.method.ledger import sentences
from zhagen.method.ledger.cells import codes_of
from zhagen.method.ledger.findings import Findings, Remark, RemarkKind
from zhagen.method.ledger.flawless import entered_before_its_day
from zhagen.method.ledger.grid import Sheet
from zhagen.method.tables import Column
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


def with_own_engagement(sheet: Sheet, findings: Findings) -> Sheet:
    """The sheet with `engagement` filled with the id; another value that stood there is remarked on."""
    other = (sheet.frame["engagement"] != sheet.frame["id"]).fill_null(False)
    if other.any():
        for row, value, name in rows_where(sheet, other, "id").iter_rows():
            says = sentences.OTHER_ENGAGEMENT.filled(value=sentences.shown(value), id=sentences.shown(name))
            remark_on_row(sheet, RemarkKind.OTHER_ENGAGEMENT, says, row, name, "engagement", value, findings)
    return sheet.holding(sheet.frame.with_columns(pl.col("id").alias("engagement")))


def without_duplicates(sheet: Sheet, findings: Findings) -> Sheet:
    """The sheet with one row an id, in the order they stood; every row that was not taken is remarked on."""
    frame = sheet.frame
    if not _may_repeat(frame["id"]) or frame["id"].n_unique() == frame.height:
        return sheet
    rows = frame.select("id", "engagement", "entered").with_columns(sheet.numbers().alias("row"))
    rows = rows.with_row_index("place").filter(pl.col("id").is_duplicated() & pl.col("id").is_not_null())
    # A row without a date of entry counts as the earliest.
    rows = rows.sort("entered", "place", nulls_last=False)
    rows = rows.with_columns(pl.col("row").last().over("id").alias("taken"))
    left = rows.filter(pl.col("row") != pl.col("taken")).sort("place")
    for name, engagement, row, taken in left.select("id", "engagement", "row", "taken").iter_rows():
        says = sentences.DUPLICATE_ID.filled(value=sentences.shown(name), row=taken)
        remark_on_row(sheet, RemarkKind.DUPLICATE_ID, says, row, engagement, "id", name, findings)
    kept = pl.repeat(True, frame.height, eager=True).scatter(left["place"], False)
    return sheet.only(kept)


def _may_repeat(ids: pl.Series) -> bool:
    # Where all hashes differ all ids differ, and sorting numbers is several times faster than comparing texts.
    hashes = ids.hash().sort()
    return bool((hashes == hashes.shift(1)).any())


def remark_on_codes(sheet: Sheet, findings: Findings) -> None:
    """Codes outside a list to which a station may add."""
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


def remark_on_days(sheet: Sheet, findings: Findings) -> None:
    """Days in an order that cannot be: an end before its start, a record dated after it was entered."""
    ends = [(column.name, column.starts) for column in sheet.table.columns if column.starts is not None]
    late = entered_before_its_day(sheet.table)
    found = sheet.frame.lazy().select(
        *[(pl.col(end) < pl.col(start)).any().alias(end) for end, start in ends],
        late.any().alias("entered"),
    )
    which = found.collect().row(0, named=True)
    for end, start in ends:
        if which[end]:
            _remark_on_end(sheet, end, start, findings)
    if which["entered"]:
        _remark_on_entered(sheet, late, findings)


def _remark_on_end(sheet: Sheet, end: str, start: str, findings: Findings) -> None:
    found = sheet.frame[end] < sheet.frame[start]
    rows = rows_where(sheet, found, end, start).select("row number", "engagement", end, start)
    for row, engagement, ended, started in rows.iter_rows():
        says = sentences.END_BEFORE_START.filled(
            end=ended, start=started, start_column=sentences.name_of(sheet.table.name, start)
        )
        remark_on_row(sheet, RemarkKind.END_BEFORE_START, says, row, engagement, end, str(ended), findings)


def _remark_on_entered(sheet: Sheet, late: pl.Expr, findings: Findings) -> None:
    found = sheet.frame.select(late).to_series()
    rows = rows_where(sheet, found, "day", "entered").select("row number", "engagement", "day", "entered")
    for row, engagement, day, entered in rows.iter_rows():
        says = sentences.DATED_AFTER_ENTERED.filled(day=day, entered=entered)
        remark_on_row(sheet, RemarkKind.DATED_AFTER_ENTERED, says, row, engagement, "day", str(day), findings)


def remark_on_references(sheets: Mapping[str, Sheet], findings: Findings) -> None:
    """Look up every reference of every table, all at once."""
    ids = {name: sheet.frame["id"] for name, sheet in sheets.items() if sheet.frame.height}
    looked_up = [
        (sheet, column, column.refers)
        for sheet in sheets.values()
        for column in sheet.table.columns
        if column.refers in ids and sheet.headings.get(column.name) is not None
    ]
    asked: dict[str, list[pl.Series]] = {}
    for sheet, column, target in looked_up:
        if not column.joined:
            asked.setdefault(target, []).append(different_texts(sheet.frame[column.name]))
    # All that refers to a table is asked together: its ids are prepared for looking up once.
    known = {
        target
        for target, cells in asked.items()
        if pl.concat(cells, rechunk=False).is_in(ids[target].implode()).all()
    }
    closer = [
        (sheet, column, target) for sheet, column, target in looked_up if column.joined or target not in known
    ]
    missing = [
        _values(sheet, column).filter(~pl.col("value").is_in(ids[target].implode()))
        for sheet, column, target in closer
    ]
    for (sheet, column, _), values in zip(closer, pl.collect_all(missing), strict=True):
        if values.height:
            _remark(sheet, column, values["value"], findings)


def different_texts(cells: pl.Series) -> pl.Series:
    """The texts; each once where they are held listed."""
    return cells.unique().cast(pl.String) if cells.dtype == pl.Categorical else cells


def _values(sheet: Sheet, column: Column) -> pl.LazyFrame:
    value = pl.col(column.name).cast(pl.String)
    if column.joined:
        value = value.drop_nulls().str.split(";").list.explode()
    return sheet.frame.lazy().select(value.drop_nulls().alias("value"))


def _remark(sheet: Sheet, column: Column, values: pl.Series, findings: Findings) -> None:
    wanted = set(values)
    cells = sheet.frame[column.name].cast(pl.String)
    found = (
        cells.str.split(";").list.eval(pl.element().is_in(values.implode())).list.any()
        if column.joined
        else cells.is_in(values.implode())
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
