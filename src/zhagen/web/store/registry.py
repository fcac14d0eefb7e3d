"""What the writing needs to know of a data app."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from zhagen.web.common.errors import NotFound, StateConflict
from zhagen.web.common.formats import Sentence
from zhagen.web.store.record import DatedRecord

# A validator: the record as it would be -> a sentence for each column that is wrong.
Check = Callable[[Any], Mapping[str, Sentence]]
# What else is asked: the record as it would be, the columns that are written now -> questions.
Asks = Callable[[Any, Collection[str]], Sequence[Any]]
# A policy: the record as it stands and the action -> raises StateConflict.
Policy = Callable[[Any, str], None]


@dataclass(frozen=True, slots=True)
class RecordRegistry:
    """A data app's tables: table -> model, its validators, its policies and what it asks, by table.

    `parts`: table -> (table, column) of rows that are nothing without the one that the column names: they are deleted
    with it, and come back with it.
    """

    models: Mapping[str, type[DatedRecord]]
    checks: Mapping[str, Sequence[Check]] = field(default_factory=dict)
    policies: Mapping[str, Policy] = field(default_factory=dict)
    questions: Mapping[str, Sequence[Asks]] = field(default_factory=dict)
    parts: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)

    def model(self, table: str) -> type[DatedRecord]:
        """The model of a table; NotFound where the app has none of that name."""
        if table not in self.models:
            raise NotFound(table)
        return self.models[table]

    def why_not(self, row: DatedRecord, action: str) -> Sentence:
        """The sentence with which the state of the record forbids the action; empty where it does not."""
        try:
            self.ask_policy(row, action)
        except StateConflict as never:
            return never.sentence
        return ""

    def ask_policy(self, row: DatedRecord, action: str) -> None:
        """Raises StateConflict when the state of the record forbids the action."""
        if row.TABLE in self.policies:
            self.policies[row.TABLE](row, action)
