"""Fields of our own: ids as the ledger writes them, and Django's fields with their words kept out of migrations."""

import uuid
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class RecordId(models.UUIDField):
    """Django's own field keeps a UUID in SQLite without hyphens; here it stands there as the ledger writes it.

    So ids leave both databases as the same text, and no reading has to rewrite 100 000 of them.
    """

    def db_type(self, connection: Any) -> str | None:
        """char(36) where the database has no type of its own for it."""
        if connection.features.has_native_uuid_field:
            found: str | None = super().db_type(connection)
            return found
        return "char(36)"

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """The UUID itself, or its text with hyphens."""
        if value is None:
            return None
        if not isinstance(value, uuid.UUID):
            value = self.to_python(value)
        return value if connection.features.has_native_uuid_field else str(value)


class RecordIds(models.TextField):
    """Reads as a tuple of UUIDs, each once, in the order given; stored as the ledger's own text."""

    def from_db_value(self, value: str | None, *_: Any) -> tuple[uuid.UUID, ...]:
        """From the stored text."""
        return ids_in(value)

    def to_python(self, value: Any) -> tuple[uuid.UUID, ...]:
        """From text, or from UUIDs or their texts."""
        try:
            return ids_in(value)
        except ValueError as problem:
            raise ValidationError(_("这不是编号"), code="invalid") from problem

    def get_prep_value(self, value: Any) -> str:
        """To the stored text."""
        return ";".join(str(one) for one in ids_in(value))

    def value_to_string(self, obj: Any) -> str:
        """As fixtures have it."""
        return self.get_prep_value(self.value_from_object(obj))


def ids_in(value: str | Iterable[uuid.UUID | str] | None) -> tuple[uuid.UUID, ...]:
    """The ids in a text joined by ';' or in a list; repeated and empty ones dropped. ValueError where one is none."""
    listed = value.split(";") if isinstance(value, str) else value or ()
    ids = (one if isinstance(one, uuid.UUID) else one.strip() for one in listed)
    return tuple(dict.fromkeys(one if isinstance(one, uuid.UUID) else uuid.UUID(one) for one in ids if one))


# Django's fields, which keep the words and lists of their declaration out of migrations.
#
# A migration says what the database holds. That a label was reworded is none of its business.

_ONLY_SHOWN = ("verbose_name", "help_text", "choices", "validators")


class _Declared:
    def deconstruct(self) -> Any:
        """As Django's own field, without what is only shown or checked."""
        name, path, args, kwargs = super().deconstruct()  # type: ignore[misc]  # the field that this is mixed into
        if path.startswith("zhagen.web.common.fields."):
            own = type(self).__mro__[2]
            module = "django.db.models" if own.__module__.startswith("django.") else own.__module__
            path = f"{module}.{own.__name__}"
        return name, path, args, {key: value for key, value in kwargs.items() if key not in _ONLY_SHOWN}


class DeclaredForeignKey(_Declared, models.ForeignKey):
    """A reference that protects what it points to."""


class DeclaredCharField(_Declared, models.CharField):
    """A code or a short text."""


class DeclaredDateField(_Declared, models.DateField):
    """A calendar day."""


class DeclaredIntegerField(_Declared, models.IntegerField):
    """A whole number."""


class DeclaredFloatField(_Declared, models.FloatField):
    """A number that need not be whole."""


class DeclaredBooleanField(_Declared, models.BooleanField):
    """Yes, no or not recorded."""


class DeclaredIds(_Declared, RecordIds):
    """Several ids."""
