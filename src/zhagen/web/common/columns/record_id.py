"""A UUID that is written the same way in every database."""

import uuid
from typing import Any

from django.db import models


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
