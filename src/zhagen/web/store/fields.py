"""From a declared column to the Django field that holds it, so that types, lists and words live once."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from zhagen.method.tables import TABLES, Column, ColumnType
from zhagen.web.common import fields
from zhagen.web.common.fields import RecordId
from zhagen.web.common.formats import lazy_words

CODE_LENGTH = 32
TEXT_LENGTH = 200


def column(table: str, name: str, *, to: str | None = None) -> Any:
    """The field of one column of an evidence table; `to` is the model that an id points to ('app.Model').

    Nothing is required but what the contract requires: a doorstep cannot know. Words and lists are shown from
    the declaration and stand in no migration.
    """
    declared = TABLES[table].column(name)
    words: dict[str, Any] = {
        "verbose_name": lazy_words(declared.label),
        "help_text": lazy_words(declared.meaning),
    }
    if declared.type is ColumnType.ID and to is not None:
        return fields.DeclaredForeignKey(
            to,
            on_delete=models.PROTECT,
            related_name="+",
            db_column=name,
            null=not declared.required,
            blank=not declared.required,
            **words,
        )
    return _MAKERS[declared.type](declared, words)


def _ident(declared: Column, words: dict[str, Any]) -> Any:
    return RecordId(null=not declared.required, blank=not declared.required)


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
