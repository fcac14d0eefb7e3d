"""The records of a station: a class a table."""

from zhagen.web.records.models import community, fieldwork, merging, practice

__all__ = ["community", "fieldwork", "merging", "practice"]
