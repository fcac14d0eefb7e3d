"""Two entries of one person, home, group, partner or resource become one; and two again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope, may
from zhagen.web.common.audit import Written, one_save, write_audit
from zhagen.web.common.errors import Invalid, NotAllowed, NotFound, StaleVersion, StateConflict
from zhagen.web.common.fields import RecordIds, field_of
from zhagen.web.common.submissions import submission_of
from zhagen.web.records.models.merging import KnownApart, Merge
from zhagen.web.records.registry import RECORDS, REGISTRY
from zhagen.web.records.use_cases.twice import TWICE, fold, is_with_oneself, join_notes, say_one_thing
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.record import NOTE_LENGTH, DatedRecord
from zhagen.web.store.record_queries import list_records
from zhagen.web.store.sensitive import ALWAYS
from zhagen.web.store.writing import refused_in_words

MERGED = ("residents", "households", "groups", "partners", "resources")
OTHER = "other"  # a choice: this column as the entry that is given up has it


@dataclass(frozen=True, slots=True)
class Pair:
    """The entry that stays and the one that is given up, as they were opened: id and version of each."""

    kept: UUID
    other: UUID
    kept_version: int
    other_version: int


def find_pair(by: Scope, engagement: UUID, table: str, one: UUID, other: UUID) -> tuple[Any, Any]:
    """Both rows, live, of the same community or engagement. Raises NotFound, of one twice too."""
    if table not in MERGED or one == other:
        raise NotFound(str(other))
    rows = {row.pk: row for row in RECORDS.list(by, table, engagement).filter(pk__in=(one, other))}
    if len(rows) < 2:
        raise NotFound(str(other if one in rows else one))
    return rows[one], rows[other]


def columns_pointing_to(table: str) -> dict[str, list[str]]:
    """Table -> its columns that name records of `table`: what the records of a station say of it."""
    found = {}
    for name, model in REGISTRY.models.items():
        columns = [one.name for one in kind_of(model).columns if one.refers == table]
        if columns:
            found[name] = columns
    if table == "residents":  # beside the ledger's columns: who was met as another community's
        found["contacts"] = [*found["contacts"], "guest"]
    return found


def count_uses(by: Scope, engagement: UUID, table: str, keys: Sequence[UUID]) -> dict[UUID, dict[str, int]]:
    """Of each how many live records of each table point to it, as far as they are this person's to see."""
    counts: dict[UUID, dict[str, int]] = {key: {} for key in keys}
    for name, columns in columns_pointing_to(table).items():
        rows = list_records(REGISTRY.models[name], by, engagement)
        for key in keys:
            if number := rows.filter(_names(name, columns, key)).count():
                counts[key][name] = number
    return counts


def _names(table: str, columns: Sequence[str], key: UUID) -> Q:
    found = Q(pk__in=())
    for column in columns:
        several = isinstance(field_of(REGISTRY.models[table], column), RecordIds)
        found |= Q(**{f"{column}__contains" if several else column: str(key) if several else key})
    return found


def merge_records(
    by: Scope, engagement: UUID, table: str, pair: Pair, choices: Mapping[str, str], *, id: UUID
) -> tuple[Merge, Written]:
    """All that pointed to either points to the one that stays; what was said twice is said once; all or nothing.

    `choices`: column -> OTHER where the value of the entry that is given up is taken. Where nothing is chosen an empty
    cell is filled from it, notes are joined, and a mark that is hidden stays if either had it. With the same id again
    nothing new. Rows of other teams of the community that name it are written too, in their own log. Raises NotFound,
    NotAllowed (an entry of another team), StaleVersion, Invalid, StateConflict.
    """
    with one_save(submission_of(by, id, engagement, table, pair, choices)) as written:
        if (
            written.sending is not None
            and (found := Merge.objects.unscoped().filter(pk=id).first()) is not None
        ):
            return found, written
        kept, other = find_pair(by, engagement, table, pair.kept, pair.other)
        model = REGISTRY.model(table)
        locked = model.objects.unscoped().select_for_update(of=("self",)).filter(pk__in=(kept.pk, other.pk))
        rows = {row.pk: row for row in locked.order_by("pk")}
        kept, other = rows[kept.pk], rows[other.pk]
        for row, version in ((kept, pair.kept_version), (other, pair.other_version)):
            if row.version != version:
                raise StaleVersion(_("您打开之后，有人改过其中一条，请再看一遍"), row)
        if not may(by, model.permission("change"), other.engagement_key):
            raise NotAllowed(_("这一条是别的团队写的：可以留下它、并入自己的那条，不能反过来"))
        cells = _settle(kept, other, choices)
        if cells and not may(by, model.permission("change"), kept.engagement_key):
            raise NotAllowed(_("留下的那条是别的团队写的：它的内容不能改，只能照它的留"))
        made = Merge(
            pk=id, engagement_id=engagement, table=table, kept=kept.pk, given_up=other.pk, account=by.account
        )
        writer = _Writer(by, "merge")
        writer.write(other, {"deleted_at": timezone.now()})
        if cells:
            writer.write(kept, cells)
        for name, columns in columns_pointing_to(table).items():
            _point_anew(writer, name, columns, kept.pk, other.pk)
        made.moves = writer.moves
        made.save(force_insert=True)
    return made, written


