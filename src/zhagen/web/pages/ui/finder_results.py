"""Where a finder field looks: among the records of a table, or among people and homes."""

import datetime as dt
import re
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from operator import and_
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhagen.web.common.access import Scope
from zhagen.web.common.formats import Sentence, say_near_day, sought_text
from zhagen.web.pages.records.context import RecordContext, open_record_context, service_of
from zhagen.web.pages.records.titles import said_day, title_of
from zhagen.web.pages.ui.answers import allow_post
from zhagen.web.records import service as records
from zhagen.web.store.kinds import kind_of
from zhagen.web.store.record import DatedRecord
from zhagen.web.store.search import Sought, narrow_records, with_references

LONGEST, MOST = 100, 12
PEOPLE = ("residents", "households")
# 2026年11月25日, 2026-11-25, 11月25日
A_DAY = re.compile(r"(?:(\d{4})[-年/.])?(\d{1,2})(?:月|[-/.])(\d{1,2})日?")


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that can be chosen: `key` its id, `where` its day or where somebody lives."""

    key: str
    name: str
    where: str = ""
    exempt: bool = False


class Finder(ABC):
    """Finds what can be chosen in a field. What it finds has a `key`, a `name`, `where` and `exempt`.

    `source`: where finder.js asks; `asks`: what is typed, `label` the same in short. `cut`: a browser takes no more
    characters than are looked for. `stays`: what was looked for has the focus again on the page that comes back.
    """

    cut: ClassVar[bool] = False
    stays: ClassVar[bool] = False

    @property
    @abstractmethod
    def source(self) -> str: ...

    @property
    @abstractmethod
    def asks(self) -> Sentence: ...

    @property
    def label(self) -> Sentence:
        return self.asks

    @abstractmethod
    def find(self, words: str, day: dt.date | None = None) -> Sequence[Any]:
        """The first dozen. `day`: that of the record that is written, where its form says one."""

    @abstractmethod
    def named(self, keys: Collection[str]) -> Sequence[Any]:
        """Those of the keys that can be chosen, in their order."""

    @abstractmethod
    def value_of(self, found: Any) -> Any:
        """What a form has of one that is chosen."""


@dataclass(frozen=True, slots=True)
class PeopleFinder(Finder):
    """Residents, households or both, by their keys: `residents:ID`. A form has them as `records.Found`.

    Whoever left by the day of what is written is not found. `on`: that day, where its form does not say it.
    """

    by: Scope
    engagement: UUID
    kinds: Collection[str] = PEOPLE
    on: dt.date | None = None
    cut: ClassVar[bool] = True

    @property
    def source(self) -> str:
        on = f"&on={self.on.isoformat()}" if self.on else ""
        return f"{reverse('people-json', args=[self.engagement])}?kinds={','.join(self.kinds)}{on}"

    @property
    def asks(self) -> Sentence:
        return _("称呼、楼号或门号，两个字就行")

    @property
    def label(self) -> Sentence:
        return _("称呼、楼号或门号")

    def find(self, words: str, day: dt.date | None = None) -> Sequence[records.Found]:
        """Each with how often it was met and when last, so that two of one name are told apart."""
        day = day or self.on
        found = records.find_people(self.by, self.engagement, words, MOST, self.kinds, day)
        return with_meetings(self.by, self.engagement, found)

    def named(self, keys: Collection[str]) -> Sequence[records.Found]:
        """Live ones only."""
        found = records.find_chosen(self.by, self.engagement, keys)
        return [one for one in found if one.table in self.kinds]

    def value_of(self, found: records.Found) -> records.Found:
        return found


@dataclass(frozen=True, slots=True)
class RecordFinder(Finder):
    """The records of one table, for one column of a form. `newest`: what is offered before anything is typed."""

    context: RecordContext
    table: str
    newest: Sequence[Hit] = field(default=())
    stays: ClassVar[bool] = True

    @property
    def source(self) -> str:
        return f"{reverse('record-find-json', args=[self.context.engagement.pk, self.table])}"

    @property
    def asks(self) -> Sentence:
        return _("称呼、楼号或门号，两个字就行") if self.table in PEOPLE else _("名称或日期，两个字就行")

    def find(self, words: str, day: dt.date | None = None) -> Sequence[Hit]:
        """By name, by what it points to, by a day among the words; without words the newest that were offered."""
        if not words.strip():
            return list(self.newest)
        return find_hits(self.context, self.table, words, day)

    def named(self, keys: Collection[str]) -> Sequence[Hit]:
        """Those that are records of this engagement or community; deleted ones too."""
        if not keys:
            return []
        service = service_of(self.table)
        kind = kind_of(service.models[self.table])
        ids = [key for key in keys if _is_id(key)]
        found: dict[str, Hit] = {}
        for deleted in (False, True):
            if len(found) < len(ids):
                rows = service.list(
                    self.context.scope, self.table, self.context.engagement.pk, deleted=deleted
                )
                found |= {str(one.pk): _hit(one) for one in with_references(rows, kind).filter(pk__in=ids)}
        return [found[key] for key in dict.fromkeys(one.lower() for one in ids) if key in found]

    def value_of(self, found: Hit) -> str:
        return found.key


def with_meetings(by: Scope, engagement: UUID, found: Iterable[records.Found]) -> list[records.Found]:
    """The same, each with how often it was met and when last, beside where it is."""
    people = list(found)
    met = records.count_meetings(
        by,
        engagement,
        [one.id for one in people if one.table == "residents"],
        [one.id for one in people if one.table == "households"],
    )
    return [replace(one, where=_joined(one.where, met.get(one.id))) for one in people]


def _joined(where: str, met: records.Meetings | None) -> str:
    said = ""
    if met is not None:
        said = _("见过 %(n)s 天，最近 %(day)s") % {"n": met.days, "day": say_near_day(met.last)}
    return " · ".join(one for one in (where, said) if one)


def find_hits(context: RecordContext, table: str, words: str, on: dt.date | None = None) -> list[Hit]:
    """The first dozen. People and homes as their own finder finds them: 2号楼301."""
    words = words[:LONGEST]
    if table in PEOPLE:
        people = records.find_people(context.scope, context.engagement.pk, words, MOST, (table,), on)
        return [Hit(str(one.id), one.name, one.where, one.exempt) for one in people]
    service = service_of(table)
    rows = service.list(context.scope, table, context.engagement.pk)
    days = {word: day for word in sought_text(words).split() if (day := _of_day(word)) is not None}
    if days:
        rows = rows.filter(reduce(and_, days.values()))
    rest = " ".join(word for word in sought_text(words).split() if word not in days)
    found = narrow_records(rows, kind_of(service.models[table]), Sought(rest))
    return [_hit(one) for one in found[:MOST]]


def hits_of(rows: Sequence[DatedRecord]) -> list[Hit]:
    """The same of rows that are there already."""
    return [_hit(one) for one in rows]


def _hit(row: DatedRecord) -> Hit:
    name, day = title_of(row), said_day(row)
    return Hit(str(row.pk), name, "" if day in name else day)


def _of_day(word: str) -> Q | None:
    """Rows of the day that the word names, of any year where it names none; None where it is no day of a calendar."""
    if (match := A_DAY.fullmatch(word)) is None:
        return None
    year, month, day = (int(part or 0) for part in match.groups())
    try:
        dt.date(year if match[1] else LEAP_YEAR, month, day)
    except ValueError:
        return None
    of_day = Q(day__month=month, day__day=day)
    return of_day & Q(day__year=year) if match[1] else of_day


LEAP_YEAR = 2024


def _is_id(text: str) -> bool:
    return re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text) is not None


@allow_post
def find_people(request: HttpRequest, engagement: UUID) -> JsonResponse:
    """With `q` some characters, sent; `?kinds=residents,households`: {"found": [{key, name, where, exempt}]}."""
    context = open_record_context(request, engagement, "residents")
    kinds = [one for one in request.GET.get("kinds", ",".join(PEOPLE)).split(",") if one in PEOPLE]
    finder = PeopleFinder(context.scope, engagement, kinds, day_in(request.GET, "on"))
    return _told(finder.find(request.POST.get("q", ""), day_in(request.POST)))


@allow_post
def find_records(request: HttpRequest, engagement: UUID, table: str) -> JsonResponse:
    """The same of the records of one table. NotFound as their list."""
    context = open_record_context(request, engagement, table)
    return _told(RecordFinder(context, table).find(request.POST.get("q", ""), day_in(request.POST)))


def day_in(data: Mapping[str, Any] | None, name: str = "day") -> dt.date | None:
    """The day that a form says; None where it says none that can be read."""
    try:
        return dt.date.fromisoformat((data or {}).get(name) or "")
    except (TypeError, ValueError):
        return None


def _told(found: Iterable[Any]) -> JsonResponse:
    plain = [{"key": one.key, "name": one.name, "where": one.where, "exempt": one.exempt} for one in found]
    return JsonResponse({"found": plain}, json_dumps_params={"ensure_ascii": False})
