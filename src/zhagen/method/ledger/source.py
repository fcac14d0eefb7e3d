"""From a path to the grids that lie there."""

from collections.abc import Iterator
from pathlib import Path

from zhagen.method.ledger import sentences
from zhagen.method.ledger.findings import Findings
from zhagen.method.ledger.folder import grids_of_folder
from zhagen.method.ledger.grid import Grid
from zhagen.method.ledger.problem import Problem, ProblemKind
from zhagen.method.tables import Table

WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})


def grids_at(path: Path, findings: Findings) -> Iterator[tuple[Table, Grid]]:
    """Every table of the ledger with its cells, one at a time so that only one is held as it was found."""
    if path.is_dir():
        grids = grids_of_folder(path, findings)
    elif path.is_file() and path.suffix.lower() in WORKBOOKS:
        # Only a workbook needs the library that reads workbooks; a folder does not wait for it.
        from zhagen.method.ledger.workbook import grids_of_workbook

        grids = grids_of_workbook(path, findings)
    else:
        says = sentences.NOT_A_LEDGER if path.exists() else sentences.NOT_THERE
        findings.problems.append(Problem(ProblemKind.NO_LEDGER, path.name, says))
        return
    found = False
    for grid in grids:
        found = True
        yield grid
    if not found and not findings.problems:
        findings.problems.append(Problem(ProblemKind.NO_LEDGER, path.name, sentences.NO_TABLE))
