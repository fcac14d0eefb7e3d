"""A workbook to fill in by hand: a sheet a table, and a first sheet that explains."""

import uuid
from pathlib import Path

import xlsxwriter

from zhagen.method.ledger.own_sheets import EXPLANATION, LISTS
from zhagen.method.ledger.template_explains import write_explanation
from zhagen.method.ledger.template_formats import Formats
from zhagen.method.ledger.template_lists import write_lists
from zhagen.method.ledger.template_table import write_table
from zhagen.method.tables import TABLES
from zhagen.method.terms import Lang


def write_template(path: Path, lang: Lang) -> None:
    """Write the template in one language: headings, drop-downs for allowed values, one marked example row a table.

    It reads back through `read_ledger` with the example rows kept or deleted. It is written beside its place and
    then moved there. Raises OSError as the disk does.
    """
    stage = path.parent / f".{path.name}.{uuid.uuid4().hex}"
    try:
        with xlsxwriter.Workbook(stage) as book:
            formats = Formats.of(book)
            write_explanation(book.add_worksheet(EXPLANATION.in_(lang)), formats, lang)
            sheets = {name: book.add_worksheet(table.label.in_(lang)) for name, table in TABLES.items()}
            ranges = write_lists(book.add_worksheet(LISTS.in_(lang)), LISTS.in_(lang), lang)
            for name, sheet in sheets.items():
                write_table(sheet, TABLES[name], ranges, formats, lang)
        stage.replace(path)
    finally:
        stage.unlink(missing_ok=True)
