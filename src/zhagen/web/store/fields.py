"""From a declared column to the Django field that holds it, so that types, lists and words live once."""

import re
from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from zhagen.method.tables import TABLES, Column, ColumnType
from zhagen.web.common import fields
from zhagen.web.common.fields import RecordId
from zhagen.web.common.formats import lazy_words

CODE_LENGTH = 32
TEXT_LENGTH = 200


def columns_of(table: str) -> dict[str, Any]:
    """The fields of an evidence table's own columns by their names, in the order declared.

    Nothing is required but what the contract requires: a doorstep cannot know. Words and lists are shown from
    the declaration and stand in no migration.
    """
    return {column.name: _field(column) for column in TABLES[table].own_columns}


def _field(declared: Column) -> Any:
    words = {"verbose_name": lazy_words(declared.label), "help_text": lazy_words(declared.meaning)}
    return _MAKERS[declared.type](declared, words)


def _ident(declared: Column, words: dict[str, Any]) -> Any:
    may_be_empty = {"null": not declared.required, "blank": not declared.required}
    if declared.is_worker:
        to = settings.AUTH_USER_MODEL
    elif declared.refers is not None:
        to = model_name(declared.refers)
    else:
        return RecordId(**may_be_empty)
    return fields.DeclaredForeignKey(
        to,
        on_delete=models.PROTECT,
        related_name="+",
        db_column=declared.name,
        **may_be_empty,
        **words,
    )


def model_name(table: str) -> str:
    """What the model of a table is called that ids of the same app point to: as one of its rows, in English."""
    return "".join(word.capitalize() for word in re.findall(r"\w+", TABLES[table].one.en))


def _empty(field: Any) -> Any:
    def made(declared: Column, words: dict[str, Any]) -> Any:
        return field(null=True, blank=True, validators=_range(declared), **words)

    return made


def _text(declared: Column, words: dict[str, Any]) -> Any:
    return fields.DeclaredCharField(max_length=TEXT_LENGTH, blank=True, default="", **words)


def _code(declared: Column, words: dict[str, Any]) -> Any:
    choices = [(allowed.code, lazy_words(allowed.label)) for allowed in declared.allowed]
    return fields.DeclaredCharField(max_length=CODE_LENGTH, blank=True, default="", choices=choices, **words)


def _ids(declared: Column, words: dict[str, Any]) -> Any:
    return fields.DeclaredIds(blank=True, default="", **words)


def _range(declared: Column) -> list[Any]:
    low = [] if declared.low is None else [MinValueValidator(declared.low)]
    return low if declared.high is None else [*low, MaxValueValidator(declared.high)]


_MAKERS = {
    ColumnType.ID: _ident,
    ColumnType.IDS: _ids,
    ColumnType.DATE: _empty(fields.DeclaredDateField),
    ColumnType.INT: _empty(fields.DeclaredIntegerField),
    ColumnType.FLOAT: _empty(fields.DeclaredFloatField),
    ColumnType.BOOL: _empty(fields.DeclaredBooleanField),
    ColumnType.TEXT: _text,
    ColumnType.WHO: _code,
    ColumnType.ONE_OF: _code,
}
