"""What is entered about a visit, on one page."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody who was met, or a household where nobody was."""

    resident: UUID | None = None
    household: UUID | None = None
    made: bool | None = True
    missed: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """One occasion: who went, whom they met, for how long, and what came of it.

    `minutes` are those of each worker. `contact`: the other columns of its contacts (mode, purpose, initiator,
    objective, note). `concern`, `invitation`: the columns of what was raised and asked, if anything was; an
    invitation is for everybody who was met. `keeps`: a contact whose promised follow-up this visit is.
    """

    day: dt.date
    workers: tuple[UUID, ...]
    met: tuple[Met, ...]
    minutes: int | None = None
    contact: Mapping[str, Any] = field(default_factory=dict)
    concern: Mapping[str, Any] | None = None
    invitation: Mapping[str, Any] | None = None
    follow_up_on: dt.date | None = None
    entered: dt.date | None = None
    keeps: UUID | None = None
