"""Columns of records, made from the declared evidence tables, so that types, lists and words live once."""

from zhagen.web.common.columns.declared import column
from zhagen.web.common.columns.record_id import RecordId
from zhagen.web.common.columns.record_ids import RecordIds

__all__ = ["RecordId", "RecordIds", "column"]
