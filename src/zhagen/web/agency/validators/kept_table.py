"""A team keeps a kind of record that there is, from a day that it can mean."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from zhagen.method.tables import TABLES
from zhagen.web.store.base import today

AHEAD = dt.timedelta(days=366)


def check_kept_table(row: Any) -> Mapping[str, Any]:
    """The table must be one of the evidence tables; a team decides at most a year ahead."""
    wrong = {} if row.table in TABLES else {"table": _("没有这种记录")}
    for name in ("day", "until"):
        day = getattr(row, name)
        if day is not None and day > today() + AHEAD:
            wrong[name] = _("最多提前一年；请看看年份")
    return wrong
