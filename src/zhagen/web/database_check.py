"""The database examined page by page, reference by reference, promise by promise. Nothing is changed."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import DatabaseError, connection, models

from zhagen.web.store.promises import rows_breaking
from zhagen.web.store.record import DatedRecord

MOST = 3  # of a kind: one damaged page can have thousands


def damage(full: bool) -> list[str]:
    """What is damaged, in the database's own words. `full`: whether indexes belong to their tables too.

    A server looks after its pages; of it every row of every table is read once, where `full` is asked for.
    """
    try:
        if connection.vendor == "sqlite":
            return _damaged_pages(full)
        if full:
            _read_every_row()
    except DatabaseError as problem:
        return [str(problem).strip()]
    return []


def _damaged_pages(full: bool) -> list[str]:
    with connection.cursor() as cursor:
        # Rows of before a promise are no damage, and are told on their own.
        cursor.execute("PRAGMA ignore_check_constraints = ON")
        try:
            cursor.execute(f"PRAGMA {'integrity_check' if full else 'quick_check'}({MOST})")
            found = [str(row[0]) for row in cursor.fetchall()]
        finally:
            cursor.execute("PRAGMA ignore_check_constraints = OFF")
    return [] if found == ["ok"] else found


def _read_every_row() -> None:
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            name = connection.ops.quote_name(table)
            cursor.execute(f"SELECT COUNT(*), SUM(LENGTH(one::text)) FROM {name} AS one")
            cursor.fetchone()


def broken_references() -> list[str]:
    """Columns whose rows point to what is not there: table, column, how many."""
    return [
        f"{field.model._meta.db_table}.{field.column}: {lost}"
        for field in _references()
        if (lost := _lost(field))
    ]


def _references() -> Iterator["models.ForeignKey[Any, Any]"]:
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, models.ForeignKey):
                yield field


def _lost(field: "models.ForeignKey[Any, Any]") -> int:
    """Read from the rows themselves: a key that was promised and is broken all the same."""
    targets: models.QuerySet[Any] = models.QuerySet(field.remote_field.model)
    there = targets.filter(pk=models.OuterRef(field.attname))
    rows: models.QuerySet[Any] = models.QuerySet(field.model)
    return rows.filter(**{f"{field.name}__isnull": False}).filter(~models.Exists(there)).count()


def broken_promises() -> list[str]:
    """Kinds of records with rows of before their promises: the table, how many, the first ones' ids."""
    found = []
    for model in apps.get_models():
        if issubclass(model, DatedRecord):
            rows = rows_breaking(model)
            ids = [str(key) for key in rows.order_by("pk").values_list("pk", flat=True)[:MOST]]
            if ids:
                found.append(f"{model.TABLE} {rows.count()} ({', '.join(ids)})")
    return found
