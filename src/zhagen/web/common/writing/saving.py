"""A version of a record saved, with who made it."""

from typing import Any

from django.contrib.auth import get_user_model

from zhagen.web.common.scope import Scope


def save_version(row: Any, by: Scope) -> None:
    """Save the record; its history keeps this version under the person's name."""
    row._history_user = get_user_model()._base_manager.filter(pk=by.account).first()
    row.save(force_update=True)
