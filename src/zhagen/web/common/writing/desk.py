"""A data app's desk: where its records are taken in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from zhagen.web.common.scope import Scope
from zhagen.web.common.writing.change import change
from zhagen.web.common.writing.delete import delete
from zhagen.web.common.writing.record import record
from zhagen.web.common.writing.restore import restore
from zhagen.web.common.writing.room import Room


@dataclass(frozen=True, slots=True)
class Desk:
    """The four ways of writing, for the tables of one room. An app's `service` hands these out."""

    room: Room

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
        return record(self.room, by, table, engagement, values, id=id, origin=origin)

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
        return change(self.room, by, table, id, version, values, action=action)

    def delete(self, by: Scope, table: str, id: UUID, version: int) -> Any:
        """Take a row away, so that it can be brought back."""
        return delete(self.room, by, table, id, version)

    def restore(self, by: Scope, table: str, id: UUID) -> Any:
        """Bring a row back."""
        return restore(self.room, by, table, id)