def _settle(kept: DatedRecord, other: DatedRecord, choices: Mapping[str, str]) -> dict[str, Any]:
    """The cells of the one that stays which become others."""
    cells: dict[str, Any] = {}
    for column in kind_of(type(kept)).columns:
        name = column.field.attname
        here, there = getattr(kept, name), getattr(other, name)
        settled: Any
        if column.name == "note":
            settled = join_notes(here, there)
            if len(settled) > NOTE_LENGTH:
                raise Invalid({"note": _("两条备注合在一起太长了，请先删去一些")})
        elif column.name in ALWAYS.get(kept.TABLE, ()):
            settled = True if here or there else here if there is None else there
        else:
            settled = there if choices.get(column.name) == OTHER or here in (None, "", ()) else here
        if settled != here:
            cells[name] = settled
    return cells


@dataclass(slots=True)
class _Writer:
    """Writes rows past what the state of each would forbid: what they say stays, only whom they name changes."""

    by: Scope
    action: str
    moves: list[list[Any]] = field(default_factory=list)

    def write(self, row: DatedRecord, cells: Mapping[str, Any]) -> None:
        for name, value in cells.items():
            setattr(row, name, value)
        row.version += 1
        row._history_user = get_user_model()._base_manager.filter(pk=self.by.account).first()
        with refused_in_words(REGISTRY, [row]):
            row.save(force_update=True)
        names = [name.removesuffix("_id") for name in cells if name != "deleted_at"]
        write_audit(
            account=self.by.account,
            engagement=row.engagement_key,
            action=self.action,
            table=row.TABLE,
            record=row.pk,
            version=row.version,
            columns=names,
        )
        self.moves.append([row.TABLE, str(row.pk), row.version - 1, row.version])


def _point_anew(writer: _Writer, table: str, columns: Sequence[str], kept: UUID, other: UUID) -> None:
    """What is said twice then goes first: the database takes no two of a thing."""
    rows = _rows_naming(table, columns, other)
    beside = _rows_naming(table, columns, kept) if table in TWICE else []
    for row in rows:
        cells = dict(_anew(row, columns, kept, other))
        for name, value in cells.items():
            setattr(row, name, value)
        if row.deleted_at is None:
            stays = next((one for one in beside if one.deleted_at is None and say_one_thing(one, row)), None)
            if stays is not None:
                writer.write(row, cells | {"deleted_at": timezone.now()})
                _lead_to(writer, table, row.pk, stays.pk)
                writer.write(stays, fold(stays, row))
                continue
            if is_with_oneself(row):
                cells["deleted_at"] = timezone.now()
        writer.write(row, cells)


def _rows_naming(table: str, columns: Sequence[str], key: UUID) -> list[DatedRecord]:
    rows = REGISTRY.models[table].objects.unscoped().select_for_update(of=("self",))
    return list(rows.filter(_names(table, columns, key)).order_by("engagement_id", "day", "pk"))


