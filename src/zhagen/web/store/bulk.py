"""Many new records of one table at once: for loaders, by the same rules as one."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from simple_history.utils import bulk_create_with_history

from zhagen.web.common.access import Scope, may
from zhagen.web.common.audit import write_audits
from zhagen.web.common.errors import Invalid, NotAllowed, NotFound
from zhagen.web.common.fields import RecordIds, field_of
from zhagen.web.store.checking import (
    NEEDED,
    NOT_OURS,
    counts_below,
    days_beyond,
    ends_before_starts,
    ids_found,
    referring,
)
from zhagen.web.store.record import DatedRecord, Record
from zhagen.web.store.registry import RecordRegistry
from zhagen.web.store.writing import refused_in_words

BATCH = 400  # rows a statement: SQLite takes 32 766 values in one


def record_many(
    room: RecordRegistry,
    by: Scope,
    table: str,
    engagement: UUID,
    rows: Iterable[Mapping[str, Any]],
    *,
    origin: str = "",
) -> int:
    """Write rows that nobody has written yet, each with its id among its cells, and return how many.

    All or none. Who may is asked once, references once a column, lists and ranges of each row. Policies are not
    asked: they forbid what comes too late, and a ledger is of what was on time (a claim of a review that has been
    signed since). Nor are an app's own validators, which ask the database row by row, unless it refuses a row: a loader
    has to be tested against them. Cells are of their column's type already, as a ledger has them. Raises NotFound,
    NotAllowed, Invalid, and StateConflict where somebody wrote the same meanwhile.
    """
    model = room.model(table)
    if engagement not in by.engagements:
        raise NotFound(table)
    if not may(by, model.permission("record"), engagement):
        raise NotAllowed(_("您的角色不能写这种记录"))
    with transaction.atomic():
        made = [_made(model, by, engagement, cells, origin) for cells in rows]
        _check_references(made)
        for row in made:
            _check(row)
        author = get_user_model()._base_manager.filter(pk=by.account).first()
        with refused_in_words(room, made):
            bulk_create_with_history(made, model, batch_size=BATCH, default_user=author)
        write_audits(
            account=by.account,
            engagement=engagement,
            action="record",
            table=table,
            records=[r.pk for r in made],
        )
    return len(made)


def _made(model: type[Record], by: Scope, engagement: UUID, cells: Mapping[str, Any], origin: str) -> Record:
    row = model(created_by_id=by.account, origin=origin)
    row.put_into(engagement)
    for name, value in cells.items():
        field = field_of(model, name)
        setattr(row, field.attname, field.get_default() if value is None and not field.null else value)
    return row


def _check_references(rows: Sequence[DatedRecord]) -> None:
    for field in referring(rows[0]) if rows else ():
        several = isinstance(field, RecordIds)
        for row in rows:
            if not several and not field.null and getattr(row, field.attname) is None:
                raise Invalid({field.name: NEEDED})
        named = {
            one
            for row in rows
            if (value := getattr(row, field.attname)) is not None
            for one in (value if several else (value,))
        }
        batch = {row.pk for row in rows} if field.related_model is type(rows[0]) else set()
        if named - batch - ids_found(rows[0], field, named - batch):
            raise Invalid({field.name: NOT_OURS})


def _check(row: DatedRecord) -> None:
    skipped = {field.name for field in row._meta.concrete_fields if isinstance(field, models.ForeignKey)}
    try:
        row.clean_fields(exclude=skipped)
    except ValidationError as problem:
        raise Invalid({name: " ".join(said) for name, said in problem.message_dict.items()}) from problem
    if wrong := dict((*days_beyond(row), *ends_before_starts(row), *counts_below(row))):
        raise Invalid(wrong)
