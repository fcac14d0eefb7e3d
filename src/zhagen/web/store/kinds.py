"""What a kind of record is, in words: its name, what it is for, its columns, and the words of their levels."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.method.tables import TABLES, Column
from zhagen.method.terms import Words
from zhagen.web.common.fields import RecordId, RecordIds
from zhagen.web.common.formats import lazy_words
from zhagen.web.store.base import DatedRecord

_LAST = ("entered", "note")
_NAMES = ("alias", "name", "title")
# A text that is mostly one of another column's words: what a plan answers is what people brought.
_SUGGESTED = {("objectives", "need"): ("concerns", "category")}

# What the day of such a record is, where it is no happening.
_SINCE = _("从哪天起知道的；不知道可以空着")
_LEARNT = _("哪天了解到的")
_DAYS = {
    "agreements": _("从哪天起有效"),
    "buildings": _SINCE,
    "funding": _("应到账的日子"),
    "groups": _("成立的日子"),
    "households": _SINCE,
    "kept": _("从哪天起记"),
    "memberships": _("加入的日子"),
    "objectives": _("定下目标的日子"),
    "partner_facts": _LEARNT,
    "partners": _SINCE,
    "plan_steps": _("定下这一步的日子"),
    "posts": _("设立的日子"),
    "profile_facts": _LEARNT,
    "residents": _SINCE,
    "resources": _SINCE,
    "roles": _("上任的日子"),
}
# A ledger has a resident's id and no more; people call somebody by something.
_MEANINGS = {"residents": _("一位居民：写平时怎么称呼，不写真名、电话和证件号")}


@dataclass(frozen=True, slots=True)
class KindColumn:
    """One column: `refers` is the table that it points to; `codes` its list of (code, words), if it has one; `starts`
    the day that it may not come before, where it is the day on which something ended; `suggested` codes with words
    that a text may hold, or any other text.
    """

    name: str
    label: Any
    meaning: Any
    field: Any
    refers: str | None = None
    codes: tuple[tuple[str, Any], ...] = ()
    starts: str | None = None
    suggested: tuple[tuple[str, Any], ...] = ()

    @property
    def is_several(self) -> bool:
        """Whether it holds several ids."""
        return isinstance(self.field, RecordIds)

    @property
    def is_worker(self) -> bool:
        """Whether it names somebody of the team."""
        return isinstance(self.field, models.ForeignKey) and self.refers is None

    @property
    def is_bare_id(self) -> bool:
        """Whether it holds an id that no table of ours has: a voter, a respondent."""
        return isinstance(self.field, RecordId)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record: `label` is its name, `one` what one of them is called.

    `is_place`: it is what records stand in, and is opened with its community.
    """

    table: str
    label: Any
    one: Any
    meaning: Any
    model: Any
    columns: tuple[KindColumn, ...]
    is_place: bool = False

    @property
    def is_of_somebody(self) -> bool:
        """Whether it is one thing of several that somebody said who has no record: a voter, a respondent."""
        return any(one.is_bare_id for one in self.columns)

    def column(self, name: str) -> KindColumn:
        """The column of that name; KeyError when there is none."""
        for one in self.columns:
            if one.name == name:
                return one
        raise KeyError(name)


@cache
def kind_of(model: Any) -> Kind:
    """The kind of a model's records; columns in the order of a form.

    Day, names, the declared ones, the day on which it was entered, the note.
    """
    table = TABLES[model.TABLE]
    declared = {column.name: column for column in table.columns}
    fields = [field for field in model._meta.concrete_fields if _is_filled_in(field, declared)]
    fields.sort(key=_place_in_form)
    return Kind(
        table.name,
        lazy_words(table.label),
        lazy_words(table.one),
        _MEANINGS.get(table.name) or lazy_words(table.meaning),
        model,
        tuple(_column(field, declared) for field in fields),
        model.ENGAGEMENT_PATH == "pk",
    )


def kind_of_row(row: Any) -> Kind:
    """The kind of a record."""
    model: Any = type(row)
    return kind_of(model)


def _place_in_form(field: Any) -> tuple[int, bool, bool]:
    last = _LAST.index(field.name) + 1 if field.name in _LAST else 0
    return last, field.name != "day", field.name not in _NAMES


def _is_filled_in(field: Any, declared: dict[str, Column]) -> bool:
    undeclared_id = isinstance(field, RecordId) and field.name not in declared
    return field.editable and field.name != "id" and not undeclared_id


def _column(field: Any, declared: dict[str, Column]) -> KindColumn:
    known = declared.get(field.name)
    label, meaning, codes = field.verbose_name, field.help_text, tuple(field.choices or ())
    if known is not None:
        label, meaning = lazy_words(_without_id(known.label)), lazy_words(known.meaning)
        codes = tuple((one.code, lazy_words(one.label)) for one in known.allowed)
    if field.name == "day":
        meaning = _DAYS.get(field.model.TABLE, meaning)
    if isinstance(field, RecordIds):
        meaning = ""  # how a ledger joins several ids; people tick them
    if field.name == "table":  # its list is of all the tables there are
        codes = tuple((name, lazy_words(table.label)) for name, table in TABLES.items() if name != "kept")
    starts = None if known is None else known.starts
    suggested = _codes(*_SUGGESTED.get((field.model.TABLE, field.name), ()))
    return KindColumn(field.name, label, meaning, field, _refers(field, known), codes, starts, suggested)


def _codes(*of: str) -> tuple[tuple[str, Any], ...]:
    allowed = TABLES[of[0]].column(of[1]).allowed if of else ()
    return tuple((one.code, lazy_words(one.label)) for one in allowed)


def _without_id(label: Words) -> Words:
    """People choose a resident; that the ledger has an id there is the ledger's matter."""
    return Words(zh=label.zh.removesuffix("编号") or label.zh, en=label.en)


def _refers(field: Any, known: Column | None) -> str | None:
    if isinstance(field, models.ForeignKey) and issubclass(field.related_model, DatedRecord):
        return str(field.related_model.TABLE)
    return known.refers if known is not None and isinstance(field, RecordIds) else None


_LEVEL = re.compile(r"(\d) ([^，；,;]+)")


def levels_of(column: KindColumn) -> list[tuple[int, str]]:
    """(level, its word) in the reader's language, the lowest first; none where the column has no levels."""
    if not isinstance(column.field, models.IntegerField):
        return []
    return [(int(level), word.strip()) for level, word in _LEVEL.findall(str(column.meaning))]


def level_word(column: KindColumn, level: Any) -> str:
    """The word of one level; empty where it was not recorded."""
    return "" if level is None else dict(levels_of(column)).get(level, str(level))


def is_scale(column: KindColumn) -> bool:
    """Whether each of its levels has a word; of 0 not tired, 4 very tired only the ends have."""
    levels = [level for level, _word in levels_of(column)]
    return len(levels) > 2 and levels == list(range(levels[0], levels[-1] + 1))
