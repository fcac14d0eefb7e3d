"""One column, from cells as they were found to cells of its declared type; whole columns at once."""

from dataclasses import dataclass
from datetime import date

import polars as pl

from zhagen.method.ledger.headings import key_of
from zhagen.method.ledger.schema import empty_column
from zhagen.method.tables import FIRST_DAY, LAST_DAY, Column, ColumnType

_FULL = "０１２３４５６７８９－／．：，；＋％　"
_HALF = "0123456789-/.:,;+% "


def tidy(cells: pl.Series) -> pl.Series:
    """Text without white space at its ends, null where there was no more. Clean text comes back as it is."""
    stripped = cells.str.strip_chars()
    length = stripped.str.len_bytes()
    if length.min() != 0 and (length == cells.str.len_bytes()).all():
        return cells
    return stripped.set(length == 0, None)


def half_width(cells: pl.Series) -> pl.Series:
    """Full-width digits and signs as half-width ones."""
    return cells.str.replace_many(list(_FULL), list(_HALF)).str.strip_chars()


def as_text(cells: pl.Series) -> pl.Series | None:
    """Cells of any simple type as tidy text; None where they hold lists, records or bytes of no such kind."""
    dtype = cells.dtype
    if dtype == pl.String:
        return tidy(cells)
    if dtype in (pl.Categorical, pl.Enum):
        return tidy(cells.cast(pl.String))
    if dtype == pl.List(pl.String):
        return tidy(cells.list.drop_nulls().list.join(";"))
    if dtype.is_float():
        # A whole number that was read as 3.0, for instance because other cells are empty, is 3.
        filled = cells.cast(pl.Float64).fill_nan(None)
        whole = filled.cast(pl.Int64, strict=False)
        same = (whole.cast(pl.Float64) == filled).fill_null(False)
        return whole.cast(pl.String).zip_with(same, filled.cast(pl.String))
    if dtype.is_nested() or dtype in (pl.Binary, pl.Object, pl.Unknown, pl.Time, pl.Duration):
        return None
    return cells.cast(pl.String)


# A table program takes such a text for a formula and obeys it. With an apostrophe before it, it stays a text.
_FORMULA = r"('*[=+\-@\t\r\n])"


def formulas_as_text(texts: pl.Expr) -> pl.Expr:
    """Texts of a CSV file with an apostrophe before each that would be a formula, and before each that has one."""
    return texts.str.replace(f"^{_FORMULA}", "'${1}")


def text_of_formulas(texts: pl.Expr) -> pl.Expr:
    """The same texts without it."""
    return texts.str.replace(f"^'{_FORMULA}", "${1}")


_NUMBER = r"^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$"


def to_numbers(cells: pl.Series) -> pl.Series:
    """Floats, from digits of either width; null where a cell is no finite number.

    No thousands separators: 1,200 is another number in another country.
    """
    tidied = half_width(cells)
    plain = tidied.set(~tidied.str.contains(_NUMBER), None)
    values = plain.cast(pl.Float64, strict=False)
    return values.set(values.is_infinite(), None)


def to_whole_numbers(cells: pl.Series) -> pl.Series:
    """Integers; 3.0 is 3, and null stands where a cell is no whole number."""
    quick = cells.cast(pl.Int64, strict=False)
    if quick.null_count() == cells.null_count():
        return quick
    tidied = half_width(cells).str.replace(r"\.0*$", "")
    return tidied.set(~tidied.str.contains(r"^[+-]?\d+$"), None).cast(pl.Int64, strict=False)


def to_joined(cells: pl.Series) -> pl.Series:
    """The separator as ';' however it was typed; the values trimmed, empty and repeated ones dropped."""
    if not cells.str.contains("[;；\\s]").any():
        return cells
    parts = cells.str.replace_all("；", ";", literal=True).str.split(";")
    kept = parts.list.eval(pl.element().str.strip_chars()).list.eval(pl.element().filter(pl.element() != ""))
    text = kept.list.unique(maintain_order=True).list.join(";")
    return text.set(text == "", None)


_TIME = r"(?:[T\s]\s*\d{1,2}[:时].*)?$"
_WRITTEN = r"^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?" + _TIME
_RUN_ON = r"^(\d{4})(\d{2})(\d{2})" + _TIME
_SERIAL = r"^(\d{5})(?:\.\d+)?$"
_EXCEL_DAY_0 = date(1899, 12, 30)


def to_days(cells: pl.Series) -> pl.Series:
    """Dates; null where a cell is no day of the calendar.

    Read are 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301, and the day numbers of Excel.
    """
    quick = cells.str.to_date("%Y-%m-%d", strict=False)
    odd = quick.is_null() & cells.is_not_null()
    if not odd.any():
        return quick
    different = cells.filter(odd).unique()
    days = _parse_days(half_width(different))
    return quick.zip_with(~odd, cells.replace_strict(different, days, default=None, return_dtype=pl.Date))


