"""Done in one tap: what was decided, a step of a plan, money that came, somebody told back; and taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.audit import one_save
from zhagen.web.common.errors import Invalid, NotFound
from zhagen.web.records.policies import TELL_BACK
from zhagen.web.records.registry import RECORDS
from zhagen.web.records.use_cases.visits import ask_past_day

# Of each table the column that says that it is settled.
SETTLED_BY: Mapping[str, str] = {
    "decisions": "done",
    "plan_steps": "done",
    "concerns": "told_back",
    "funding": "received",
}


def settle(by: Scope, table: str, id: UUID, version: int, day: dt.date) -> Any:
    """Write that it was done on that day; of money that all came that was agreed.

    Sent once more it changes nothing. Raises NotFound (no such table too), Invalid where no sum was agreed, and what
    `store.writing.change` raises.
    """
    ask_past_day("day", day)
    column = _column(table)
    with one_save() as written:
        row = RECORDS.find(by, table, id)
        value = row.agreed if table == "funding" else day
        if value is None:
            raise Invalid({column: _("没写约定多少，先写收到多少")})
        if getattr(row, column) != value:
            action = TELL_BACK if table == "concerns" else "change"
            row = RECORDS.change(by, table, id, version, {column: value}, action=action)
    row.written = written
    return row


def unsettle(by: Scope, table: str, id: UUID, version: int) -> Any:
    """Take that back, as the row was left by it; once more it changes nothing. Raises as `store.writing.change`."""
    column = _column(table)
    with one_save() as written:
        row = RECORDS.change(by, table, id, version, {column: None})
    row.written = written
    return row


def _column(table: str) -> str:
    try:
        return SETTLED_BY[table]
    except KeyError:
        raise NotFound(table) from None
