"""A team can only keep a kind of record that there is."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from zhagen.method.tables import TABLES


def check_kept_table(row: Any) -> Mapping[str, Any]:
    """The table must be one of the evidence tables."""
    return {} if row.table in TABLES else {"table": _("没有这种记录")}
