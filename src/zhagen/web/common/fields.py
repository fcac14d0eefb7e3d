"""Django's fields, which keep the words and lists of their declaration out of migrations.

A migration says what the database holds. That a label was reworded is none of its business.
"""

from typing import Any

from django.db import models

from zhagen.web.common.columns import record_ids

_SHOWN = ("verbose_name", "help_text", "choices", "validators")


class _Plain:
    def deconstruct(self) -> Any:
        """As Django's own field, without what is only shown or checked."""
        name, path, args, kwargs = super().deconstruct()  # type: ignore[misc]  # the field that this is mixed into
        if path.startswith("zhagen.web.common.fields."):
            own = type(self).__mro__[2]
            module = "django.db.models" if own.__module__.startswith("django.") else own.__module__
            path = f"{module}.{own.__name__}"
        return name, path, args, {key: value for key, value in kwargs.items() if key not in _SHOWN}


class ForeignKey(_Plain, models.ForeignKey):
    """A reference that protects what it points to."""


class CharField(_Plain, models.CharField):
    """A code or a short text."""


class DateField(_Plain, models.DateField):
    """A calendar day."""


class IntegerField(_Plain, models.IntegerField):
    """A whole number."""


class FloatField(_Plain, models.FloatField):
    """A number that need not be whole."""


class BooleanField(_Plain, models.BooleanField):
    """Yes, no or not recorded."""


class RecordIds(_Plain, record_ids.RecordIds):
    """Several ids."""
