"""What was entered, put into a record."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from zhagen.web.common.errors import Invalid

_KEPT = frozenset({"id", "history"})


def put_values(row: Any, values: Mapping[str, Any]) -> list[str]:
    """Set the columns and return the names of those that changed. A reference may be a record or its id.

    Raises Invalid with a sentence for every value that is not of its column's type.
    """
    changed: list[str] = []
    wrong: dict[str, Any] = {}
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
        if getattr(row, field.attname) != cleaned:
            setattr(row, field.attname, cleaned)
            changed.append(name)
    if wrong:
        raise Invalid(wrong)
    return changed


def _column(row: Any, name: str) -> Any:
    try:
        field = row._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    return field if field.editable and name not in _KEPT else None


def _cleaned(field: Any, value: Any) -> Any:
    if isinstance(value, models.Model):
        value = value.pk
    if value is None:
        return field.get_default() if field.has_default() and not field.null else None
    return (field.target_field if isinstance(field, models.ForeignKey) else field).to_python(value)