def keep_valid_days(days: pl.Series) -> pl.Series:
    """The days that a record may have (FIRST_DAY to LAST_DAY); null stands for the others."""
    earliest, latest = days.min(), days.max()
    if (
        not isinstance(earliest, date)
        or not isinstance(latest, date)
        or FIRST_DAY <= earliest <= latest <= LAST_DAY
    ):
        return days
    return days.set(~days.is_between(FIRST_DAY, LAST_DAY), None)


def _parse_days(texts: pl.Series) -> pl.Series:
    text = pl.col("text")
    written = pl.concat_str(
        [text.str.extract(_WRITTEN, place).str.zfill(2) for place in (1, 2, 3)], separator="-"
    )
    run_on = pl.concat_str([text.str.extract(_RUN_ON, place) for place in (1, 2, 3)], separator="-")
    serial = text.str.extract(_SERIAL, 1).cast(pl.Int32, strict=False)
    return (
        texts.to_frame("text")
        .select(
            pl.coalesce(written, run_on)
            .str.to_date("%Y-%m-%d", strict=False)
            .fill_null(pl.lit(_EXCEL_DAY_0) + pl.duration(days=serial))
        )
        .to_series()
    )


_YES = ("是", "有", "对", "yes", "y", "true", "t", "1", "√", "✓")
_NO = ("否", "无", "不", "没有", "no", "n", "false", "f", "0", "×", "✗")


def codes_of(column: Column) -> list[str]:
    """The codes of a column's list."""
    return [allowed.code for allowed in column.allowed]


def to_codes(cells: pl.Series, column: Column) -> pl.Series:
    """The codes; null where a cell is none of them, save in an open list, where it stays as it is."""
    by_key = {
        key_of(name): allowed.code
        for allowed in column.allowed
        for name in (allowed.code, allowed.label.zh, allowed.label.en, *allowed.earlier)
    }
    # Only the different values are looked at: there are few of them, however long the table.
    different = cells.drop_nulls().unique()
    code_of = {value: by_key.get(key_of(value), value if column.open_list else None) for value in different}
    return cells.replace_strict(code_of, return_dtype=pl.String)


def to_booleans(cells: pl.Series) -> pl.Series:
    """Yes or no; null where a cell is neither."""
    by_key = dict.fromkeys(_YES, True) | dict.fromkeys(_NO, False)
    different = cells.drop_nulls().unique()
    return cells.replace_strict(
        {value: by_key.get(key_of(value)) for value in different}, return_dtype=pl.Boolean
    )


@dataclass(frozen=True, slots=True)
class Converted:
    """The typed cells, and `failed`: true where a filled cell could not be read. None: every cell could."""

    cells: pl.Series
    failed: pl.Series | None


def convert_column(cells: pl.Series, column: Column) -> Converted | None:
    """The cells as the column's type; None where they are not single values at all."""
    cells = _without_nan(cells)
    ready = _convert_written(cells, column)
    if ready is None:
        texts = as_text(cells)
        if texts is None:
            return None
        if texts.null_count() == len(texts):
            return Converted(empty_column(column, len(texts)), None)
        cells, ready = texts, _convert_typed(texts, column)
    if ready.null_count() == cells.null_count():
        return Converted(ready, None)
    return Converted(ready, ready.is_null() & cells.is_not_null())


def _without_nan(cells: pl.Series) -> pl.Series:
    # Programs that know no null write NaN for an empty cell.
    return cells.fill_nan(None) if cells.dtype.is_float() and cells.is_nan().any() else cells


def _convert_written(cells: pl.Series, column: Column) -> pl.Series | None:
    """Cells that have, or all but have, the right type already."""
    dtype, kind = cells.dtype, column.type
    if kind is ColumnType.DATE and dtype in (pl.Date, pl.Datetime):
        return keep_valid_days(cells if dtype == pl.Date else cells.dt.date())
    if kind is ColumnType.INT and dtype.is_integer():
        return cells.cast(pl.Int64, strict=False)
    if kind is ColumnType.FLOAT and dtype.is_numeric():
        values = cells.cast(pl.Float64)
        return values.set(values.is_infinite(), None) if values.is_infinite().any() else values
    if kind is ColumnType.BOOL and dtype == pl.Boolean:
        return cells
    if column.allowed and dtype == pl.String and cells.is_in(codes_of(column)).all():
        return cells
    return None


def _convert_typed(texts: pl.Series, column: Column) -> pl.Series:
    match column.type:
        case ColumnType.DATE:
            return keep_valid_days(to_days(texts))
        case ColumnType.INT:
            return to_whole_numbers(texts)
        case ColumnType.FLOAT:
            return to_numbers(texts)
        case ColumnType.BOOL:
            return to_booleans(texts)
        case _ if column.allowed:
            return to_codes(texts, column)
        case _ if column.joined:
            return to_joined(texts)
        case _:
            return texts
