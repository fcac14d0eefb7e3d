"""Which table or column a name stands for, be it the declared name or a label in either language."""

import unicodedata
from functools import cache

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
    return {key: table for table in TABLES.values() for key in _keys(table.name, table.label)}


@cache
def _columns(table: str) -> dict[str, Column]:
    return {key: column for column in TABLES[table].columns for key in _keys(column.name, column.label)}


def _keys(name: str, label: Words) -> tuple[str, ...]:
    return key_of(name), key_of(label.zh), key_of(label.en)
