"""CSV text with quotation marks: cells may hold delimiters and line breaks, so a row may be several lines."""

import csv
import io

import polars as pl

from zhagen.method.ledger import sentences
from zhagen.method.ledger.csv_rows import CsvRows, text_schema
from zhagen.method.ledger.unreadable import Unreadable


def quoted_rows(text: str, delimiter: str, above: int) -> CsvRows:
    """The rows, blank ones left out. Raises Unreadable, with the row, where quotation marks do not match."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    records: list[list[str]] = []
    lines: list[int] = []
    ragged: list[tuple[int, int]] = []
    headings: tuple[str, ...] = ()
    while True:
        line = reader.line_num + 1
        try:
            record = next(reader)
        except StopIteration:
            break
        except csv.Error as failure:
            raise Unreadable(sentences.BAD_QUOTES, row=line + above) from failure
        if line == 1:
            headings = tuple(record)
        elif len(record) == len(headings):
            records.append(record)
            lines.append(line)
        elif any(cell.strip() for cell in record):
            ragged.append((line, len(record)))
    columns = zip(*records, strict=True) if records else ((),) * len(headings)
    frame = pl.DataFrame(
        [pl.Series(str(place), cells, pl.String()) for place, cells in enumerate(columns)],
        schema=text_schema(headings),
    )
    return CsvRows(headings, frame, pl.Series(lines, dtype=pl.UInt32), tuple(ragged))
