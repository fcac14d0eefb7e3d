"""A record comes to be what it is: recorded, changed, deleted, restored; and what would be refused."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.db.models import UniqueConstraint
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope, may
from zhagen.web.common.audit import Written, one_save, write_audit
from zhagen.web.common.errors import Invalid, NotAllowed, NotFound, StaleVersion, StateConflict
from zhagen.web.common.ids import make_id
from zhagen.web.common.submissions import Sending, submission_of
from zhagen.web.store.checking import check, put_values
from zhagen.web.store.record import DatedRecord, Record
from zhagen.web.store.registry import RecordRegistry


def find_row(
    room: RecordRegistry, by: Scope, table: str, id: UUID, *, deleted: bool = False, to: str = "change"
) -> DatedRecord:
    """The live (or the deleted) record. NotFound where it is not theirs to see, NotAllowed where not to change."""
    model = room.model(table)
    row = model.objects.within(by, deleted=deleted).select_for_update(of=("self",)).filter(pk=id).first()
    if row is None:
        raise NotFound(str(id))
    if not may(by, model.permission(to), row.engagement_key):
        raise NotAllowed(_("您的角色不能改这种记录"))
    return row


def take_version(row: DatedRecord, version: int) -> None:
    """Move the record to its next version, if it is still the one that was opened; StaleVersion if not."""
    if row.version != version:  # as it was found, and nobody else can change it until this is written
        raise StaleVersion(_("您打开之后，有人改过这条记录"), type(row).objects.unscoped().get(pk=row.pk))
    row.version = version + 1


def save_version(room: RecordRegistry, row: DatedRecord, by: Scope) -> None:
    """Save the record; its history keeps this version under the person's name.

    Only what may be there once can be refused now: the rest of what the database promises was checked in the row.
    """
    row._history_user = get_user_model()._base_manager.filter(pk=by.account).first()
    once = any(isinstance(one, UniqueConstraint) for one in row._meta.constraints)
    with refused_in_words(room, [row]) if once else nullcontext():
        row.save(force_update=True)


TAKEN_MEANWHILE = _("别人刚刚也在保存同样的内容，这一次没有保存。请重新打开这一页，看看是不是已经有了。")


@contextmanager
def refused_in_words(room: RecordRegistry, rows: Iterable[DatedRecord]) -> Iterator[None]:
    """Around the writing of rows: what the database refuses is said as the checks say it.

    Another writer was quicker, and what they wrote is there to be found now. Raises Invalid, and StateConflict where
    no check finds anything.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as refused:
        for row in rows:
            check(room, row)
        raise StateConflict(TAKEN_MEANWHILE) from refused


def record(
    room: RecordRegistry,
    by: Scope,
    table: str,
    engagement: UUID,
    values: Mapping[str, Any],
    *,
    id: UUID | None = None,
    origin: str = "",
) -> DatedRecord:
    """Write a record into a table and return it; with the same `id` a second time, the first one as it stands.

    So a double click, and an outbox that sends again, save once, whatever others made of the record since. Its
    `written.differs` says whether something else was sent than the first time. Raises NotFound (an engagement that is
    not theirs, an id that is somebody else's or of a record that no form of this id wrote), NotAllowed, StateConflict,
    Invalid.
    """
    model, key = room.model(table), id or make_id()
    if engagement not in by.engagements:
        raise NotFound(table)
    if not may(by, model.permission("record"), engagement):
        raise NotAllowed(_("您的角色不能写这种记录"))
    with one_save(submission_of(by, id, engagement, table, values)) as written:
        found = _same(model, by, engagement, key)
        if found is not None and written.sending is Sending.FIRST:
            raise NotFound(str(key))
        if found is not None:
            return _as_it_stands(found, written)
        row = model(id=key, created_by_id=by.account, origin=origin)
        row.put_into(engagement)
        given = put_values(row, values)
        room.ask_policy(row, "record")
        check(room, row)
        row._history_user = row.created_by
        try:
            with refused_in_words(room, [row]):
                row.save(force_insert=True)
        except (Invalid, StateConflict):
            found = _same(model, by, engagement, key)  # the other click was quicker
            if found is None:
                raise
            return _as_it_stands(found, written)
        row.written = written
        write_audit(
            account=by.account, engagement=engagement, action="record", table=table, record=key, columns=given
        )
    return row


