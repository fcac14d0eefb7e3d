"""A workbook as grids, one a sheet."""

from collections.abc import Iterator
from pathlib import Path

import fastexcel

from zhagen.method.ledger import sentences
from zhagen.method.ledger.findings import Findings
from zhagen.method.ledger.grid import Grid
from zhagen.method.ledger.names import table_named
from zhagen.method.ledger.own_sheets import OWN_SHEETS
from zhagen.method.ledger.problem import Problem, ProblemKind
from zhagen.method.ledger.remark import Remark, RemarkKind
from zhagen.method.ledger.unreadable import Unreadable, reading
from zhagen.method.ledger.workbook_sheet import grid_of_sheet
from zhagen.method.tables import Table


def grids_of_workbook(path: Path, findings: Findings) -> Iterator[tuple[Table, Grid]]:
    """Every sheet that is a table and holds something."""
    try:
        with reading(sentences.NOT_WORKBOOK):
            book = fastexcel.read_excel(path)
            names = book.sheet_names
    except Unreadable as failure:
        says = sentences.unreadable(failure.why)
        findings.problems.append(Problem(ProblemKind.UNREADABLE, path.name, says))
        return
    first: dict[str, str] = {}
    for name in names:
        if name in OWN_SHEETS:
            continue
        table = table_named(name)
        if table is not None and table.name in first:
            says = sentences.TABLE_TWICE.filled(table=sentences.name_of(table.name), first=first[table.name])
            findings.problems.append(
                Problem(ProblemKind.TABLE_TWICE, path.name, says, name, table=table.name)
            )
            continue
        try:
            grid = grid_of_sheet(book, path.name, name, table, findings)
        except Unreadable as failure:
            says = sentences.unreadable(failure.why)
            findings.problems.append(Problem(ProblemKind.UNREADABLE, path.name, says, name))
            continue
        if grid is None:
            continue
        if table is None:
            findings.remarks.append(Remark(RemarkKind.UNKNOWN_SHEET, path.name, sentences.UNKNOWN_FILE, name))
            continue
        first[table.name] = name
        yield table, grid
