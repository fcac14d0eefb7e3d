"""What a kind of record is, in words: its name, what it is for, its columns with their lists and levels."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import models
from django.db.models import Field

from zhagen.method.tables import TABLES, Allowed, Column
from zhagen.method.terms import Words
from zhagen.web.common.fields import RecordId, RecordIds
from zhagen.web.common.formats import Sentence, lazy_words
from zhagen.web.store.record import DatedRecord

_LAST = ("entered", "note")
NAMES = ("alias", "name", "title")  # the columns by which people call a record


@dataclass(frozen=True, slots=True)
class KindColumn:
    """One column: `refers` is the table that it points to; `codes` its list of (code, words), if it has one; `starts`
    the day that it may not come before, where it is the day on which something ended; `suggested` codes with words
    that a text may hold, or any other text; `levels` (level, its word), the lowest first, where each level has one.
    """

    name: str
    label: Sentence
    meaning: Sentence
    field: Field[Any, Any]
    refers: str | None = None
    codes: tuple[tuple[str, Sentence], ...] = ()
    starts: str | None = None
    suggested: tuple[tuple[str, Sentence], ...] = ()
    levels: tuple[tuple[int, Sentence], ...] = ()

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
class RecordKind:
    """A kind of record: `label` is its name, `one` what one of them is called.

    `is_place`: it is what records stand in, and is opened with its community.
    """

    table: str
    label: Sentence
    one: Sentence
    meaning: Sentence
    model: type[DatedRecord]
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
def kind_of(model: type[DatedRecord]) -> RecordKind:
    """The kind of a model's records; columns in the order of a form.

    Day, names, the declared ones, the day on which it was entered, the note.
    """
    table = TABLES[model.TABLE]
    declared = {column.name: column for column in table.columns}
    fields = [field for field in model._meta.concrete_fields if _is_filled_in(field, declared)]
    fields.sort(key=_place_in_form)
    return RecordKind(
        table.name,
        lazy_words(table.label),
        lazy_words(table.one),
        model.MEANING or lazy_words(table.meaning),
        model,
        tuple(_column(field, declared) for field in fields),
        model.ENGAGEMENT_PATH == "pk",
    )


def kind_of_row(row: DatedRecord) -> RecordKind:
    """The kind of a record."""
    model: type[DatedRecord] = type(row)
    return kind_of(model)


def _place_in_form(field: Field[Any, Any]) -> tuple[int, bool, bool]:
    last = _LAST.index(field.name) + 1 if field.name in _LAST else 0
    return last, field.name != "day", field.name not in NAMES


def _is_filled_in(field: Field[Any, Any], declared: dict[str, Column]) -> bool:
    undeclared_id = isinstance(field, RecordId) and field.name not in declared
    return field.editable and field.name != "id" and not undeclared_id


def _column(field: Field[Any, Any], declared: dict[str, Column]) -> KindColumn:
    known = declared.get(field.name)
    label, refers = field.verbose_name, _refers(field, known)
    if known is None:
        return KindColumn(field.name, label, field.help_text, field, refers, tuple(field.flatchoices))
    return KindColumn(
        field.name,
        lazy_words(_without_id(known.label)),
        _meaning(field, known),
        field,
        refers,
        _codes(known.allowed),
        known.starts,
        _codes(known.offered),
        tuple((level, lazy_words(word)) for level, word in known.levels),
    )


def _meaning(field: Field[Any, Any], known: Column) -> Sentence:
    if isinstance(field, RecordIds):
        return ""  # how a ledger joins several ids; people tick them
    model = field.model
    day = TABLES[model.TABLE].day if field.name == "day" and issubclass(model, DatedRecord) else None
    return lazy_words(day or known.meaning)


def _codes(listed: tuple[Allowed, ...]) -> tuple[tuple[str, Sentence], ...]:
    return tuple((one.code, lazy_words(one.label)) for one in listed)


def _without_id(label: Words) -> Words:
    """People choose a resident; that the ledger has an id there is the ledger's matter."""
    return Words(zh=label.zh.removesuffix("编号") or label.zh, en=label.en)


def _refers(field: Field[Any, Any], known: Column | None) -> str | None:
    if isinstance(field, models.ForeignKey) and issubclass(field.related_model, DatedRecord):
        return str(field.related_model.TABLE)
    return known.refers if known is not None and isinstance(field, RecordIds) else None


def level_word(column: KindColumn, level: int | float | None) -> str:
    """The word of one level; empty where it was not recorded."""
    return "" if level is None else str(dict[float, Sentence](column.levels).get(level, str(level)))
