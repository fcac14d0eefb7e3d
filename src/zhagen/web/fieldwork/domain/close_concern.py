"""A concern is closed, or opened again."""

import datetime as dt
from typing import Any
from uuid import UUID

from zhagen.web.common.scope import Scope
from zhagen.web.common.writing import Desk
from zhagen.web.fieldwork.domain.past_day import ask_past_day
from zhagen.web.fieldwork.domain.room import ROOM
from zhagen.web.fieldwork.policies import CLOSE, REOPEN


def close_concern(
    by: Scope,
    id: UUID,
    version: int,
    closed: dt.date,
    outcome: str = "",
    lead: str = "",
    worker_input: int | None = None,
) -> Any:
    """Close it with how it ended, who led, and what the worker put in. Raises what `common.writing.change` raises."""
    ask_past_day("closed", closed)
    values = {"closed": closed, "outcome": outcome, "lead": lead, "worker_input": worker_input}
    return Desk(ROOM).change(by, "concerns", id, version, values, action=CLOSE)


def reopen_concern(by: Scope, id: UUID, version: int) -> Any:
    """Take the closing back: it was closed too early. Raises what `common.writing.change` raises."""
    values = {"closed": None, "outcome": "", "lead": "", "worker_input": None, "told_back": None}
    return Desk(ROOM).change(by, "concerns", id, version, values, action=REOPEN)
