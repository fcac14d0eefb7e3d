"""One evidence table and its columns, as declared; and the days that a record may have."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zhagen.method.terms import Words

# Beyond these a day is a slip of the keyboard.
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)

COMMON = ("id", "engagement", "day", "entered")  # every table begins with these columns


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
    """One value of a list: the code that is stored, the words that people read and type.

    `earlier`: words of former versions, which are still read.
    """

    code: str
    label: Words
    earlier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """One column, as declared.

    `required`: no cell may be empty. `open_list`: a code outside `allowed` is remarked on, not refused.
    `refers`: the table that an id points to. `low`, `high`: the documented range, both included.
    `starts`: the date column of the same table that this date may not come before.
    `joined`: several values in one cell, joined by ';'. `example`: what the template's example row shows.
    `levels`: (level, its word) for each level of the range, the lowest first; empty where a number has none.
    `offered`: codes that the workplace offers for a text; a ledger may hold any text, and these no more than others.
    `is_worker`: an id of somebody of the team, of whom no table is kept.
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
    levels: tuple[tuple[int, Words], ...] = ()
    offered: tuple[Allowed, ...] = ()
    is_worker: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A narrow, dated table: its name, its words, its columns in order.

    `label` names the table, `one` a row of it. Chinese has one word for both.
    `day`: what the day of such a row is, where it is not simply the day on which something happened.
    `community_wide`: its rows are read by every engagement of the community; no engagement means everybody.
    `private`: what only worker and supervisor may read, and of which nobody but the team may know how much there is.
    `earlier`: labels of former versions, which are still read.
    """

    name: str
    label: Words
    one: Words
    meaning: Words
    columns: tuple[Column, ...]
    community_wide: bool = False
    day: Words | None = None
    private: bool = False
    earlier: tuple[str, ...] = ()

    @property
    def own_columns(self) -> tuple[Column, ...]:
        """The columns beside those that every table begins with."""
        return tuple(column for column in self.columns if column.name not in COMMON)

    def column(self, name: str) -> Column:
        """The column of that name; KeyError when the table has none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)
