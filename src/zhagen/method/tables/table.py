"""One evidence table, as declared."""

from dataclasses import dataclass

from zhagen.method.tables.column import Column
from zhagen.method.terms import Words


@dataclass(frozen=True, slots=True)
class Table:
    """A narrow, dated table: its name, its words, its columns in order.

    `label` names the table, `one` a row of it. Chinese has one word for both.
    `community_wide`: its rows are read by every engagement of the community; no engagement means everybody.
    """

    name: str
    label: Words
    one: Words
    meaning: Words
    columns: tuple[Column, ...]
    community_wide: bool = False

    def column(self, name: str) -> Column:
        """The column of that name; KeyError when the table has none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)