def _anew(row: DatedRecord, columns: Sequence[str], kept: UUID, other: UUID) -> Iterator[tuple[str, Any]]:
    for column in columns:
        name = field_of(type(row), column).attname
        value = getattr(row, name)
        if isinstance(value, tuple) and other in value:
            yield name, tuple(dict.fromkeys(kept if one == other else one for one in value))
        elif value == other:
            yield name, kept


def _lead_to(writer: _Writer, table: str, gone: UUID, stays: UUID) -> None:
    """What stood on the row that goes stands on the one that stays."""
    for name, columns in columns_pointing_to(table).items():
        _point_anew(writer, name, columns, stays, gone)


def undo_merge(by: Scope, engagement: UUID, id: UUID) -> tuple[Merge, Written]:
    """Both are there again, and whatever was written is as before but for what was changed since; twice does nothing.

    What was written since of the one that stayed stays with it. Raises NotFound, NotAllowed, StateConflict (one of
    them has become one with a third since).
    """
    with one_save() as written:
        merge = Merge.objects.unscoped().select_for_update().filter(pk=id, engagement=engagement).first()
        if merge is None or engagement not in by.engagements:
            raise NotFound(str(id))
        if not may(by, REGISTRY.model(merge.table).permission("change"), engagement):
            raise NotAllowed(_("您的角色不能改这种记录"))
        if merge.undone_at is not None:
            return merge, written
        both = (merge.kept, merge.given_up)
        later = Merge.objects.unscoped().filter(undone_at__isnull=True, pk__gt=merge.pk, table=merge.table)
        if later.filter(Q(kept__in=both) | Q(given_up__in=both)).exists():
            raise StateConflict(_("其中一条后来又和别的合并过，请先撤销那一次"))
        writer = _Writer(by, "unmerge")
        for table, key, before, after in reversed(merge.moves):
            _take_back(writer, table, UUID(key), before, after)
        merge.undone_at = timezone.now()
        merge.save(update_fields=["undone_at"])
    return merge, written


def _take_back(writer: _Writer, table: str, key: UUID, before: int, after: int) -> None:
    model = REGISTRY.models[table]
    row = model.objects.unscoped().select_for_update(of=("self",)).get(pk=key)
    then = {one.version: one for one in model.history.filter(id=key, version__in=(before, after))}
    cells = {}
    for one in model._meta.concrete_fields:
        name = one.attname
        was, became = getattr(then[before], name), getattr(then[after], name)
        if name != "version" and was != became and getattr(row, name) == became:
            cells[name] = was
    if cells:
        writer.write(row, cells)


def list_merges(by: Scope, engagement: UUID, table: str) -> list[Merge]:
    """Those of the engagement and table, the newest first, undone ones too; empty where it is not theirs to see."""
    if not may(by, REGISTRY.model(table).permission("see"), engagement):
        return []
    return list(
        Merge.objects.unscoped().filter(engagement=engagement, table=table).order_by("-at", "-pk")[:20]
    )


def find_what_stayed(by: Scope, engagement: UUID, row: DatedRecord) -> UUID | None:
    """The entry that this one became one with, if it did and was not undone; of several steps the last."""
    if row.deleted_at is None or row.TABLE not in MERGED:
        return None
    seen = [row.pk]
    while True:
        last = (
            Merge.objects.unscoped()
            .filter(table=row.TABLE, given_up=seen[-1], undone_at__isnull=True)
            .first()
        )
        if last is None or last.kept in seen:
            break
        seen.append(last.kept)
    stays = seen[-1] != row.pk and RECORDS.list(by, row.TABLE, engagement).filter(pk=seen[-1]).exists()
    return seen[-1] if stays else None


def keep_apart(by: Scope, engagement: UUID, table: str, one: UUID, other: UUID) -> None:
    """They are two: no list names them as one any more. Raises NotFound, NotAllowed."""
    find_pair(by, engagement, table, one, other)
    if not may(by, REGISTRY.model(table).permission("change"), engagement):
        raise NotAllowed(_("您的角色不能改这种记录"))
    lower, higher = sorted((one, other))
    KnownApart.objects.unscoped().get_or_create(
        table=table,
        one=lower,
        other=higher,
        defaults={"engagement_id": engagement, "account": by.account},
    )
