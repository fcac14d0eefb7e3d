"""From headings to declared columns."""

from zhagen.method.ledger import sentences
from zhagen.method.ledger.findings import Findings
from zhagen.method.ledger.grid import Grid
from zhagen.method.ledger.names import column_named
from zhagen.method.ledger.problem import Problem, ProblemKind
from zhagen.method.ledger.remark import Remark, RemarkKind
from zhagen.method.ledger.sheet import Sheet
from zhagen.method.tables import Table


def sheet_of(table: Table, grid: Grid, findings: Findings) -> Sheet:
    """The grid's known columns under their declared names.

    Unknown columns are remarked on and left aside; a column there twice, or is required and not there,
    is a problem.
    """
    origin = grid.origin
    places: dict[str, int] = {}
    headings: dict[str, str] = {}
    for place, heading in enumerate(grid.headings):
        column = column_named(table.name, heading)
        if column is None:
            if heading.strip() or grid.typed or not _is_blank(grid, place):
                findings.remarks.append(
                    Remark(
                        RemarkKind.UNKNOWN_COLUMN,
                        origin.file,
                        sentences.UNKNOWN_COLUMN.filled(heading=sentences.shown(heading)),
                        origin.sheet,
                        table=table.name,
                        value=heading,
                    )
                )
        elif column.name in places:
            says = sentences.COLUMN_TWICE.filled(column=sentences.name_of(table.name, column.name))
            findings.problems.append(
                Problem(
                    ProblemKind.COLUMN_TWICE,
                    origin.file,
                    says,
                    origin.sheet,
                    table=table.name,
                    column=column.name,
                    heading=heading,
                )
            )
        else:
            places[column.name], headings[column.name] = place, heading.strip()
    for column in table.columns:
        if column.required and column.name not in places:
            says = sentences.MISSING_COLUMN.filled(column=sentences.name_of(table.name, column.name))
            findings.problems.append(
                Problem(
                    ProblemKind.MISSING_COLUMN,
                    origin.file,
                    says,
                    origin.sheet,
                    table=table.name,
                    column=column.name,
                )
            )
    series = [
        grid.frame.to_series(places[column.name]).alias(column.name)
        for column in table.columns
        if column.name in places
    ]
    return Sheet(table, origin, headings, grid.frame.select(series) if series else grid.frame.clear())


def _is_blank(grid: Grid, place: int) -> bool:
    return bool((grid.frame.to_series(place).drop_nulls().str.strip_chars() == "").all())
