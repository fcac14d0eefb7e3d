"""What every view needs: the language, the playbook, names for anchors, and where the links of a board lead."""

from dataclasses import dataclass, field
from typing import Protocol

from zhagen.board.figures import NOTHING, units_of
from zhagen.method.playbook.spec import ItemSpec, Playbook
from zhagen.method.terms import Lang, Words


class Links(Protocol):
    """Each gives the address of a thing by its id; '' where there is no such page."""

    def item(self, item: str) -> str:
        """An item's working."""

    def row(self, item: str) -> str:
        """An item's row on the board."""

    def stage(self, stage: str) -> str:
        """A stage's column on the board."""

    def records(self, item: str, part: str, table: str) -> str:
        """The records of one table behind a part; '' for the table: behind its figure."""

    def step(self, table: str) -> str:
        """The page where a record of that table is written."""

    def begin(self) -> str:
        """The page where it is written from when on a table is kept."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """Everything is in one file. `prefix` keeps the anchors of several boards in it apart."""

    prefix: str = ""

    def item(self, item: str) -> str:
        """The item's own id is the anchor of its working."""
        return f"#{self.prefix}{item}"

    def row(self, item: str) -> str:
        """A row stands beside its working: it has another name."""
        return f"#{self.prefix}row.{item}"

    def stage(self, stage: str) -> str:
        """The stage's column on the same page."""
        return f"#{self.prefix}stage.{stage}"

    def records(self, item: str, part: str, table: str) -> str:
        """A file has no records to open, only their ids."""
        return ""

    def step(self, table: str) -> str:
        """Nothing is written in a file."""
        return ""

    def begin(self) -> str:
        """Nothing is kept in a file."""
        return ""


@dataclass(frozen=True, slots=True)
class Frame:
    """One board's frame. `links`: where its links lead. `prefix` keeps the ids of several boards in one file apart."""

    lang: Lang
    playbook: Playbook
    units: dict[tuple[str, str], Words]
    specs: dict[str, ItemSpec]
    prefix: str = ""
    links: Links = field(default_factory=Anchors)

    def anchor(self, name: str) -> str:
        """The id of something on this board."""
        return f"{self.prefix}{name}"

    def of(self, item_id: str, part_id: str) -> Words:
        """What a part counts."""
        return self.units.get((item_id, part_id), NOTHING)

    def stage(self, stage_id: str) -> str:
        """A stage's name; the id itself where the playbook has no such stage."""
        return next((s.words.in_(self.lang) for s in self.playbook.stages if s.id == stage_id), stage_id)


def frame_of(playbook: Playbook, lang: Lang, prefix: str = "", links: Links | None = None) -> Frame:
    """A frame, with the playbook's items at hand by id; without `links` its links stay in the file."""
    items = {item.id: item for item in playbook.items}
    return Frame(lang, playbook, units_of(playbook), items, prefix, links or Anchors(prefix))
