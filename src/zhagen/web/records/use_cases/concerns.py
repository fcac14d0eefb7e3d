"""The steps of a concern: raised, taken up, closed, told back, opened again."""

import datetime as dt
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from zhagen.web.common.access import Scope
from zhagen.web.common.errors import Invalid
from zhagen.web.records.models.fieldwork import Concern
from zhagen.web.records.policies import CLOSE, REOPEN, TAKE_UP, TELL_BACK
from zhagen.web.records.registry import RECORDS
from zhagen.web.records.use_cases.visits import ask_past_day

_OF_ITSELF = frozenset({"day", "entered", "raised_by"})  # which a form begins with


def open_concern(
    by: Scope, engagement: UUID, values: Mapping[str, Any], *, id: UUID | None = None, origin: str = ""
) -> Any:
    """Write a concern that was brought some other way than in a visit. Raises what `store.writing.record` raises.

    Invalid also where nothing was said: a concern that nobody can tell from another is only counted. StaleVersion
    where something else was sent with this id before.
    """
    if not any(value not in (None, "") for name, value in values.items() if name not in _OF_ITSELF):
        raise Invalid({"note": _("写一句话，或者选一类，或者选是谁家提的")})
    row = RECORDS.record(by, "concerns", engagement, values, id=id, origin=origin)
    row.written.refuse_other_words(
        _("这件已经保存过，和现在写的不一样。要改，到那一页去改；您写的还在下面。"), row
    )
    return row


def take_up_concern(
    by: Scope, id: UUID, version: int, turned_to: str | None = None, lead: str | None = None
) -> Concern:
    """Note whom they turned to and who leads; None leaves what is there.

    Raises what `store.writing.change` raises; StateConflict where it is closed.
    """
    given = {"turned_to": turned_to, "lead": lead}
    values = {name: value for name, value in given.items() if value is not None}
    row: Concern = RECORDS.change(by, "concerns", id, version, values, action=TAKE_UP)
    return row


def close_concern(
    by: Scope,
    id: UUID,
    version: int,
    closed: dt.date,
    outcome: str = "",
    lead: str = "",
    worker_input: int | None = None,
) -> Concern:
    """Close it with how it ended, who led, and what the worker put in. Raises what `store.writing.change` raises."""
    ask_past_day("closed", closed)
    values = {"closed": closed, "outcome": outcome, "lead": lead, "worker_input": worker_input}
    row: Concern = RECORDS.change(by, "concerns", id, version, values, action=CLOSE)
    return row


def reopen_concern(by: Scope, id: UUID, version: int) -> Concern:
    """Take the closing back: it was closed too early. Raises what `store.writing.change` raises."""
    values = {"closed": None, "outcome": "", "lead": "", "worker_input": None, "told_back": None}
    row: Concern = RECORDS.change(by, "concerns", id, version, values, action=REOPEN)
    return row


def tell_back(by: Scope, id: UUID, version: int, day: dt.date) -> Concern:
    """Note the day they were told. Raises what `store.writing.change` raises."""
    ask_past_day("told_back", day)
    row: Concern = RECORDS.change(by, "concerns", id, version, {"told_back": day}, action=TELL_BACK)
    return row
