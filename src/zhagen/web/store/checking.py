"""What was entered, put into a record, and what is wrong with it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any
from uuid import UUID

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.db.models import Field, QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zhagen.method.tables import FIRST_DAY, LAST_DAY, TABLES, ColumnType
from zhagen.web.common.errors import Invalid
from zhagen.web.common.fields import RecordIds
from zhagen.web.common.formats import Sentence, current_lang, visible
from zhagen.web.store.kinds import NAMES
from zhagen.web.store.private_numbers import refuse_number
from zhagen.web.store.record import DatedRecord, today
from zhagen.web.store.registry import RecordRegistry

_KEPT = frozenset({"id", "history"})


def put_values(row: DatedRecord, values: Mapping[str, Any]) -> list[str]:
    """Set the columns and return the names of those that changed. A reference may be a record or its id.

    What nobody sees in a name is left out of it: it is pasted from a chat, or put there to deceive.
    Raises Invalid with a sentence for every value that is not of its column's type, and for the number of an identity
    or bank card in a text.
    """
    changed: list[str] = []
    wrong: dict[str, Sentence] = {}
    for name, value in values.items():
        field = _column(row, name)
        if field is None:
            wrong[name] = _("没有这一栏")
            continue
        try:
            cleaned = _cleaned(field, value)
        except ValidationError as problem:
            wrong[name] = " ".join(problem.messages)
            continue
        if name in NAMES and isinstance(cleaned, str):
            cleaned = visible(cleaned)
        if getattr(row, field.attname) != cleaned:
            if isinstance(cleaned, str) and (refused := refuse_number(cleaned)):
                wrong[name] = refused
                continue
            setattr(row, field.attname, cleaned)
            changed.append(name)
    if wrong:
        raise Invalid(wrong)
    return changed


def _column(row: DatedRecord, name: str) -> Field[Any, Any] | None:
    try:
        field = row._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    return field if isinstance(field, Field) and field.editable and name not in _KEPT else None


def _cleaned(field: Field[Any, Any], value: Any) -> Any:
    if isinstance(value, models.Model):
        value = value.pk
    if value is None:
        return field.get_default() if field.has_default() and not field.null else None
    return (field.target_field if isinstance(field, models.ForeignKey) else field).to_python(value)


NOT_OURS = _("这个社区没有这条记录")
UNWRITTEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
NEEDED = _("这一栏要填")
NOT_YET = _("这一天还没有到")
# Days on which something came about: written down when it has. An end that was agreed may lie ahead.
HAPPENED = frozenset({"closed", "confirmed", "done", "minuted", "replied", "told_back"})
UNSEEN = _("里面有看不见的控制字符，请删掉或重新输入")


def check(room: RecordRegistry, row: DatedRecord, changed: Collection[str] | None = None) -> None:
    """Raises Invalid with everything that is wrong with the record, a sentence a column.

    `changed`: the columns that were written now. What a record pointed to before may have been deleted since, and its
    other columns can be changed all the same.
    """
    wrong: dict[str, Sentence] = {}
    pointing = [(n, s) for n, s in _references(row) if changed is None or n in changed]
    for name, sentence in (
        *days_beyond(row),
        *_days_to_come(row),
        *_days(row),
        *pointing,
        *_texts(row),
        *counts_below(row),
    ):
        wrong.setdefault(name, sentence)
    try:
        row.clean_fields(exclude={*wrong, *_reference_names(row)})
    except ValidationError as problem:
        for name, messages in problem.message_dict.items():
            wrong.setdefault(name, " ".join(messages))
    if not wrong:  # an app's own validators may rely on what was checked so far
        for one in room.checks.get(row.TABLE, ()):
            for name, sentence in one(row).items():
                wrong.setdefault(name, sentence)
    if wrong:
        raise Invalid(wrong)


def days_beyond(row: DatedRecord) -> Iterator[tuple[str, Sentence]]:
    """Days that no reading takes: a year of which one digit was typed is the year 2."""
    for name, value in _dates(row):
        if not FIRST_DAY <= value <= LAST_DAY:
            yield name, _("请看看年份：这一天太早或太晚了")


def _days_to_come(row: DatedRecord) -> Iterator[tuple[str, Sentence]]:
    for name, value in _dates(row):
        if name in HAPPENED and value > today():
            yield name, NOT_YET


def _dates(row: DatedRecord) -> Iterator[tuple[str, dt.date]]:
    for declared in TABLES[row.TABLE].columns:
        if declared.type is ColumnType.DATE and (value := getattr(row, declared.name)) is not None:
            yield declared.name, value


def _days(row: DatedRecord) -> Iterator[tuple[str, Sentence]]:
    if row.day is None and not row._meta.get_field("day").null:
        yield "day", NEEDED
    yield from _day_and_entered(row)
    yield from ends_before_starts(row)


def ends_before_starts(row: DatedRecord) -> Iterator[tuple[str, Sentence]]:
    """What ended before it began."""
    for declared in TABLES[row.TABLE].columns:
        if declared.starts is not None:
            start, end = getattr(row, declared.starts), getattr(row, declared.name)
            if start is not None and end is not None and end < start:
                began = TABLES[row.TABLE].column(declared.starts).label.in_(current_lang())
                yield declared.name, gettext("不能早于“{began}”").format(began=began)


def _day_and_entered(row: DatedRecord) -> Iterator[tuple[str, Sentence]]:
    """What happens is written down on its day or later. What is planned or due may be written down before."""
    now = today()
    if row.entered is not None and row.entered > now:
        yield "entered", _("录入日期还没有到")
    if row.day is None or row.may_lie_ahead:
        return
    if row.day > now:
        yield "day", NOT_YET
    elif row.entered is not None and row.entered < row.day:
        yield "entered", _("录入不能早于发生的那天")


def _texts(row: DatedRecord) -> Iterator[tuple[str, Sentence]]:
    """Characters that no keyboard writes come from broken files, and break the next one."""
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname)
        if field.editable and isinstance(value, str) and UNWRITTEN.search(value):
            yield field.name, UNSEEN


def counts_below(row: DatedRecord) -> Iterator[tuple[str, Sentence]]:
    """Counts, hours and sums have no less than none, also where no range is declared."""
    for declared in TABLES[row.TABLE].columns:
        if declared.type in (ColumnType.INT, ColumnType.FLOAT) and declared.low is None:
            value = getattr(row, declared.name)
            if value is not None and value < 0:
                yield declared.name, _("不能小于零")


def _references(row: DatedRecord) -> Iterator[tuple[str, Sentence]]:
    """Every id that points to a record must find a live one of the same engagement, or of the community."""
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname)
        if isinstance(field, RecordIds):
            model = _table_model(row, TABLES[row.TABLE].column(field.name).refers or "")
            if any(not _found(row, model, one) for one in value or ()):
                yield field.name, NOT_OURS
        elif (target := _target_of(field)) is not None:
            if value is None and not field.null:
                yield field.name, NEEDED
            elif value is not None and not _found(row, target, value):
                yield field.name, NOT_OURS


def referring(row: DatedRecord) -> list[Field[Any, Any]]:
    """The columns in which it names other records, one or several."""
    fields = row._meta.concrete_fields
    return [field for field in fields if isinstance(field, RecordIds) or _target_of(field)]


def ids_found(row: DatedRecord, field: Field[Any, Any], ids: Collection[UUID]) -> set[UUID]:
    """Those of the ids that this row may name in that column: of live records of its engagement or community."""
    model = _target_of(field)
    if isinstance(field, RecordIds):
        model = _table_model(row, TABLES[row.TABLE].column(field.name).refers or "")
    found: set[UUID] = set()
    if model is None:
        return found
    listed = list(ids)
    for start in range(0, len(listed), 500):  # SQLite takes so many in one question, and more
        live = _live(row, model).filter(pk__in=listed[start : start + 500])
        found.update(live.values_list("pk", flat=True))
    return found


def _reference_names(row: DatedRecord) -> Iterator[str]:
    return (field.name for field in row._meta.concrete_fields if _target_of(field))


def _target_of(field: Field[Any, Any]) -> type[DatedRecord] | None:
    """The model of the record that a column points to; None where it points to none."""
    if not isinstance(field, models.ForeignKey) or field.name == "engagement":
        return None
    target = field.related_model
    return target if issubclass(target, DatedRecord) else None


def _found(row: DatedRecord, model: type[DatedRecord], key: UUID) -> bool:
    return bool(_live(row, model).filter(pk=key).exists())


def _live(row: DatedRecord, model: type[DatedRecord]) -> QuerySet[Any]:
    live: QuerySet[Any] = model.objects.unscoped().filter(deleted_at__isnull=True)
    if model.COMMUNITY_WIDE:
        return live.filter(engagement__community=row.engagement.community_id)
    return live.filter(engagement=row.engagement_key)


def _table_model(row: DatedRecord, table: str) -> type[DatedRecord]:
    from django.apps import apps

    return next(m for m in apps.get_models() if issubclass(m, DatedRecord) and table == m.TABLE)
