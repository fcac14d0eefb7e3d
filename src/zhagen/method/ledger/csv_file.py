"""A CSV file as a grid: UTF-8 with or without a mark, or GB18030; split at commas, semicolons or tabs."""

from pathlib import Path

from zhagen.method.ledger import sentences
from zhagen.method.ledger.csv_plain import plain_rows
from zhagen.method.ledger.csv_quoted import quoted_rows
from zhagen.method.ledger.csv_rows import CsvRows
from zhagen.method.ledger.findings import Findings
from zhagen.method.ledger.grid import Grid
from zhagen.method.ledger.origin import Origin
from zhagen.method.ledger.problem import Problem, ProblemKind
from zhagen.method.ledger.unreadable import Unreadable, reading
from zhagen.method.tables import Table

DELIMITERS = (",", ";", "\t")


def grid_of_csv(path: Path, table: Table, findings: Findings) -> Grid:
    """The cells as text; rows whose number of cells is not that of the headings are reported and left out.

    Raises Unreadable when the file cannot be opened, is no text, is empty, or has a quotation mark left open.
    """
    with reading(sentences.NOT_TEXT):
        text = _decoded(path.read_bytes())
    lines = text.lstrip("\n")
    if not lines.strip():
        raise Unreadable(sentences.NO_HEADINGS)
    above = len(text) - len(lines)
    heading_line = lines.partition("\n")[0]
    delimiter = max(DELIMITERS, key=heading_line.count)
    rows: CsvRows | None = None
    if '"' not in text:
        rows = plain_rows(lines, delimiter)
    if rows is None:
        rows = quoted_rows(lines, delimiter, above)
    for row, found in rows.ragged:
        says = sentences.RAGGED_ROW.filled(found=found, wanted=len(rows.headings))
        findings.problems.append(
            Problem(ProblemKind.RAGGED_ROW, path.name, says, row=row + above, table=table.name)
        )
    numbers = None if rows.lines is None else rows.lines + above
    return Grid(Origin(path.name, None, above + 2, numbers), rows.headings, rows.frame)


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
