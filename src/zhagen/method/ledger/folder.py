"""A folder of CSV and Parquet files as grids, one a file."""

from collections.abc import Iterator
from pathlib import Path

from zhagen.method.ledger import sentences
from zhagen.method.ledger.csv_file import grid_of_csv
from zhagen.method.ledger.findings import Findings
from zhagen.method.ledger.grid import Grid
from zhagen.method.ledger.names import table_named
from zhagen.method.ledger.parquet_file import grid_of_parquet
from zhagen.method.ledger.problem import Problem, ProblemKind
from zhagen.method.ledger.remark import Remark, RemarkKind
from zhagen.method.ledger.unreadable import Unreadable
from zhagen.method.tables import Table

CSV, PARQUET = ".csv", ".parquet"
# Notes beside the tables: nobody could think that these were read as records.
NOTES = frozenset({".md", ".txt", ".pdf", ".docx", ".html", ".yaml"})


def grids_of_folder(folder: Path, findings: Findings) -> Iterator[tuple[Table, Grid]]:
    """Every file that is a table, by name. Hidden files, notes, and what an open Excel leaves do not count."""
    first: dict[str, str] = {}
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "~$")) or path.suffix.lower() in NOTES:
            continue
        table = table_named(path.stem) if path.is_file() else None
        if table is None or path.suffix.lower() not in (CSV, PARQUET):
            findings.remarks.append(Remark(RemarkKind.UNKNOWN_FILE, path.name, sentences.UNKNOWN_FILE))
            continue
        if table.name in first:
            says = sentences.TABLE_TWICE.filled(table=sentences.name_of(table.name), first=first[table.name])
            findings.problems.append(Problem(ProblemKind.TABLE_TWICE, path.name, says, table=table.name))
            continue
        first[table.name] = path.name
        try:
            grid = (
                grid_of_parquet(path)
                if path.suffix.lower() == PARQUET
                else grid_of_csv(path, table, findings)
            )
        except Unreadable as failure:
            findings.problems.append(
                Problem(
                    ProblemKind.UNREADABLE,
                    path.name,
                    sentences.unreadable(failure.why),
                    row=failure.row,
                    table=table.name,
                )
            )
            continue
        yield table, grid
