"""The log of changes: written with the change itself, in one transaction."""

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import F, Max, OuterRef, Subquery

from zhagen.web.common.errors import StaleVersion
from zhagen.web.common.formats import Sentence
from zhagen.web.common.ids import make_id
from zhagen.web.common.last_change import note_change
from zhagen.web.common.models import AuditRow, TableVersion
from zhagen.web.common.submissions import Sending, Submission, note_submission

if TYPE_CHECKING:
    from zhagen.web.store.record import DatedRecord


@dataclass(slots=True)
class Written:
    """What a use case wrote: the numbers of its audit rows, in their order; none where nothing was to be written.

    `key`: names what was written together. `sending`: how what was sent stands to what the same form sent before; None
    of a part, or of no form.
    """

    numbers: list[int] = field(default_factory=list)
    sending: Sending | None = None
    key: UUID = field(default_factory=make_id)

    @property
    def is_again(self) -> bool:
        """Whether the same was sent before, and written then."""
        return self.sending is Sending.AGAIN

    @property
    def differs(self) -> bool:
        """Whether the form was sent a second time with other words than the first."""
        return self.sending is Sending.OTHER_WORDS

    @property
    def since(self) -> str:
        """The save as a page's address carries it, in digits; empty where nothing was written.

        Never the numbers of its rows: from a gap between two of them one would count what others wrote.
        """
        return str(self.key.int) if self.numbers else ""

    def refuse_other_words(self, sentence: Sentence, current: Any) -> None:
        """Raises StaleVersion where it differs: what was typed the second time must not get lost in silence."""
        if self.differs:
            raise StaleVersion(sentence, current)


_WRITTEN: ContextVar[Written | None] = ContextVar("written_by_the_running_use_case", default=None)


@contextmanager
def one_save(sent: Submission | None = None) -> Iterator[Written]:
    """The transaction of a use case, and what is written in it; the same then belongs to the one around it, if any.

    `sent`: what came with the id of a form. That of the outermost use case counts, the others are parts of it. Raises
    NotFound where the id is somebody else's.
    """
    outer = _WRITTEN.get()
    own = Written() if outer is None else Written(key=outer.key)
    token = _WRITTEN.set(own)
    try:
        with transaction.atomic():
            if sent is not None and outer is None:
                own.sending = note_submission(sent)
            yield own
    finally:
        _WRITTEN.reset(token)
    if outer is not None:
        outer.numbers += own.numbers


def _note(numbers: Iterable[int]) -> None:
    if (written := _WRITTEN.get()) is not None:
        written.numbers += numbers


def _key() -> UUID | None:
    return None if (written := _WRITTEN.get()) is None else written.key


def write_audit(
    *,
    account: UUID | None,
    engagement: UUID | None,
    action: str,
    table: str,
    record: UUID,
    version: int = 1,
    columns: Iterable[str] = (),
) -> None:
    """Write the row in the transaction of the change; raises RuntimeError outside of one.

    Whatever is known by the engagement's old data version is then known to be old.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an audit row is written in the transaction of its change")
    row = AuditRow.objects.create(
        account=account,
        engagement=engagement,
        action=action,
        table=table,
        record=record,
        version=version,
        columns=";".join(columns),
        save_id=_key(),
    )
    _note([row.number])
    note_change(row.number)
    if engagement is not None:
        _raise_versions(engagement, table, 1)


def write_audits(
    *, account: UUID, engagement: UUID, action: str, table: str, records: Sequence[UUID]
) -> None:
    """A row for each of many records, in the transaction of their change; the data version rises by as many."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("an audit row is written in the transaction of its change")
    rows = AuditRow.objects.unscoped().bulk_create(
        (
            AuditRow(
                account=account,
                engagement=engagement,
                action=action,
                table=table,
                record=record,
                save_id=_key(),
            )
            for record in records
        ),
        batch_size=1000,
    )
    _note(row.number for row in rows)
    if rows:
        note_change(rows[-1].number)
    _raise_versions(engagement, table, len(records))


def _raise_versions(engagement: UUID, table: str, by: int) -> None:
    """The engagement's first: its row is then locked, and of two who write at once the second waits."""
    found = apps.get_model("agency", "Engagement").objects.unscoped().filter(pk=engagement)
    found.update(data_version=F("data_version") + by)
    version = make_id()
    known = TableVersion.objects.unscoped().filter(engagement=engagement, table=table)
    if not known.update(version=version):
        TableVersion.objects.create(engagement=engagement, table=table, version=version)


def newest_audit() -> dt.datetime | None:
    """When the newest change was written, as far as the clock of then was right."""
    found: dt.datetime | None = AuditRow.objects.unscoped().aggregate(newest=Max("at"))["newest"]
    return found


Versions = dict[str, dict[UUID, int]]  # table -> record -> version
MOST = 2000  # audit rows; what has more is no save of a person
_SINCE = re.compile(r"\d{1,38}")


@dataclass(frozen=True, slots=True)
class OneSave:
    """`before`: the version that each record had (0: none, it was new); `after`: the one that the save gave it.

    `is_last`: nobody has written any of these records since.
    """

    before: Versions
    after: Versions
    is_last: bool


def written_last(account: UUID, record: UUID) -> Written:
    """The last that this person wrote of that record."""
    rows = AuditRow.objects.unscoped().filter(account=account, record=record, save_id__isnull=False)
    last = rows.order_by("-number").values_list("number", "save_id").first()
    if last is None or last[1] is None:
        return Written()
    return Written([last[0]], key=last[1])


def find_save(
    account: UUID, engagements: Collection[UUID], since: str, tables: Collection[str]
) -> OneSave | None:
    """The save of that name in these engagements and tables; None where this person wrote nothing there."""
    if not (since.isascii() and _SINCE.fullmatch(since)):
        return None
    rows = AuditRow.objects.unscoped().filter(engagement__in=engagements, table__in=tables)
    key = UUID(int=int(since))
    own = list(rows.filter(account=account, save_id=key).order_by("number")[: MOST + 1])
    if not own or len(own) > MOST:
        return None
    before: Versions = {}
    after: Versions = {}
    for row in own:
        before.setdefault(row.table, {}).setdefault(row.record, row.version - 1)
        after.setdefault(row.table, {})[row.record] = row.version
    later = rows.filter(record__in={row.record for row in own}, number__gt=own[-1].number)
    return OneSave(before, after, not later.exists())


def columns_at(model: "type[DatedRecord]", versions: Mapping[UUID, int]) -> list[dict[str, Any]]:
    """The records as they were at these versions, column by column with the value that the database keeps.

    Those that did not exist (version 0) or were deleted then are left out.
    """
    fields = [field.attname for field in model._meta.concrete_fields]
    rows = model.history.filter(id__in=list(versions), deleted_at__isnull=True)
    return [{name: getattr(one, name) for name in fields} for one in rows if versions[one.id] == one.version]


@dataclass(frozen=True, slots=True)
class LatestChange:
    """One writing: which record of which table, what was done with it, when, by whom."""

    table: str
    record: UUID
    action: str
    at: dt.datetime
    who: str


def list_latest(engagement: UUID, tables: Collection[str], number: int = 6) -> list[LatestChange]:
    """The newest writings in those tables. The caller names tables that this person may see, and no others."""
    who = get_user_model()._base_manager.filter(pk=OuterRef("account")).values("name")[:1]
    rows = AuditRow.objects.unscoped().filter(engagement=engagement, table__in=tables)
    found = rows.annotate(who=Subquery(who)).order_by("-number")[:number]
    return [LatestChange(one.table, one.record, one.action, one.at, one.who or "") for one in found]
