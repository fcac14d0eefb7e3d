"""The evidence tables, declared once: columns, types, allowed values, labels and meaning in both languages.

The ledger's checks, the reference page, the template workbook and `zhagen tables` all come from `TABLES`.
A project may add columns and tables of its own; it may rename none of these.
"""

from zhagen.method.tables.column import Allowed, Column, ColumnType
from zhagen.method.tables.days import FIRST_DAY, LAST_DAY
from zhagen.method.tables.every import TABLES
from zhagen.method.tables.table import Table

__all__ = ["FIRST_DAY", "LAST_DAY", "TABLES", "Allowed", "Column", "ColumnType", "Table"]
