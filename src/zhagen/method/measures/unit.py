"""The unit of reading: one engagement on one as-of day. Many of them are read in one pass."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Unit:
    """One engagement as of one day; `number` is its key in every frame."""

    number: int
    engagement: str
    community: str | None
    as_of: date
    started: date
    term: date | None
    focus: str | None = None
