"""Where a page of records stands: whose, in which engagement, of which kind."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from zhagen.web.agency import service as agency
from zhagen.web.common.errors import NotThere
from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope
from zhagen.web.pages.records.rooms import service_of
from zhagen.web.pages.records.together import route_of, way_to_write
from zhagen.web.store.kinds import Kind, kind_of
from zhagen.web.store.search import with_references


@dataclass(frozen=True, slots=True)
class Place:
    """One kind of record in one engagement, for one person."""

    scope: Scope
    engagement: Any
    kind: Kind
    service: Any

    @property
    def table(self) -> str:
        """The name of the kind in an address."""
        return self.kind.table

    @property
    def may_add(self) -> bool:
        """Whether this person may add one here."""
        permission = self.kind.model.permission("record")
        return not self.kind.is_place and may(self.scope, permission, self.engagement.pk)

    @property
    def together(self) -> tuple[str, Any] | None:
        """Where such records are written with what belongs to them: the address and its words."""
        return way_to_write(self.table, self.engagement.pk)

    @property
    def route(self) -> str:
        """The route of the page that shows such a record with what belongs to it; empty where there is none."""
        return route_of(self.table)

    def may_change(self, row: Any) -> bool:
        """Whether this person may change that record: a community-wide one may be another team's."""
        return may(self.scope, self.kind.model.permission("change"), row.engagement_key)

    def why_not_now(self, row: Any, action: str) -> Any:
        """Why the state of that record does not allow it now; empty where it does."""
        return self.service.why_not_now(row, action)

    def rows(self, *, deleted: bool = False) -> Any:
        """The records of this kind."""
        return self.service.list_records(self.scope, self.table, self.engagement.pk, deleted=deleted)

    def open_row(self, key: UUID, *, reason: str = "", words: str = "") -> Any:
        """The same for the page of that record: that a resident's was opened is written down. Raises NotThere.

        `reason`, `words`: why what is hidden is shown; then the opening of any record is.
        """
        return self.service.open_record(
            self.scope, self.table, self.engagement.pk, key, reason=reason, words=words
        )

    def row(self, key: UUID) -> Any:
        """One record, live or deleted, with what it points to. Raises NotThere."""
        for deleted in (False, True):
            found = with_references(self.rows(deleted=deleted), self.kind).filter(pk=key).first()
            if found is not None:
                return found
        raise NotThere(str(key))


def open_place(request: Any, engagement: UUID, table: str) -> Place:
    """Raises NotThere where the engagement is not theirs or where such records are not theirs to see."""
    scope = agency.scope_of(request.user)
    found = agency.find_board(scope, engagement)
    service = service_of(table)
    kind = kind_of(service.MODELS[table])
    if not may(scope, kind.model.permission("see"), engagement):
        raise NotThere(table)
    return Place(scope, found, kind, service)
