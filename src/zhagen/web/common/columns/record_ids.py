"""Several ids in one column, as the evidence tables have them: joined by ';'."""

import uuid
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


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
