"""A CSV file as a grid: UTF-8 with or without a mark, GB18030 or Big5; split at commas, semicolons or tabs.

Text without a quotation mark, which is most of it, is read by Polars at full speed; with quotation marks cells may
hold delimiters and line breaks, so a row may be several lines.
"""

import csv
import io
from array import array
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from zhagen.method.ledger import limits, sentences
from zhagen.method.ledger.cells import text_of_formulas
from zhagen.method.ledger.encodings import Encoding, find_encoding
from zhagen.method.ledger.findings import (
    MOST_PROBLEMS,
    Findings,
    Problem,
    ProblemKind,
    Remark,
    RemarkKind,
    Unreadable,
    raising_unreadable,
)
from zhagen.method.ledger.grid import Grid, Origin
from zhagen.method.tables import Table
from zhagen.method.terms import Words


@dataclass(frozen=True, slots=True)
class CsvRows:
    """Headings and rows of text. Lines are counted from the line of headings, which is 1.

    `lines`: where each row begins, None when they run on from 2. `ragged`: (line, number of cells) of the
    rows that have not as many cells as there are headings; these are not in the frame.
    """

    headings: tuple[str, ...]
    frame: pl.DataFrame
    lines: pl.Series | None = None
    ragged: tuple[tuple[int, int], ...] = ()


def text_schema(headings: tuple[str, ...]) -> dict[str, pl.DataType]:
    """A column of text for each heading, named by its place, since headings may repeat."""
    return {str(place): pl.String() for place in range(len(headings))}


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
    told = numbers.filter(ragged).head(MOST_PROBLEMS + 1), cells.filter(ragged).head(MOST_PROBLEMS + 1)
    found = zip(*told, strict=True)
    return CsvRows(headings, frame, numbers.filter(whole), tuple(found))


def _read(data: bytes, delimiter: str, schema: dict[str, pl.DataType]) -> pl.DataFrame:
    return pl.read_csv(data, has_header=False, separator=delimiter, quote_char=None, schema=schema)


def quoted_rows(text: str, delimiter: str, above: int) -> CsvRows:
    """The rows, blank ones left out. Raises Unreadable, with the row, where quotation marks do not match."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    records: list[list[str]] = []
    frames: list[pl.DataFrame] = []
    lines = array("I")
    ragged: list[tuple[int, int]] = []
    headings: tuple[str, ...] = ()
    while True:
        line = reader.line_num + 1
        try:
            record = next(reader)
        except StopIteration:
            break
        except csv.Error as failure:
            if "field limit" in str(failure):
                raise Unreadable(
                    limits.TOO_LONG_CELL.filled(most=limits.MOST_CHARACTERS), row=line + above
                ) from failure
            raise Unreadable(sentences.BAD_QUOTES, row=line + above) from failure
        if line == 1:
            headings = tuple(record)
            limits.check_number(len(headings), limits.MOST_COLUMNS, limits.TOO_MANY_COLUMNS)
        elif len(record) == len(headings):
            records.append(record)
            lines.append(line)
            if len(records) == A_BLOCK:
                frames.append(_frame_of(records, headings))
                records = []
        elif len(ragged) <= MOST_PROBLEMS and any(cell.strip() for cell in record):
            ragged.append((line, len(record)))
    frame = pl.concat([*frames, _frame_of(records, headings)])
    return CsvRows(headings, frame, pl.Series(lines, dtype=pl.UInt32), tuple(ragged))


A_BLOCK = 20_000  # rows that are held as lists, which takes many times what a frame takes


def _frame_of(records: list[list[str]], headings: tuple[str, ...]) -> pl.DataFrame:
    columns = zip(*records, strict=True) if records else ((),) * len(headings)
    return pl.DataFrame(
        [pl.Series(str(place), cells, pl.String()) for place, cells in enumerate(columns)],
        schema=text_schema(headings),
    )


DELIMITERS = (",", ";", "\t")


def grid_of_csv(path: Path, table: Table, findings: Findings) -> Grid:
    """The cells as text; rows whose number of cells is not that of the headings are reported and left out.

    Raises Unreadable when the file cannot be opened, is no text, is empty, or has a quotation mark left open.
    """
    with raising_unreadable(sentences.NOT_TEXT):
        limits.check_size(path.stat().st_size, limits.MOST_CSV)
        text, remark = _decoded(path.read_bytes())
    lines = text.lstrip("\n")
    if not lines.strip():
        raise Unreadable(sentences.NO_HEADINGS)
    if remark is not None:
        findings.remarks.append(Remark(RemarkKind.ENCODING, path.name, remark, table=table.name))
    above = len(text) - len(lines)
    heading_line = lines.partition("\n")[0]
    delimiter = max(DELIMITERS, key=heading_line.count)
    limits.check_lines(lines)
    limits.check_number(lines.count(delimiter) + lines.count("\n"), limits.MOST_CELLS, limits.TOO_MANY_CELLS)
    rows: CsvRows | None = None
    if '"' not in text:
        limits.check_number(heading_line.count(delimiter) + 1, limits.MOST_COLUMNS, limits.TOO_MANY_COLUMNS)
        rows = plain_rows(lines, delimiter)
    if rows is None:
        rows = quoted_rows(lines, delimiter, above)
    for row, found in rows.ragged:
        says = sentences.RAGGED_ROW.filled(found=found, wanted=len(rows.headings))
        findings.problems.append(
            Problem(ProblemKind.RAGGED_ROW, path.name, says, row=row + above, table=table.name)
        )
    numbers = None if rows.lines is None else rows.lines + above
    frame = rows.frame.select(text_of_formulas(pl.all())) if "'" in text else rows.frame
    return Grid(Origin(path.name, None, above + 2, numbers), rows.headings, frame)


_SAID = {Encoding.BIG5: sentences.BIG5, Encoding.UNSURE: sentences.MAYBE_BIG5}


def _decoded(data: bytes) -> tuple[str, Words | None]:
    """The text, and what is to be said of how it was read. UnicodeDecodeError where it is none."""
    remark = None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        encoding = find_encoding(data)
        remark = _SAID.get(encoding)
        text = data.decode(Encoding.BIG5 if encoding is Encoding.BIG5 else Encoding.GB18030)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text, remark
