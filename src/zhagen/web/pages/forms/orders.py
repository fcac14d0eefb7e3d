"""In which orders a list of one kind can stand, beside those of every list."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.store.kinds import Kind, KindColumn, kind_of
from zhagen.web.store.sensitive import is_always_sensitive, sensitive_codes

_NAMES = ("alias", "name", "title")


def orders_of(kind: Kind) -> list[tuple[str, Any]]:
    """(order, words), by each column that puts records in an order; by none of what is hidden."""
    found: list[tuple[str, Any]] = []
    for one in kind.columns:
        if one.name in ("day", "entered", "note") or is_always_sensitive(kind.table, one.name):
            continue
        if sensitive_codes(kind.table, one.name):
            continue  # those that are hidden would stand together
        if isinstance(one.field, models.DateField):
            found.append((f"-{one.name}", _said(_("%(column)s：从新到旧"), one)))
            found.append((one.name, _said(_("%(column)s：从旧到新"), one)))
        elif isinstance(one.field, models.IntegerField | models.FloatField):
            found.append((f"-{one.name}", _said(_("%(column)s：从大到小"), one)))
            found.append((one.name, _said(_("%(column)s：从小到大"), one)))
        elif path := _path(one):
            found.append((path, _said(_("按%(column)s"), one)))
    return found


def _path(column: KindColumn) -> str:
    """The names of what it points to; the codes of a list stand together; whatever is text by itself."""
    if column.is_several or column.is_bare_id:
        return ""
    if column.is_worker:
        return f"{column.name}__name"
    if column.refers:
        names = {one.name for one in kind_of(column.field.related_model).columns} & set(_NAMES)
        return f"{column.name}__{names.pop()}" if names else ""
    return column.name


def _said(sentence: Any, column: KindColumn) -> Any:
    return sentence % {"column": column.label}
