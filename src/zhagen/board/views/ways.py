"""Where the links of a board lead: anchors in a file, addresses in the workplace."""

from dataclasses import dataclass
from typing import Protocol


class Ways(Protocol):
    """Each gives the address of a thing by its id; '' where there is no such page."""

    def item(self, item: str) -> str:
        """An item's working."""

    def row(self, item: str) -> str:
        """An item's row on the board."""

    def stage(self, stage: str) -> str:
        """A stage's column on the board."""

    def records(self, item: str, part: str, table: str) -> str:
        """The records of one table behind a part; '' for the table: behind its figure."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """Everything is in one file. `prefix` keeps the anchors of several boards in it apart."""

    prefix: str = ""

    def item(self, item: str) -> str:
        """Its own id is the anchor."""
        return f"#{self.prefix}{item}"

    def row(self, item: str) -> str:
        """A row stands beside its working: it has another name."""
        return f"#{self.prefix}row.{item}"

    def stage(self, stage: str) -> str:
        """The column."""
        return f"#{self.prefix}stage.{stage}"

    def records(self, item: str, part: str, table: str) -> str:
        """A file has no records to open, only their ids."""
        return ""
