"""Which table or column a name or a heading stands for, be it the declared name or a label in either language."""

import unicodedata
from functools import cache

from zhagen.method.ledger import sentences
from zhagen.method.ledger.findings import Findings, Problem, ProblemKind, Remark, RemarkKind
from zhagen.method.ledger.grid import Grid, Sheet
from zhagen.method.tables import TABLES, Column, Table
from zhagen.method.terms import Words


def key_of(name: str) -> str:
    """A name as it is compared: full-width forms, case, spaces and underscores make no difference."""
    folded = unicodedata.normalize("NFKC", name).replace("’", "'").casefold()
    return " ".join(folded.replace("_", " ").replace("\ufeff", " ").split())


@cache
def table_named(name: str) -> Table | None:
    """The table of that name or label, if there is one."""
    return _tables().get(key_of(name))


@cache
def column_named(table: str, heading: str) -> Column | None:
    """The column of the table with that name or label, if there is one."""
    return _columns(table).get(key_of(heading))


@cache
def _tables() -> dict[str, Table]:
    return {key: table for table in TABLES.values() for key in _keys(table.name, table.label, table.earlier)}


@cache
def _columns(table: str) -> dict[str, Column]:
    return {key: column for column in TABLES[table].columns for key in _keys(column.name, column.label)}


def _keys(name: str, label: Words, earlier: tuple[str, ...] = ()) -> tuple[str, ...]:
    return tuple(key_of(one) for one in (name, label.zh, label.en, *earlier))


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