def _same(model: type[Record], by: Scope, engagement: UUID, key: UUID) -> Record | None:
    found = model.objects.unscoped().filter(pk=key).first()
    if found is not None and (found.created_by_id != by.account or found.engagement_key != engagement):
        raise NotFound(str(key))
    return found


def _as_it_stands(row: Record, written: Written) -> Record:
    row.written = written
    return row


def change(
    room: RecordRegistry,
    by: Scope,
    table: str,
    id: UUID,
    version: int,
    values: Mapping[str, Any],
    *,
    action: str = "change",
) -> DatedRecord:
    """Change columns of the record as it was at `version`; what was there is kept, with who and when.

    Nothing is written where nothing changes. Raises NotFound, NotAllowed, StateConflict, Invalid, StaleVersion.
    """
    with one_save() as written:
        row = find_row(room, by, table, id)
        row.written = written
        try:
            room.ask_policy(row, action)
        except StateConflict:
            if put_values(row, values):
                raise
            return row  # clicked twice: it is so already
        changed = put_values(row, values)
        if not changed:
            return row
        take_version(row, version)
        check(room, row, changed)
        save_version(room, row, by)
        write_audit(
            account=by.account,
            engagement=row.engagement_key,
            action=action,
            table=table,
            record=id,
            version=row.version,
            columns=changed,
        )
    return row


def delete(room: RecordRegistry, by: Scope, table: str, id: UUID, version: int) -> DatedRecord:
    """Take the record out of every list and reading, with its parts. What else points to it stays, as does its trace.

    Raises NotFound, NotAllowed, StateConflict, StaleVersion.
    """
    with one_save() as written:
        row = find_row(room, by, table, id)
        row.written = written
        room.ask_policy(row, "delete")
        take_version(row, version)
        row.deleted_at = timezone.now()
        save_version(room, row, by)
        write_audit(
            account=by.account,
            engagement=row.engagement_key,
            action="delete",
            table=table,
            record=id,
            version=row.version,
        )
        for part in _parts(room, table, id, deleted_at__isnull=True):
            delete(room, by, part.TABLE, part.pk, part.version)
    return row


def _parts(room: RecordRegistry, table: str, id: UUID, **what: Any) -> list[DatedRecord]:
    """The rows that are nothing without this one, of those that are so."""
    return [
        part
        for of, column in room.parts.get(table, ())
        for part in room.model(of).objects.unscoped().filter(**{column: id}, **what).order_by("pk")
    ]


def restore(room: RecordRegistry, by: Scope, table: str, id: UUID) -> DatedRecord:
    """Bring a deleted record back as it was, with the parts that were deleted with it.

    Raises NotFound, NotAllowed, and Invalid where it no longer fits.
    """
    with one_save() as written:
        row = find_row(room, by, table, id, deleted=True)
        row.written = written
        take_version(row, row.version)
        gone, row.deleted_at = row.deleted_at, None
        check(room, row)
        save_version(room, row, by)
        write_audit(
            account=by.account,
            engagement=row.engagement_key,
            action="restore",
            table=table,
            record=id,
            version=row.version,
        )
        # Parts are deleted after the row itself: what was taken off before stays off.
        for part in _parts(room, table, id, deleted_at__gte=gone):
            restore(room, by, part.TABLE, part.pk)
    return row


def examine(
    room: RecordRegistry,
    by: Scope,
    table: str,
    engagement: UUID,
    values: Mapping[str, Any],
    *,
    id: UUID | None = None,
) -> dict[str, Any]:
    """A sentence a column that would be refused in a new record, or in that of `id` changed so. Raises NotFound.

    `values` may be less than a record needs. Nothing is said to whoever may not write such records.
    """
    if engagement not in by.engagements:
        raise NotFound(table)
    model = room.model(table)
    if not may(by, model.permission("record" if id is None else "change"), engagement):
        return {}
    try:
        if id is None:
            row = model(created_by_id=by.account)
            row.put_into(engagement)
            put_values(row, values)
            check(room, row)
        else:
            with transaction.atomic():
                row = find_row(room, by, table, id)
                check(room, row, put_values(row, values))
    except Invalid as wrong:
        return dict(wrong.fields)
    return {}
