"""The one set of verbs by which the records of a data app are written and read."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from zhagen.web.common.access import Scope
from zhagen.web.common.formats import Sentence
from zhagen.web.store.bulk import record_many
from zhagen.web.store.questions import Question, question_record
from zhagen.web.store.record import DatedRecord
from zhagen.web.store.record_queries import (
    PastVersion,
    find_record,
    list_named,
    list_records,
    list_versions,
    open_record,
)
from zhagen.web.store.registry import RecordRegistry
from zhagen.web.store.writing import change, delete, examine, record, restore


@dataclass(frozen=True, slots=True)
class RecordService:
    """Five ways of writing, a trial, what is asked before, and five of looking, for the tables of one room.

    An app's `service` hands them out. Where a use case goes on with the row, the row is of the table's own model, which
    the name of a table does not tell mypy.
    """

    registry: RecordRegistry

    @property
    def models(self) -> Mapping[str, type[DatedRecord]]:
        """The model of each table."""
        return self.registry.models

    def record(
        self,
        by: Scope,
        table: str,
        engagement: UUID,
        values: Mapping[str, Any],
        *,
        id: UUID | None = None,
        origin: str = "",
    ) -> Any:
        """A new row; with the same id once more, the first one."""
        return record(self.registry, by, table, engagement, values, id=id, origin=origin)

    def record_many(
        self, by: Scope, table: str, engagement: UUID, rows: Iterable[Mapping[str, Any]], *, origin: str = ""
    ) -> int:
        """Many new rows, each with its id: for loaders."""
        return record_many(self.registry, by, table, engagement, rows, origin=origin)

    def change(
        self,
        by: Scope,
        table: str,
        id: UUID,
        version: int,
        values: Mapping[str, Any],
        *,
        action: str = "change",
    ) -> Any:
        """Change a row as it was at `version`."""
        return change(self.registry, by, table, id, version, values, action=action)

    def delete(self, by: Scope, table: str, id: UUID, version: int) -> DatedRecord:
        """Take a row away, so that it can be brought back."""
        return delete(self.registry, by, table, id, version)

    def restore(self, by: Scope, table: str, id: UUID) -> DatedRecord:
        """Bring a row back."""
        return restore(self.registry, by, table, id)

    def examine(
        self, by: Scope, table: str, engagement: UUID, values: Mapping[str, Any], *, id: UUID | None = None
    ) -> dict[str, Sentence]:
        """What would be wrong with a row that is not to be written yet."""
        return examine(self.registry, by, table, engagement, values, id=id)

    def question(
        self,
        by: Scope,
        table: str,
        engagement: UUID,
        values: Mapping[str, Any],
        *,
        id: UUID | None = None,
        key: UUID | None = None,
    ) -> tuple[Question, ...]:
        """What is asked about a row before it is written: hard to believe, or like one that is written."""
        return question_record(self.registry, by, table, engagement, values, id=id, key=key)

    def why_not(self, row: DatedRecord, action: str) -> Sentence:
        """What a page says in place of a button that could not do it now; empty where it could."""
        return self.registry.why_not(row, action)

    def find(self, by: Scope, table: str, id: UUID, *, deleted: bool = False) -> Any:
        """One row; NotFound where there is none that is theirs to see."""
        return find_record(self.registry.model(table), by, id, deleted=deleted)

    def open(
        self, by: Scope, table: str, engagement: UUID, id: UUID, *, reason: str = "", words: str = ""
    ) -> DatedRecord:
        """The row whose page is opened, live or deleted; the opening is written down where it has to be."""
        return open_record(self.registry.model(table), by, engagement, id, reason=reason, words=words)

    def list(self, by: Scope, table: str, engagement: UUID, *, deleted: bool = False) -> QuerySet[Any]:
        """The rows that an engagement reads, newest day first, as a query."""
        return list_records(self.registry.model(table), by, engagement, deleted=deleted)

    def named(self, by: Scope, table: str, ids: Collection[UUID]) -> QuerySet[Any]:
        """The rows of these ids that are theirs to see, as a query."""
        return list_named(self.registry.model(table), by, ids)

    def versions(self, by: Scope, table: str, id: UUID) -> tuple[PastVersion, ...]:
        """What a row was before, newest first."""
        return tuple(list_versions(self.registry.model(table), by, id))
