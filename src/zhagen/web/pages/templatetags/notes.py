"""The note of a record in sight of everybody."""

from typing import Any

from django import template

from zhagen.web.store.sensitive import HIDDEN, hidden_columns

register = template.Library()


@register.filter
def open_note(row: Any) -> str:
    """Its words; where they are hidden, only that."""
    return str(HIDDEN if "note" in hidden_columns(row) else row.note)
