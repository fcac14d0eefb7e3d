"""Columns of records, made from the declared evidence tables, so that types, lists and words live once."""

from zhagen.web.common.columns.record_id import RecordId
from zhagen.web.common.columns.record_ids import RecordIds
from zhagen.web.store.fields import column

__all__ = ["RecordId", "RecordIds", "column"]
