"""Fields of our own: ids as the ledger writes them, and Django's fields with their words kept out of migrations."""

import datetime as dt
import uuid
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils.translation import gettext_lazy as _

_Set = TypeVar("_Set")
_Get = TypeVar("_Get")
if (
    TYPE_CHECKING
):  # the stubs' fields are generic in what is set and what is read; Django's own are not at run time
    _UUIDField = models.UUIDField
    _IdsField = models.TextField[str | Iterable[uuid.UUID | str] | None, tuple[uuid.UUID, ...]]
    _ForeignKey = models.ForeignKey[Any, Any]
    _CharField = models.CharField[str, str]
    _DateField = models.DateField[dt.date | None, dt.date | None]
    _IntegerField = models.IntegerField[int | None, int | None]
    _FloatField = models.FloatField[float | None, float | None]
    _BooleanField = models.BooleanField[bool | None, bool | None]
else:

    class _UUIDField(models.UUIDField):
        def __class_getitem__(cls, _types):
            return cls

    _IdsField, _ForeignKey = models.TextField, models.ForeignKey
    _CharField, _DateField, _IntegerField = models.CharField, models.DateField, models.IntegerField
    _FloatField, _BooleanField = models.FloatField, models.BooleanField


class RecordId(_UUIDField[_Set, _Get]):
    """Django's own field keeps a UUID in SQLite without hyphens; here it stands there as the ledger writes it.

    So ids leave both databases as the same text, and no reading has to rewrite 100 000 of them.
    """

    if TYPE_CHECKING:
        _pyi_lookup_exact_type: Any  # a query may ask for no id: Django then asks for NULL

    def db_type(self, connection: BaseDatabaseWrapper) -> str | None:
        """char(36) where the database has no type of its own for it."""
        if connection.features.has_native_uuid_field:
            return super().db_type(connection)
        return "char(36)"

    def get_db_prep_value(
        self, value: uuid.UUID | str | None, connection: BaseDatabaseWrapper, prepared: bool = False
    ) -> uuid.UUID | str | None:
        """The UUID itself, or its text with hyphens."""
        if value is None:
            return None
        if not isinstance(value, uuid.UUID):
            value = self.to_python(value)
        return value if connection.features.has_native_uuid_field else str(value)


class RecordIds(_IdsField):
    """Reads as a tuple of UUIDs, each once, in the order given; stored as the ledger's own text."""

    def from_db_value(self, value: str | None, *_: object) -> tuple[uuid.UUID, ...]:
        """From the stored text."""
        return ids_in(value)

    def to_python(self, value: str | Iterable[uuid.UUID | str] | None) -> tuple[uuid.UUID, ...]:
        """From text, or from UUIDs or their texts."""
        try:
            return ids_in(value)
        except ValueError as problem:
            raise ValidationError(_("这不是编号"), code="invalid") from problem

    def get_prep_value(self, value: str | Iterable[uuid.UUID | str] | None) -> str:
        """To the stored text."""
        return ";".join(str(one) for one in ids_in(value))

    def value_to_string(self, obj: models.Model) -> str:
        """As fixtures have it."""
        return self.get_prep_value(self.value_from_object(obj))


def ids_in(value: str | Iterable[uuid.UUID | str] | None) -> tuple[uuid.UUID, ...]:
    """The ids in a text joined by ';' or in a list; repeated and empty ones dropped. ValueError where one is none."""
    listed = value.split(";") if isinstance(value, str) else value or ()
    ids = (one if isinstance(one, uuid.UUID) else one.strip() for one in listed)
    return tuple(dict.fromkeys(one if isinstance(one, uuid.UUID) else uuid.UUID(one) for one in ids if one))


def field_of(model: type[models.Model], name: str) -> "models.Field[Any, Any]":
    """The model's own column of that name; FieldDoesNotExist where it has none."""
    found = model._meta.get_field(name)
    if not isinstance(found, models.Field):
        raise FieldDoesNotExist(name)
    return found


# Django's fields, which keep the words and lists of their declaration out of migrations.
#
# A migration says what the database holds. That a label was reworded is none of its business.

_ONLY_SHOWN = ("verbose_name", "help_text", "choices", "validators")


class _Declared:
    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """As Django's own field, without what is only shown or checked."""
        name, path, args, kwargs = super().deconstruct()  # type: ignore[misc]  # the field that this is mixed into
        if path.startswith("zhagen.web.common.fields."):
            own = type(self).__mro__[2]
            module = "django.db.models" if own.__module__.startswith("django.") else own.__module__
            path = f"{module}.{own.__name__}"
        return name, path, args, {key: value for key, value in kwargs.items() if key not in _ONLY_SHOWN}


class DeclaredForeignKey(_Declared, _ForeignKey):
    """A reference that protects what it points to."""


class DeclaredCharField(_Declared, _CharField):
    """A code or a short text."""


class DeclaredDateField(_Declared, _DateField):
    """A calendar day."""


class DeclaredIntegerField(_Declared, _IntegerField):
    """A whole number."""


class DeclaredFloatField(_Declared, _FloatField):
    """A number that need not be whole."""


class DeclaredBooleanField(_Declared, _BooleanField):
    """Yes, no or not recorded."""


class DeclaredIds(_Declared, RecordIds):
    """Several ids."""
