"""The workbook of a board, written whole or not at all."""

import os
import tempfile
from pathlib import Path

from zhagen.board.days import day_text
from zhagen.board.labels import label
from zhagen.board.views.frame import frame_of
from zhagen.board.views.page import method_line
from zhagen.board.workbook.sheets import items_sheet, numbers_sheet, overview_sheet, parts_sheet
from zhagen.board.workbook_sheet import Formats, write_sheet
from zhagen.method.playbook.spec import Playbook
from zhagen.method.reading.model import Readings
from zhagen.method.terms import Lang

FEW = 3  # what so many communities are about is named on every sheet; an invented one says so there


def board_workbook(readings: Readings, playbook: Playbook, path: Path, lang: Lang) -> None:
    """Write the workbook beside its place, then put it there: a stop half-way leaves what was there before.

    OSError where the folder cannot be written.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(handle)
    try:
        _fill(readings, playbook, name, lang)
        os.chmod(name, 0o644)  # a temporary file is its owner's alone, a result is not
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _fill(readings: Readings, playbook: Playbook, name: str, lang: Lang) -> None:
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    frame = frame_of(playbook, lang)
    days = sorted({reading.as_of for reading in readings.readings})
    said = ", ".join(day_text(day, lang) for day in days)
    about = sorted({reading.focus for reading in readings.readings if reading.focus})[:FEW]
    line = f"{label('as_of', lang)} {said} · {method_line(playbook, readings.playbook, readings.hash, lang)}"
    line = " · ".join([line, *about])
    book = xlsxwriter.Workbook(name)
    try:
        formats = Formats(book)
        for sheet in (
            overview_sheet(readings, frame),
            items_sheet(readings, frame),
            parts_sheet(readings, frame),
            numbers_sheet(frame),
        ):
            write_sheet(book, sheet, line, formats)
        book.close()
    except FileCreateError as problem:
        raise OSError(str(problem)) from problem
