"""What every view needs: the language, the playbook, and names for anchors."""

from dataclasses import dataclass, field

from zhagen.board.figures import NOTHING, units_of
from zhagen.board.views.ways import Anchors, Ways
from zhagen.method.playbook.spec import ItemSpec, Playbook
from zhagen.method.terms import Lang, Words


@dataclass(frozen=True, slots=True)
class Frame:
    """One board's frame. `ways`: where its links lead. `prefix` keeps the ids of several boards in one file apart."""

    lang: Lang
    playbook: Playbook
    units: dict[tuple[str, str], Words]
    specs: dict[str, ItemSpec]
    prefix: str = ""
    ways: Ways = field(default_factory=Anchors)

    def anchor(self, name: str) -> str:
        """The id of something on this board."""
        return f"{self.prefix}{name}"

    def of(self, item_id: str, part_id: str) -> Words:
        """What a part counts."""
        return self.units.get((item_id, part_id), NOTHING)

    def stage(self, stage_id: str) -> str:
        """A stage's name; the id itself where the playbook has no such stage."""
        return next((s.words.in_(self.lang) for s in self.playbook.stages if s.id == stage_id), stage_id)


def frame_of(playbook: Playbook, lang: Lang, prefix: str = "", ways: Ways | None = None) -> Frame:
    """A frame, with the playbook's items at hand by id; without `ways` its links stay in the file."""
    items = {item.id: item for item in playbook.items}
    return Frame(lang, playbook, units_of(playbook), items, prefix, ways or Anchors(prefix))
