"""CSV text without a single quotation mark, which is most of it: read by Polars at full speed."""

import polars as pl

from zhagen.method.ledger.csv_rows import CsvRows, text_schema

# A character that stands in no text; it makes Polars read whole lines as single cells.
_NEVER = "\x1f"


def plain_rows(text: str, delimiter: str) -> CsvRows | None:
    """The rows, or None where Polars refuses or would not count the same lines: then they are read slowly.

    Polars fills a row that is too short without a word, so the delimiters of every line are counted.
    """
    heading_line, _, body = text.partition("\n")
    headings = tuple(heading_line.split(delimiter))
    schema = text_schema(headings)
    if not body.strip():
        return CsvRows(headings, pl.DataFrame(schema=schema))
    if _NEVER in text or "\0" in text:
        return None
    data = body.encode()
    try:
        lines = _read(data, _NEVER, {"line": pl.String()})["line"].fill_null("")
        cells = lines.str.count_matches(delimiter, literal=True) + 1
        whole = cells == len(headings)
        if whole.all():
            frame = _read(data, delimiter, schema)
            return CsvRows(headings, frame) if frame.height == len(lines) else None
        data = "\n".join(lines.filter(whole)).encode()
        frame = _read(data, delimiter, schema) if data else pl.DataFrame(schema=schema)
    except pl.exceptions.PolarsError:
        return None
    if frame.height != whole.sum():
        return None
    numbers = pl.int_range(2, 2 + len(lines), dtype=pl.UInt32, eager=True)
    ragged = ~whole & (lines.str.strip_chars(f" {delimiter}") != "")
    found = zip(numbers.filter(ragged), cells.filter(ragged), strict=True)
    return CsvRows(headings, frame, numbers.filter(whole), tuple(found))


def _read(data: bytes, delimiter: str, schema: dict[str, pl.DataType]) -> pl.DataFrame:
    return pl.read_csv(data, has_header=False, separator=delimiter, quote_char=None, schema=schema)
