"""What a record is called, and its one line."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db.models import CharField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zhagen.web.agency import service as agency
from zhagen.web.common.formats import say_day, say_near_day
from zhagen.web.pages.records.context import RecordContext, service_of
from zhagen.web.store.kinds import NAMES, KindColumn, RecordKind, kind_of_row, level_word
from zhagen.web.store.record import DatedRecord, today
from zhagen.web.store.record_queries import PastVersion
from zhagen.web.store.search import DEEP, with_references
from zhagen.web.store.sensitive import HIDDEN, hidden_columns, sensitive_columns


def names_in(context: RecordContext, row: DatedRecord, versions: Sequence[PastVersion]) -> dict[str, str]:
    """Names by id. What the record points to now came along with it; a query a table for what else it ever named."""
    known: dict[str, str] = {}
    wanted: defaultdict[str, set[UUID]] = defaultdict(set)
    for one in context.kind.columns:
        if one.is_several:
            wanted[one.refers or ""] |= set(getattr(row, one.name) or ())
        elif one.refers or one.is_worker:
            found = getattr(row, one.name)
            if found is not None:
                known[str(found.pk)] = title_of(found) if one.refers else str(found)
    for one in context.kind.columns:
        if one.refers or one.is_worker:
            wanted[one.refers or ""] |= {key for then in versions for key in _ids(then.columns[one.name])}
    for one in context.kind.columns:
        if one.is_bare_id:
            held = getattr(row, one.name), *(then.columns[one.name] for then in versions)
            known |= dict(anonymous_labels(context, one.name, {key for key in held if key is not None}))
    for table, ids in wanted.items():
        missing = {key for key in ids if str(key) not in known}
        if missing and table:
            rows = service_of(table).named(context.scope, table, missing)
            known |= {str(one.pk): title_of(one) for one in rows}
        elif missing:
            known |= {str(one.pk): str(one) for one in agency.list_team(context.engagement)}
    return known


def _ids(value: tuple[UUID, ...] | UUID | None) -> Iterable[UUID]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


# What somebody is called of whom no record but their answers is kept: a respondent, a voter; and a vote itself.
#
# By the day on which they were first written down, the how-many-eth of that day they are, and what they said last.

LAST = 200  # records: whom these name is offered
VOTE = "vote"


def new_one(column: str) -> str:
    """Somebody, or a vote, that no record names yet."""
    return str(_("新的一次投票") if column == VOTE else _("新的一位，还没有记过"))


def anonymous_labels(
    context: RecordContext, column: str, ids: Collection[UUID] | None = None
) -> list[tuple[str, str]]:
    """(id, name), newest first: of those ids; without, of those that the last records name."""
    rows = with_references(context.rows(), context.kind)
    rows = rows[:LAST] if ids is None else rows.filter(**{f"{column}__in": ids})
    said: defaultdict[UUID, list[DatedRecord]] = defaultdict(list)
    for row in rows:
        if (key := getattr(row, column)) is not None:
            said[key].append(row)
    numbers = _numbers(context, column, {row.day for rows in said.values() for row in rows})
    return [(str(key), _name(column, numbers[key], rows)) for key, rows in said.items()]


def _numbers(
    context: RecordContext, column: str, days: Collection[dt.date | None]
) -> dict[UUID, tuple[dt.date, int]]:
    """Of each the first of these days on which they were written down, and which of that day they are."""
    firsts: dict[UUID, dt.date] = {}
    on_day: defaultdict[dt.date, int] = defaultdict(int)
    numbers = {}
    written = context.rows().filter(day__in=days).order_by("day", "pk").values_list(column, "day")
    for key, day in written:
        if key is not None and key not in firsts:
            firsts[key] = day
            on_day[day] += 1
            numbers[key] = day, on_day[day]
    return numbers


def _name(column: str, number: tuple[dt.date, int], rows: Sequence[Any]) -> str:
    day, which = number
    words = _("{day}第 {n} 次") if column == VOTE else _("{day}第 {n} 位")
    count = _("共 {n} 条").format(n=len(rows)) if len(rows) > 1 else ""
    return " · ".join(filter(None, (words.format(day=say_day(day), n=which), title_of(rows[0]), count)))


MOST = 4
SAID_BESIDE = ("day", "entered", "note")


def summary_of(kind: RecordKind, row: DatedRecord, said_elsewhere: Collection[str] = ()) -> str:
    """What its name has not said: the words of its lists, then its other cells, and the first of its note.

    So that no two lines of a list look alike that are not. What is hidden only as hidden. `said_elsewhere`: columns
    that the page says in another place.
    """
    hidden = hidden_columns(row)
    title = title_of(row)
    in_title = {title, *title.split(" · ")}
    left_out = {*hidden, *SAID_BESIDE, *said_elsewhere}
    open_ones = [one for one in kind.columns if one.name not in left_out]
    open_ones.sort(key=lambda one: not one.codes)
    has_name = any(
        getattr(row, name, "") for name in NAMES
    )  # then it does not name what the record points to
    cells = [_said(one, getattr(row, one.name)) for one in open_ones if has_name or not one.refers]
    said = [one for one in cells if one and one not in in_title][:MOST]
    note = "" if "note" in hidden else str(row.note)
    said += [note if len(note) <= 40 else note[:39] + "…", str(HIDDEN) if hidden else ""]
    return " · ".join(one for one in said if one)


def _said(column: KindColumn, value: Any) -> str:
    """A cell in so few words that its column need not stand above it; empty where it says nothing by itself."""
    if value is None or column.is_several or column.is_bare_id:
        return ""
    if column.refers:
        return title_of(value, 1)
    if column.codes:
        return word_of(column, value)
    if isinstance(value, bool):
        return str(column.label) if value else ""
    if isinstance(value, int | float):
        return str(_("{label} {value}").format(label=column.label, value=say_number(column, value)))
    if isinstance(value, dt.date):
        return str(_("{label} {value}").format(label=column.label, value=say_near_day(value)))
    if is_short_text(column):
        return word_of(column, value)
    return str(value) if column.is_worker else ""


WHERE = ("stairwell", "floor", "door")
LONGEST = 60


def title_of(row: DatedRecord, deep: int = DEEP) -> str:
    """Its own name; else what it points to and its first words from lists and texts; else its kind and day.

    Nothing hidden.
    """
    kind = kind_of_row(row)
    for name in NAMES:
        if value := getattr(row, name, ""):
            return _cut(value)
    parts = [title_of(found, deep - 1) for one in kind.columns if deep and (found := _reference(row, one))]
    if where := "-".join(value for name in WHERE if (value := getattr(row, name, ""))):
        parts.append(where)
    if len(parts) < DEEP:
        hidden = sensitive_columns(row)
        listed = [one for one in kind.columns if one.codes]
        written = [one for one in kind.columns if is_short_text(one) and one.name not in WHERE]
        parts += [word_of(one, getattr(row, one.name)) for one in listed + written if one.name not in hidden]
    said = [part for part in parts if part]
    if said:
        return _cut(" · ".join(said[:3]))
    return f"{kind.one} {say_day(row.day) or str(row.pk)[-4:]}"


def dated_title_of(row: DatedRecord) -> str:
    """The same for a choice: two reviews that decided the same are told apart by their days. A name stands alone."""
    title, day = title_of(row), said_day(row)
    own = any(getattr(row, name, "") for name in NAMES)
    return title if own or not day or say_day(row.day) in title else f"{title} · {day}"


def said_day(row: DatedRecord) -> str:
    """Its day as lists write it."""
    return say_near_day(row.day)


_LEFT = {
    "moved_within": gettext_lazy("{day}搬到本社区别处"),
    "moved_out": gettext_lazy("{day}搬出本社区"),
    "died": gettext_lazy("{day}去世"),
}


def say_left(row: Any, on: dt.date | None = None) -> str:
    """When and how a resident or a household left, by that day or by today; empty where they live here.

    Of a child, of whom all is hidden, no more than that they left.
    """
    if row is None or row.until is None or row.until > (on or today()):
        return ""
    if "until" in hidden_columns(row):
        return str(_("不再住在这里"))
    plain = gettext_lazy("{day}搬走") if row.TABLE == "households" else gettext_lazy("{day}离开")
    return str(_LEFT.get(row.end_kind, plain)).format(day=say_near_day(row.until))


def say_gone(resident: Any, household: Any) -> str:
    """The same of whom a record is about: a resident, with the home in which they were met, or a home alone."""
    if resident is None or resident.household_id == getattr(household, "pk", None):
        return say_left(resident) or say_left(household)
    return say_left(resident)


def word_of(column: KindColumn, code: str | None) -> str:
    """The word of a code of a list; what stands outside the list as it is."""
    return str(dict[str | None, Any](column.codes or column.suggested).get(code, code or ""))


def is_short_text(column: KindColumn) -> bool:
    """Whether it is a text of a few words: no list and no note."""
    return isinstance(column.field, CharField) and not column.codes


def say_number(column: KindColumn, number: float) -> str:
    """A level by its word; a number as people write it: 3 hours, not 3.0."""
    return level_word(column, number) if column.levels else f"{number:.12g}"


def _reference(row: DatedRecord, column: KindColumn) -> DatedRecord | None:
    return getattr(row, column.name) if column.refers and not column.is_several else None


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
