"""The lines of the two logs: who did what with which kind of record, and the way to it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.permissions import may
from zhagen.web.common.scope import Scope
from zhagen.web.pages.records.rooms import GROUPS
from zhagen.web.pages.records.titles import title_of
from zhagen.web.store.kinds import Kind, kind_of

# What the agency's own people and places are called; these are no kinds of record and have no page of records.
BESIDE = {
    "agency": _("机构"),
    "station": _("站点"),
    "community": _("社区"),
    "account": _("账号"),
    "membership": _("角色"),
    "invitation": _("邀请链接"),
}
BESIDE_COLUMNS = {
    "name": _("姓名"),
    "language": _("语言"),
    "password": _("密码"),
    "second_factor": _("第二重验证"),
}

PLACES = ("agency", "station", "community")
PLACE_COLUMNS = {**BESIDE_COLUMNS, "name": _("名称")}


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line. `columns`: the labels of what was changed; `leads`: whether the person may open the record."""

    row: Any
    day: dt.date
    place: str
    kind: Any
    columns: tuple[Any, ...]
    leads: bool
    title: str = ""


def kinds_of_log() -> dict[str, Kind]:
    """Every kind of record, by table."""
    services = [service for _label, services in GROUPS for service in services]
    return {table: kind_of(model) for service in services for table, model in service.MODELS.items()}


def lines_of(
    scope: Scope, rows: Sequence[Any], places: Mapping[UUID, str], titles: Mapping[UUID, str]
) -> list[LogLine]:
    """`places`: the engagements' names; `titles`: the records' names as far as they are to be said."""
    kinds = kinds_of_log()
    return [_line(scope, row, kinds.get(row.table), places, titles) for row in rows]


def titles_of(scope: Scope, rows: Sequence[Any]) -> dict[UUID, str]:
    """The names of the records in these rows that the person may see: one query a kind."""
    wanted: defaultdict[str, set[UUID]] = defaultdict(set)
    for row in rows:
        wanted[row.table].add(row.record)
    found: dict[UUID, str] = {}
    for _label, services in GROUPS:
        for service in services:
            for table in service.MODELS.keys() & wanted.keys():
                found |= {one.pk: title_of(one) for one in service.list_named(scope, table, wanted[table])}
    return found


def _line(
    scope: Scope, row: Any, kind: Kind | None, places: Mapping[UUID, str], titles: Mapping[UUID, str]
) -> LogLine:
    leads = (
        kind is not None
        and row.engagement in places
        and may(scope, kind.model.permission("see"), row.engagement)
    )
    beside = row.table in BESIDE
    return LogLine(
        row,
        timezone.localtime(row.at).date(),
        places.get(row.engagement, ""),
        kind.one if kind is not None else BESIDE.get(row.table, _("其他")),
        _labels(_words(row.table, kind), row) if leads or beside else (),
        leads,
        titles.get(row.record, "") if leads or beside else "",
    )


def _words(table: str, kind: Kind | None) -> Mapping[str, Any]:
    """The labels of a kind's columns."""
    if kind is not None:
        return {one.name: one.label for one in kind.columns}
    return PLACE_COLUMNS if table in PLACES else BESIDE_COLUMNS


def _labels(labels: Mapping[str, Any], row: Any) -> tuple[Any, ...]:
    """Of a change. A new record has all its columns new, and a reader does not want them told one by one."""
    if getattr(row, "action", "record") == "record":
        return ()
    return tuple(labels[name] for name in row.columns.split(";") if name in labels)
