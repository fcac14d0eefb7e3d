"""What one column of an evidence table may hold."""

from dataclasses import dataclass
from enum import StrEnum

from zhagen.method.terms import Words


class ColumnType(StrEnum):
    """How a cell is read. `ids` are joined by ';'; `who` is worker, committee, mixed or resident."""

    ID = "id"
    IDS = "ids"
    DATE = "date"
    INT = "int"
    FLOAT = "float"
    BOOL = "bool"
    TEXT = "text"
    WHO = "who"
    ONE_OF = "one-of"


@dataclass(frozen=True, slots=True)
class Allowed:
    """One value of a list: the code that is stored, the words that people read and type."""

    code: str
    label: Words


@dataclass(frozen=True, slots=True)
class Column:
    """One column, as declared.

    `required`: no cell may be empty. `open_list`: a code outside `allowed` is remarked on, not refused.
    `refers`: the table that an id points to. `low`, `high`: the documented range, both included.
    `starts`: the date column of the same table that this date may not come before.
    `joined`: several values in one cell, joined by ';'. `example`: what the template's example row shows.
    """

    name: str
    type: ColumnType
    label: Words
    meaning: Words
    required: bool = False
    allowed: tuple[Allowed, ...] = ()
    open_list: bool = False
    refers: str | None = None
    low: float | None = None
    high: float | None = None
    starts: str | None = None
    joined: bool = False
    example: Words | None = None
